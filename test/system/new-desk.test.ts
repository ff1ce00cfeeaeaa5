import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { after, before, describe, test } from 'node:test';

const root = join(import.meta.dirname, '..', '..');

/** A made-up club keeps its book with the same station: the smallest desk there can be, one file. */
const tennisDesk = `import { code, desk, kind, of, subjectKey, table, text, textColumn, view } from '#kit';
import type { Fact } from '#kit';

const surfaces = { clay: 'Clay|Terre battue|Tè|Udongo', grass: 'Grass|Gazon|Gazon|Nyasi' };

const kinds = {
  played: kind('tennis.match-played/1', {
    nature: 'observation',
    subject: 'court',
    words: 'Match played|Match joué|Match jwe|Mechi imechezwa',
    fields: {
      score: text('Score|Résultat|Rezilta|Matokeo', { max: 40, facet: 'caption' }),
      surface: code('Surface|Surface du court|Sifas|Uso', surfaces),
    },
  }),
};

const tables = {
  court: table('Courts|Terrains|Teren yo|Viwanja', {
    court: textColumn('subject', 'Court|Terrain|Teren|Uwanja'),
    score: textColumn('text', 'Last score|Dernier résultat|Dènye rezilta|Matokeo ya mwisho'),
    surface: textColumn('code', 'Surface|Surface du court|Sifas|Uso', { codes: surfaces }),
    entry: textColumn('entry', 'Entry|Inscription|Antre|Ingizo'),
  }),
};

function foldCourt(history: readonly Fact[], name: string) {
  const last = history.findLast((fact) => of(kinds.played, fact));
  if (last === undefined || !of(kinds.played, last)) return {};
  const { score, surface } = last.data;
  return { court: [{ court: subjectKey('court', name), score, surface, entry: last.id }] };
}

export default desk({
  name: 'tennis',
  words: 'Tennis club|Club de tennis|Klib tenis|Klabu ya tenisi',
  about: 'Courts and matches of the club|Les terrains et les matchs du club|Teren ak match klib la|Viwanja na mechi za klabu',
  order: 95,
  subjects: { court: { words: 'Court|Terrain|Teren|Uwanja', page: 'courts' } },
  kinds,
  tables,
  folds: { court: foldCourt },
  views: {
    courts: view('Courts|Terrains|Teren yo|Viwanja', {
      sql: 'SELECT * FROM tennis_court ORDER BY court',
      columns: tables.court.columns,
      subject: 'court',
    }),
  },
});
`;

const copied = ['package.json', 'tsconfig.json', 'vite.config.ts', 'bin', 'src'];
/** What running and building leave behind; none of it is a source. */
const made = ['node_modules', 'dist', 'data'];
const deskFile = 'src/desks/tennis/desk.ts';

function hashesBelow(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile());
  const hashes = new Map<string, string>();
  for (const found of files) {
    const path = join(found.parentPath, found.name);
    const name = relative(folder, path);
    if (made.some((one) => name.startsWith(`${one}/`))) continue;
    hashes.set(name, createHash('sha256').update(readFileSync(path)).digest('hex'));
  }
  return hashes;
}

function copyRepository(): string {
  const copy = mkdtempSync(join(tmpdir(), 'konbit-new-desk-'));
  for (const name of copied) {
    cpSync(join(root, name), join(copy, name), { recursive: true, filter: (path) => !path.includes('.test.') });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** The same repository with one more folder, and a club's book in it. */
interface Copy {
  readonly folder: string;
  readonly data: string;
  readonly before: ReadonlyMap<string, string>;
  /** Runs the command line of the copy; gives what it says. */
  konbit(args: readonly string[], input?: string): string;
}

function makeCopy(): Copy {
  const folder = copyRepository();
  const files = hashesBelow(folder);
  mkdirSync(join(folder, 'src/desks/tennis'));
  writeFileSync(join(folder, deskFile), tennisDesk);
  const data = join(folder, 'data', 'club');
  return {
    folder,
    data,
    before: files,
    konbit(args, input = '') {
      const ran = spawnSync(process.execPath, ['bin/konbit', ...args], { cwd: folder, input, encoding: 'utf8' });
      equal(ran.status, 0, `konbit ${args.join(' ')}: ${ran.stderr}`);
      return ran.stdout;
    },
  };
}

const password = 'a password of the club';

interface Serving {
  readonly child: ChildProcess;
  readonly url: string;
  readonly cookie: string;
}

/** Starts the copy's own server on a free port, and signs in. */
async function startServing({ folder, data }: Copy): Promise<Serving> {
  const args = ['bin/konbit', 'serve', '--data', data, '--port', '0', '--lang', 'en'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const url = await new Promise<string>((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const found = /http:\/\/[0-9.]+:\d+/.exec(said);
      if (found !== null) resolve(found[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ who: 'wanjiru', password }),
  });
  equal(answer.status, 200, await answer.clone().text());
  return { child, url, cookie: answer.headers.get('set-cookie')?.split(';')[0] ?? '' };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

async function asked<T>({ url, cookie }: Serving, path: string, body?: unknown): Promise<T> {
  const sent =
    body === undefined
      ? { headers: { cookie } }
      : { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await fetch(`${url}${path}`, sent);
  equal(answer.status, 200, `${path}: ${await answer.clone().text()}`);
  return (await answer.json()) as T;
}

const playedOn = (subject: string, score: string) => ({
  kind: 'tennis.match-played/1',
  subject,
  data: { score, surface: 'clay' },
});

interface ModelReply {
  readonly desks: readonly { readonly name: string }[];
  readonly kinds: readonly { readonly id: string }[];
  readonly views: readonly { readonly name: string }[];
}

interface ViewReply {
  readonly rows: readonly Record<string, unknown>[];
}

interface Written {
  readonly outcomes: readonly { readonly ok: boolean }[];
}

describe('K24 a new desk is one folder', () => {
  let copy: Copy;

  before(() => {
    copy = makeCopy();
    copy.konbit(['new', '--data', copy.data, '--origin', 'club.example/book', '--node', 'club-1']);
    copy.konbit(
      ['account', 'add', '--data', copy.data, '--who', 'wanjiru', '--role', 'watch_officer'],
      `${password}\n`,
    );
  });

  after(() => rmSync(copy.folder, { recursive: true, force: true }));

  test('K24 the command line lists its kinds with their schema, and its views', () => {
    match(copy.konbit(['kinds', '--lang', 'en']), /tennis\.match-played\/1\s+observation\s+Match played/);
    const kinds = JSON.parse(copy.konbit(['kinds', '--json'])) as { id: string; schema: object }[];
    match(JSON.stringify(kinds.find(({ id }) => id === 'tennis.match-played/1')?.schema), /"score"/);
    match(copy.konbit(['ask', '--list']), /tennis\.courts/);
  });

  test('K24, K13 the server offers it, takes its entries and answers with its rows', async () => {
    const serving = await startServing(copy);
    try {
      const model = await asked<ModelReply>(serving, '/api/model');
      ok(model.desks.some(({ name }) => name === 'tennis'));
      ok(model.kinds.some(({ id }) => id === 'tennis.match-played/1'));
      ok(model.views.some(({ name }) => name === 'tennis.courts'));
      equal((await asked<ViewReply>(serving, '/api/views/tennis.courts')).rows.length, 0);
      const drafts = [playedOn('court-1', '6-4 6-2'), playedOn('court-2', '7-5 6-3'), playedOn('court-1', '6-0 6-1')];
      const { outcomes } = await asked<Written>(serving, '/api/entries', drafts);
      deepEqual(
        outcomes.map((outcome) => outcome.ok),
        [true, true, true],
      );
      const { rows } = await asked<ViewReply>(serving, '/api/views/tennis.courts');
      deepEqual(
        rows.map(({ court, score }) => [court, score]),
        [
          ['court:court-1', '6-0 6-1'],
          ['court:court-2', '7-5 6-3'],
        ],
      );
      const page = await asked<{ row: Record<string, unknown>; history: unknown[] }>(
        serving,
        '/api/subjects/court/court-1',
      );
      equal(page.row['score'], '6-0 6-1');
      equal(page.history.length, 2);
      match(JSON.stringify(await asked(serving, '/api/search?q=court-2')), /court-2/);
    } finally {
      await stop(serving.child);
    }
    match(copy.konbit(['ask', 'tennis.courts', '--data', copy.data]), /7-5 6-3/);
    match(copy.konbit(['verify', '--data', copy.data, '--json', '--signatures']), /"ok":true/);
  });

  test('K24 its page of the documentation is drawn from it, in every language', () => {
    const script = `import { describeDesk } from '#kit'; import { findDesks } from '#server';
      const found = (await findDesks()).find((desk) => desk.name === 'tennis');
      for (const lang of ['en', 'fr', 'ht', 'sw']) console.log(describeDesk(found, lang));`;
    const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: copy.folder,
      encoding: 'utf8',
    });
    equal(ran.status, 0, ran.stderr);
    for (const title of ['# Tennis club', '# Club de tennis', '# Klib tenis', '# Klabu ya tenisi'])
      ok(ran.stdout.includes(title), title);
    match(ran.stdout, /`tennis\.match-played\/1`/);
    match(ran.stdout, /`tennis\.courts`/);
  });

  test('K24 the browser finds it by its folder, and the built page carries it', () => {
    match(
      readFileSync(join(copy.folder, 'src/web/fold/desks.ts'), 'utf8'),
      /import\.meta\.glob\('[^']*desks\/\*\/desk\.ts'/,
    );
    const vite = join(copy.folder, 'node_modules/vite/bin/vite.js');
    const built = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'error'], {
      cwd: copy.folder,
      encoding: 'utf8',
    });
    equal(built.status, 0, built.stderr);
    const assets = join(copy.folder, 'dist/assets');
    const carrying = readdirSync(assets).filter((name) =>
      readFileSync(join(assets, name), 'latin1').includes('tennis.match-played/1'),
    );
    ok(carrying.length > 0, 'no built file names the kind');
  });

  test('K24 nothing outside its folder was changed', () => {
    const now = hashesBelow(copy.folder);
    ok(now.delete(deskFile));
    deepEqual(now, copy.before);
  });
});
