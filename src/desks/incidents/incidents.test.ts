import { deepEqual, equal, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseStrict } from '#book';
import { isObject } from '#kit';
import { openMission } from '#test/mission.ts';
import type { TestMission } from '#test/mission.ts';
import { rowsOf, shuffledAlike } from '#test/story.ts';
import type { StoryDraft } from '#test/story.ts';
import incidents from './desk.ts';

const byText = (a: unknown, b: unknown): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

const golden: StoryDraft[] = readFileSync(new URL('golden.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => {
    const draft = parseStrict(line);
    if (!isObject(draft)) throw new Error(line);
    return draft;
  });

const opened = (subject: string, more: StoryDraft = {}): StoryDraft => ({
  kind: 'incidents.opened/1',
  subject,
  occurred: '2024-09-18T06:40-04:00',
  place: 'Delmas 33',
  grade: 'B2',
  ...more,
  data: { type: 'attack', what: 'Attack DEMO', ...(more['data'] as StoryDraft | undefined) },
});

const counted = (subject: string, origin: string, more: StoryDraft = {}): StoryDraft => {
  const { measure = 'killed', count = { best: 1 }, meant = 'at_least', ...rest } = more;
  return {
    kind: 'incidents.estimated/1',
    subject,
    occurred: '2024-09-18T06:50-04:00',
    grade: 'B3',
    ...rest,
    data: { measure, count, origin, meant },
  };
};

/** Stories of folds say when they were noted, since what happened may not lie ahead of that. */
const noted = (draft: StoryDraft): StoryDraft => ({ noted: draft['occurred'] ?? '2024-09-21T09:00-04:00', ...draft });

async function during(story: (mission: TestMission) => Promise<void>): Promise<void> {
  const mission = await openMission({ start: '2024-09-18T07:00-04:00' });
  try {
    await story(mission);
  } finally {
    mission.close();
  }
}

const shown = (mission: TestMission, subject: string, measure = 'killed') =>
  mission.ask('incidents.toll', { where: { incident: `incident:${subject}`, measure } })[0]?.['shown'];

const alertsOf = (mission: TestMission, name: string, now = '2024-09-20T12:00-04:00') =>
  mission.alerts({ now }).filter((alert) => alert.desk === 'incidents' && alert.rule === name);

test('every kind has an example, and each folds', () => {
  deepEqual(
    [...new Set(golden.map((draft) => draft['kind']))].toSorted(byText),
    incidents.kinds.map((kind) => kind.id).toSorted(byText),
  );
  const rows = rowsOf(incidents, 'incident:I-0101', golden.map(noted));
  const [row] = rows['incident'] ?? [];
  deepEqual(
    [row?.['type'], row?.['accuracy_m'], row?.['weapon'], row?.['state'], row?.['commune']],
    ['armed_clash', 50, 'long_gun', 'closed', 'HT0112'],
  );
  equal(rows['estimate']?.length, 3);
  equal(rowsOf(incidents, 'site:S-001', golden.map(noted))['site']?.[0]?.['radius_m'], 800);
});

test('any order of arrival gives the same rows, corrections and withdrawals among them', () => {
  const drafts = [
    ...golden.map((draft, index) => ({ ...draft, id: `g${index}` })),
    {
      kind: 'incidents.opened/1',
      subject: 'I-0101',
      corrects: 'g0',
      reason: 'street',
      place: 'Delmas 33',
      data: { what: 'Shots at the market gate' },
    },
    {
      kind: 'incidents.estimated/1',
      subject: 'I-0101',
      id: 'k1',
      corrects: 'g2',
      reason: 'recount',
      data: { count: { best: 4 } },
    },
    { kind: 'incidents.estimated/1', subject: 'I-0101', withdraws: 'k1', reason: 'the recount was another ward' },
    { kind: 'incidents.merged/1', subject: 'I-0102', withdraws: 'g8', reason: 'two events after all' },
    { kind: 'incidents.closed/1', subject: 'I-0101', withdraws: 'g10', reason: 'new lead' },
  ];
  shuffledAlike(incidents, drafts.map(noted));
});

test('I1 a merge keeps both incidents, counts once, and is undone by taking it back', () =>
  during(async (mission) => {
    await mission.writeAll([opened('I-0001'), opened('I-0002', { data: { what: 'Shooting DEMO' } })]);
    await mission.writeAll([
      counted('I-0001', 'hospital', { count: { best: 3 } }),
      counted('I-0002', 'patrol', { count: { best: 4 } }),
    ]);
    const merged = await mission.write({ kind: 'incidents.merged/1', subject: 'I-0002', data: { into: 'I-0001' } });
    const rows = mission.ask('incidents.now');
    deepEqual(rows.map((row) => [row['incident'], row['state'], row['killed_shown']]).toSorted(byText), [
      ['incident:I-0001', 'open', '3/3–4/—'],
      ['incident:I-0002', 'merged', null],
    ]);
    equal(mission.ask('incidents.exchange').length, 1);
    await mission.write({ withdraws: merged.id, reason: 'two streets, two events' });
    deepEqual([shown(mission, 'I-0001'), shown(mission, 'I-0002')], ['3/3/—', '4/4/—']);
  }));

test('I1 an incident is merged only into another that stands by itself', () =>
  during(async (mission) => {
    await mission.writeAll([opened('I-0001'), opened('I-0002'), opened('I-0003')]);
    await mission.write({ kind: 'incidents.merged/1', subject: 'I-0002', data: { into: 'I-0001' } });
    for (const [subject, into] of [
      ['I-0001', 'I-0001'],
      ['I-0001', 'I-0002'],
      ['I-0003', 'I-0002'],
      ['I-0003', 'I-0999'],
    ]) {
      const faults = await mission.refused({
        kind: 'incidents.merged/1',
        subject: subject ?? '',
        data: { into: into ?? '' },
      });
      deepEqual(
        faults.map((fault) => fault.code),
        ['rule.I1'],
        `${subject} into ${into}`,
      );
    }
    await mission.write({ kind: 'incidents.merged/1', subject: 'I-0003', data: { into: 'I-0001' } });
    equal(mission.ask('incidents.standing', { where: { head: 'incident:I-0001' } }).length, 3);
  }));

test('I1 when two merges point at each other, one incident still speaks for both', () =>
  during(async (mission) => {
    await mission.writeAll([opened('I-0001'), opened('I-0002'), counted('I-0001', 'hospital', { count: { best: 3 } })]);
    const first = await mission.write({ kind: 'incidents.merged/1', subject: 'I-0001', data: { into: 'I-0002' } });
    const back = await mission.write({ withdraws: first.id, reason: 'the other way round' });
    await mission.write({ kind: 'incidents.merged/1', subject: 'I-0002', data: { into: 'I-0001' } });
    await mission.write({ withdraws: back.id, reason: 'a slip' });
    deepEqual(
      mission.ask('incidents.standing').map((row) => row['head']),
      ['incident:I-0001', 'incident:I-0001'],
    );
    equal(mission.ask('incidents.exchange').length, 1);
    equal(shown(mission, 'I-0001'), '3/3/—');
  }));

test('I2 a victim’s name stays with the analyst and the inspector', () =>
  during(async (mission) => {
    await mission.write(opened('I-0001'));
    await mission.write({
      kind: 'incidents.victim-recorded/1',
      subject: 'I-0001',
      data: { status: 'killed', sex: 'female', age_band: 'child', name: 'Mirlande DEMO', contact: 'Aunt DEMO' },
    });
    const nameFor = (role: 'analyst' | 'inspector' | 'commander' | 'watch_officer' | 'press_officer' | 'host_police') =>
      mission.ask('incidents.victims', {}, role)[0]?.['name'] ?? null;
    deepEqual([nameFor('analyst'), nameFor('inspector')], ['Mirlande DEMO', 'Mirlande DEMO']);
    deepEqual(
      [nameFor('commander'), nameFor('watch_officer'), nameFor('press_officer'), nameFor('host_police')],
      [null, null, null, null],
    );
    equal(mission.ask('incidents.victims', {}, 'watch_officer')[0]?.['age_band'], 'child');
    for (const { name, view } of mission.model.views.filter((one) => one.desk.name === 'incidents')) {
      const text = JSON.stringify(mission.ask(name, {}, 'commander'));
      ok(!text.includes('Mirlande') && !text.includes('Aunt'), `${name}: ${view.words.en}`);
    }
    ok(!JSON.stringify(mission.alerts()).includes('Mirlande'));
  }));

test('I3 a toll is a range with its moment: nothing is averaged and the newest does not win', () =>
  during(async (mission) => {
    await mission.write(opened('I-0001'));
    const say = (origin: string, minute: number, more: StoryDraft) => {
      const occurred = `2024-09-18T07:${String(minute).padStart(2, '0')}-04:00`;
      mission.at(occurred);
      return mission.write(counted('I-0001', origin, { occurred, ...more }));
    };
    await say('hospital', 1, { count: { best: 10 }, meant: 'count' });
    equal(shown(mission, 'I-0001'), '10/10/10');
    await say('commune', 2, { count: { best: 12 }, meant: 'count' });
    equal(shown(mission, 'I-0001'), '10/10–12/12', 'two that differ are both shown');
    await say('neighbour', 3, { count: { low: 4, high: 6 }, meant: 'range' });
    equal(shown(mission, 'I-0001'), '4/10–12/12', 'a later, lower figure widens the range and does not replace it');
    await say('agency', 4, { count: { low: 15 } });
    equal(shown(mission, 'I-0001'), '10/12/—', 'three say more than 4, two say more than 10; nobody bounds 15');
    await say('hospital', 5, { count: { best: 14 }, meant: 'count' });
    equal(shown(mission, 'I-0001'), '12/14/—', 'an origin speaks by its latest figure; 12 now has two above it');
    const [before] = mission.ask('incidents.toll', { knew: '2024-09-18T07:02:30-04:00' });
    equal(before?.['shown'], '10/10–12/12');
  }));

test('I3 an incident nobody has counted has no toll, which is not a toll of nought', () =>
  during(async (mission) => {
    await mission.write(opened('I-0001'));
    equal(mission.ask('incidents.now')[0]?.['killed_best'], null);
    equal(mission.ask('incidents.flash')[0]?.['killed_shown'], null);
    equal(mission.ask('incidents.toll').length, 0);
  }));

test('I3 a sum over tolls says how far it goes, and an unknown end stays unknown', () =>
  during(async (mission) => {
    await mission.write(opened('I-0001'));
    const week = mission.ask('incidents.by_week')[0] ?? {};
    deepEqual([week['incidents'], week['killed_best'], week['without_toll']], [1, null, 1]);
    const sum = incidents.report.find((one) => one.words.en.startsWith('Killed in'))?.sql ?? '';
    const period = { from: '2024-09-18T04:00:00.000Z', to: '2024-09-19T04:00:00.000Z', at: '2024-09-19T04:00:00.000Z' };
    const figures = () => mission.post.station.at({}).ask(sum, period);
    const none = { low: '—', best: '—', best_high: '—', high: '—', tolls: 0, without_best: 0 };
    deepEqual(figures(), [none]);
    await mission.write(counted('I-0001', 'patrol', { count: { low: 4 } }));
    deepEqual(figures(), [{ low: 4, best: 4, best_high: 4, high: '—', tolls: 1, without_best: 1 }]);
  }));

test('I4 one origin repeated does not corroborate; a reason lifts the warning', () =>
  during(async (mission) => {
    const corroborate = { kind: 'incidents.corroborated/1', subject: 'I-0001', data: { measure: 'killed' } };
    await mission.writeAll([
      opened('I-0001'),
      counted('I-0001', 'Mayor'),
      counted('I-0001', 'máyor', { source: 'AP' }),
    ]);
    deepEqual(
      (await mission.refused(corroborate)).map((fault) => fault.code),
      ['rule.I4'],
    );
    await mission.write({ ...corroborate, reason: 'the register was seen' });
    equal(mission.ask('incidents.toll')[0]?.['corroborated'], 1);
    await mission.write(counted('I-0001', 'hospital'));
    await mission.write(corroborate);
    equal(mission.ask('incidents.toll')[0]?.['origins'], 2);
  }));

test('I5 a perpetrator is alleged, with a grade, and two allegations are both kept', () =>
  during(async (mission) => {
    const allege = (actor: string, grade: string | undefined): StoryDraft => ({
      kind: 'incidents.alleged/1',
      subject: 'I-0001',
      ...(grade === undefined ? {} : { grade }),
      data: { actor, actor_type: 'group', side: 'a', person: 'Ti Jo DEMO' },
    });
    await mission.write(opened('I-0001'));
    deepEqual(
      (await mission.refused(allege('North group DEMO', undefined))).map((fault) => [fault.code, fault.field]),
      [['field.missing', 'grade']],
    );
    await mission.writeAll([allege('North group DEMO', 'C4'), allege('South group DEMO', 'B3')]);
    const rows = mission.ask('incidents.actors', {}, 'patrol_leader');
    deepEqual(rows.map((row) => [row['actor'], row['person']]).toSorted(byText), [
      ['North group DEMO', null],
      ['South group DEMO', null],
    ]);
    const [row] = mission.ask('incidents.exchange');
    deepEqual([row?.['actor1'], row?.['assoc_actor_1'], row?.['inter1']], ['South group DEMO', 'North group DEMO', 3]);
  }));

test('I6 every type has its ACLED and UCDP codes, and all 25 sub-events are there', () =>
  during(async (mission) => {
    const rows = mission.ask('incidents.types');
    equal(new Set(rows.map((row) => row['sub_event_type'])).size, 25);
    equal(new Set(rows.map((row) => row['event_type'])).size, 6);
    const uncoded = rows.filter((row) => ['accident', 'displacement', 'unclassified'].includes(String(row['type'])));
    deepEqual(
      uncoded.map((row) => row['sub_event_type']),
      ['Other', 'Other', 'Other'],
    );
    await mission.write(opened('I-0001', { data: { type: 'armed_clash' } }));
    const violence = () => mission.ask('incidents.exchange')[0]?.['type_of_violence'];
    const allege = (actor: string, actor_type: string, side: string) =>
      mission.write({ kind: 'incidents.alleged/1', subject: 'I-0001', grade: 'B2', data: { actor, actor_type, side } });
    equal(violence(), 1);
    await allege('North group DEMO', 'group', 'a');
    await allege('South group DEMO', 'group', 'b');
    equal(violence(), 2, 'two groups: not state-based');
    await allege('Host police', 'state', 'with_b');
    equal(violence(), 2);
  }));

test('a short call becomes an incident that waits for its type', () =>
  during(async (mission) => {
    await mission.write(opened('I-0001', { data: { type: 'unclassified', what: 'shots' } }));
    equal(alertsOf(mission, 'unclassified').length, 1);
    await mission.write({
      kind: 'incidents.observed/1',
      subject: 'I-0001',
      grade: 'B2',
      data: { what: 'A clash', type: 'armed_clash' },
    });
    equal(alertsOf(mission, 'unclassified').length, 0);
    equal(mission.ask('incidents.now')[0]?.['symbol'], 'incident.shooting');
  }));

test('alerts call for many killed, kidnapping, displacement and sites, each since it became true', () =>
  during(async (mission) => {
    await mission.write({
      kind: 'incidents.site-marked/1',
      subject: 'S-001',
      place: '18.5475, -72.3100',
      data: { name: 'Clinic DEMO', sort: 'hospital' },
    });
    await mission.write({
      kind: 'incidents.site-marked/1',
      subject: 'S-002',
      place: 'Delmas 33',
      data: { name: 'Base DEMO', sort: 'mission' },
    });
    await mission.writeAll([opened('I-0001'), opened('I-0002', { place: 'Kenscoff', data: { type: 'abduction' } })]);
    mission.at('2024-09-18T14:00-04:00');
    await mission.writeAll([
      counted('I-0001', 'patrol', { count: { low: 5 }, occurred: '2024-09-18T10:00-04:00' }),
      counted('I-0001', 'hospital', { count: { best: 11 }, occurred: '2024-09-18T13:00-04:00' }),
      counted('I-0001', 'agency', { measure: 'displaced', count: { low: 501 } }),
    ]);
    const casualties = alertsOf(mission, 'mass_casualty').map((alert) => [alert.level, alert.since]);
    deepEqual(casualties.toSorted(byText), [
      ['amber', '2024-09-18T14:00:00.000Z'],
      ['red', '2024-09-18T17:00:00.000Z'],
    ]);
    equal(alertsOf(mission, 'displacement').length, 1);
    deepEqual(
      alertsOf(mission, 'kidnapping').map((alert) => alert.subject),
      ['incident:I-0002'],
    );
    deepEqual(
      alertsOf(mission, 'critical_site').map((alert) => alert.subject),
      ['incident:I-0001'],
    );
    deepEqual(
      alertsOf(mission, 'near_mission').map((alert) => alert.subject),
      ['incident:I-0001'],
    );
    equal(
      alertsOf(mission, 'mass_casualty', '2024-09-18T12:00-04:00').length,
      1,
      'at noon only the first limit was passed',
    );
  }));

test('incidents close in time and place are suggested as one until somebody decides', () =>
  during(async (mission) => {
    await mission.writeAll([
      opened('I-0001'),
      opened('I-0002', { occurred: '2024-09-17T23:30-04:00' }),
      opened('I-0003', { place: 'Kenscoff' }),
    ]);
    const pairs = () =>
      mission.ask('incidents.duplicates').map((row) => [row['incident'], row['other'], row['minutes_apart']]);
    deepEqual(pairs(), [['incident:I-0002', 'incident:I-0001', 430]]);
    await mission.write({ kind: 'incidents.kept-apart/1', subject: 'I-0001', data: { other: 'I-0002' } });
    deepEqual(pairs(), []);
  }));

test('reporting delay is counted from what happened to its receipt', () =>
  during(async (mission) => {
    for (const [index, hour] of ['08:00', '09:00', '16:40'].entries()) {
      mission.at(`2024-09-18T${hour}-04:00`);
      await mission.write(opened(`I-000${index + 1}`));
    }
    const [week] = mission.ask('incidents.delays');
    deepEqual(
      [
        week?.['incidents'],
        week?.['median_min'],
        week?.['ninetieth_min'],
        week?.['located_share'],
        week?.['two_origins_share'],
      ],
      [3, 140, 600, 1000, 0],
    );
    deepEqual(
      mission
        .ask('incidents.flash')
        .map((row) => [row['minutes'], row['in_time']])
        .toSorted(byText),
      [
        [140, 0],
        [600, 0],
        [80, 0],
      ],
    );
    equal(mission.ask('incidents.now', { where: { late: 1 } }).length, 3);
  }));
