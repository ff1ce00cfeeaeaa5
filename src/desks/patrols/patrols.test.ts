import { deepStrictEqual, equal, match, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parseStrict } from '#book';
import { isObject, missionLocal } from '#kit';
import type { Instant } from '#kit';
import { openMission } from '#test/mission.ts';
import type { TestClocks, TestDraft, TestMission } from '#test/mission.ts';
import { rowsOf, shuffledAlike } from '#test/story.ts';
import type { StoryDraft } from '#test/story.ts';
import patrols from './desk.ts';

const local = (cell: unknown): string => missionLocal(cell as Instant).time;
const at = (time: string, day = '18'): string => new Date(`2024-09-${day}T${time}-04:00`).toISOString();
const early = (time: string): string => at(time, '16');
const draft = (kind: string, subject: string, rest: StoryDraft): StoryDraft => ({
  kind: `patrols.${kind}/1`,
  subject,
  ...rest,
});
const left = (id: string, time: string, host = 0) =>
  draft('host-left', 'JP-1', { id, occurred: early(time), data: { host } });
const departed = draft('departed', 'JP-1', {
  id: 'd',
  occurred: early('14:00'),
  data: { mission: 8, host: 2, weapons: 10 },
});
const delmas = { point: '18.553, -72.321', name: 'Delmas 19' };

test('P2 time without host officers runs from the first report of the leaving', () => {
  const { period } = rowsOf(patrols, 'patrol:JP-1', [departed, left('a', '15:12'), left('b', '15:10')]);
  deepStrictEqual(
    period?.map((row) => row['no_host_since']),
    [null, '2024-09-16T19:10:00.000Z', '2024-09-16T19:10:00.000Z'],
  );
});

test('P2 the time ends when host officers are counted again, and a later leaving starts its own', () => {
  const joined = draft('host-joined', 'JP-1', { id: 'j', occurred: early('15:40'), data: { host: 3 } });
  const { period, patrol } = rowsOf(patrols, 'patrol:JP-1', [departed, left('a', '15:10'), joined, left('b', '16:00')]);
  equal(local(period?.[1]?.['no_host_until']), '15:40');
  equal(local(period?.[3]?.['no_host_since']), '16:00');
  equal(patrol?.[0]?.['host_least'], 0);
});

test('P5 a patrol goes forward only: an entry that comes late does not take it back', () => {
  const back = draft('returned', 'JP-1', { occurred: early('18:00'), data: { weapons: 9 } });
  const { patrol } = rowsOf(patrols, 'patrol:JP-1', [back, departed]);
  deepStrictEqual(
    [patrol?.[0]?.['state'], patrol?.[0]?.['weapons_out'], patrol?.[0]?.['weapons_in']],
    ['returned', 10, 9],
  );
});

test('P4 a report by the author of the use of force does not count, wherever it was written', () => {
  const force = { type: 'physical', weapon: 'none', shots: 0, warned: true, injured: 0, why: 'He ran' };
  const used = draft('force-used', 'JP-1', {
    id: 'u',
    occurred: early('15:00'),
    data: force,
    author: { who: 'Otieno DEMO', role: 'patrol_leader' },
  });
  const report = (who: string) =>
    draft('force-reported', 'JP-1', {
      occurred: early('17:00'),
      author: { who, role: 'patrol_leader' },
      data: { use: '01910000-0000-7000-8000-000000000075', finding: 'within_rules', account: 'Seen' },
    });
  equal(rowsOf(patrols, 'patrol:JP-1', [used, report('Otieno DEMO')])['force_use']?.[0]?.['reported_at'], null);
  equal(rowsOf(patrols, 'patrol:JP-1', [used, report('Kamau DEMO')])['force_use']?.[0]?.['supervisor'], 'Kamau DEMO');
});

test('P8 a check-in moved to another area by a correction is no presence in the first one', () => {
  const here = draft('checked-in', 'JP-1', { id: 'c', occurred: early('15:00'), data: { area: 'solino' } });
  const moved = draft('checked-in', 'JP-1', { corrects: 'c', reason: 'Wrong street', data: { area: 'delmas-19' } });
  equal(rowsOf(patrols, 'area:solino', [here])['presence']?.length, 1);
  equal(rowsOf(patrols, 'area:solino', [here, moved])['presence']?.length, 0);
  equal(rowsOf(patrols, 'area:delmas-19', [here, moved])['presence']?.length, 1);
});

test('any order of arrival gives the same rows, corrections and withdrawals included', () => {
  const tasked = {
    lead: 'joint',
    mission: 8,
    host: 2,
    depart_at: early('14:00'),
    return_at: early('18:00'),
    basis: 'routine',
    objective: 'Market',
    vehicles: ['V-1'],
  };
  shuffledAlike(patrols, [
    draft('tasked', 'JP-1', { occurred: early('08:00'), data: tasked }),
    departed,
    left('a', '15:10'),
    draft('host-left', 'JP-1', { id: 'a2', corrects: 'a', occurred: early('15:08'), reason: 'Radio log', data: {} }),
    left('x', '15:30'),
    draft('host-left', 'JP-1', { withdraws: 'x', reason: 'Another patrol' }),
    draft('checked-in', 'JP-1', { id: 'c', occurred: early('15:00'), data: { area: 'solino' }, place: delmas }),
    draft('checked-in', 'JP-1', { id: 'c2', corrects: 'c', reason: 'Wrong street', data: { area: 'delmas-19' } }),
    draft('checked-in', 'JP-1', { withdraws: 'c2', reason: 'It was right' }),
    draft('contact-reported', 'JP-1', {
      occurred: early('15:20'),
      data: { type: 'shots', ongoing: true, what: 'Fire' },
    }),
    draft('contact-reported', 'JP-1', {
      occurred: early('15:40'),
      data: { type: 'shots', ongoing: false, what: 'Over' },
    }),
    draft('area-state', 'delmas-19', { id: 's', occurred: early('16:00'), data: { state: 'cleared', patrol: 'JP-1' } }),
    draft('area-state', 'delmas-19', { corrects: 's', reason: 'Other patrol', data: { patrol: 'JP-2' } }),
    draft('vehicle-state', 'V-1', { id: 'v', occurred: early('15:05'), data: { state: 'breakdown' } }),
    draft('vehicle-state', 'V-1', { withdraws: 'v', reason: 'Wrong vehicle' }),
    draft('vehicle-state', 'V-1', { occurred: early('16:05'), data: { state: 'recovered' } }),
    draft('returned', 'JP-1', { occurred: early('18:00'), data: { weapons: 10 } }),
  ]);
});

const golden = readFileSync(join(import.meta.dirname, 'golden.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const read = parseStrict(line);
    if (!isObject(read)) throw new Error('a golden line is no object');
    return read;
  });

test('golden drafts: one of every kind, and each gives a row', async () => {
  deepStrictEqual(new Set(golden.map((one) => one['kind'])), new Set(patrols.kinds.map((kind) => kind.id)));
  const mission = await openMission({ start: '2024-09-19T12:00:00Z' });
  try {
    await mission.writeAll(golden);
    const row = mission.ask('patrols.patrol_page', { where: { patrol: 'patrol:JP-0917-03' } })[0];
    deepStrictEqual([row?.['state'], row?.['host_least']], ['closed', 2]);
    for (const name of Object.keys(patrols.tables)) {
      ok(
        mission.post.station.at({}).ask(`SELECT * FROM patrols_${name}`).length >= (name === 'vehicle_down' ? 0 : 1),
        name,
      );
    }
    for (const name of Object.keys(patrols.views)) mission.ask(`patrols.${name}`);
    const period = { from: at('00:00', '17'), to: at('00:00', '18'), at: at('00:00', '18') };
    const queries = patrols.report
      .flatMap(({ sql = '', evidence = '' }) => [sql, evidence])
      .filter((query) => query !== '');
    const asked = queries.map((query) => mission.post.station.at({}).ask(query, period));
    deepStrictEqual(asked[0], [{ departed: 1, joint: 1, out: 0 }]);
    equal(mission.ask('patrols.visits')[0]?.['response_min'], 20);
    deepStrictEqual(
      [mission.ask('patrols.hours')[0]?.['day_min'], mission.ask('patrols.hours')[0]?.['night_min']],
      [20, 0],
    );
  } finally {
    mission.close();
  }
});

let mission: TestMission;
before(async () => (mission = await openMission({ start: '2024-09-18T10:00:00-04:00' })));
after(() => mission.close());

const plan = {
  lead: 'joint',
  mission: 8,
  host: 4,
  depart_at: at('14:00'),
  return_at: at('17:00'),
  basis: 'routine',
  objective: 'Keep the market open',
};
const complete = { host_arrest_power: 1, creole_speakers: 2, first_aiders: 1, women: 1 };
const task = (name: string, data: TestDraft, rest: TestDraft = {}): TestDraft => ({
  kind: 'patrols.tasked/1',
  subject: name,
  data: { ...plan, ...complete, ...data },
  ...rest,
});
const codeOf = async (given: TestDraft) =>
  (await mission.refused(given)).map(({ code, field }) => `${code} ${field}`).join();

test('P1 a plan without host officers is refused unless it is an exceptional measure with a reason', async () => {
  equal(await codeOf(task('JP-P1', { host: 0 })), 'rule.P1 data.host');
  equal(await codeOf(task('JP-P1', { host: 0 }, { reason: 'No host officers today' })), 'rule.P1 data.host');
  equal(await codeOf(task('JP-P1', { host: 0, basis: 'exceptional' })), 'rule.P1 data.host');
  await mission.write(
    task('JP-P1', { host: 0, basis: 'exceptional' }, { reason: 'Hostages, no host unit within an hour' }),
  );
  await mission.write(task('JP-P1b', {}));
});

test('P1 too few host officers, no arrest power, Kreyòl, first aid or women is a warning a reason lifts', async () => {
  equal(await codeOf(task('JP-P1c', { host: 1 })), 'rule.P1 data.host');
  equal(await codeOf(task('JP-P1c', { host_arrest_power: 0 })), 'rule.P1 data.host_arrest_power');
  equal(await codeOf(task('JP-P1c', { teams: 3 })), 'rule.P1 data.creole_speakers');
  equal(await codeOf(task('JP-P1c', { first_aiders: 0 })), 'rule.P1 data.first_aiders');
  equal(await codeOf(task('JP-P1c', { women: 0 })), 'rule.P1 data.women');
  await mission.write(task('JP-P1c', { women: 0 }, { reason: 'A woman officer joins at the crossroads' }));
});

test('P3 a warrant outside the day is a warning; in flagrante is not held to it', async () => {
  const night = { depart_at: at('17:00'), return_at: at('18:30') };
  equal(await codeOf(task('JP-P3', { ...night, basis: 'warrant' })), 'rule.P3 data.depart_at');
  await mission.write(task('JP-P3a', { ...night, basis: 'in_flagrante' }));
  await mission.write(task('JP-P3b', { basis: 'warrant' }));
  await mission.write(task('JP-P3c', { ...night, basis: 'warrant' }, { reason: 'Ordered by the judge' }));
});

test('P7 a vehicle that is not serviceable or a driver without licence is a warning', async () => {
  await mission.write({
    kind: 'patrols.vehicle-state/1',
    subject: 'MRAP-09',
    data: { state: 'breakdown', fault: 'Gearbox' },
  });
  equal(await codeOf(task('JP-P7', { vehicles: ['MRAP-09'] })), 'rule.P7 data.vehicles');
  equal(await codeOf(task('JP-P7', { drivers_licensed: false })), 'rule.P7 data.drivers_licensed');
  await mission.write(task('JP-P7', { vehicles: ['MRAP-09'] }, { reason: 'Repaired on the way out' }));
});

test('F4 an officer without valid certificates goes out only by order of the commander, with a reason', async () => {
  equal(await codeOf(task('JP-F4', { members: ['K-9999'] }, { reason: 'Urgent' })), 'rule.F4 data.members');
  const commander = { who: 'Mwangi DEMO', role: 'commander' };
  equal(await codeOf(task('JP-F4', { members: ['K-9999'] }, { author: commander })), 'rule.F4 data.members');
  await mission.write(
    task(
      'JP-F4',
      { members: ['K-9999'] },
      { author: commander, reason: 'Certificate renewed this morning, entry to follow' },
    ),
  );
});

test('P4 the report on a use of force is refused to its author and is late after the end of the shift', async () => {
  mission.at(at('12:00'));
  const author = { who: 'Otieno DEMO', role: 'patrol_leader' };
  const used = await mission.write({
    kind: 'patrols.force-used/1',
    subject: 'JP-P4',
    author,
    data: {
      type: 'warning_shot',
      weapon: 'rifle',
      shots: 1,
      warned: true,
      injured: 0,
      why: 'A car did not stop',
      shift_ends_at: at('14:00'),
    },
  });
  const levels = (now: string) =>
    alertsOf('force_report', 'patrol:JP-P4', now).map(({ level, since }) => `${level} ${local(since)}`);
  deepStrictEqual(levels(at('12:30')), ['notice 12:00']);
  deepStrictEqual(levels(at('14:00')), ['breach 14:00', 'amber 13:00', 'notice 12:00']);
  const report = {
    kind: 'patrols.force-reported/1',
    subject: 'JP-P4',
    data: { use: used.id, finding: 'within_rules', account: 'One shot in the air' },
  };
  equal(await codeOf({ ...report, author }), 'rule.P4 author.who');
  equal(
    await codeOf({ ...report, data: { ...report.data, use: '01920000-0000-7000-8000-0000000000ff' } }),
    'rule.P4 data.use',
  );
  await mission.write(report);
  deepStrictEqual(levels(at('14:00')), []);
});

const alertsOf = (rule: string, subject: string, now: string) =>
  mission.alerts({ now }).filter((one) => one.desk === 'patrols' && one.rule === rule && one.subject === subject);

test('P5 a patrol is not closed over open custody, an open seizure or a weapon missing', async () => {
  const write = (kind: string, occurred: string, data: TestDraft) =>
    mission.write({ kind, subject: 'JP-P5', occurred, data });
  mission.at(at('18:00'));
  await write('patrols.departed/1', at('13:00'), { mission: 8, host: 4, weapons: 12 });
  const back = await write('patrols.returned/1', at('17:00'), { weapons: 11 });
  const seized = await write('patrols.seized/1', at('14:00'), { item: 'weapon', count: 1, what: 'Rifle' });
  const arrest = { patrol: 'JP-P5', made_by: 'host', basis: 'flagrante', grounds: 'Robbery' };
  const arrested = await mission.write({
    kind: 'custody.arrested/1',
    subject: 'D-0905',
    occurred: at('14:05'),
    data: { ...arrest, made_by: 'mission' },
    place: delmas,
  });
  const close = { kind: 'patrols.closed/1', subject: 'JP-P5', data: {} };
  ok((await mission.refused(close))[0]?.message.startsWith('People are still in the custody'));
  await mission.write({ withdraws: arrested.id, reason: 'Entered for another patrol' });
  ok((await mission.refused(close))[0]?.message.startsWith('A seizure'));
  await write('patrols.seizure-delivered/1', at('17:30'), { seizure: seized.id, receiver: 'evidence_store' });
  const [weapons] = await mission.refused(close);
  deepStrictEqual([weapons?.code, weapons?.value], ['rule.P5', '12 → 11']);
  await mission.write({ corrects: back.id, reason: 'Recounted', data: { weapons: 12 } });
  await mission.write(close);
  equal(mission.ask('patrols.patrol_page', { where: { patrol: 'patrol:JP-P5' } })[0]?.['state'], 'closed');
});

test('P6 a patrol is overdue after twice its interval, red after three times, until it is heard of', async () => {
  mission.at(at('20:00'));
  await mission.write(task('JP-P6', { checkin_minutes: 20 }, { occurred: at('12:00') }));
  await mission.write({
    kind: 'patrols.departed/1',
    subject: 'JP-P6',
    occurred: at('18:00'),
    data: { mission: 8, host: 4 },
  });
  const levels = (now: string) =>
    alertsOf('overdue', 'patrol:JP-P6', now).map(({ level, since }) => `${level} ${local(since)}`);
  deepStrictEqual(levels(at('18:39')), []);
  deepStrictEqual(levels(at('18:40')), ['amber 18:40']);
  deepStrictEqual(levels(at('19:00')), ['red 19:00', 'amber 18:40']);
  equal(
    local(mission.ask('patrols.overdue', { now: at('19:00'), where: { patrol: 'patrol:JP-P6' } })[0]?.['overdue_at']),
    '18:40',
  );
  await mission.write({
    kind: 'patrols.checked-in/1',
    subject: 'JP-P6',
    occurred: at('18:50'),
    data: { note: 'Radio was down' },
    place: delmas,
  });
  deepStrictEqual(levels(at('19:20')), []);
  equal(mission.ask('patrols.out_now', { now: at('19:20'), where: { patrol: 'patrol:JP-P6' } })[0]?.['silent_min'], 30);
});

test('a contact calls until it is over, and warns patrols near an ambush', async () => {
  mission.at(at('21:00'));
  const say = (ongoing: boolean, occurred: string) =>
    mission.write({
      kind: 'patrols.contact-reported/1',
      subject: 'JP-C',
      occurred,
      place: { point: '18.556, -72.325' },
      data: { type: 'ambush', ongoing, what: 'Fire from two sides' },
    });
  await say(true, at('19:30'));
  equal(alertsOf('in_contact', 'patrol:JP-C', at('19:31'))[0]?.level, 'red');
  const near = alertsOf('ambush_near', 'patrol:JP-P6', at('19:31'))[0];
  match(near?.text ?? '', /^Patrol JP-P6 is \d+ m from an ambush reported by JP-C$/);
  await say(false, at('19:45'));
  deepStrictEqual(alertsOf('in_contact', 'patrol:JP-C', at('19:50')), []);
});

test('P7 a vehicle down in a lost area calls red, elsewhere amber, until it is recovered', async () => {
  mission.at(at('22:00'));
  const vehicle = (subject: string, occurred: string, data: TestDraft) =>
    mission.write({ kind: 'patrols.vehicle-state/1', subject, occurred, data });
  await mission.write({
    kind: 'patrols.area-state/1',
    subject: 'canaan',
    occurred: at('09:00'),
    data: { state: 'lost' },
  });
  await vehicle('MRAP-11', at('20:00'), { state: 'breakdown', area: 'canaan', fault: 'Wheel' });
  await vehicle('MRAP-12', at('20:00'), { state: 'breakdown' });
  const levels = (name: string, now = at('21:30')) =>
    alertsOf('vehicle_down', `vehicle:${name}`, now).map(({ level }) => level);
  deepStrictEqual([levels('MRAP-11'), levels('MRAP-12')], [['red'], ['amber']]);
  await vehicle('MRAP-11', at('21:00'), { state: 'recovered' });
  deepStrictEqual([levels('MRAP-11'), levels('MRAP-11', at('20:30'))], [[], ['red']]);
});

const arrestedAt = (name: string, patrol: string, occurred: string) =>
  mission.write({
    kind: 'custody.arrested/1',
    subject: name,
    occurred,
    place: delmas,
    data: { patrol, made_by: 'mission', basis: 'flagrante', grounds: 'Alleged extortion' },
  });

test('SC-1 P1 patrol JP-0917-03 with 8 mission and 6 host officers is truly joint and its arrests are not exceptional', async () => {
  const subject = 'JP-0917-03';
  await mission.write({
    kind: 'patrols.departed/1',
    subject,
    occurred: at('13:00', '17'),
    data: { lead: 'joint', mission: 8, host: 6 },
  });
  for (const name of ['D-0931', 'D-0932', 'D-0933']) await arrestedAt(name, subject, at('14:20', '17'));
  const where = { patrol: `patrol:${subject}` };
  equal(mission.ask('patrols.composition', { where })[0]?.['joint'], 1);
  deepStrictEqual(
    mission.ask('patrols.arrest_basis', { where }).map((row) => row['exceptional_from']),
    [null],
  );
  deepStrictEqual(mission.ask('patrols.exceptional', { where }), []);
});

test('P2 only arrests made while no host officer is there are exceptional, grace or not, until the review answers them', async () => {
  const subject = 'JP-P2';
  const say = (kind: string, occurred: string, host: number) =>
    mission.write({ kind, subject, occurred, data: kind === 'patrols.departed/1' ? { host, mission: 8 } : { host } });
  await say('patrols.departed/1', at('09:00'), 3);
  await say('patrols.host-left/1', at('10:00'), 0);
  await say('patrols.host-joined/1', at('10:08'), 3);
  await arrestedAt('D-0951', subject, at('09:59'));
  await arrestedAt('D-0952', subject, at('10:05'));
  await arrestedAt('D-0953', subject, at('10:08'));
  const rows = () => mission.ask('patrols.exceptional', { where: { patrol: `patrol:${subject}` } });
  deepStrictEqual(
    rows().map((row) => row['detainee']),
    ['detainee:D-0952'],
  );
  deepStrictEqual(alertsOf('composition_broken', `patrol:${subject}`, at('10:07')), []);
  equal(
    alertsOf('measure_review', 'detainee:D-0952', at('10:06'))[0]?.text,
    'D-0952 was arrested as an exceptional measure (patrol JP-P2); the legal review is due',
  );
  await mission.write({
    kind: 'patrols.measure-reviewed/1',
    subject,
    occurred: at('20:00'),
    author: { who: 'Odhiambo DEMO', role: 'legal_adviser' },
    data: { detainee: 'D-0952', finding: 'justified', grounds: 'Caught in the act' },
  });
  deepStrictEqual(
    [rows()[0]?.['finding'], alertsOf('measure_review', 'detainee:D-0952', at('21:00')).length],
    ['justified', 0],
  );
});

test('P2 a late word that the host element left earlier turns an arrest into an exceptional measure', async () => {
  const subject = 'JP-P2L';
  await mission.write({ kind: 'patrols.departed/1', subject, occurred: at('09:00'), data: { mission: 8, host: 2 } });
  await arrestedAt('D-0961', subject, at('11:00'));
  const before = mission.post.station.store.size();
  await mission.write({ kind: 'patrols.host-left/1', subject, occurred: at('10:30'), data: { host: 0 } });
  const known = (clocks: TestClocks) =>
    mission.ask('patrols.exceptional', { ...clocks, where: { patrol: `patrol:${subject}` } }).length;
  deepStrictEqual([known({ position: before }), known({})], [0, 1]);
});
