import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { missionLocal, roles } from '#kit';
import type { AnyRow, Instant, Role } from '#kit';
import { openMission } from '#test/mission.ts';
import type { TestDraft, TestMission } from '#test/mission.ts';

const at = (day: number, time: string): string => `2024-09-${day}T${time}:00-04:00`;
const local = (cell: unknown): string => {
  const { date, time } = missionLocal(cell as Instant);
  return `${date.slice(8)} ${time}`;
};
const leader = { who: 'Kiprono DEMO', role: 'patrol_leader' };
const liaison = { who: 'Muthoni DEMO', role: 'watch_officer' };
const focalPoint = { who: 'Wambui DEMO', role: 'child_focal_point' };
const delmas = { point: '18.5448, -72.3004', name: 'Delmas 19' };

const patrolEntry: TestDraft = {
  kind: 'custody.arrested/1',
  subject: 'D-0041',
  occurred: at(17, '14:20'),
  author: leader,
  place: delmas,
  data: {
    patrol: 'JP-0917-03',
    basis: 'flagrante',
    grounds: 'Seen at the barricade',
    sex: 'male',
    bag: 'PB-114',
    name: 'Silas DEMO',
  },
};
const others: TestDraft[] = ['D-0042', 'D-0043'].map((subject, index) => ({
  ...patrolEntry,
  subject,
  data: {
    patrol: 'JP-0917-03',
    basis: 'flagrante',
    grounds: 'Seen at the barricade',
    sex: 'male',
    bag: `PB-11${5 + index}`,
    name: index === 0 ? 'Roudy DEMO' : 'Fanfan DEMO',
  },
}));
/** The commissariat wrote the arrest a day late, as of the day of writing. */
const hostEntry: TestDraft = {
  kind: 'custody.host-entry-read/1',
  subject: 'D-0077',
  occurred: at(18, '15:05'),
  author: liaison,
  place: delmas,
  data: {
    commissariat: 'Delmas',
    written: 'arrested today',
    age_claimed: 18,
    sex: 'male',
    patrol: 'JP-0917-03',
    bag: 'PB-114',
    name: 'Cyrus P. DEMO',
  },
};

let mission: TestMission;
const judge = (subject: string): AnyRow =>
  mission.ask('custody.clocks', { where: { detainee: `detainee:${subject}`, clock: 'J' } })[0] ?? {};
const shown = (role: Role, subject = 'D-0041'): AnyRow =>
  mission.ask('custody.detainee_now', { where: { detainee: `detainee:${subject}` } }, role)[0] ?? {};
const raised = (rule: string) => mission.alerts().filter((one) => one.desk === 'custody' && one.rule === rule);

before(async () => {
  mission = await openMission({ start: at(17, '14:30') });
  await mission.writeAll([patrolEntry, ...others]);
  mission.at(at(18, '15:30'));
  await mission.write(hostEntry);
});
after(() => mission.close());

test('SC-2 C12 the two records are suggested as one person, by patrol, bag, place and name', () => {
  const links = mission.ask('custody.suggested_links');
  deepStrictEqual(
    links.map((row) => [
      row['detainee'],
      row['other'],
      row['same_patrol'],
      row['same_bag'],
      row['same_place'],
      row['near_name'],
      row['score'],
    ]),
    [['detainee:D-0041', 'detainee:D-0077', 1, 1, 1, 1, 100]],
  );
  equal(links[0]?.['recovered_min'], 24 * 60 + 45);
  deepStrictEqual(
    raised('same_person').map((one) => one.subject),
    ['detainee:D-0041'],
  );
});

test('SC-2 C2 as long as nobody has decided, the host record alone would run to 20 Sep 15:05', () => {
  equal(local(judge('D-0077')['due_at']), '20 15:05');
  equal(local(judge('D-0041')['due_at']), '19 14:20');
});

test('SC-2 C7 doubt makes a child of both records: separate holding, and the agency told within the hour', async () => {
  mission.at(at(18, '15:40'));
  await mission.write({
    kind: 'custody.age-doubted/1',
    subject: 'D-0041',
    author: focalPoint,
    data: { apparent_age: 16, why: 'Says he is in his third school year', also: 'D-0077' },
  });
  for (const subject of ['D-0041', 'D-0077']) {
    equal(shown('station', subject)['child'], 1);
    equal(shown('station', subject)['name_marking'], 'child');
  }
  const notice = raised('child_notice').filter((one) => one.subject === 'detainee:D-0041');
  deepStrictEqual(
    notice.map((one) => [one.level, local(one.due_at)]),
    [['amber', '18 16:40']],
  );
  ok(raised('child_not_separate').some((one) => one.subject === 'detainee:D-0041'));
  mission.at(at(18, '16:41'));
  deepStrictEqual(
    raised('child_notice')
      .filter((one) => one.subject === 'detainee:D-0041')
      .map((one) => one.level)
      .sort(),
    ['amber', 'breach'],
  );
});

test('SC-2 C7 the name is masked for all but four roles', () => {
  const names = Object.keys(roles) as Role[];
  const reading = names.filter((role) => role !== 'station' && shown(role)['name'] !== null);
  deepStrictEqual(reading.sort(), ['child_focal_point', 'custody_officer', 'inspector', 'legal_adviser']);
  equal(shown('press_officer')['name'], null);
});

test('SC-2 C7 the raw part that holds the name is raised to the child marking, in both records', () => {
  const rows = mission.post.station.at({}).ask('SELECT subject, part, marking FROM custody_raised ORDER BY subject');
  deepStrictEqual(
    rows.map((row) => [row['subject'], row['part'], row['marking']]),
    [
      ['detainee:D-0041', 'persons', 'child'],
      ['detainee:D-0077', 'persons', 'child'],
    ],
  );
});

test('SC-2 C12 joining needs a reason, and may not lose the child', async () => {
  const same = { kind: 'custody.same-as/1', subject: 'D-0041', author: focalPoint };
  deepStrictEqual(
    (await mission.refused({ ...same, data: { other: 'D-0077' }, reason: 'Same bag' })).map((one) => one.code),
    ['rule.C7'],
  );
  deepStrictEqual(
    (await mission.refused({ ...same, data: { other: 'D-0077', child: true } })).map((one) => one.code),
    ['rule.C12'],
  );
});

test('SC-2 once joined the clock starts 17 Sep 14:20 and is due 19 Sep 14:20, not 20 Sep 15:05', async () => {
  mission.at(at(18, '17:00'));
  await mission.write({
    kind: 'custody.same-as/1',
    subject: 'D-0041',
    author: focalPoint,
    reason: 'Same bag PB-114; he recognised his own shoes',
    data: { other: 'D-0077', child: true },
  });
  for (const subject of ['D-0041', 'D-0077']) {
    deepStrictEqual([local(judge(subject)['started_at']), local(judge(subject)['due_at'])], ['17 14:20', '19 14:20']);
  }
  equal(mission.ask('custody.suggested_links').length, 0);
  const counts = new Map(mission.ask('custody.public_counts').map((row) => [row['measure'], row['count']]));
  deepStrictEqual([counts.get('custody.arrested'), counts.get('custody.children')], [3, 1]);
});

test('SC-2 the two versions stay visible, and the focal point says why', () => {
  const versions = mission.ask('custody.versions', { where: { person: 'detainee:D-0041' } });
  deepStrictEqual(
    versions.map((row) => [row['source'], row['name'], row['age_claimed'], local(row['arrested_at'])]),
    [
      ['patrol', 'Silas DEMO', null, '17 14:20'],
      ['host_book', 'Cyrus P. DEMO', 18, '18 15:05'],
    ],
  );
  const link = mission.ask('custody.links', { where: { detainee: 'detainee:D-0041' } })[0] ?? {};
  deepStrictEqual([link['who'], link['reason']], ['Wambui DEMO', 'Same bag PB-114; he recognised his own shoes']);
});

test('SC-2 C14 the juvenile centre was built for 100 and holds 337', async () => {
  const cermicol = { subject: 'CERMICOL', source: 'Published June 2024 count' };
  await mission.writeAll([
    { ...cermicol, kind: 'custody.facility-described/1', data: { name: 'CERMICOL', type: 'juvenile', capacity: 100 } },
    { ...cermicol, kind: 'custody.facility-counted/1', occurred: '2024-06-30T12:00:00-04:00', data: { holding: 337 } },
  ]);
  equal(mission.ask('custody.facilities')[0]?.['filled'], 3370);
  const [capacity] = raised('capacity');
  equal(capacity?.text, 'CERMICOL holds 337, built for 100');
});

test('SC-2 must not overwrite the later entry', () => {
  const events = mission.ask('custody.events', { where: { detainee: 'detainee:D-0077' } });
  deepStrictEqual(
    events.map((row) => [row['kind'], row['struck']]),
    [['custody.host-entry-read/1', 0]],
  );
});

test('SC-2 must not expose the child’s name in a map export', () => {
  const { view } = mission.model.views.find((one) => one.name === 'custody.detainee_now') ?? {};
  equal(view?.map?.label, 'detainee');
  for (const role of ['press_officer', 'donor', 'watch_officer', 'commander', 'patrol_leader'] as const) {
    for (const subject of ['D-0041', 'D-0077']) {
      const text = JSON.stringify(
        mission.ask('custody.detainee_now', { where: { detainee: `detainee:${subject}` } }, role),
      );
      ok(!text.includes('Silas') && !text.includes('Cyrus'));
    }
  }
});

test('SC-2 C12 the joining is undone by withdrawing it, and the host record runs by its own time again', async () => {
  const entry = mission.ask('custody.links', { where: { detainee: 'detainee:D-0041' } })[0]?.['entry'] ?? '';
  await mission.write({ withdraws: entry, author: focalPoint, reason: 'The fingerprints differ' });
  equal(local(judge('D-0077')['due_at']), '20 15:05');
  equal(mission.ask('custody.links').length, 0);
});
