import { deepStrictEqual, equal, ok } from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { missionLocal, subjectNameOf } from '#kit';
import type { AnyRow, Instant } from '#kit';
import { openMission } from '#test/mission.ts';
import type { TestDraft, TestMission } from '#test/mission.ts';

const opsRoom = { who: 'Achieng DEMO', role: 'watch_officer', post: 'hq' };
const leader = { who: 'Kiprono DEMO', role: 'patrol_leader' };
const custodyOfficer = { who: 'Otieno DEMO', role: 'custody_officer' };
const adviser = { who: 'Baptiste DEMO', role: 'legal_adviser' };
const three = ['D-0031', 'D-0032', 'D-0033'];
const delmas = { point: '18.5448, -72.3004', name: 'Delmas 19' };

/** Local times of the mission as the scenario tells them. */
const at = (day: number, time: string): string => `2024-09-${day}T${time}:00-04:00`;
const local = (cell: unknown): string => {
  const { date, time } = missionLocal(cell as Instant);
  return `${date.slice(8)} ${time}`;
};
const minutes = (hours: number, more: number): number => hours * 60 + more;

/** What lay on the phone from 14:22 on; its clock ran 4 min 10 s slow. */
function onThePhone(): TestDraft[] {
  const phone = (kind: string, subject: string, rest: TestDraft): TestDraft => ({
    kind: `custody.${kind}/1`,
    subject,
    author: leader,
    clock_offset_s: -250,
    noted: rest['occurred'] ?? '',
    ...rest,
  });
  const taken = three.flatMap((subject) => [
    phone('arrested', subject, {
      occurred: at(17, '14:22'),
      place: delmas,
      data: {
        patrol: 'JP-0917-03',
        basis: 'flagrante',
        grounds: 'Seen at the barricade',
        bag: `PB-${subject.slice(-3)}`,
        sex: 'male',
      },
    }),
    phone('rights-explained', subject, { occurred: at(17, '14:25'), data: { language: 'ht', acknowledged: 'mark' } }),
    phone('property-listed', subject, {
      occurred: at(17, '14:40'),
      data: { bag: `PB-${subject.slice(-3)}`, items: [] },
    }),
    phone('medical-checked', subject, { occurred: at(17, '16:30'), data: { fit: true } }),
  ]);
  const given = three.slice(0, 2).flatMap((subject) => [
    phone('handover-offered', subject, {
      occurred: at(17, '17:30'),
      author: custodyOfficer,
      data: { to: 'Commissariat of Delmas' },
    }),
    phone('handover-accepted', subject, {
      occurred: at(17, '18:05'),
      author: custodyOfficer,
      data: { authority: 'Commissariat of Delmas', signature: 'signed on glass', receiver: 'Inspecteur Joseph DEMO' },
    }),
  ]);
  return [...taken, ...given];
}

let mission: TestMission;
const clock = (subject: string, which: string, clocks: Parameters<TestMission['ask']>[1] = {}): AnyRow => {
  const rows = mission.ask('custody.clocks', { ...clocks, where: { detainee: `detainee:${subject}`, clock: which } });
  equal(rows.length, 1);
  return rows[0] ?? {};
};
const judgeAlerts = (now: string) =>
  mission.alerts({ now }).filter((one) => one.desk === 'custody' && one.rule === 'judge_clock');
const picked = (row: AnyRow, ...names: string[]) => names.map((name) => row[name]);

/** The size of the book at 19 Sep 15:00, when the situation report was issued. */
let issued = 0;

before(async () => {
  mission = await openMission({ start: at(17, '14:50') });
  await mission.writeAll(
    three.map((subject) => ({
      kind: 'custody.reported/1',
      subject,
      occurred: at(17, '14:20'),
      grade: 'B2',
      source: 'Radio log 14:50',
      author: opsRoom,
      data: { patrol: 'JP-0917-03', said: '3 arrested 14:20' },
    })),
  );
  issued = mission.post.station.store.size();
  mission.at(at(19, '16:40'));
  await mission.writeAll(onThePhone());
});
after(() => mission.close());

const knewThen = () => ({ position: issued, now: at(19, '15:00') });

test('SC-1 C1 C2 alerts come at 24 h, 36 h, 44 h and the breach at 48 h, for three people', () => {
  const expected = [
    ['notice', '18 14:20'],
    ['amber', '19 02:20'],
    ['red', '19 10:20'],
    ['breach', '19 14:20'],
  ];
  const raised = mission.alerts(knewThen()).filter((one) => one.rule === 'judge_clock');
  equal(raised.length, 12);
  for (const subject of three) {
    const own = raised.filter((one) => subjectNameOf(one.subject) === subject);
    deepStrictEqual(
      own.map((one) => [one.level, local(one.since)]).sort((a, b) => ((a[1] ?? '') < (b[1] ?? '') ? -1 : 1)),
      expected,
    );
    ok(own.every((one) => one.owner === 'custody_officer'));
  }
});

test('SC-1 an alert is not there a minute early', () => {
  const before24 = mission.alerts({ position: issued, now: at(18, '14:19') });
  equal(before24.filter((one) => one.rule === 'judge_clock').length, 0);
  const before44 = mission.alerts({ position: issued, now: at(19, '10:19') });
  deepStrictEqual([...new Set(before44.filter((one) => one.rule === 'judge_clock').map((one) => one.level))].sort(), [
    'amber',
    'notice',
  ]);
});

test('SC-1 the ops room alone opens three records, held by the mission, three past the limit at 15:00', () => {
  const clocks = mission.ask('custody.clocks', { ...knewThen(), where: { clock: 'M' } });
  deepStrictEqual(
    clocks.map((row) => picked(row, 'detainee', 'state', 'owner', 'closed_at')),
    three.map((subject) => [`detainee:${subject}`, 'breach', 'mission', null]),
  );
  const counts = new Map(mission.ask('custody.public_counts', knewThen()).map((row) => [row['measure'], row['count']]));
  deepStrictEqual(
    [counts.get('custody.in_mission'), counts.get('custody.past_24h'), counts.get('custody.in_breach')],
    [3, 3, 3],
  );
});

test('SC-1 C8 what the phone brings joins at its own time and is late by 46 h 35 min', () => {
  const events = mission.ask('custody.events', { now: at(19, '16:40'), where: { detainee: 'detainee:D-0031' } });
  deepStrictEqual(
    events.map((row) => [row['kind'], local(row['at']), row['late']]),
    [
      ['custody.reported/1', '17 14:20', 0],
      ['custody.arrested/1', '17 14:22', 1],
      ['custody.rights-explained/1', '17 14:25', 1],
      ['custody.property-listed/1', '17 14:40', 1],
      ['custody.medical-checked/1', '17 16:30', 1],
      ['custody.handover-offered/1', '17 17:30', 1],
      ['custody.handover-accepted/1', '17 18:05', 1],
    ],
  );
  equal(events.at(-1)?.['late_min'], minutes(46, 35));
});

test('SC-1 C1 mission custody of D-0031 and D-0032 is 3 h 45 min and its clock is closed', () => {
  for (const subject of ['D-0031', 'D-0032']) {
    const row = clock(subject, 'M', { now: at(19, '16:40') });
    deepStrictEqual(picked(row, 'state', 'ending', 'elapsed_min', 'owner'), [
      'closed',
      'handover',
      minutes(3, 45),
      'mission',
    ]);
    equal(local(row['started_at']), '17 14:20');
  }
});

test('SC-1 C2 the judge clock stays in breach, owned by the host police, until a judge rules', () => {
  for (const subject of ['D-0031', 'D-0032']) {
    const row = clock(subject, 'J', { now: at(19, '16:40') });
    deepStrictEqual(picked(row, 'state', 'owner', 'closed_at', 'open'), ['breach', 'host', null, 1]);
    equal(row['elapsed_min'], minutes(50, 20));
    equal(local(row['due_at']), '19 14:20');
  }
  ok(
    judgeAlerts(at(19, '16:40')).some(
      (one) => one.subject === 'detainee:D-0031' && one.level === 'breach' && one.owner === 'host_receiving_officer',
    ),
  );
});

test('SC-1 D-0033 remains in mission custody and in breach on both clocks', () => {
  const now = at(19, '16:40');
  deepStrictEqual(picked(clock('D-0033', 'M', { now }), 'state', 'open'), ['breach', 1]);
  deepStrictEqual(picked(clock('D-0033', 'J', { now }), 'state', 'owner'), ['breach', 'mission']);
  equal(mission.ask('custody.detainee_now', { now, where: { detainee: 'detainee:D-0033' } })[0]?.['state'], 'mission');
});

test('SC-1 must not hide the breach that was true when reported', () => {
  const now = at(19, '16:40');
  equal(clock('D-0031', 'M', { now })['reported_in_breach'], 1);
  equal(clock('D-0033', 'M', { now })['reported_in_breach'], 0);
  const called = mission
    .alerts({ now })
    .filter((one) => one.rule === 'mission_clock' && one.subject === 'detainee:D-0031');
  deepStrictEqual(called.map((one) => one.level).sort(), ['amber', 'breach', 'notice', 'red']);
  const then = clock('D-0031', 'M', knewThen());
  deepStrictEqual(picked(then, 'state', 'closed_at'), ['breach', null]);
});

test('SC-1 must not treat a handover as a release', () => {
  const row =
    mission.ask('custody.detainee_now', { now: at(19, '16:40'), where: { detainee: 'detainee:D-0031' } })[0] ?? {};
  deepStrictEqual(picked(row, 'state', 'owner', 'j_closed_at'), ['host', 'host', null]);
  equal(local(row['m_closed_at']), '17 18:05');
});

test('SC-1 must not average: every person has clocks of his own', () => {
  const elapsed = mission.ask('custody.clocks', { now: at(19, '16:40'), where: { clock: 'M' } });
  deepStrictEqual(
    new Map(elapsed.map((row) => [subjectNameOf(String(row['detainee'])), row['elapsed_min']])),
    new Map<string, unknown>([
      ['D-0031', 225],
      ['D-0032', 225],
      ['D-0033', minutes(50, 20)],
    ]),
  );
});

test('SC-1 the clock offset of the phone is shown and changes no time', () => {
  const versions = mission.ask('custody.versions', { now: at(19, '16:40'), where: { detainee: 'detainee:D-0031' } });
  deepStrictEqual(
    versions.map((row) => [row['source'], local(row['arrested_at']), row['offset_s'], row['grade']]),
    [
      ['radio', '17 14:20', null, 'B2'],
      ['patrol', '17 14:22', -250, null],
    ],
  );
  equal(mission.ask('custody.detainee_now', { where: { detainee: 'detainee:D-0031' } })[0]?.['offset_s'], -250);
});

test('SC-1 DST variant: arrested Saturday 2 Nov 20:00 is due Monday 4 Nov 19:00, not 20:00', async () => {
  mission.at('2024-11-02T20:10:00-04:00');
  await mission.write({
    kind: 'custody.arrested/1',
    subject: 'D-0090',
    occurred: '2024-11-02T20:00:00-04:00',
    author: leader,
    data: { basis: 'warrant', grounds: 'Warrant' },
  });
  const row = clock('D-0090', 'J', { now: '2024-11-03T12:00:00-05:00' });
  const due = missionLocal(row['due_at'] as Instant);
  deepStrictEqual([due.date, due.time], ['2024-11-04', '19:00']);
  equal(row['due_at'], '2024-11-05T00:00:00.000Z');
});

test('SC-1 C2 a judge entry ends the breach and keeps it on the record', async () => {
  mission.at('2024-11-05T10:00:00-05:00');
  await mission.write({
    kind: 'custody.judge-ruled/1',
    subject: 'D-0031',
    occurred: at(20, '09:00'),
    author: adviser,
    data: { ruling: 'lawful', court: 'Port-au-Prince' },
  });
  const row = clock('D-0031', 'J');
  deepStrictEqual(picked(row, 'state', 'open', 'ending', 'elapsed_min'), ['breach', 0, 'ruling', minutes(66, 40)]);
});
