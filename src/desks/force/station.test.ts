import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { after, test } from 'node:test';
import { openMission } from '#test/mission.ts';
import type { TestDraft } from '#test/mission.ts';

const personnel = { who: 'Achieng DEMO', role: 'personnel_officer' };
const commander = { who: 'Mwangi DEMO', role: 'commander' };

const said = (kind: string, subject: string, rest: Record<string, TestDraft[string]>): TestDraft => ({
  kind: `force.${kind}/1`,
  subject,
  author: personnel,
  data: {},
  ...rest,
});
const certified = (type: string, valid_until: string) =>
  said('certified', 'person:F-0001', { occurred: '2024-06-26T12:00:00Z', data: { type, valid_until } });

const mission = await openMission({ start: '2024-09-30T12:00:00Z' });
after(() => mission.close());
const raised = (rule: string, now?: string) =>
  mission.alerts(now === undefined ? {} : { now }).filter((one) => one.desk === 'force' && one.rule === rule);

await mission.writeAll([
  said('lift-arrived', 'lift:L-01', {
    occurred: '2024-06-25T15:00:00Z',
    data: { country: 'KEN', category: 'police', count: 199, contingent: 'KEN-1' },
  }),
  said('enrolled', 'person:F-0001', {
    occurred: '2024-06-20T12:00:00Z',
    data: { name: 'Officer One DEMO', country: 'KEN', category: 'police', sex: 'female', contingent: 'KEN-1' },
  }),
  said('arrived', 'person:F-0001', { occurred: '2024-06-25T15:00:00Z' }),
  certified('vetting', '2025-06-26'),
  certified('psea', '2025-06-26'),
]);

const certOk = () => mission.ask('force.roll', { where: { person: 'person:F-0001' } })[0]?.['cert_ok'];

test('F4 somebody may go on patrol only with valid vetting, PSEA and use-of-force certificates', async () => {
  strictEqual(certOk(), 0);
  await mission.write(certified('use_of_force', '2024-10-15'));
  strictEqual(certOk(), 1);
  strictEqual(mission.ask('force.roll', { now: '2024-10-16T12:00:00Z' })[0]?.['cert_ok'], 0);
  deepStrictEqual(
    raised('certificate').map((one) => [one.level, one.due_at]),
    [['notice', '2024-10-16T04:00:00.000Z']],
  );
  await mission.write(said('certificate-revoked', 'person:F-0001', { data: { type: 'vetting' } }));
  strictEqual(certOk(), 0);
});

test('F5 a tour over its limit needs a reason, and calls out when served', async () => {
  const longer = (rest: Record<string, TestDraft[string]> = {}) =>
    said('tour-extended', 'person:F-0001', { author: commander, data: { tour_until: '2025-06-26' }, ...rest });
  strictEqual((await mission.refused(longer()))[0]?.code, 'rule.F5');
  await mission.write(longer({ reason: 'Replacement delayed' }));
  deepStrictEqual(raised('tour', '2025-06-26T14:00:00Z'), []);
  strictEqual(raised('tour', '2025-06-27T16:00:00Z').length, 2);
});

test('F6 a return that differs from the roll is kept, shown beside it and called out', async () => {
  await mission.write(
    said('strength-returned', 'contingent:KEN-1', {
      occurred: '2024-09-30T11:00:00Z',
      data: { in_theatre: 198, effective: 200, leave: 0 },
    }),
  );
  deepStrictEqual(
    mission.ask('force.returns').map((row) => [row['measure'], row['typed'], row['folded'], row['difference']]),
    [
      ['strength.effective', 200, 200, 0],
      ['strength.in_theatre', 198, 200, -2],
      ['strength.leave', 0, 0, 0],
    ],
  );
  deepStrictEqual(
    raised('return_differs').map((one) => one.text),
    ['KEN-1 counts 198 (strength.in_theatre), the roll 200'],
  );
  strictEqual(mission.ask('force.strength', { where: { measure: 'strength.in_theatre' } })[0]?.['count'], 200);
});

test('F6 a return that does not come is late after its hours, and red a day after', () => {
  const levels = (now: string) => raised('return_late', now).map((one) => one.level);
  deepStrictEqual(levels('2024-10-01T12:59:00Z'), []);
  deepStrictEqual(levels('2024-10-01T13:00:00Z'), ['amber']);
  deepStrictEqual(levels('2024-10-02T13:00:00Z'), ['red', 'amber']);
});

test('a requested evacuation calls until it is carried out', async () => {
  await mission.write(
    said('medevac-requested', 'person:F-0001', {
      occurred: '2024-09-30T11:40:00Z',
      data: { precedence: 'urgent', condition: 'Fever' },
    }),
  );
  deepStrictEqual(
    raised('medevac').map((one) => one.level),
    ['red'],
  );
  mission.at('2024-09-30T14:00:00Z');
  await mission.write(said('status-changed', 'person:F-0001', { data: { state: 'medevac' } }));
  deepStrictEqual(raised('medevac'), []);
  deepStrictEqual(
    mission.ask('force.medevacs').map((row) => row['waited']),
    [140],
  );
});

const own = mission.model.desks.filter((desk) => desk.name === 'force');

test('every view answers', () => {
  for (const { name, desk } of mission.model.views) if (own.includes(desk)) ok(Array.isArray(mission.ask(name)), name);
});

test('every statement of the report gives the figures its words name, and its evidence', () => {
  const moment = mission.post.station.at({});
  const params = { from: '2024-09-29T12:00:00.000Z', to: '2024-09-30T14:00:00.000Z', at: '2024-09-30T14:00:00.000Z' };
  for (const { sql, evidence, words } of own.flatMap((desk) => desk.report)) {
    const named = [...words.en.matchAll(/\{(\w+)\}/g)].map(([, figure = '']) => figure);
    const figures = sql === undefined ? {} : moment.ask(sql, params)[0];
    deepStrictEqual(
      named.filter((figure) => !(figure in (figures ?? {}))),
      [],
      words.en,
    );
    ok(evidence === undefined || moment.ask(evidence, params).every((row) => 'entry' in row), words.en);
  }
});
