import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { missionLocal } from '#kit';
import type { Instant } from '#kit';
import { openMission } from '#test/mission.ts';
import type { TestDraft, TestMission } from '#test/mission.ts';

let mission: TestMission;
before(async () => {
  mission = await openMission({ start: '2024-07-20T08:00:00-04:00' });
});
after(() => mission.close());

const local = (cell: unknown): string => {
  const { date, time } = missionLocal(cell as Instant);
  return `${date} ${time}`;
};
/** Writes what happened at a moment, at that moment; `what` is kind and subject. */
const write = (what: string, occurred: string, rest: TestDraft) => {
  const [kind = '', subject = ''] = what.split(' ');
  mission.at(occurred);
  return mission.write({ kind: `patrols.${kind}/1`, subject, occurred, ...rest });
};
const seen = (area: string, occurred: string, data: TestDraft) =>
  write(`area-state ${area}`, occurred, { data, grade: 'B2' });
const board = (area: string, now: string) => mission.ask('patrols.areas', { now, where: { area: `area:${area}` } })[0];

test('13b P8 days held after clearing are counted by presence; Ganthier, lost again, is the negative example', async () => {
  await write('area-named ganthier', '2024-07-20T08:00-04:00', {
    data: { name: 'Ganthier' },
    place: { point: '18.533, -72.067', name: 'Ganthier' },
    source: 'ABR, RTR',
  });
  await seen('ganthier', '2024-07-21T09:00-04:00', { state: 'lost', note: 'Attack, about 6,000 people flee' });
  await seen('ganthier', '2024-07-30T10:00-04:00', { state: 'cleared', patrol: 'JP-0730-01' });
  await seen('delmas-19', '2024-07-30T10:00-04:00', { state: 'cleared', patrol: 'JP-0730-02' });
  await write('checked-in JP-0731-02', '2024-07-31T10:00-04:00', { data: { area: 'ganthier' } });
  for (let day = 1; day <= 31; day += 2) {
    const date = `2024-08-${String(day).padStart(2, '0')}`;
    await write(`checked-in JP-08${String(day).padStart(2, '0')}-01`, `${date}T10:00-04:00`, {
      data: { area: 'delmas-19' },
    });
    if (day === 9) await seen('ganthier', '2024-08-09T10:00-04:00', { state: 'lost', alleged: 'alleged 400 Mawozo' });
  }
  const now = '2024-08-31T12:00-04:00';
  const hold = mission.ask('patrols.hold', { now });
  const days = (area: string) => {
    const row = hold.find((one) => one['area'] === `area:${area}`);
    return ['days_stated', 'days_held', 'lost_again', 'held_long', 'ended_as'].map((name) => row?.[name]);
  };
  // 30 Jul to 9 Aug is ten days on paper; presence on 30 and 31 Jul proves one day and then 72 hours more.
  deepStrictEqual(days('ganthier'), [10, 4, 1, 0, 'lost']);
  deepStrictEqual(days('delmas-19'), [32, 32, 0, 1, null]);
  const median = mission.ask('patrols.hold_median', { now })[0];
  deepStrictEqual([median?.['clearings'], median?.['median_tenths'], median?.['lost_again']], [2, 180, 1]);
});

test('7b P8 a cleared area that nobody visits for 72 hours falls to unverified, and says so aloud', async () => {
  await write('area-named solino', '2024-09-01T08:00-04:00', {
    data: { name: 'Solino' },
    place: { point: '18.549, -72.321', name: 'Solino' },
  });
  await seen('solino', '2024-09-10T10:00-04:00', { state: 'cleared', patrol: 'JP-0910-01' });
  const states = (now: string) => [board('solino', now)?.['state'], board('solino', now)?.['stated']];
  deepStrictEqual(states('2024-09-13T09:59-04:00'), ['cleared', 'cleared']);
  deepStrictEqual(states('2024-09-13T10:00-04:00'), ['unverified', 'cleared']);
  equal(board('solino', '2024-09-13T10:00-04:00')?.['presence_age_min'], 72 * 60);
  equal(board('solino', '2024-09-13T10:00-04:00')?.['patrol'], 'patrol:JP-0910-01');
  const alert = mission
    .alerts({ now: '2024-09-14T10:00-04:00' })
    .find(({ subject, rule }) => subject === 'area:solino' && rule === 'area_unverified');
  deepStrictEqual([alert?.level, local(alert?.since)], ['amber', '2024-09-13 10:00']);
  await seen('solino', '2024-09-14T12:00-04:00', { state: 'held' });
  equal(board('solino', '2024-09-14T13:00-04:00')?.['state'], 'unverified', 'what a source says is no presence');
  await write('visited JP-0914-01', '2024-09-14T14:00-04:00', {
    data: { area: 'solino' },
    place: { point: '18.549, -72.321', name: 'Solino' },
  });
  equal(board('solino', '2024-09-14T15:00-04:00')?.['state'], 'held');
});

const plan = {
  lead: 'joint',
  mission: 8,
  host: 4,
  host_arrest_power: 1,
  creole_speakers: 2,
  first_aiders: 1,
  women: 1,
  basis: 'routine',
  depart_at: '2024-09-17T13:00-04:00',
  return_at: '2024-09-17T18:00-04:00',
  objective: 'Keep the market open',
} as const;

test('11b P1 a plan with 0 host officers is refused or asks for the exceptional basis; with 4 it passes', async () => {
  mission.at('2024-09-16T08:00-04:00');
  const order = (data: TestDraft, rest: TestDraft = {}): TestDraft => ({
    kind: 'patrols.tasked/1',
    subject: 'JP-0917-10',
    data: { ...plan, ...data },
    ...rest,
  });
  const [refusal] = await mission.refused(order({ host: 0 }), 'ht');
  equal(refusal?.code, 'rule.P1');
  equal(refusal?.message, 'Yon patwouy bezwen polisye peyi a');
  ok(refusal?.way.includes('mezi eksepsyonèl'));
  await mission.write({
    ...order({ host: 0, basis: 'exceptional' }, { reason: 'Hostages, no host unit within an hour' }),
    subject: 'JP-0917-11',
  });
  await mission.write(order({}));
  deepStrictEqual(
    mission.ask('patrols.plan', { where: { patrol: 'patrol:JP-0917-10' } }).map((row) => row['host_planned']),
    [4],
  );
});

test('9a 9b operations by lead, and the weekly share truly joint computed from composition entries', async () => {
  const depart = (name: string, day: string, data: TestDraft) =>
    write(`departed ${name}`, `2024-09-${day}T09:00-04:00`, { data });
  await depart('JP-W38-1', '16', { lead: 'joint', mission: 8, host: 4 });
  await depart('JP-W38-2', '17', { lead: 'joint', mission: 8, host: 4 });
  await write('host-left JP-W38-2', '2024-09-17T10:00-04:00', { data: { host: 0, cause: 'Vehicle failed' } });
  await depart('JP-W38-3', '18', { lead: 'host', mission: 4, host: 10 });
  await write('host-left JP-W38-3', '2024-09-18T10:00-04:00', { data: { host: 0 } });
  await write('host-joined JP-W38-3', '2024-09-18T10:08-04:00', { data: { host: 10 } });
  await depart('JP-W38-4', '19', { lead: 'mission', mission: 8, host: 0 });
  const led = (lead: string) =>
    mission
      .ask('patrols.operations', { where: { lead, week: '2024-W38' } })
      .map((row) => row['patrol'])
      .filter((name) => String(name).includes('W38'));
  deepStrictEqual(
    [led('mission'), led('host'), led('joint')],
    [['patrol:JP-W38-4'], ['patrol:JP-W38-3'], ['patrol:JP-W38-2', 'patrol:JP-W38-1']],
  );
  const week = mission.ask('patrols.weekly', { where: { week: '2024-W38' } })[0];
  // Of four: one truly joint, one broken for eight minutes only and so still joint, one broken, one without host officers.
  deepStrictEqual(
    ['patrols', 'joint', 'joint_share', 'broken'].map((name) => week?.[name]),
    [4, 2, 500, 2],
  );
});

test('11c an area is a subject with name and place, and its name in any spelling fixes a position', async () => {
  await write('area-named delmas-19', '2024-09-20T08:00-04:00', { data: { name: 'Delmas 19' }, place: 'Delmas 19' });
  const row = board('delmas-19', '2024-09-20T09:00-04:00');
  deepStrictEqual([row?.['name'], row?.['lat_e6'], row?.['lon_e6']], ['Delmas 19', 18_553_000, -72_321_000]);
  for (const [n, place] of ['Delmas 19', 'dèlma 19', '18QYF8279853470'].entries()) {
    await write(`checked-in JP-11c-${n}`, '2024-09-20T10:00-04:00', { data: { note: 'Quiet' }, place });
    const point = mission.ask('patrols.track', { where: { patrol: `patrol:JP-11c-${n}` } })[0];
    ok(Math.abs(Number(point?.['lat_e6']) - 18_553_000) < 2000, `${place}: ${String(point?.['lat_e6'])}`);
    ok(Math.abs(Number(point?.['lon_e6']) + 72_321_000) < 2000, `${place}: ${String(point?.['lon_e6'])}`);
  }
});
