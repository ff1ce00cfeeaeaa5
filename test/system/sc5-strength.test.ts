import { deepStrictEqual, strictEqual } from 'node:assert/strict';
import { after, test } from 'node:test';
import { openMission } from '#test/mission.ts';
import type { TestDraft } from '#test/mission.ts';

const personnel = { who: 'Achieng DEMO', role: 'personnel_officer' };
const legal = { who: 'Toussaint DEMO', role: 'legal_adviser' };

const lift = (name: string, occurred: string, data: Record<string, string | number>): TestDraft => ({
  kind: 'force.lift-arrived/1',
  subject: `lift:${name}`,
  occurred,
  author: personnel,
  data: { category: 'police', ...data },
});

const left = (name: string, occurred: string, data: { count: number; to: string }): TestDraft => ({
  kind: 'force.lift-moved/1',
  subject: `lift:${name}`,
  occurred,
  author: personnel,
  data: { from: 'on_duty', ...data },
});

const resolution2699: TestDraft = {
  kind: 'mandate.adopted/1',
  subject: 'instrument:S/RES/2699',
  occurred: '2023-10-02T20:00:00Z',
  author: legal,
  source: 'SC/15432, 2 Oct 2023',
  data: { title: 'Resolution 2699 (2023)', type: 'resolution', expires_on: '2024-10-02', ceiling: 2500 },
};

const mission = await openMission({ start: '2024-09-30T22:00:00Z' });
after(() => mission.close());

await mission.writeAll([
  resolution2699,
  lift('L-01', '2024-06-25T15:00:00Z', { country: 'KEN', count: 200 }),
  lift('L-02', '2024-07-16T15:00:00Z', { country: 'KEN', count: 200 }),
  lift('L-03', '2024-09-12T15:00:00Z', { country: 'JAM', category: 'military', count: 20 }),
  lift('L-04', '2024-09-12T15:00:00Z', { country: 'JAM', count: 4 }),
  lift('L-05', '2024-09-12T15:00:00Z', { country: 'BLZ', category: 'military', count: 2 }),
  left('L-01', '2024-09-20T12:00:00Z', { count: 10, to: 'repatriated' }),
  left('L-02', '2024-09-28T12:00:00Z', { count: 9, to: 'leave' }),
]);

const strength = (measure: string, of: { country?: string; category?: string } = {}) =>
  mission
    .ask('force.strength', { where: { measure } })
    .filter((row) => row['country'] === (of.country ?? null) && row['category'] === (of.category ?? null));

test('SC-5 in theatre is 400 − 19 + 26 = 407, folded and never typed', () => {
  strictEqual(strength('strength.in_theatre')[0]?.['count'], 407);
  strictEqual(strength('strength.deployed', { country: 'KEN' })[0]?.['count'], 400);
  strictEqual(strength('strength.repatriated')[0]?.['count'], 10);
  strictEqual(strength('strength.leave')[0]?.['count'], 9);
  const evidence = mission.ask('force.counted', { where: { measure: 'strength.in_theatre' } });
  strictEqual(
    evidence.reduce((sum, row) => sum + Number(row['delta']), 0),
    407,
  );
});

test('SC-5 the roll says who is a soldier: twenty Jamaicans and two Belizeans', () => {
  strictEqual(strength('strength.deployed', { category: 'military' })[0]?.['count'], 22);
  strictEqual(strength('strength.deployed', { category: 'police' })[0]?.['count'], 404);
});

test('SC-5 every figure says of when it is', () => {
  deepStrictEqual(
    strength('strength.in_theatre').map((row) => row['as_of']),
    ['2024-09-28T12:00:00.000Z'],
  );
  deepStrictEqual(
    strength('strength.authorised').map((row) => row['count']),
    [2500],
  );
});

const document = (name: string, content: string, published: string): TestDraft => ({
  kind: 'sources.document-kept/1',
  subject: `document:${name}`,
  data: { title: `${name} DEMO`, type: 'article', publisher: `${name} DEMO`, published, content },
});

const claim = (name: string, of: string, data: Record<string, string | number | boolean>): TestDraft => ({
  kind: 'sources.claimed/1',
  subject: `claim:${name}`,
  data: { document: of, says: `${name} DEMO`, ...data },
});

const besideTheRoll = () =>
  Object.fromEntries(
    mission
      .ask('sources.contradictions')
      .filter((row) => row['against'] === null)
      .map((row) => [row['claim'], row['relation']]),
  );

test('SC-5 six figures stand side by side; the card says which are compatible and none is picked', async () => {
  mission.at('2025-01-06T12:00:00Z');
  await mission.writeAll([
    document('article', '400 police officers. 400 soldiers are stationed.', '2024-09-21'),
    document('agency', 'about 400 deployed by late July', '2024-09-03'),
    document('renewal', 'a force of 407', '2024-09-30'),
    document('paper', '396 Kenyans', '2025-01-05'),
    claim('C-1', 'article', {
      quote: '400 police officers',
      measure: 'strength.deployed',
      value: 400,
      category: 'police',
      as_of: '2024-09-21',
      approximate: true,
    }),
    claim('C-2', 'article', {
      quote: '400 soldiers',
      measure: 'strength.deployed',
      value: 400,
      category: 'military',
      as_of: '2024-09-21',
    }),
    claim('C-3', 'agency', {
      quote: 'about 400',
      measure: 'strength.deployed',
      value: 400,
      country: 'KEN',
      as_of: '2024-09-03',
      approximate: true,
    }),
    claim('C-4', 'renewal', { quote: '407', measure: 'strength.in_theatre', value: 407, as_of: '2024-09-30' }),
    claim('C-5', 'paper', {
      quote: '396 Kenyans',
      measure: 'strength.in_theatre',
      value: 396,
      country: 'KEN',
      as_of: '2025-01-05',
    }),
  ]);
  deepStrictEqual(besideTheRoll(), {
    'claim:C-1': 'agrees',
    'claim:C-2': 'contradicts',
    'claim:C-3': 'agrees',
    'claim:C-4': 'agrees',
    'claim:C-5': 'other_date',
  });
  strictEqual(strength('strength.deployed', { country: 'KEN' })[0]?.['count'], 400);
  strictEqual(strength('strength.in_theatre')[0]?.['count'], 407);
});

const full = await openMission({ start: '2024-09-30T12:00:00Z' });
after(() => full.close());
await full.writeAll([resolution2699, lift('L-01', '2024-06-25T15:00:00Z', { country: 'KEN', count: 200 })]);

test('F5 a rotation that would pass the ceiling needs a reason', async () => {
  const order = (incoming: number, rest: Record<string, string> = {}): TestDraft => ({
    kind: 'force.rotation-ordered/1',
    subject: 'contingent:KEN-1',
    author: { who: 'Mwangi DEMO', role: 'commander' },
    data: { planned_on: '2024-10-20', incoming, outgoing: 0 },
    ...rest,
  });
  const [fault] = await full.refused(order(2301));
  strictEqual(fault?.code, 'rule.F5');
  strictEqual(fault.message, '2501 in theatre would pass the ceiling of 2500');
  await full.write(order(2300));
  await full.write(order(2301, { reason: 'Overlap of one week' }));
  strictEqual(full.ask('force.rotations').length, 2);
});

test('F5 the ceiling calls at 95 percent and again when it is passed', async () => {
  const raised = () => full.alerts().filter((one) => one.desk === 'force' && one.rule === 'ceiling');
  await full.write(lift('L-02', '2024-09-30T11:10:00Z', { country: 'KEN', count: 2174 }));
  deepStrictEqual(raised(), []);
  await full.write(lift('L-03', '2024-09-30T11:20:00Z', { country: 'KEN', count: 1 }));
  deepStrictEqual(
    raised().map((one) => [one.level, one.since]),
    [['amber', '2024-09-30T11:20:00.000Z']],
  );
  await full.write(lift('L-04', '2024-09-30T11:30:00Z', { country: 'KEN', count: 126 }));
  deepStrictEqual(
    raised().map((one) => one.level),
    ['breach', 'amber'],
  );
  strictEqual(full.ask('force.readiness')[0]?.['of_ceiling'], 1000);
});
