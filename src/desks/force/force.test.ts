import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { factsOf, rowsOf, shuffledAlike } from '#test/story.ts';
import type { StoryDraft } from '#test/story.ts';
import desk from './desk.ts';

const personnel = { who: 'Achieng DEMO', role: 'personnel_officer' };
const golden: StoryDraft[] = readFileSync(join(import.meta.dirname, 'golden.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as StoryDraft);

const person = 'person:F-0217';
type Told = [kind: string, occurred: string, data?: StoryDraft, rest?: StoryDraft];
const said = (...[kind, occurred, data = {}, rest = {}]: Told): StoryDraft => ({
  kind: `force.${kind}/1`,
  subject: person,
  occurred: `${occurred}:00.000Z`,
  author: personnel,
  data,
  ...rest,
});
const enrolled = said('enrolled', '2024-06-20T12:00', {
  name: 'Officer One DEMO',
  country: 'KEN',
  category: 'police',
  sex: 'female',
});
const arrived = said('arrived', '2024-06-25T15:00');
const status = (occurred: string, state: string, rest: StoryDraft = {}) =>
  said('status-changed', occurred, { state }, rest);

const sumOf = (state: string, drafts: StoryDraft[]): number =>
  (rowsOf(desk, person, drafts)['change'] ?? [])
    .filter((row) => row['state'] === state)
    .reduce((sum, row) => sum + Number(row['delta']), 0);

test('an example of every kind and version is read and folded', () => {
  const facts = factsOf(desk, golden);
  deepStrictEqual(new Set(facts.map((fact) => fact.kind)), new Set(desk.kinds.map((kind) => kind.id)));
  for (const subject of new Set(facts.map((fact) => fact.subject))) {
    const own = golden.filter((draft) => draft['subject'] === subject || subject.startsWith('pledge:'));
    ok(
      Object.values(rowsOf(desk, subject, own)).some((rows) => rows.length > 0),
      subject,
    );
  }
});

test('any order of arrival gives the same rows', () => {
  shuffledAlike(desk, [
    arrived,
    enrolled,
    status('2024-07-01T12:00', 'leave', { id: 's1' }),
    status('2024-07-02T12:00', 'leave', { id: 's2', corrects: 's1', reason: 'Left a day later' }),
    status('2024-07-10T12:00', 'on_duty'),
    status('2024-07-11T12:00', 'dead', { id: 's3' }),
    status('2024-07-11T12:00', 'dead', { id: 's4', withdraws: 's3', reason: 'Wrong person' }),
    said(
      'casualty-reported',
      '2024-08-01T12:00',
      { type: 'missing', what: 'Ambush' },
      { author: { who: 'Wanjiru DEMO', role: 'watch_officer' } },
    ),
    said('casualty-authorised-first', '2024-08-01T13:00'),
    said('fate-claimed', '2024-08-02T12:00', { fate: 'dead' }, { source: 'Host body DEMO', grade: 'C3' }),
  ]);
  shuffledAlike(desk, golden);
});

test('F1 strength is the sum of changes of state; coming back from leave is no second deployment', () => {
  const story = [enrolled, arrived, status('2024-07-01T12:00', 'leave'), said('arrived', '2024-07-20T12:00')];
  deepStrictEqual([sumOf('deployed', story), sumOf('on_duty', story), sumOf('leave', story)], [1, 1, 0]);
  const again = [...story, said('departed', '2025-01-01T12:00'), said('arrived', '2025-06-01T12:00')];
  deepStrictEqual([sumOf('deployed', again), sumOf('repatriated', again), sumOf('on_duty', again)], [2, 0, 1]);
});

test('F1 somebody who came with a counted lift is not counted twice, and later steps move the count', () => {
  const member = { ...enrolled, data: { country: 'KEN', category: 'police', lift: 'L-01' } };
  deepStrictEqual(rowsOf(desk, person, [member, arrived])['change'], []);
  const story = [member, arrived, status('2024-07-01T12:00', 'leave')];
  deepStrictEqual([sumOf('deployed', story), sumOf('on_duty', story), sumOf('leave', story)], [0, -1, 1]);
  deepStrictEqual(
    [sumOf('on_duty', [member, status('2024-07-01T12:00', 'sick')]), rowsOf(desk, person, story)['person']?.length],
    [-1, 1],
  );
});

test('F1 an entry that arrives late moves the count from the day it happened', () => {
  const rows = rowsOf(desk, person, [status('2024-07-01T12:00', 'sick'), arrived, enrolled])['change'];
  deepStrictEqual(
    rows?.map((row) => [row['at'], row['state'], row['delta']]),
    [
      ['2024-06-25T15:00:00.000Z', 'deployed', 1],
      ['2024-06-25T15:00:00.000Z', 'on_duty', 1],
      ['2024-07-01T12:00:00.000Z', 'on_duty', -1],
      ['2024-07-01T12:00:00.000Z', 'sick', 1],
    ],
  );
});

test('F2 an authorisation by the reporter or by the first authoriser counts for nothing in the fold', () => {
  const story = [
    said(
      'casualty-reported',
      '2024-08-01T12:00',
      { type: 'dead', what: 'Shot' },
      { author: { who: 'Wanjiru DEMO', role: 'watch_officer' } },
    ),
    said(
      'casualty-authorised-first',
      '2024-08-01T12:10',
      {},
      { author: { who: 'Wanjiru DEMO', role: 'watch_officer' } },
    ),
    said('casualty-authorised-first', '2024-08-01T12:20'),
    said('casualty-authorised-second', '2024-08-01T12:30'),
  ];
  const notice = rowsOf(desk, person, story)['casualty']?.[0];
  deepStrictEqual([notice?.['first_by'], notice?.['second_by']], ['Achieng DEMO', null]);
});

test('F3 the family is told of each notice anew', () => {
  const story = [
    said('casualty-reported', '2024-08-01T12:00', { type: 'missing', what: 'Ambush' }),
    said('kin-notified', '2024-08-01T18:00', { relative: 'Relative One DEMO', channel: 'visit' }),
    said('casualty-reported', '2024-09-01T12:00', { type: 'dead', what: 'Found' }),
  ];
  const notices = rowsOf(desk, person, story)['casualty'];
  deepStrictEqual(
    notices?.map((row) => [row['type'], row['since_at'], row['kin_at']]),
    [
      ['missing', '2024-08-01T12:00:00.000Z', '2024-08-01T18:00:00.000Z'],
      ['dead', '2024-08-01T12:00:00.000Z', null],
    ],
  );
});

test('F7 the category of every count comes from the roll or the lift; no other kind has one', () => {
  const carriers = desk.kinds
    .filter((kind) => 'category' in kind.fields && kind.nature !== 'claim')
    .map((kind) => kind.name);
  deepStrictEqual(carriers.sort(), ['force.enrolled', 'force.lift-arrived']);
  const lateRoll = [arrived, said('enrolled', '2024-09-01T12:00', { country: 'JAM', category: 'military' })];
  const rows = rowsOf(desk, person, lateRoll)['change'] ?? [];
  ok(rows.length > 0 && rows.every((row) => row['category'] === 'military' && row['country'] === 'JAM'));
});

test('a roll whose names are withheld or erased still folds', () => {
  const facts = factsOf(desk, [enrolled, arrived]).map((fact) => {
    const { name: _name, ...data } = fact.data;
    return { ...fact, data };
  });
  const rows = desk.folds['person']?.(facts, 'F-0217')['person']?.[0];
  deepStrictEqual([rows?.['name'], rows?.['state']], [null, 'on_duty']);
  strictEqual(rows?.['category'], 'police');
});

test('a lift moves by counts, and its members keep its country and category', () => {
  const lift = (kind: string, occurred: string, data: StoryDraft): StoryDraft =>
    said(kind, occurred, data, { subject: 'lift:L-01' });
  const rows = rowsOf(desk, 'lift:L-01', [
    lift('lift-moved', '2024-07-01T12:00', { count: 10, from: 'on_duty', to: 'repatriated' }),
    lift('lift-arrived', '2024-06-25T15:00', { country: 'KEN', category: 'police', count: 200 }),
  ])['change'];
  deepStrictEqual(
    rows?.map((row) => [row['state'], row['delta'], row['country']]),
    [
      ['deployed', 200, 'KEN'],
      ['on_duty', 200, 'KEN'],
      ['on_duty', -10, 'KEN'],
      ['repatriated', 10, 'KEN'],
    ],
  );
});

test('a pledge is replaced only by a newer word of the same state that says so', () => {
  const pledge = (name: string, occurred: string, data: StoryDraft): StoryDraft => ({
    ...said('pledged', occurred, { country: 'JAM', ...data }, { subject: `pledge:${name}`, source: 'DEMO' }),
  });
  const apart = [
    pledge('PL-001', '2024-09-03T12:00', { count: 200 }),
    pledge('PL-002', '2024-09-12T12:00', { count: 250 }),
  ];
  strictEqual(rowsOf(desk, 'pledge:PL-001', apart)['pledge']?.[0]?.['state'], 'standing');
  const replaced = [...apart, pledge('PL-003', '2024-09-20T12:00', { count: 500, replaces: 'PL-001' })];
  strictEqual(rowsOf(desk, 'pledge:PL-001', replaced)['pledge']?.[0]?.['state'], 'replaced');
});

test('a withdrawn evacuation request is gone, and a carried out one waits no longer', () => {
  const asked = said('medevac-requested', '2024-08-02T18:00', { precedence: 'urgent' });
  strictEqual(rowsOf(desk, person, [asked])['medevac']?.[0]?.['done_at'], null);
  strictEqual(
    rowsOf(desk, person, [asked, status('2024-08-02T20:00', 'medevac')])['medevac']?.[0]?.['done_at'],
    '2024-08-02T20:00:00.000Z',
  );
});
