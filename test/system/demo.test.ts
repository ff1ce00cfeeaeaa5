import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { roles, subjectNameOf } from '#kit';
import type { AnyRow, Instant, Role } from '#kit';
import { findModel, instantFrom, openPost } from '#server';
import type { Post } from '#server';
import { alertsAt } from '#station';
import type { RaisedAlert } from '#station';
import { konbit } from '#test/konbit.ts';
import type { Ran } from '#test/konbit.ts';

const folder = mkdtempSync(join(tmpdir(), 'konbit-demo-'));
const data = join(folder, 'book');
let loaded: Ran;
let verified: Ran;
let post: Post;

before(async () => {
  loaded = await konbit(['demo', '--data', data, '--load-only']);
  verified = await konbit(['verify', '--data', data, '--json']);
  post = await openPost(data, await findModel());
});
after(() => {
  post.close();
  rmSync(folder, { recursive: true, force: true });
});

const viewer = { who: 'test', role: 'station' } as const;
interface Clocks {
  readonly now?: Instant;
  readonly knew?: Instant;
}
const ask = (view: string, clocks: Clocks = {}, role: Role = 'station'): readonly AnyRow[] =>
  post.station.read({ view, ...clocks }, { who: 'test', role }).rows;
const raised = (clocks: Clocks = {}): RaisedAlert[] =>
  alertsAt(post.station.model, post.station.at(clocks), { viewer, lang: 'en' });
const named = (rows: readonly AnyRow[], column: string): string[] =>
  rows.map((row) => subjectNameOf(String(row[column])));

/** Views that have nothing to show on that morning, and why. */
const emptyThen: Readonly<Record<string, string>> = {
  'watch.issued': 'a report cites a position and a root of the book it is issued from: the running station issues it',
};

test('the demo loads without a refusal and verifies, every byte', () => {
  deepEqual([loaded.code, loaded.err], [0, '']);
  match(loaded.out, /Loaded the demonstration: \d{3} entries/);
  equal(verified.code, 0, verified.out);
  const { ok: sound, findings } = JSON.parse(verified.out) as { ok: boolean; findings: unknown[] };
  deepEqual([sound, findings], [true, []]);
});

test('every desk has something to show in each of its views', () => {
  const empty = post.station.model.desks.flatMap((desk) =>
    Object.entries(desk.views)
      .filter(([, view]) => view.inner !== true)
      .map(([name]) => `${desk.name}.${name}`)
      .filter((view) => ask(view).length === 0),
  );
  deepEqual(empty.sort(), Object.keys(emptyThen).sort());
});

test('the console opens on a living morning: three patrols out, one overdue and in contact, two more planned', () => {
  equal(post.station.platform.clock.now(), '2024-09-21T14:05:00.000Z');
  deepEqual(named(ask('patrols.out_now'), 'patrol').sort(), ['JP-0921-01', 'JP-0921-02', 'JP-0921-03']);
  const overdue = ask('patrols.overdue');
  deepEqual([named(overdue, 'patrol'), overdue[0]?.['silent_min']], [['JP-0921-03'], 71]);
  deepEqual(named(ask('patrols.plan'), 'patrol'), ['JP-0921-04', 'JP-0921-05']);
  const loud = raised().filter(({ desk, level }) => desk === 'patrols' && (level === 'red' || level === 'amber'));
  for (const rule of ['in_contact', 'overdue', 'vehicle_down', 'area_unverified'])
    ok(
      loud.some((one) => one.rule === rule),
      rule,
    );
});

test('some alerts are answered and some wait for a decision', () => {
  const waiting = raised().filter(
    ({ answers, level }) => answers.length === 0 && (level === 'breach' || level === 'red'),
  );
  const rules = new Set(waiting.map(({ desk, rule, subject }) => `${desk}.${rule} ${subjectNameOf(subject)}`));
  for (const rule of [
    'custody.judge_clock D-0035',
    'patrols.force_report JP-0920-03',
    'patrols.measure_review D-0035',
    'mandate.obligation O-0003',
  ])
    ok(rules.has(rule), rule);
  ok(raised().filter(({ answers }) => answers.length > 0).length >= 20);
});

test('every answer was given to an alert that stood at that moment', () => {
  const answers = ask('watch.answered');
  ok(answers.length >= 40);
  const standing = new Map(raised().map(({ key, since }) => [key, since]));
  for (const { alert, at } of answers) {
    const [key, moment] = [String(alert), instantFrom(String(at))];
    const since = standing.get(key);
    // What is over by now is asked for as it was known then.
    if (since === undefined)
      ok(
        raised({ now: moment, knew: moment }).some((one) => one.key === key),
        `${moment} ${key}`,
      );
    else ok(since <= moment, `${moment} ${key}`);
  }
});

test('6b strength grows in steps: 0, 200, 400, 426 deployed and 407 in theatre', () => {
  const inTheatre = (now: string): unknown => ask('force.readiness', { now: instantFrom(now) })[0]?.['in_theatre'];
  deepEqual(
    ['2024-06-25T09:00-04:00', '2024-06-30T12:00-04:00', '2024-07-31T12:00-04:00', '2024-09-12T20:00-04:00'].map(
      inTheatre,
    ),
    [0, 200, 400, 426],
  );
  const [row] = ask('force.readiness');
  deepEqual([row?.['ceiling'], row?.['deployed'], row?.['in_theatre']], [2500, 426, 407]);
  const jamaica = ask('force.pledges').filter(({ country }) => country === 'JAM');
  deepEqual(new Set(jamaica.map(({ count }) => count)), new Set([200, 250, 500]));
});

test('SC-1 two custody clocks stopped on the evening of the arrest, and nobody knew for two days', () => {
  const clock = (detainee: string, clocks: Clocks = {}): AnyRow | undefined =>
    ask('custody.clocks', clocks).find((row) => row['detainee'] === `detainee:${detainee}` && row['clock'] === 'M');
  const then = instantFrom('2024-09-19T15:00-04:00');
  for (const detainee of ['D-0031', 'D-0032']) {
    deepEqual([clock(detainee)?.['state'], clock(detainee)?.['elapsed_min']], ['closed', 225]);
    equal(clock(detainee, { now: then, knew: then })?.['state'], 'breach');
  }
  const late = ask('custody.events').filter(
    ({ detainee, late: isLate }) => detainee === 'detainee:D-0031' && isLate === 1,
  );
  equal(late.find(({ kind }) => kind === 'custody.handover-accepted/1')?.['late_min'], 46 * 60 + 35);
});

test('SC-2 the child is one person under two names, and only four roles read either', () => {
  const child = ask('custody.detainee_now').filter((row) => row['child'] === 1);
  deepEqual(
    [named(child, 'detainee').sort(), new Set(named(child, 'person'))],
    [['D-0033', 'D-0077'], new Set(['D-0033'])],
  );
  const readers = Object.keys(roles)
    .filter((role): role is Role => role !== 'station')
    .filter((role) => JSON.stringify(ask('custody.register', {}, role)).includes('Silas'));
  deepEqual(readers.sort(), ['child_focal_point', 'custody_officer', 'inspector', 'legal_adviser']);
});

test('7b an area that was held and not visited for three days is unverified; a town cleared and lost says both', () => {
  const areas = new Map(ask('patrols.areas').map((row) => [row['area'], row]));
  deepEqual([areas.get('area:bel-air')?.['stated'], areas.get('area:bel-air')?.['state']], ['held', 'unverified']);
  equal(areas.get('area:ganthier')?.['state'], 'lost');
  const ganthier = ask('patrols.hold').find(({ area }) => area === 'area:ganthier');
  deepEqual([ganthier?.['days_stated'], ganthier?.['lost_again']], [15, 1]);
});

test('8b, A5, A7 the soldiers contradict the roll, one group stays unresolved, and the overrun has a request to finance', () => {
  const against = ask('sources.contradictions').find(
    ({ claim, against: other }) => claim === 'claim:A2' && other === null,
  );
  deepEqual([against?.['relation'], against?.['own_value']], ['contradicts', 0]);
  const names = new Map(ask('sources.group_names').map((row) => [row['name'], row['resolves_to']]));
  deepEqual(
    [names.get('Chen Mechan'), names.get('Chyen Mechan'), names.get('Pierre 6')],
    ['group:chen-mechan', 'group:chen-mechan', null],
  );
  const overrun = ask('sources.claim_now').find(({ claim }) => claim === 'claim:A7');
  deepEqual([overrun?.['grade'], overrun?.['state']], ['F3', 'unconfirmed']);
  const request = ask('sources.requests').find(({ claim }) => claim === 'claim:A7');
  deepEqual([request?.['asked_of'], request?.['answered_at']], ['finance_officer', null]);
});

test('5a of the published incidents only those that had happened by then are in the book', () => {
  const published = ask('incidents.now').filter(({ incident }) => String(incident).startsWith('incident:I-00'));
  equal(published.length, 7);
  ok(ask('incidents.now').every(({ opened_at: at }) => String(at) <= '2024-09-21T14:05:00.000Z'));
});
