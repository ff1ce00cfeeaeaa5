import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { addAccount, findModel, makeClient, openPost, serve } from '#server';
import type { Client, Post, Served } from '#server';
import { konbit } from '#test/konbit.ts';

const folder = mkdtempSync(join(tmpdir(), 'konbit-x3-'));
const path = join(folder, 'book');
let post: Post;
let served: Served;
let call: Client;
let screen: Awaited<ReturnType<typeof panels>>;

before(async () => {
  equal((await konbit(['demo', '--data', path, '--load-only'])).code, 0);
  post = await openPost(path, await findModel());
  served = await serve({ post });
  const account = { who: 'leader', name: 'Mwangi DEMO', role: 'commander', lang: 'en' } as const;
  await addAccount(path, { ...account, password: 'demo-command-2024' });
  const answer = await fetch(`${served.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ who: 'leader', password: 'demo-command-2024' }),
  });
  call = makeClient({ base: served.url, headers: { cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' } });
  screen = await panels();
});
after(async () => {
  await served.close();
  post.close();
  rmSync(folder, { recursive: true, force: true });
});

type Row = Readonly<Record<string, unknown>>;

/** The views that the model puts on the watch screen: the one screen of the row. */
async function panels(): Promise<Map<string, { rows: readonly Row[]; figure: number | undefined }>> {
  const { views } = await call('GET /api/model', {});
  const shown = views.filter(({ watch }) => watch !== undefined);
  const told = await Promise.all(
    shown.map(async ({ name, watch }) => {
      const { rows } = await call('GET /api/views/{name}', { params: { name } });
      return [name, { rows, figure: figureOf(rows, watch?.figure) }] as const;
    }),
  );
  return new Map(told);
}

function figureOf(rows: readonly Row[], figure: string | undefined): number | undefined {
  if (figure === undefined) return undefined;
  if (figure === 'count') return rows.length;
  return rows.map((row) => row[figure]).reduce<number>((sum, cell) => sum + (typeof cell === 'number' ? cell : 0), 0);
}

function rows(view: string): readonly Row[] {
  const panel = screen.get(view);
  ok(panel !== undefined, `${view} stands on the watch screen`);
  return panel.rows;
}
const pick = (view: string, column: string, value: unknown): Row | undefined =>
  rows(view).find((row) => row[column] === value);

test('X3 one screen answers how many: 407 in theatre of 2,500 authorised', () => {
  const readiness = rows('force.readiness')[0];
  deepEqual(
    [readiness?.['ceiling'], readiness?.['deployed'], readiness?.['in_theatre'], readiness?.['effective']],
    [2500, 426, 407, 404],
  );
  equal(screen.get('force.readiness')?.figure, 407);
});

test('X3 one screen answers where: three patrols out, one silent, an area nobody has verified', () => {
  deepEqual(
    rows('patrols.out_now').map((row) => [row['patrol'], row['place'], row['silent_min']]),
    [
      ['patrol:JP-0921-03', 'Solino', 71],
      ['patrol:JP-0921-01', 'Delmas 33', 5],
      ['patrol:JP-0921-02', 'Champ de Mars', 4],
    ],
  );
  deepEqual(
    rows('patrols.overdue').map((row) => row['patrol']),
    ['patrol:JP-0921-03'],
  );
  equal(pick('patrols.areas', 'area', 'area:bel-air')?.['state'], 'unverified');
});

test('X3 one screen answers who is held and for how long: four by the mission, five with the host police, seven limits passed', () => {
  const held = rows('custody.detainee_now').filter(
    (row) => row['main'] === 1 && ['mission', 'host'].includes(String(row['state'])),
  );
  deepEqual(
    ['mission', 'host'].map((state) => held.filter((row) => row['state'] === state).length),
    [4, 5],
  );
  deepEqual(
    rows('custody.past_limit').map((row) => [row['detainee'], row['clock'], row['owner'], row['over_min']]),
    [
      ['detainee:D-0031', 'J', 'host', 2625],
      ['detainee:D-0032', 'J', 'host', 2625],
      ['detainee:D-0033', 'J', 'mission', 2625],
      ['detainee:D-0033', 'M', 'mission', 2625],
      ['detainee:D-0078', 'J', 'host', 1565],
      ['detainee:D-0035', 'J', 'mission', 1113],
      ['detainee:D-0035', 'M', 'mission', 1113],
    ],
  );
});

test('X3 one screen answers what happened: shots at families, four to nine killed', () => {
  const lastNight = pick('incidents.now', 'incident', 'incident:I-0113');
  deepEqual([lastNight?.['place'], lastNight?.['killed_shown'], lastNight?.['state']], ['Solino', '4/5/9', 'open']);
});

test('X3 one screen answers what it costs: claims only, and that no ledger is kept yet', () => {
  const fund = pick('sources.board', 'measure', 'fund.received');
  deepEqual([fund?.['low'], fund?.['high'], fund?.['claims']], [10_800_000, 68_000_000, 3]);
  equal(pick('sources.board', 'measure', 'need.first_year')?.['high'], 589_000_000);
  const ledger = pick('watch.problems_open', 'area', 'money');
  match(String(ledger?.['what']), /No ledger/);
  ok(!post.station.model.desks.some(({ name }) => name === 'finance'));
});

test('X3 one screen answers who visits: the day, and papers that disagree on the way and on the prime minister', () => {
  const visit = rows('sources.board').filter((row) => String(row['measure']).startsWith('visit.'));
  ok(visit.some((row) => row['measure'] === 'visit.day' && row['to_day'] === '2024-09-21'));
  ok(Number(visit.find((row) => row['measure'] === 'visit.stops_before')?.['contradictions']) > 0);
  equal(pick('sources.board', 'measure', 'departure.prime_minister')?.['contradictions'], 2);
});

test('X3 one screen answers what is due: eleven days of mandate left, five obligations', () => {
  equal(screen.get('mandate.now')?.figure, 11);
  deepEqual(
    rows('mandate.obligations')
      .filter((row) => row['state'] === 'overdue' || (row['state'] === 'open' && Number(row['days_left']) <= 9))
      .map((row) => [row['obligation'], row['state'], row['days_left']]),
    [
      ['obligation:O-0003', 'overdue', -6],
      ['obligation:O-0004', 'open', 1],
      ['obligation:O-0002', 'open', 6],
      ['obligation:O-0001', 'open', 9],
      ['obligation:O-0005', 'open', 9],
    ],
  );
});

test('X3 the same call that opens the screen says what must be decided, the loudest first, and opens each entry', async () => {
  const { alerts, entries } = await call('GET /api/watch', {});
  equal(entries.length, 30);
  equal(alerts[0]?.level, 'breach');
  const open = alerts.filter(({ answers }) => answers.length === 0);
  ok(open.some(({ rule, subject }) => rule === 'request_overdue' && subject === 'rfi:RFI-0001'));
  const due = new Set(open.map(({ rule }) => rule));
  for (const rule of [
    'judge_clock',
    'force_report',
    'measure_review',
    'overdue',
    'handover_waiting',
    'return_late',
    'request_overdue',
  ])
    ok(due.has(rule), rule);
  for (const { entry } of open.filter((one) => one.entry !== null).slice(0, 5)) {
    const found = await call('GET /api/entries/{id}', { params: { id: String(entry) } });
    equal(found.id, entry);
  }
});
