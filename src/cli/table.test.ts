import { deepEqual, equal } from 'node:assert/strict';
import { test } from 'node:test';
import { numberColumn, textColumn } from '#kit';
import { cellText, plain, tableText } from './table.ts';

const columns = {
  name: textColumn('text', 'Name|Nom|Non|Jina'),
  count: numberColumn('integer', 'Count|Nombre|Kantite|Idadi'),
  state: textColumn('code', 'State|État|Eta|Hali', { codes: { out: 'Out|Sorti|Deyò|Nje' } }),
  secret: textColumn('text', 'Hidden|Caché|Kache|Siri', { hidden: true }),
};

test('Y17 a table has its columns in the language, numbers to the right and nothing hidden', () => {
  const rows = [
    { name: 'Delmas', count: 1200, state: 'out', secret: 'x' },
    { name: 'Cité Soleil', count: 7, state: null, secret: 'y' },
  ];
  deepEqual(tableText(columns, rows, 'fr'), [
    'Nom          Nombre  État',
    '───────────  ──────  ─────',
    'Delmas        1\u202F200  Sorti',
    'Cité Soleil       7',
  ]);
});

test('Y17 cells are written as people read them', () => {
  equal(cellText(textColumn('instant', 'a|a|a|a'), '2024-09-17T18:20:00.000Z', 'en'), '2024-09-17T14:20-04:00');
  equal(cellText(textColumn('subject', 'a|a|a|a'), 'unit:ken', 'en'), 'ken');
  equal(cellText(numberColumn('lat_e6', 'a|a|a|a'), -72_300_400, 'en'), '-72.300400');
  equal(cellText(numberColumn('percent', 'a|a|a|a'), 125, 'fr'), '12,5 %');
  equal(cellText(numberColumn('minutes', 'a|a|a|a'), -95, 'en'), '-1:35');
  equal(cellText(numberColumn('flag', 'a|a|a|a'), 1, 'sw'), 'ndiyo');
});

test('Y17 no text moves the cursor, breaks a line or turns the reading around', () => {
  equal(plain('a\u001B[2J\nb\u202Ec\u0085d\u2028e'), 'a [2J bc d e');
});
