import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { eachMs, median } from './measure.ts';
import { missionFrom } from './mission-year.ts';
import type { Figures } from './stages-write.ts';

const debianFolder = '/usr/lib/postgresql';
export const postgresMissing =
  'PostgreSQL is not here, so the appends have nothing to be held against. To have it: apt-get install postgresql';

/** Folder of the newest PostgreSQL programs that Debian's package installed; undefined when there are none. */
export function findPostgres(): string | undefined {
  const versions = existsSync(debianFolder) ? readdirSync(debianFolder) : [];
  const newest = versions.toSorted((a, b) => Number(b) - Number(a))[0];
  const bin = newest === undefined ? undefined : join(debianFolder, newest, 'bin');
  return bin !== undefined && existsSync(join(bin, 'initdb')) ? bin : undefined;
}

export interface Peer {
  readonly version: string;
  /** Fills the table with this many rows of the mission's size, so that both sides append to a book as large. */
  fill(rows: number): Promise<void>;
  measure(): Promise<Figures>;
  stop(): Promise<void>;
}

/** The user PostgreSQL runs as: it refuses to be root, and Debian's package makes `postgres` for it. */
function servant(): { command: string[]; uid: number; gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined;
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const command = ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups', '--'];
  return { command, uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  return address.port;
}

/**
 * Starts a PostgreSQL of its own in a temporary folder, on loopback, with Debian's defaults: fsync on, synchronous commit
 * on. Nothing of an existing installation is touched.
 */
export async function startPostgres(bin: string): Promise<Peer> {
  const folder = mkdtempSync(join(tmpdir(), 'konbit-postgres-'));
  const user = servant();
  const as = (program: string, args: string[]): [string, string[]] => {
    const [command = '', ...rest] = [...(user?.command ?? []), join(bin, program), ...args];
    return [command, rest];
  };
  const password = randomBytes(18).toString('base64url');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== undefined) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  const data = join(folder, 'data');
  const login = ['--auth=scram-sha-256', '--username=bench', `--pwfile=${passwordFile}`];
  const [initdb, initArgs] = as('initdb', ['-D', data, '--encoding=UTF8', '--no-locale', ...login]);
  const made = spawnSync(initdb, initArgs, { cwd: folder, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  const listen = ['-c', 'listen_addresses=127.0.0.1', '-c', `port=${port}`, '-c', `unix_socket_directories=${folder}`];
  const [postgres, args] = as('postgres', ['-D', data, ...listen]);
  const child = spawn(postgres, args, { cwd: folder, stdio: 'ignore' });
  const connection = { host: '127.0.0.1', port, user: 'bench', password, database: 'postgres' };
  const client = await connect(connection);
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  return {
    version: rows[0]?.server_version ?? '',
    fill: (count) => fill(client, count),
    measure: () => measure(client, connection),
    async stop() {
      await client.end();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Connection = pg.ClientConfig;
const patienceMs = 20_000;

async function connect(connection: Connection): Promise<pg.Client> {
  const giveUpAt = performance.now() + patienceMs;
  for (;;) {
    const client = new pg.Client(connection);
    try {
      await client.connect();
      return client;
    } catch (cause) {
      if (performance.now() > giveUpAt) throw cause;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

async function fill(client: pg.Client, rows: number): Promise<void> {
  await client.query(`CREATE TABLE entry (position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL, kind text NOT NULL, subject text NOT NULL, occurred timestamptz NOT NULL, body text NOT NULL)`);
  await client.query(
    `INSERT INTO entry (id, kind, subject, occurred, body) SELECT gen_random_uuid(), 'patrols.checked-in/1',
      'patrol:JP-' || n / 20, now(), repeat(md5(n::text), 10) FROM generate_series(1, $1::int) n`,
    [rows],
  );
  await client.query('CHECKPOINT');
}

const columns = 5;
const insert = (rows: number): string => {
  const row = (n: number): string =>
    `(${Array.from({ length: columns }, (_, i) => `$${n * columns + i + 1}`).join(', ')})`;
  const values = Array.from({ length: rows }, (_, n) => row(n)).join(', ');
  return `INSERT INTO entry (id, kind, subject, occurred, body) VALUES ${values} RETURNING position`;
};

const warmUp = 300;
const single = 500;
const batches = 50;
const batchSize = 64;
const writers = 32;
const crowdWrites = 2400;

/** Rows of the same drafts, as an application would hand them to a bare table. */
function rowSource(): () => unknown[] {
  const drafts = missionFrom(400)[Symbol.iterator]();
  return () => {
    const { value } = drafts.next();
    const { kind, subject, occurred, ...body } = value?.draft ?? {};
    return [crypto.randomUUID(), kind, subject, occurred, JSON.stringify(body)];
  };
}

async function measure(client: pg.Client, connection: Connection): Promise<Figures> {
  const next = rowSource();
  const one = (by: pg.Client): Promise<unknown> => by.query({ name: 'one', text: insert(1), values: next() });
  const many = (): Promise<unknown> =>
    client.query({ name: 'many', text: insert(batchSize), values: Array.from({ length: batchSize }, next).flat() });
  await eachMs(warmUp, () => one(client));
  const alone = await eachMs(single, () => one(client));
  await eachMs(3, many);
  const by64 = await eachMs(batches, many);
  const crowd = await Promise.all(Array.from({ length: writers }, () => connect(connection)));
  await Promise.all(crowd.map(one));
  const began = performance.now();
  await Promise.all(
    crowd.map(async (writer) => {
      for (let n = 0; n < crowdWrites / writers; n++) await one(writer);
    }),
  );
  const crowdSeconds = (performance.now() - began) / 1000;
  await Promise.all(crowd.map((writer) => writer.end()));
  return {
    append_p50_ms: median(alone),
    append_p99_ms: alone.toSorted((a, b) => a - b)[Math.floor(single * 0.99)] ?? 0,
    batch64_per_s: batchSize / (median(by64) / 1000),
    crowd_per_s: crowdWrites / crowdSeconds,
  };
}
