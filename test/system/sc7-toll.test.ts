import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import type { AnyRow } from '#kit';
import { acledCsv, parseCsv, ucdpCsv } from '#gateways/acled';
import { openMission } from '#test/mission.ts';
import type { TestClocks, TestDraft, TestMission } from '#test/mission.ts';

const estimate = (occurred: string, source: string, data: TestDraft): TestDraft => ({
  kind: 'incidents.estimated/1',
  subject: 'I-0001',
  occurred,
  source,
  grade: 'B3',
  data: { measure: 'killed', ...data },
});

/** Each draft with the moment it reached the post. */
const story: readonly (readonly [received: string, draft: TestDraft])[] = [
  [
    '2024-10-03T15:00-04:00',
    {
      kind: 'incidents.opened/1',
      subject: 'I-0001',
      occurred: '2024-10-03T09:00-04:00',
      precision: 'day',
      place: 'Pont-Sondé',
      grade: 'B3',
      source: 'haitinews.info',
      data: { type: 'attack', what: 'Attack on the town, houses burnt' },
    },
  ],
  [
    '2024-10-04T08:00-04:00',
    estimate('2024-10-03T18:00-04:00', 'haitinews.info', { count: { low: 54, high: 65 }, origin: 'Prosecutor' }),
  ],
  [
    '2024-10-04T10:00-04:00',
    estimate('2024-10-04T09:00-04:00', 'lejournalier', { count: { low: 60 }, origin: 'Civil society' }),
  ],
  [
    '2024-10-04T16:00-04:00',
    estimate('2024-10-04T15:00-04:00', 'AFP', { count: { best: 70 }, origin: 'United Nations' }),
  ],
  [
    '2024-10-05T09:00-04:00',
    {
      kind: 'incidents.observed/1',
      subject: 'I-0001',
      occurred: '2024-10-05T08:00-04:00',
      grade: 'C3',
      source: 'haiti24',
      data: { what: 'One official dates the attack to the day before', said_day: '2024-10-02' },
    },
  ],
  [
    '2024-10-09T12:00-04:00',
    estimate('2024-10-09T11:00-04:00', 'haiti24', {
      count: { best: 109 },
      meant: 'count',
      origin: 'District official',
    }),
  ],
  [
    '2024-10-09T14:00-04:00',
    estimate('2024-10-09T13:00-04:00', 'AP', { count: { best: 115 }, meant: 'count', origin: 'Mayor of the town' }),
  ],
  [
    '2024-10-09T18:00-04:00',
    estimate('2024-10-09T17:00-04:00', 'AFP', { count: { best: 115 }, meant: 'count', origin: 'mayor of the Town' }),
  ],
];

async function played(): Promise<TestMission> {
  const mission = await openMission({ start: '2024-10-03T08:00-04:00' });
  for (const [received, draft] of story) {
    mission.at(received);
    await mission.write(draft);
  }
  return mission;
}

const pick = (row: AnyRow | undefined, names: readonly string[]) => names.map((name) => row?.[name]);
const killed = (mission: TestMission, clocks: TestClocks) =>
  mission.ask('incidents.toll', { ...clocks, where: { incident: 'incident:I-0001', measure: 'killed' } })[0];
const triple = ['low', 'best', 'best_high', 'high', 'shown'];

test('SC-7 the toll as known on 4 October is 54/70/—, on 9 October 70/109–115/115 (I3)', async () => {
  const mission = await played();
  try {
    deepEqual(pick(killed(mission, { knew: '2024-10-04T23:00-04:00' }), triple), [54, 70, 70, null, '54/70/—']);
    deepEqual(pick(killed(mission, { knew: '2024-10-09T23:00-04:00' }), triple), [70, 109, 115, 115, '70/109–115/115']);
    deepEqual(pick(killed(mission, { happened: '2024-10-04T23:00-04:00' }), triple), [54, 70, 70, null, '54/70/—']);
    const steps = mission
      .ask('incidents.toll_steps', { where: { incident: 'incident:I-0001' } })
      .map((row) => row['shown']);
    deepEqual(steps, ['54/—/65', '54/—/65', '54/70/—', '60/70–109/109', '70/109–115/115', '70/109–115/115']);
  } finally {
    mission.close();
  }
});

test('SC-7 two agencies that cite the same mayor are one origin (I4)', async () => {
  const mission = await played();
  try {
    deepEqual(pick(killed(mission, {}), ['origins', 'reports']), [5, 6]);
    const mayor = mission
      .ask('incidents.origins', { where: { incident: 'incident:I-0001' } })
      .filter((row) => row['best'] === 115);
    deepEqual(
      mayor.map((row) => [row['said_times'], String(row['cited_by']).split(',').toSorted()]),
      [[2, ['AFP', 'AP']]],
    );
  } finally {
    mission.close();
  }
});

test('SC-7 the situation report of 5 October still says 70 after the toll has moved (I3)', async () => {
  const mission = await played();
  try {
    const statement = mission.model.desks
      .find((desk) => desk.name === 'incidents')
      ?.report.find((one) => one.words.en.startsWith('Killed in incidents'));
    const { instantFrom } = await import('#server');
    const at = instantFrom('2024-10-05T18:00-04:00');
    const params = { from: instantFrom('2024-10-03T00:00-04:00'), to: at, at };
    const then = mission.post.station.at({ knew: at }).ask(statement?.sql ?? '', params)[0];
    deepEqual(pick(then, ['low', 'best', 'best_high', 'high']), [54, 70, 70, '—']);
    const evidence = mission.post.station.at({ knew: at }).ask(statement?.evidence ?? '', params);
    equal(evidence.length, 3, 'the figure opens to the three origins it rested on');
    const now = mission.post.station.at({}).ask(statement?.sql ?? '', params)[0];
    deepEqual(pick(now, ['low', 'best', 'best_high', 'high']), [70, 109, 115, 115]);
  } finally {
    mission.close();
  }
});

test('SC-7 both dates are kept, and the date has precision 2 (I6)', async () => {
  const mission = await played();
  try {
    const [row] = mission.ask('incidents.now');
    deepEqual(pick(row, ['day', 'day_from', 'day_to', 'date_precision']), [
      '2024-10-03',
      '2024-10-02',
      '2024-10-03',
      2,
    ]);
    const [before] = mission.ask('incidents.now', { knew: '2024-10-04T23:00-04:00' });
    deepEqual(pick(before, ['day_from', 'day_to', 'date_precision']), ['2024-10-03', '2024-10-03', 1]);
  } finally {
    mission.close();
  }
});

test('SC-7 ACLED gets one number and a note, UCDP the triple (I6)', async () => {
  const mission = await played();
  try {
    const rows = mission.ask('incidents.exchange', {}, 'analyst');
    const [row] = rows;
    deepEqual(pick(row, ['fatalities', 'time_precision', 'event_type', 'sub_event_type']), [
      109,
      2,
      'Violence against civilians',
      'Attack',
    ]);
    ok(String(row?.['notes']).includes('70/109–115/115; independent origins: 5'));
    ok(acledCsv(rows).includes('70/109–115/115'));
    const ucdp = parseCsv(ucdpCsv(rows));
    ok(ucdp.ok);
    const [header = [], cells = []] = ucdp.rows;
    const cell = (name: string) => cells[header.findIndex((one) => one.text === name)]?.text;
    deepEqual(['low', 'best', 'high', 'date_prec', 'date_start', 'date_end', 'type_of_violence'].map(cell), [
      '70',
      '109',
      '115',
      '2',
      '2024-10-02',
      '2024-10-03',
      '3',
    ]);
  } finally {
    mission.close();
  }
});
