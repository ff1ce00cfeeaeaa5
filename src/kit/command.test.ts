import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMoment, parseCommand } from './command.ts';
import { SEED_PLACES } from './place/index.ts';
import { parseInstant } from './time/index.ts';
import type { Instant } from './time/index.ts';

const now = parseInstant('2024-09-21T14:05:00Z') as Instant;
const kinds = [
  {
    id: 'court.called/1',
    subject: 'call',
    naming: 'I-{####}',
    command: { letter: 'i', text: 'what', fills: { type: 'plain' } },
  },
  { id: 'court.noted/1', subject: 'note', command: { letter: 'n', text: 'what' } },
];
const read = (line: string) => parseCommand(line, { kinds, places: SEED_PLACES, now });

test('a line gives kind, words, place, grade and time', () => {
  const read1 = read('/i shots Delmas 33 C3 @171420Q');
  assert.ok(read1.ok);
  assert.equal(read1.text, 'shots');
  assert.equal(read1.place?.name, 'Delmas 33');
  assert.equal(read1.grade, 'C3');
  assert.equal(read1.occurred, '2024-09-17T18:20:00.000Z');
  assert.deepEqual(read1.draft, {
    kind: 'court.called/1',
    occurred: '2024-09-17T18:20:00.000Z',
    grade: 'C3',
    place: { name: 'Delmas 33', lat_e6: 18_547_000, lon_e6: -72_310_000, accuracy_m: read1.place?.accuracy_m },
    data: { type: 'plain', what: 'shots' },
  });
});

test('a place is found in any spelling and any notation, and a side street is not mistaken for another', () => {
  const place = (line: string) => {
    const told = read(line);
    return told.ok ? [told.place?.name, told.text] : told.code;
  };
  assert.deepEqual(place('/n barricade on the road at sit solèy'), ['Cité Soleil', 'barricade on the road at']);
  assert.deepEqual(place('/n Site Soley calm'), ['Cité Soleil', 'calm']);
  assert.deepEqual(place('/n gunfire 18Q YF 8498 5259'), ['18Q YF 8498 5259', 'gunfire']);
  assert.deepEqual(place('/n the radio is out'), [undefined, 'the radio is out']);
  assert.deepEqual(place('/n Delmas 33'), ['Delmas 33', 'Delmas 33']);
  assert.deepEqual(place('/n 33 men seen'), [undefined, '33 men seen']);
});

test('a line goes on with a subject it names', () => {
  const told = read('/i I-0412 two wounded');
  assert.ok(told.ok);
  assert.equal(told.subject, 'I-0412');
  assert.equal(told.text, 'two wounded');
  assert.equal(told.draft['subject'], 'I-0412');
  const other = read('/i I-4 two wounded');
  assert.ok(other.ok && other.subject === undefined);
});

test('what cannot be read is said, never guessed', () => {
  assert.deepEqual(read('/x shots'), { ok: false, code: 'command.letter', value: '/x' });
  assert.deepEqual(read('shots'), { ok: false, code: 'command.letter', value: 'shots' });
  assert.deepEqual(read('/i C3'), { ok: false, code: 'command.empty', value: '/i C3' });
  assert.deepEqual(read('/i shots @noon'), { ok: false, code: 'command.time', value: '@noon' });
});

test('a short time is the latest one that is past', () => {
  const moments = {
    '171420Q': '2024-09-17T18:20',
    '220100Z': '2024-08-22T01:00',
    '0900': '2024-09-21T13:00',
    '23:10': '2024-09-21T03:10',
    '310800Z': '2024-08-31T08:00',
  };
  for (const [text, expected] of Object.entries(moments))
    assert.equal(findMoment(text, now)?.slice(0, 16), expected, text);
  assert.equal(findMoment('171420Q SEP 24', now), '2024-09-17T18:20:00.000Z');
  for (const wrong of ['171420J', '2460', 'noon', '']) assert.equal(findMoment(wrong, now), undefined, wrong);
});
