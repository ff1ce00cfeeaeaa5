import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parseStrict } from '#book';
import { isObject } from '#kit';
import type { AnyRow } from '#kit';
import { factsOf, rowsOf, shuffledAlike } from '#test/story.ts';
import type { StoryDraft } from '#test/story.ts';
import custody from './desk.ts';

const at = (time: string, day = 17): string => `2024-09-${day}T${time}:00.000Z`;
const draft = (kind: string, time: string, rest: StoryDraft = {}): StoryDraft => ({
  kind: `custody.${kind}/1`,
  subject: 'D-1',
  occurred: at(time),
  ...rest,
});
const arrested = (time: string, data: StoryDraft = {}, rest: StoryDraft = {}): StoryDraft =>
  draft('arrested', time, { ...rest, data: { basis: 'flagrante', grounds: 'Seen', ...data } });
const radio = (time: string, rest: StoryDraft = {}): StoryDraft =>
  draft('reported', time, { data: { said: '1 arrested' }, ...rest });
const hostBook = (time: string, data: StoryDraft = {}): StoryDraft =>
  draft('host-entry-read', time, { data: { commissariat: 'Delmas', ...data } });
const accepted = draft('handover-accepted', '18:05', { data: { authority: 'Delmas', signature: 'x' } });
const row = (
  drafts: readonly StoryDraft[],
  table = 'detainee',
  subject: `${string}:${string}` = 'detainee:D-1',
): AnyRow => rowsOf(custody, subject, drafts)[table]?.[0] ?? {};

test('C1 custody starts at the earliest evidence, whichever side wrote it', () => {
  equal(row([arrested('14:22'), radio('14:20'), hostBook('20:00')])['arrested_at'], at('14:20'));
  equal(row([arrested('14:22'), hostBook('20:00', { arrested_at: at('13:50') })])['arrested_at'], at('13:50'));
});

test('C1 evidence graded below C3 starts no clock while better evidence stands, and is still listed', () => {
  const rumour = radio('09:00', { grade: 'F3' });
  equal(row([rumour, arrested('14:22')])['arrested_at'], at('14:22'));
  equal(rowsOf(custody, 'detainee:D-1', [rumour, arrested('14:22')])['evidence']?.length, 2);
  deepStrictEqual([row([rumour])['arrested_at'], row([rumour])['credible']], [at('09:00'), 0]);
});

test('C1 a host book cannot name an arrest later than its own writing', () => {
  equal(row([hostBook('15:05', { arrested_at: at('19:00') })])['arrested_at'], at('15:05'));
});

test('C1 mission custody ends with a handover, a release, an escape or a death, whichever came first', () => {
  deepStrictEqual(
    [
      row([arrested('14:20'), accepted], 'ending')['m_closed_at'],
      row([arrested('14:20'), accepted], 'ending')['m_ending'],
    ],
    [at('18:05'), 'handover'],
  );
  for (const [kind, data] of [
    ['released', { ground: 'x' }],
    ['escaped', { how: 'x' }],
    ['died', { circumstances: 'x' }],
  ] as const) {
    const ending = row([arrested('14:20'), draft(kind, '16:00', { data }), accepted], 'ending');
    deepStrictEqual([ending['m_ending'], ending['state']], [kind, kind]);
  }
});

test('C1 a person the host police arrested and kept has no mission clock', () => {
  const held = [arrested('14:20', { made_by: 'host' })];
  deepStrictEqual([row(held)['mission_held'], row(held, 'ending')['owner']], [0, 'host']);
});

test('C2 the judge clock goes on after handover, with the host police as owner', () => {
  const ending = row([arrested('14:20'), accepted], 'ending');
  deepStrictEqual([ending['j_closed_at'], ending['owner'], ending['state']], [null, 'host', 'host']);
  const ruled = draft('judge-ruled', '19:00', { data: { ruling: 'lawful' } });
  deepStrictEqual(row([arrested('14:20'), accepted, ruled], 'ending')['j_closed_at'], at('19:00'));
});

test('C2 a ruling does not end mission custody', () => {
  const ruled = draft('judge-ruled', '19:00', { data: { ruling: 'lawful' } });
  deepStrictEqual(row([arrested('14:20'), ruled], 'ending')['m_closed_at'], null);
});

test('C7 a claimed age under 18 or a doubt makes a child, closes the name further, and only the two officers can settle it', () => {
  const young = arrested('14:20', { age_claimed: 16, name: 'Silas DEMO' });
  deepStrictEqual([row([young])['child'], row([young])['name_marking']], [1, 'child']);
  deepStrictEqual(row([young], 'raised'), { subject: 'detainee:D-1', part: 'persons', marking: 'child' });
  const doubt = draft('age-doubted', '15:00', { data: { why: 'Face' } });
  const settled = draft('age-settled', '16:00', {
    author: { who: 'Wambui DEMO', role: 'child_focal_point' },
    data: { adult: true, how: 'Certificate' },
  });
  equal(row([arrested('14:20', { age_claimed: 18 }), doubt])['child_at'], at('15:00'));
  equal(row([arrested('14:20'), doubt, settled])['child'], 0);
  equal(row([arrested('14:20'), doubt, settled, { ...doubt, occurred: at('17:00') }])['child'], 1);
});

test('C6 a later flag opens the risk again after it was cleared', () => {
  const opened = (time: string) => draft('risk-opened', time, { data: { ground: 'Threat' } });
  const cleared = draft('risk-cleared', '15:30', {
    author: { who: 'Baptiste DEMO', role: 'legal_adviser' },
    data: { assurance: 'x' },
  });
  equal(row([arrested('14:20'), opened('15:00'), cleared], 'care')['risk_open_at'], null);
  equal(row([arrested('14:20'), opened('15:00'), cleared, opened('16:00')], 'care')['risk_open_at'], at('16:00'));
});

test('C4 a notice that reached nobody is not a notice', () => {
  const told = (reached: boolean) => draft('notified', '15:00', { data: { to: 'family', reached } });
  equal(row([arrested('14:20'), told(false)], 'care')['family_at'], null);
  equal(row([arrested('14:20'), told(true)], 'care')['family_at'], at('15:00'));
});

test('C12 a joining stands in both records and goes with its withdrawal', () => {
  const same = draft('same-as', '16:00', { id: 's', reason: 'Same bag', data: { other: 'D-2', child: true } });
  const story = [arrested('14:20'), { ...arrested('15:00'), subject: 'D-2' }, same];
  deepStrictEqual(
    [row(story, 'link')['other'], row(story, 'link', 'detainee:D-2')['other']],
    ['detainee:D-2', 'detainee:D-1'],
  );
  equal(row(story, 'detainee', 'detainee:D-2')['child'], 1);
  const undone = [...story, { withdraws: 's', reason: 'Not him', noted: at('17:00') }];
  deepStrictEqual(rowsOf(custody, 'detainee:D-2', undone)['link'], []);
});

test('a record lives on when the names are erased', () => {
  const facts = factsOf(custody, [arrested('14:20', { name: 'Silas DEMO', age_claimed: 16 }), accepted]);
  const erased = facts.map(({ data: { name: _name, ...data }, ...fact }) => ({ ...fact, data }));
  const rows = custody.folds['detainee']?.(erased, 'D-1') ?? {};
  const [record, ending] = [rows['detainee']?.[0], rows['ending']?.[0]];
  deepStrictEqual([record?.['name'], record?.['child'], ending?.['state']], [null, 1, 'host']);
});

const golden: StoryDraft[] = readFileSync(join(import.meta.dirname, 'golden.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => parseStrict(line))
  .filter(isObject);

test('every kind of the desk has a golden draft that still reads and folds', () => {
  deepStrictEqual(new Set(golden.map((one) => one['kind'])), new Set(custody.kinds.map((kind) => kind.id)));
  equal(factsOf(custody, golden).length, golden.length);
  const rows = rowsOf(custody, 'detainee:D-0031', golden);
  deepStrictEqual([rows['ending']?.[0]?.['state'], rows['care']?.[0]?.['meals']], ['released', 1]);
  ok(rows['detainee']?.[0]?.['name'] === 'Roudy Marcelin DEMO');
});

test('any order of arrival gives the same rows, corrections and withdrawals among them', () => {
  shuffledAlike(custody, [
    ...golden,
    draft('arrested', '14:25', {
      id: 'a',
      data: { basis: 'warrant', grounds: 'Warrant', name: 'Silas DEMO', age_claimed: 19 },
    }),
    radio('14:20', { grade: 'B2' }),
    {
      corrects: 'a',
      kind: 'custody.arrested/1',
      id: 'b',
      reason: 'Misread',
      noted: at('17:00'),
      data: { age_claimed: 16 },
    },
    {
      corrects: 'b',
      kind: 'custody.arrested/1',
      reason: 'Misread again',
      noted: at('17:01'),
      occurred: at('14:10'),
      data: {},
    },
    draft('age-doubted', '15:00', { id: 'c', data: { why: 'Face', also: 'D-2' } }),
    { withdraws: 'c', id: 'd', reason: 'Wrong person', noted: at('17:02') },
    { withdraws: 'd', reason: 'It was him', noted: at('17:03') },
    draft('same-as', '16:00', { id: 'e', reason: 'Bag', data: { other: 'D-2' } }),
    { withdraws: 'e', reason: 'No', noted: at('17:04') },
    accepted,
    draft('arrested', '14:25', { subject: 'D-2', data: { basis: 'unknown', grounds: 'Seen' } }),
  ]);
});
