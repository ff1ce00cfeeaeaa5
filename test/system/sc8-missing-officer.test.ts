import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { after, test } from 'node:test';
import { openMission } from '#test/mission.ts';
import type { TestDraft } from '#test/mission.ts';

const watch = { who: 'Wanjiru DEMO', role: 'watch_officer' };
const personnel = { who: 'Achieng DEMO', role: 'personnel_officer' };
const legal = { who: 'Toussaint DEMO', role: 'legal_adviser' };
const commander = { who: 'Mwangi DEMO', role: 'commander' };
const person = 'person:F-0217';

const said = (kind: string, occurred: string, rest: Record<string, TestDraft[string]> = {}): TestDraft => ({
  kind: `force.${kind}/1`,
  subject: person,
  occurred,
  author: watch,
  data: {},
  ...rest,
});

const mission = await openMission({ start: '2025-03-25T20:45:00Z' });
after(() => mission.close());
const names = (role: Parameters<typeof mission.ask>[2]) => mission.ask('force.casualty_names', {}, role);

await mission.writeAll([
  said('enrolled', '2024-06-20T12:00:00Z', {
    author: personnel,
    data: { name: 'Officer One DEMO', country: 'KEN', category: 'police', sex: 'male' },
  }),
  said('arrived', '2024-06-25T15:00:00Z', { author: personnel }),
  said('casualty-reported', '2025-03-25T20:30:00Z', {
    data: { type: 'missing', what: 'Ambush while recovering a stuck vehicle; both rescue vehicles disabled' },
  }),
]);

test('SC-8 missing for more than an hour calls red', () => {
  const raised = (now: string) =>
    mission
      .alerts({ now })
      .filter((one) => one.rule === 'missing')
      .map((one) => one.level);
  deepStrictEqual(raised('2025-03-25T21:29:00Z'), ['amber']);
  deepStrictEqual(raised('2025-03-25T21:31:00Z'), ['red', 'amber']);
});

test('SC-8 F2 the reporter and the two authorisers are three persons', async () => {
  const first = (author: TestDraft[string]) => said('casualty-authorised-first', '2025-03-25T20:40:00Z', { author });
  const second = (author: TestDraft[string]) => said('casualty-authorised-second', '2025-03-25T20:44:00Z', { author });
  strictEqual((await mission.refused(second(legal)))[0]?.code, 'rule.F2');
  strictEqual((await mission.refused(first(watch)))[0]?.code, 'rule.F2');
  await mission.write(first(personnel));
  strictEqual((await mission.refused(second(personnel)))[0]?.code, 'rule.F2');
  strictEqual((await mission.refused(second(watch)))[0]?.code, 'rule.F2');
  await mission.write(second(legal));
});

test('SC-8 F3 on 26 March nothing outside the casualty desks bears the name', () => {
  mission.at('2025-03-26T12:00:00Z');
  deepStrictEqual(
    names('press_officer').map((row) => [row['name'], row['may_publish']]),
    [[null, 0]],
  );
  strictEqual(names('personnel_officer')[0]?.['name'], 'Officer One DEMO');
  const shown = ['force.roll', 'force.chain', 'force.casualties', 'force.family'].map((view) =>
    mission.ask(view, {}, 'press_officer'),
  );
  ok(!JSON.stringify(shown).includes('Officer One'));
});

test('SC-8 dead by one source and alive by another are claims beside own status, never instead of it', async () => {
  mission.at('2025-09-20T12:00:00Z');
  await mission.writeAll([
    said('fate-claimed', '2025-03-27T15:00:00Z', {
      source: 'Host body statement DEMO',
      grade: 'C3',
      data: { fate: 'dead' },
    }),
    said('fate-claimed', '2025-04-10T15:00:00Z', { source: 'Officials DEMO', grade: 'C4', data: { fate: 'alive' } }),
  ]);
  strictEqual(mission.ask('force.roll', { where: { person } })[0]?.['state'], 'missing');
  deepStrictEqual(
    mission.ask('force.strength', { where: { measure: 'strength.dead' } }).map((row) => row['count']),
    [0],
  );
});

test('SC-8 the contact log shows how old the last contact with the family is', async () => {
  await mission.write(
    said('family-contacted', '2025-08-01T15:00:00Z', {
      author: personnel,
      data: { relative: 'Relative One DEMO', channel: 'phone', reached: true },
    }),
  );
  await mission.write(
    said('family-contacted', '2025-09-15T15:00:00Z', {
      author: personnel,
      data: { relative: 'Relative One DEMO', channel: 'phone', reached: false },
    }),
  );
  deepStrictEqual(
    mission.ask('force.family_now').map((row) => [row['age_days'], row['contacts']]),
    [[50, 1]],
  );
  ok(mission.alerts().some((one) => one.rule === 'family' && one.subject === person));
});

test('SC-8 confirmed dead on 25 September: the family is told after 184 days, and only then is the name free', async () => {
  mission.at('2025-09-25T18:00:00Z');
  await mission.write(
    said('casualty-reported', '2025-09-25T13:00:00Z', {
      author: commander,
      data: { type: 'dead', what: 'Death confirmed by the force' },
    }),
  );
  strictEqual(mission.ask('force.casualties')[0]?.['notification_days'], 184);
  strictEqual(mission.ask('force.casualties')[0]?.['may_publish'], 0);
  await mission.write(said('casualty-authorised-first', '2025-09-25T13:10:00Z', { author: personnel }));
  await mission.write(said('casualty-authorised-second', '2025-09-25T13:20:00Z', { author: legal }));
  deepStrictEqual(
    names('press_officer').map((row) => [row['name'], row['may_publish']]),
    [[null, 0]],
  );
  await mission.write(
    said('kin-notified', '2025-09-25T14:00:00Z', {
      author: personnel,
      data: { relative: 'Relative One DEMO', channel: 'visit' },
    }),
  );
  deepStrictEqual(
    names('press_officer').map((row) => [row['name'], row['may_publish']]),
    [['Officer One DEMO', 1]],
  );
  strictEqual(mission.ask('force.casualties')[0]?.['notification_days'], 184);
});

test('SC-8 the chain keeps every step apart, each with who said it', () => {
  deepStrictEqual(
    mission
      .ask('force.chain', { where: { person } })
      .map((row) => [row['track'], row['state'], row['source'], row['grade']]),
    [
      ['own', 'on_duty', null, null],
      ['own', 'missing', null, null],
      ['claim', 'dead', 'Host body statement DEMO', 'C3'],
      ['claim', 'alive', 'Officials DEMO', 'C4'],
      ['own', 'dead', null, null],
    ],
  );
});
