import { deepStrictEqual, ok, strictEqual } from 'node:assert/strict';
import { after, test } from 'node:test';
import { openMission } from '#test/mission.ts';
import type { TestDraft } from '#test/mission.ts';

const personnel = { who: 'Achieng DEMO', role: 'personnel_officer' };
const legal = { who: 'Toussaint DEMO', role: 'legal_adviser' };

const said = (kind: string, subject: string, rest: Record<string, TestDraft[string]>): TestDraft => ({
  kind,
  subject,
  author: personnel,
  ...rest,
});
const lift = (name: string, occurred: string, data: Record<string, string | number>) =>
  said('force.lift-arrived/1', `lift:${name}`, { occurred, data: { category: 'police', ...data } });
const moved = (name: string, occurred: string, data: Record<string, string | number>) =>
  said('force.lift-moved/1', `lift:${name}`, { occurred, data: { from: 'on_duty', ...data } });
const pledge = (name: string, source: string, data: Record<string, string | number>) =>
  said('force.pledged/1', `pledge:${name}`, { occurred: '2024-09-03T12:00:00Z', source, data });
const unit = (name: string, data: Record<string, string>) =>
  said('posts.unit-named/1', `unit:${name}`, { occurred: '2024-06-01T12:00:00Z', data });

const mission = await openMission({ start: '2024-10-01T12:00:00Z' });
after(() => mission.close());

await mission.writeAll([
  said('mandate.adopted/1', 'instrument:S/RES/2699', {
    author: legal,
    occurred: '2023-10-02T20:00:00Z',
    source: 'SC/15432, 2 Oct 2023',
    data: {
      title: 'Resolution 2699 (2023)',
      type: 'resolution',
      profile: 'MSS',
      expires_on: '2024-10-02',
      ceiling: 2500,
      powers: ['joint_operations', 'protect_sites', 'exceptional_arrest'],
    },
  }),
  lift('L-01', '2024-06-25T15:00:00Z', { country: 'KEN', count: 200 }),
  lift('L-02', '2024-07-16T15:00:00Z', { country: 'KEN', count: 200 }),
  lift('L-03', '2024-09-12T15:00:00Z', { country: 'JAM', category: 'military', count: 20 }),
  lift('L-04', '2024-09-12T15:00:00Z', { country: 'JAM', count: 4 }),
  lift('L-05', '2024-09-12T15:00:00Z', { country: 'BLZ', category: 'military', count: 2 }),
  moved('L-01', '2024-09-20T12:00:00Z', { count: 10, to: 'repatriated' }),
  moved('L-02', '2024-09-28T12:00:00Z', { count: 9, to: 'leave' }),
  moved('L-02', '2024-09-29T12:00:00Z', { count: 3, to: 'sick' }),
  pledge('PL-001', 'Reuters, 3 Sep 2024', { country: 'JAM', count: 200 }),
  pledge('PL-002', 'Prensa Latina, 12 Sep 2024', { country: 'JAM', count: 250 }),
  pledge('PL-003', 'People Daily, Jan 2025', { country: 'JAM', count: 500 }),
  pledge('PL-004', 'Reuters, 3 Sep 2024', { country: 'KEN', count: 1000 }),
  unit('mss', { name: 'Support mission', type: 'mission' }),
  unit('kenya', { name: 'Kenya, lead nation', type: 'lead_nation', parent: 'mss' }),
  unit('jamaica', { name: 'Jamaica', type: 'contingent', parent: 'mss' }),
  unit('host-liaison', { name: 'Host police liaison', type: 'host_police', parent: 'mss' }),
  unit('trust-fund', { name: 'Trust fund', type: 'administrator', parent: 'mss' }),
]);

test('2b the page mandate names the resolution, its dates, ceiling and exceptional arrest, 11 days left on 21 Sep 2024', () => {
  const [now] = mission.ask('mandate.now', { now: '2024-09-21T16:00:00Z' });
  strictEqual(now?.['title'], 'Resolution 2699 (2023)');
  strictEqual(now['adopted_at'], '2023-10-02T20:00:00.000Z');
  strictEqual(now['expires_on'], '2024-10-02');
  strictEqual(now['ceiling'], 2500);
  strictEqual(now['exceptional_arrest'], 1);
  strictEqual(now['days_left'], 11);
});

test('6a strength shows authorised, pledged, deployed, in theatre and effective, each with its date', () => {
  const total = (measure: string, country: string | null = null) =>
    mission
      .ask('force.strength', { where: { measure }, now: '2024-09-30T20:00:00Z' })
      .filter((row) => row['country'] === country && row['category'] === null);
  const figures = ['authorised', 'deployed', 'in_theatre', 'effective'].map((name) => total(`strength.${name}`)[0]);
  deepStrictEqual(
    figures.map((row) => row?.['count']),
    [2500, 426, 407, 404],
  );
  strictEqual(total('strength.deployed', 'KEN')[0]?.['count'], 400);
  ok(figures.every((row) => typeof row?.['as_of'] === 'string' && typeof row['entry'] === 'string'));
});

test('6a three pledges of Jamaica stay side by side', () => {
  const jamaica = mission.ask('force.pledges', { where: { country: 'JAM' } });
  deepStrictEqual(
    jamaica.map((row) => [row['count'], row['contradicted'], row['state']]),
    [200, 250, 500].map((count) => [count, 1, 'standing']),
  );
  const total = (measure: string) => mission.ask('force.strength', { where: { measure } })[0]?.['count'];
  deepStrictEqual([total('strength.pledged_low'), total('strength.pledged_high')], [1200, 1500]);
});

test('6b the slider from 25 June to 30 September shows 0, 200, 400, 407', () => {
  const inTheatre = (happened: string) =>
    mission
      .ask('force.strength', { where: { measure: 'strength.in_theatre' }, happened })
      .find((row) => row['country'] === null && row['category'] === null)?.['count'];
  const days = ['2024-06-25T04:00:00Z', '2024-06-26T04:00:00Z', '2024-07-31T04:00:00Z', '2024-09-30T20:00:00Z'];
  deepStrictEqual(days.map(inTheatre), [0, 200, 400, 407]);
  deepStrictEqual(
    mission.ask('force.history').map((row) => row['in_theatre']),
    [200, 400, 426, 416, 407, 407],
  );
});

test('6c the tree shows lead nation, contingents, host liaison and trust-fund administrator', () => {
  const types = mission.ask('posts.tree').map((row) => row['type']);
  deepStrictEqual(new Set(types), new Set(['mission', 'lead_nation', 'contingent', 'host_police', 'administrator']));
});
