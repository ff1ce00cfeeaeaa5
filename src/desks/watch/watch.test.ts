import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openMission } from '#test/mission.ts';
import { factsOf, rowsOf, shuffledAlike } from '#test/story.ts';
import desk from './desk.ts';
import { issueRule } from './rules.ts';

const golden = readFileSync(new URL('golden.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const due = {
  what: 'Radios missing at base 2',
  area: 'communications',
  owner: 'logistics_officer',
  due: '2024-09-18T12:00-04:00',
};
const issue = {
  report: 'sitrep',
  day: '2024-09-19',
  lang: 'en',
  at: '2024-09-19T15:00-04:00',
  position: 3,
  root: 'abc',
  sha256: '0'.repeat(64),
  recipients: ['Host liaison DEMO'],
};

test('every kind has a golden draft that the kit reads and the desk folds', () => {
  deepStrictEqual(new Set(golden.map(({ kind }) => kind)), new Set(desk.kinds.map(({ id }) => id)));
  for (const { subject } of factsOf(desk, golden)) {
    const own = golden.filter((draft) => subject.endsWith(`:${draft.subject}`));
    strictEqual(Object.values(rowsOf(desk, subject, own)).flat().length, 1);
  }
});

test('any order of arrival gives the same rows, corrections and withdrawals among them', () => {
  shuffledAlike(desk, [
    ...golden,
    {
      kind: 'watch.noted/1',
      subject: 'N-0001',
      id: 'a',
      occurred: '2024-09-17T18:00:00.000Z',
      data: { what: 'first' },
    },
    {
      corrects: 'a',
      id: 'b',
      occurred: '2024-09-17T18:00:00.000Z',
      reason: 'typing',
      subject: 'N-0001',
      data: { what: 'second' },
    },
    { kind: 'watch.problem-raised/1', subject: 'PB-0001', id: 'c', data: due },
    { withdraws: 'c', id: 'd', reason: 'twice', subject: 'PB-0001' },
  ]);
});

test('14a a situation report with nothing under problems is refused until somebody confirms it', async (context) => {
  const mission = await openMission({ start: '2024-09-19T15:00-04:00' });
  context.after(() => mission.close());
  const draft = { kind: 'watch.report-issued/1', subject: 'RP-0001', data: issue };
  const [fault] = await mission.refused(draft);
  strictEqual(fault?.code, 'rule.14a');
  await mission.write({ ...draft, data: { ...issue, no_problems: true } });
  await mission.write({ kind: 'watch.problem-raised/1', subject: 'PB-0001', data: due });
  await mission.write({ ...draft, subject: 'RP-0002', data: { ...issue, supersedes: 'RP-0001' } });
  const [first] = mission.ask('watch.issued', { where: { issue: 'report:RP-0001' } });
  strictEqual(first?.['superseded_by'], 'report:RP-0002');
  strictEqual(first['recipients'], '["Host liaison DEMO"]');
});

test('14a other reports, and a report that counts its own lines, need no confirmation', () => {
  const look = {
    rows: () => [],
    now:
      factsOf(desk, golden)[0]?.noted ??
      (() => {
        throw new Error('no golden draft');
      })(),
  };
  strictEqual(issueRule({ report: 'flash' }, look), undefined);
  strictEqual(issueRule({ report: 'sitrep', problems: 1 }, look), undefined);
  strictEqual(issueRule({ report: 'sitrep', problems: 0 }, look)?.code, 'rule.14a');
});

test('10a a problem has an owner, a due date and linked entries, and is open until solved', async (context) => {
  const mission = await openMission({ start: '2024-09-17T08:00-04:00' });
  context.after(() => mission.close());
  const note = await mission.write({
    kind: 'watch.noted/1',
    subject: 'N-0001',
    data: { what: 'Two teams without radio' },
  });
  await mission.write({ kind: 'watch.problem-raised/1', subject: 'PB-0001', data: { ...due, links: [note.id] } });
  const open = (now: string) => mission.ask('watch.problems_open', { now });
  strictEqual(open('2024-09-18T11:00-04:00')[0]?.['overdue'], 0);
  const [late] = open('2024-09-18T13:00-04:00');
  deepStrictEqual([late?.['overdue'], late?.['owner'], late?.['links']], [1, 'logistics_officer', `["${note.id}"]`]);
  mission.at('2024-09-18T14:00-04:00');
  await mission.write({ kind: 'watch.problem-solved/1', subject: 'PB-0001', data: { how: 'Twelve radios delivered' } });
  strictEqual(mission.ask('watch.problems_open').length, 0);
  strictEqual(mission.ask('watch.problems')[0]?.['state'], 'solved');
});

test('11c a defined place is found by its other names in later drafts', async (context) => {
  const mission = await openMission({ start: '2024-09-17T08:00-04:00' });
  context.after(() => mission.close());
  await mission.write({
    kind: 'watch.place-defined/1',
    subject: 'lsa-1',
    place: { lat_e6: 18_575_000, lon_e6: -72_300_000, accuracy_m: 1000 },
    data: { name: 'LSA 1 DEMO', also: ['Baz prensipal DEMO'] },
  });
  await mission.write({
    kind: 'watch.noted/1',
    subject: 'N-0001',
    place: 'Baz prensipal DEMO',
    data: { what: 'Gate closed' },
  });
  const [row] = mission.ask('watch.log');
  deepStrictEqual([row?.['place'], row?.['lat_e6']], ['LSA 1 DEMO', 18_575_000]);
  strictEqual(mission.ask('watch.place_now')[0]?.['place'], 'place:lsa-1');
});

test('11d a note that arrives late keeps its own time and its delay', async (context) => {
  const mission = await openMission({ start: '2024-09-17T18:00-04:00' });
  context.after(() => mission.close());
  await mission.write({
    kind: 'watch.noted/1',
    subject: 'N-0001',
    occurred: '2024-09-17T14:20-04:00',
    data: { what: 'Barricade' },
  });
  strictEqual(mission.ask('watch.log')[0]?.['late_min'], 220);
});
