import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { desk, modelOf, textColumn, view } from '#kit';
import type { AnyRow, Cell } from '#kit';
import {
  acledColumns,
  acledCsv,
  csvText,
  exchangeView,
  parseAcledCsv,
  parseCsv,
  ucdpColumns,
  ucdpCsv,
} from './index.ts';

const numbers = new Set([
  'year',
  'time_precision',
  'inter1',
  'inter2',
  'interaction',
  'iso',
  'lat_e6',
  'lon_e6',
  'geo_precision',
  'fatalities',
  'timestamp',
  'low',
  'best',
  'high',
]);
const names = [
  ...acledColumns.map((name) => ({ latitude: 'lat_e6', longitude: 'lon_e6' })[name] ?? name),
  'low',
  'best',
  'high',
  'own_type',
];

const blank = (): Record<string, Cell> => Object.fromEntries(names.map((name) => [name, null]));
const rowWith = (cells: Record<string, Cell>): AnyRow => ({ ...blank(), ...cells });

function readBack(rows: readonly AnyRow[], options: { separator?: ',' | ';'; bom?: boolean } = {}): readonly AnyRow[] {
  const read = parseAcledCsv(acledCsv(rows, options));
  if (!read.ok) throw new Error(JSON.stringify(read.fault));
  return read.rows;
}

test('X1 the columns stand in the order of the codebook, our own after them', () => {
  const [header = ''] = acledCsv([rowWith({ event_id_cnty: 'I-0001', own_type: 'attack' })]).split('\r\n');
  deepEqual(header.split(',').slice(0, 30), acledColumns);
  deepEqual(header.split(',').slice(30), ['low', 'best', 'high', 'own_type']);
  equal(acledColumns.indexOf('fatalities'), 28);
  equal(acledColumns.at(-1), 'timestamp');
});

test('X2 whatever the rows hold, writing and reading give the same rows', () => {
  const nasty = fc.constantFrom(
    '=1+1',
    "'=x",
    "''-",
    '-',
    '@a',
    '\tb',
    'a\r\nb',
    'a"b',
    ';',
    ',',
    '',
    ' a ',
    '\uFEFFz',
    "'quoted'",
    '＝1',
  );
  const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 20 }), nasty);
  const number = fc.integer({ min: -180_000_000, max: 180_000_000 });
  const held = (name: string): fc.Arbitrary<string | number> => (numbers.has(name) ? number : text);
  const cell = (name: string) => fc.option(held(name), { nil: null });
  const row = fc.record(Object.fromEntries(names.map((name) => [name, cell(name)])));
  const options = fc.record({ separator: fc.constantFrom(',' as const, ';' as const), bom: fc.boolean() });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4, minLength: 1 }), options, (rows, how) => {
      deepEqual(
        readBack(rows, how),
        rows.map((one) => ({ ...one })),
      );
    }),
  );
});

test('X3 nothing and an empty text stay apart', () => {
  const [read] = readBack([rowWith({ actor1: '', actor2: null })]);
  equal(read?.['actor1'], '');
  equal(read?.['actor2'], null);
});

test('X4 a text that starts like a formula is written as text, and a number stays a number', () => {
  const rows = [
    rowWith({ notes: '=HYPERLINK("http://example.test")', source: "'tis", actor1: '-1', lon_e6: -72_610_000 }),
  ];
  const file = acledCsv(rows);
  ok(file.includes(`"'=HYPERLINK(""http://example.test"")"`));
  ok(file.includes(",'-1,"));
  ok(file.includes(",'tis,"), 'a text that only starts with an apostrophe is left alone');
  ok(file.includes(',-72.610000,'));
  deepEqual(readBack(rows), rows);
});

test('X5 a degree is written with six decimals and read to the micro-degree', () => {
  const rows = [
    rowWith({ lat_e6: 19_150_000, lon_e6: -72_610_000 }),
    rowWith({ lat_e6: 1, lon_e6: -1 }),
    rowWith({ lat_e6: 0, lon_e6: 0 }),
  ];
  const file = acledCsv(rows);
  ok(file.includes('19.150000') && file.includes('0.000001') && file.includes('-0.000001'));
  deepEqual(readBack(rows), rows);
});

test('X6 columns are read by name in any order, with comma or semicolon and with or without a byte order mark', () => {
  const shuffled = [...acledColumns].reverse();
  const cells = shuffled.map((name) => ({ event_id_cnty: 'HAI1', year: '2024', latitude: '18.5' })[name] ?? null);
  const read = parseAcledCsv(
    csvText(
      [
        [...shuffled, 'tags'],
        [...cells, 'crowd size=no report'],
      ],
      { separator: ';', bom: true },
    ),
  );
  ok(read.ok);
  equal(read.rows[0]?.['event_id_cnty'], 'HAI1');
  equal(read.rows[0]?.['year'], 2024);
  equal(read.rows[0]?.['lat_e6'], 18_500_000);
  equal(read.rows[0]?.['tags'], 'crowd size=no report');
});

test('X7 a file that cannot be read whole is refused with line and column', () => {
  const faultOf = (text: string, limits = {}) => {
    const read = parseAcledCsv(text, { limits });
    return read.ok ? undefined : read.fault;
  };
  const header = acledColumns.join(',');
  const line = (year: string) => acledColumns.map((name) => (name === 'year' ? year : '')).join(',');
  deepEqual(faultOf(''), { code: 'csv.empty', line: 1 });
  deepEqual(faultOf('a,b\r\n1,2\r\n'), { code: 'csv.header', line: 1, column: 'event_id_cnty' });
  deepEqual(faultOf(`${header},year\r\n`), { code: 'csv.header', line: 1, column: 'year' });
  deepEqual(faultOf(`${header}\r\n${line('2024')}\r\n${line('20x4')}\r\n`), {
    code: 'csv.value',
    line: 3,
    column: 'year',
  });
  deepEqual(faultOf(`${header}\r\n1,2\r\n`), { code: 'csv.ragged', line: 2 });
  deepEqual(faultOf(`${header}\r\n"open\r\n`), { code: 'csv.quote', line: 2 });
  deepEqual(faultOf(`${header}\r\na"b\r\n`), { code: 'csv.quote', line: 2 });
  deepEqual(faultOf(`${header}\r\n"a"b\r\n`), { code: 'csv.quote', line: 2 });
  deepEqual(faultOf(header, { charactersMax: 10 }), { code: 'csv.large', line: 1 });
  deepEqual(faultOf(header, { columnsMax: 10 }), { code: 'csv.columns', line: 1 });
  deepEqual(faultOf(header, { fieldMax: 3 }), { code: 'csv.field', line: 1 });
  deepEqual(faultOf(`${header}\r\n${line('1')}\r\n${line('2')}`, { rowsMax: 2 }), { code: 'csv.rows', line: 3 });
});

test('X7 any text at all is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => typeof parseCsv(text).ok === 'boolean'),
  );
  const tricky = fc.stringMatching(/^[a,;"\r\n']{0,40}$/);
  fc.assert(fc.property(tricky, (text) => typeof parseAcledCsv(text).ok === 'boolean'));
});

test('X8 one number for ACLED, the triple for UCDP, and an unknown high is empty in both', () => {
  const rows = [
    rowWith({
      event_id_cnty: 'I-0004',
      iso: 332,
      fatalities: 70,
      low: 54,
      best: 70,
      high: null,
      lat_e6: 19_150_000,
      lon_e6: -72_610_000,
    }),
  ];
  const read = parseCsv(ucdpCsv(rows));
  ok(read.ok);
  const [header = [], cells = []] = read.rows;
  deepEqual(
    header.map((field) => field.text),
    ucdpColumns,
  );
  const cell = (name: string) => cells[ucdpColumns.indexOf(name)]?.text;
  deepEqual(['low', 'best', 'high', 'country_id', 'latitude'].map(cell), ['54', '70', '', '41', '19.150000']);
  deepEqual([readBack(rows)[0]?.['fatalities'], readBack(rows)[0]?.['high']], [70, null]);
});

test('X9 the rows are found by the names of their columns, whatever desk offers them', () => {
  const offering = (columns: readonly string[]) =>
    modelOf([
      desk({
        name: 'tennis',
        words: 'Tennis|Tennis|Tenis|Tenisi',
        about: 'Matches|Matchs|Match|Mechi',
        order: 1,
        subjects: {},
        kinds: {},
        tables: {},
        folds: {},
        views: {
          events: view('Events|Événements|Evènman|Matukio', {
            sql: 'SELECT 1',
            columns: Object.fromEntries(
              columns.map((name) => [name, textColumn('text', `${name}|${name}|${name}|${name}`)]),
            ),
          }),
        },
      }),
    ]);
  equal(exchangeView(offering(names))?.name, 'tennis.events');
  equal(exchangeView(offering(['event_id_cnty', 'event_date'])), undefined);
});
