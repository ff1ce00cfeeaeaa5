import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { openMission } from '#test/mission.ts';
import type { TestDraft, TestMission } from '#test/mission.ts';
import { factsOf, rowsOf, shuffledAlike } from '#test/story.ts';
import desk from './desk.ts';

const golden = readFileSync(new URL('golden.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));

const collector = { who: 'Baptiste DEMO', role: 'watch_officer' };
const analyst = { who: 'Achieng DEMO', role: 'analyst' };

const document = (subject: string, publisher: string, content: string): TestDraft => ({
  kind: 'sources.document-kept/1',
  subject,
  author: collector,
  lang: 'en',
  data: { title: `${publisher} piece`, type: 'article', publisher, published: '2024-09-20', content },
});
const claim = (subject: string, data: TestDraft): TestDraft => ({
  kind: 'sources.claimed/1',
  subject,
  author: collector,
  data: { says: data['quote'] ?? '', ...data },
});
const assessed = (subject: string, data: TestDraft): TestDraft => ({
  kind: 'sources.assessed/1',
  subject,
  author: analyst,
  data: { why: 'Checked against the record', ...data },
});

async function opened(context: TestContext, start = '2024-09-30T12:00-04:00'): Promise<TestMission> {
  const mission = await openMission({ start });
  context.after(() => mission.close());
  return mission;
}

const strength = { measure: 'strength.deployed', value: 400, country: 'KEN', as_of: '2024-09-20' };

test('every kind has a golden draft that the kit reads and the desk folds', () => {
  deepStrictEqual(new Set(golden.map(({ kind }) => kind)), new Set(desk.kinds.map(({ id }) => id)));
  for (const { subject } of factsOf(desk, golden)) {
    const own = golden.filter((draft) => subject.endsWith(`:${draft.subject}`));
    strictEqual(Object.values(rowsOf(desk, subject, own)).flat().length > 0, true, subject);
  }
});

test('S5 any order of arrival gives the same rows, corrections and withdrawals among them', () => {
  shuffledAlike(desk, [
    ...golden,
    {
      kind: 'sources.claimed/1',
      subject: 'CL-0002',
      id: 'a',
      data: { document: 'DOC-0001', quote: 'x', says: 'x', ...strength },
    },
    { corrects: 'a', id: 'b', reason: 'misread', subject: 'CL-0002', data: { value: 396 } },
    {
      kind: 'sources.group-identified/1',
      subject: 'pierre-6',
      id: 'c',
      reason: 'guess',
      data: { same_as: 'chen-mechan' },
    },
    { withdraws: 'c', id: 'd', reason: 'was a guess', subject: 'pierre-6' },
  ]);
});

test('S-Q a claim whose quote is not in the kept text is refused, and so is one without a text', async (context) => {
  const mission = await opened(context);
  await mission.write(document('D1', 'Daily DEMO', 'Kenya deployed 400 police officers.'));
  const codes = async (data: TestDraft) =>
    (await mission.refused(claim('C1', { measure: 'm.n', ...data }))).map(({ code, field }) => [code, field]);
  deepStrictEqual(await codes({ document: 'D1', quote: 'Kenya sent 400 police' }), [['rule.S-Q', 'data.quote']]);
  deepStrictEqual(await codes({ document: 'D9', quote: '400' }), [['rule.S-Q', 'data.document']]);
  await mission.write(claim('C1', { document: 'D1', measure: 'm.n', quote: '400 police officers' }));
});

test('S1 who entered a claim may not assess it; letter and number come from two entries', async (context) => {
  const mission = await opened(context);
  await mission.write(document('D1', 'Daily DEMO', '400 police'));
  await mission.write({ ...claim('C1', { document: 'D1', quote: '400 police', ...strength }), grade: 'C3' });
  const [fault] = await mission.refused({
    ...assessed('C1', { status: 'supported' }),
    author: { ...collector, role: 'analyst' },
  });
  strictEqual(fault?.code, 'rule.S1');
  await mission.write(assessed('C1', { status: 'supported', credibility: 2 }));
  strictEqual(mission.ask('sources.claim_now')[0]?.['grade'], 'C2');
  await mission.write({
    kind: 'sources.source-rated/1',
    subject: 'S1',
    author: analyst,
    data: { name: 'Daily DEMO', letter: 'D', why: 'Two retractions' },
  });
  const [row] = mission.ask('sources.claim_now');
  deepStrictEqual([row?.['grade'], row?.['state']], ['D2', 'supported']);
});

test('S2 confirmed needs a claim of independent origin', async (context) => {
  const mission = await opened(context);
  await mission.write(document('D1', 'Daily DEMO', '400 police'));
  await mission.write(document('D2', 'Evening DEMO', 'some 400 police'));
  await mission.write(document('D3', 'Agency DEMO', '400 men of the police'));
  await mission.write(
    claim('C1', { document: 'D1', quote: '400 police', ...strength, origin: ['Daily DEMO', 'Commander'] }),
  );
  await mission.write(
    claim('C2', { document: 'D2', quote: '400 police', ...strength, origin: ['Evening DEMO', 'Commander'] }),
  );
  await mission.write(claim('C3', { document: 'D3', quote: '400 men', ...strength }));
  const confirmed = (by: string) => assessed('C1', { status: 'supported', credibility: 1, confirmed_by: [by] });
  strictEqual((await mission.refused(confirmed('C2')))[0]?.code, 'rule.S2');
  strictEqual((await mission.refused(confirmed('C1')))[0]?.code, 'rule.S2');
  await mission.write(confirmed('C3'));
});

test('S3 two papers with one first origin are shown as one origin, not as corroboration', async (context) => {
  const mission = await opened(context);
  await mission.write(document('D1', 'Daily DEMO', 'two leaders arrested'));
  await mission.write(document('D2', 'Evening DEMO', 'two leaders arrested'));
  const said = { quote: 'two leaders arrested', measure: 'arrests.leaders', value: 2, as_of: '2024-09-17' };
  await mission.write(claim('C1', { document: 'D1', ...said, origin: ['Daily DEMO', 'Commander'] }));
  await mission.write(claim('C2', { document: 'D2', ...said, origin: ['Commander'] }));
  const [row] = mission.ask('sources.contradictions', { where: { claim: 'claim:C1' } });
  strictEqual(row?.['relation'], 'same_origin');
  const [set] = mission.ask('sources.board');
  deepStrictEqual([set?.['claims'], set?.['documents'], set?.['origins'], set?.['circular']], [2, 2, 1, 1]);
});

test('S4 who handed a document over is withheld from all but source handling', async (context) => {
  const mission = await opened(context);
  const draft = document('D1', 'Daily DEMO', 'text');
  await mission.write({ ...draft, data: { ...(draft['data'] as TestDraft), handed_by: 'Informant DEMO' } });
  const seen = (role: 'commander' | 'analyst') => mission.ask('sources.documents', {}, role)[0]?.['handed_by'];
  deepStrictEqual([seen('commander'), seen('analyst')], [null, 'Informant DEMO']);
});

test('S5 values that disagree stay a set with its ends, and nothing picks one', async (context) => {
  const mission = await opened(context, '2025-01-31T12:00-05:00');
  await mission.write(document('D1', 'Daily DEMO', 'Fund at 68 million. Fund at 85 million. Once 67 million.'));
  const fund = { document: 'D1', measure: 'fund.deposited', unit: 'USD', as_of: '2024-09-20' };
  await mission.write(claim('C1', { ...fund, quote: '68 million', value: 68_000_000 }));
  await mission.write(claim('C2', { ...fund, quote: '85 million', value: 85_300_000 }));
  await mission.write(claim('C3', { ...fund, quote: '67 million', value: 67_000_000, as_of: '2025-01-10' }));
  const [set] = mission.ask('sources.board');
  deepStrictEqual([set?.['low'], set?.['high'], set?.['claims']], [67_000_000, 85_300_000, 3]);
  const relation = (a: string, b: string) =>
    mission.ask('sources.contradictions', { where: { claim: a, against: b } })[0]?.['relation'];
  strictEqual(relation('claim:C1', 'claim:C2'), 'contradicts');
  strictEqual(relation('claim:C1', 'claim:C3'), 'other_date');
});

test('S6 confidence ages with the half-life the mission sets', async (context) => {
  const mission = await opened(context, '2024-09-20T12:00-04:00');
  await mission.write(document('D1', 'Daily DEMO', 'text'));
  await mission.write(claim('C1', { document: 'D1', quote: 'text', measure: 'm.n' }));
  const at = (now: string) => mission.ask('sources.claim_now', { now })[0]?.['confidence'];
  deepStrictEqual(
    [at('2024-10-19T12:00-04:00'), at('2024-10-20T12:00-04:00'), at('2024-11-19T12:00-05:00')],
    ['fresh', 'ageing', 'old'],
  );
});

/** The roll of SC-5: 400 Kenyan police of whom 10 went home and 9 are on leave, 24 Jamaicans of whom 20 soldiers, 2 Belizean soldiers. */
const lift = (subject: string, country: string, more: TestDraft): TestDraft => ({
  kind: 'force.lift-arrived/1',
  subject,
  occurred: '2024-09-12T12:00:00.000Z',
  data: { country, ...more },
});
const roll: readonly TestDraft[] = [
  lift('LF-1', 'KEN', { category: 'police', count: 400 }),
  lift('LF-2', 'JAM', { category: 'military', count: 20 }),
  lift('LF-3', 'JAM', { category: 'police', count: 4 }),
  lift('LF-4', 'BLZ', { category: 'military', count: 2 }),
  {
    kind: 'force.lift-moved/1',
    subject: 'LF-1',
    occurred: '2024-09-25T12:00:00.000Z',
    data: { count: 10, from: 'on_duty', to: 'repatriated' },
  },
  {
    kind: 'force.lift-moved/1',
    subject: 'LF-1',
    occurred: '2024-09-25T12:00:00.000Z',
    data: { count: 9, from: 'on_duty', to: 'leave' },
  },
];

test('S8 claims on strength are compared with the roll by measure, category and date', async (context) => {
  const mission = await opened(context);
  await mission.writeAll(roll);
  const words = '400 police; 400 Kenyan soldiers; 407 in all; 396 Kenyans; about 410 present; 22 soldiers';
  await mission.write(document('D1', 'Daily DEMO', words));
  const theatre = { document: 'D1', measure: 'strength.in_theatre', as_of: '2024-09-30' };
  await mission.write(claim('C1', { document: 'D1', quote: '400 police', ...strength, category: 'police' }));
  await mission.write(claim('C2', { document: 'D1', quote: '400 Kenyan soldiers', ...strength, category: 'military' }));
  await mission.write(claim('C3', { ...theatre, quote: '407 in all', value: 407 }));
  await mission.write(
    claim('C4', { ...theatre, quote: '396 Kenyans', value: 396, country: 'KEN', as_of: '2025-01-15' }),
  );
  await mission.write(claim('C5', { ...theatre, quote: 'about 410 present', value: 410, approximate: true }));
  await mission.write(claim('C6', { ...theatre, quote: '22 soldiers', value: 22, category: 'military' }));
  const own = new Map(
    mission
      .ask('sources.contradictions')
      .filter((row) => row['against'] === null)
      .map((row) => [row['claim'], row]),
  );
  const told = (name: string) => [own.get(`claim:${name}`)?.['relation'], own.get(`claim:${name}`)?.['own_value']];
  deepStrictEqual(told('C1'), ['agrees', 400]);
  deepStrictEqual(told('C2'), ['contradicts', 0]);
  deepStrictEqual(told('C3'), ['agrees', 407]);
  deepStrictEqual(told('C4'), ['other_date', 381]);
  deepStrictEqual(told('C5'), ['agrees', 407]);
  deepStrictEqual(told('C6'), ['agrees', 22]);
});
