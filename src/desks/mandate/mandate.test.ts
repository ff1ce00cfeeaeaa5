import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { openMission } from '#test/mission.ts';
import { factsOf, rowsOf, shuffledAlike } from '#test/story.ts';
import type { StoryDraft } from '#test/story.ts';
import desk from './desk.ts';

const legal = { who: 'Toussaint DEMO', role: 'legal_adviser' };
const golden: StoryDraft[] = readFileSync(join(import.meta.dirname, 'golden.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as StoryDraft);

const resolution = (name: string, occurred: string, data: StoryDraft): StoryDraft => ({
  kind: 'mandate.adopted/1',
  subject: `instrument:${name}`,
  occurred,
  author: legal,
  data: { title: `Resolution ${name}`, type: 'resolution', ...data },
});
const first = resolution('2699', '2023-10-02T20:00:00.000Z', { expires_on: '2024-10-02', ceiling: 2500 });
const second = resolution('2751', '2024-09-30T20:00:00.000Z', {
  expires_on: '2025-10-02',
  ceiling: 2500,
  follows: '2699',
});

const duty: StoryDraft = {
  kind: 'mandate.obligation-set/1',
  subject: 'obligation:O-0001',
  occurred: '2024-07-01T12:00:00.000Z',
  author: legal,
  data: {
    what: 'Report to the Council',
    instrument: '2699',
    owner: 'legal_adviser',
    due_on: '2024-07-31',
    every_days: 90,
  },
};
const done = (id: string, occurred: string, rest: StoryDraft = {}): StoryDraft => ({
  id,
  kind: 'mandate.obligation-discharged/1',
  subject: 'obligation:O-0001',
  occurred,
  author: legal,
  data: { how: 'Letter DEMO' },
  ...rest,
});

test('an example of every kind and version is read and folded', () => {
  const facts = factsOf(desk, golden);
  deepStrictEqual(new Set(facts.map((fact) => fact.kind)), new Set(desk.kinds.map((kind) => kind.id)));
  for (const subject of new Set(facts.map((fact) => fact.subject))) {
    ok(
      Object.values(rowsOf(desk, subject, golden)).some((rows) => rows.length > 0),
      subject,
    );
  }
});

test('any order of arrival gives the same rows', () => {
  shuffledAlike(desk, [
    duty,
    done('d1', '2024-07-30T12:00:00.000Z'),
    done('d2', '2024-11-02T12:00:00.000Z'),
    done('d3', '2024-11-03T12:00:00.000Z', { corrects: 'd2', reason: 'Sent a day later' }),
    done('d4', '2024-12-03T12:00:00.000Z'),
    { ...done('d5', '2024-12-03T12:00:00.000Z'), withdraws: 'd4', reason: 'Entered twice' },
  ]);
  shuffledAlike(desk, golden);
});

test('an instrument holds to the end of its last day, or until it was ended before that', () => {
  strictEqual(rowsOf(desk, 'instrument:2699', [first])['instrument']?.[0]?.['until_at'], '2024-10-03T04:00:00.000Z');
  const ended: StoryDraft = {
    kind: 'mandate.ended/1',
    subject: 'instrument:2699',
    occurred: '2024-09-01T12:00:00.000Z',
    author: legal,
    data: { why: 'Replaced' },
  };
  strictEqual(rowsOf(desk, 'instrument:2699', [first, ended])['instrument']?.[0]?.['until_at'], ended['occurred']);
});

test('G6 each discharge closes the next turn of a repeating obligation, early or late', () => {
  const rows = rowsOf(desk, 'obligation:O-0001', [
    duty,
    done('d1', '2024-07-30T12:00:00.000Z'),
    done('d2', '2024-11-02T12:00:00.000Z'),
  ])['due'];
  deepStrictEqual(
    rows?.map((row) => [row['turn'], row['due_on'], row['discharged_at']]),
    [
      [1, '2024-07-31', '2024-07-30T12:00:00.000Z'],
      [2, '2024-10-29', '2024-11-02T12:00:00.000Z'],
      [3, '2025-01-27', null],
    ],
  );
});

describe('on a whole station', async () => {
  const mission = await openMission({ start: '2024-09-21T16:00:00Z' });
  after(() => mission.close());
  await mission.writeAll([{ ...first, source: 'SC/15432, 2 Oct 2023' }, duty]);
  const raised = (rule: string, now: string) =>
    mission
      .alerts({ now })
      .filter((one) => one.rule === rule)
      .map((one) => one.level);

  test('G1 the countdown says 11 days on 21 September 2024 and the last warning begins that day', () => {
    strictEqual(mission.ask('mandate.now', { now: '2024-09-21T16:00:00Z' })[0]?.['days_left'], 11);
    deepStrictEqual(raised('expiry', '2024-09-21T03:59:00Z'), ['amber', 'notice']);
    deepStrictEqual(raised('expiry', '2024-09-21T04:00:00Z'), ['red', 'amber', 'notice']);
    deepStrictEqual(raised('expiry', '2024-10-03T04:00:00Z'), ['breach', 'red', 'amber', 'notice']);
    deepStrictEqual(raised('decision', '2024-08-03T04:00:00Z'), ['amber']);
    deepStrictEqual(raised('decision', '2024-08-02T04:00:00Z'), []);
  });

  test('G6 an obligation past due is shown and calls out', () => {
    deepStrictEqual(
      mission.ask('mandate.obligations').map((row) => [row['state'], row['days_left']]),
      [['overdue', -52]],
    );
    deepStrictEqual(raised('obligation', '2024-09-21T16:00:00Z'), ['breach', 'amber']);
    deepStrictEqual(
      mission.ask('mandate.discharge').map((row) => [row['due'], row['missed'], row['share']]),
      [[1, 1, 0]],
    );
    strictEqual(mission.ask('mandate.now')[0]?.['obligations_overdue'], 1);
  });

  test('G1 a resolution that follows ends the countdown; both hold until the first lapses', async () => {
    mission.at('2024-10-01T12:00:00Z');
    await mission.write(second);
    deepStrictEqual(raised('expiry', '2024-10-01T12:00:00Z'), []);
    const held = (now: string) => mission.ask('mandate.now', { now }).map((row) => row['instrument']);
    deepStrictEqual(held('2024-10-01T12:00:00Z'), ['instrument:2751', 'instrument:2699']);
    deepStrictEqual(held('2024-10-04T12:00:00Z'), ['instrument:2751']);
  });

  test('G1 G6 the report says what expires and what is past due', () => {
    const moment = mission.post.station.at({});
    const said = desk.report.map(({ sql }) => (sql === undefined ? undefined : moment.ask(sql)[0]));
    deepStrictEqual(said, [
      { title: 'Resolution 2699', expires_on: '2024-10-02', days_left: 1 },
      undefined,
      { overdue: 1 },
    ]);
    for (const { evidence } of desk.report) if (evidence !== undefined) strictEqual(moment.ask(evidence).length, 1);
    for (const name of Object.keys(desk.views))
      ok(mission.ask(`mandate.${name}`).length > 0 || name === 'powers', name);
  });
});
