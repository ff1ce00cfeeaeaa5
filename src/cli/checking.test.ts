import { deepEqual, equal, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import { hex } from '#book';
import type { Model } from '#kit';
import { createPost, findModel, instantFrom, openPost } from '#server';
import { checkSeal, inspectFolder } from '#store/node';
import { author, goldenDrafts, unitDraft } from '#test/konbit.ts';
import { checkFolder } from './checking.ts';

const seed = Number(process.env['KONBIT_SEED'] ?? Date.now() % 1_000_000);

/** Mulberry32: the same seed flips the same bits. */
function chance(from: number): (below: number) => number {
  let state = from >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

let folder = '';
let closed = '';
let model: Model;

/** A closed folder with an entry of every kind, 400 entries in all, and a kept file. */
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'konbit-flips-'));
  closed = join(folder, 'closed');
  model = await findModel();
  const name = { origin: 'ht.mss/test', node: 'hq-1', exercise: true, demo: true };
  const post = await createPost(closed, model, { name, clock: instantFrom('2025-12-01T12:00Z') });
  for (const draft of goldenDrafts()) await post.station.write([draft]);
  const units = Array.from({ length: 300 }, (_, at) => unitDraft(`u-${at}`));
  await post.station.write(units.slice(0, 150));
  await post.station.write(units.slice(150));
  const bytes = Buffer.from('What was said, word for word. DEMO');
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  mkdirSync(join(closed, 'files', sha256.slice(0, 2)), { recursive: true });
  writeFileSync(join(closed, 'files', sha256.slice(0, 2), sha256), bytes);
  const kept = model.duties.get('keeps');
  if (kept !== undefined) {
    const file = { sha256, bytes: bytes.length, media: 'text/plain', name: 'said.txt' };
    const data = { title: 'Said', type: 'letter', publisher: 'Somebody DEMO', document: file };
    const [outcome] = await post.station.write([{ kind: kept.id, subject: 'd-1', author: { ...author }, data }]);
    ok(outcome?.ok, JSON.stringify(outcome));
  }
  post.close();
  ok(checkSeal(closed)?.length === 0);
});

after(() => rmSync(folder, { recursive: true, force: true }));

const filesOf = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile() && found.name !== 'lock')
    .map((found) => join(found.parentPath, found.name).slice(path.length + 1))
    .filter((name) => statSync(join(path, name)).size > 0)
    .sort();

interface Bit {
  readonly file: string;
  readonly at: number;
  readonly bit: number;
}

function flip(path: string, { file, at, bit }: Bit): void {
  const handle = openSync(join(path, file), 'r+');
  const byte = Buffer.alloc(1);
  readSync(handle, byte, 0, 1, at);
  writeSync(handle, Buffer.from([(byte[0] ?? 0) ^ (1 << bit)]), 0, 1, at);
  closeSync(handle);
}

const told = ({ file, at, bit }: Bit): string => `bit ${bit} of byte ${at} of ${file} (KONBIT_SEED=${seed})`;

test('Y13 a sound folder is found sound, signatures and all', async () => {
  const checked = await checkFolder(closed, model, { signatures: true });
  deepEqual(checked.findings, []);
  ok(checked.ok && checked.sealed && checked.entries > 400 && checked.rowsCompared > 1000 && checked.filesRead === 1);
  deepEqual(
    filesOf(closed).filter((name) => /-(wal|shm)$/.test(name)),
    [],
    'looking leaves no file behind',
  );
});

test('Y13 of 500 flipped bits over all files of a closed folder none is silent, and each is placed', async () => {
  const random = chance(seed);
  const files = filesOf(closed);
  const sizes = files.map((file) => statSync(join(closed, file)).size);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const byWeight = (): number => {
    let at = random(total);
    return sizes.findIndex((size) => (at -= size) < 0);
  };
  for (let round = 0; round < 500; round++) {
    // Half over all bytes, half over all files: the small ones would hardly ever be met.
    const index = round % 2 === 0 ? byWeight() : random(files.length);
    const flipped = { file: files[index] ?? '', at: random(sizes[index] ?? 1), bit: random(8) };
    flip(closed, flipped);
    const faults = checkSeal(closed) ?? [];
    ok(
      faults.some(({ place }) => place.startsWith(flipped.file)),
      told(flipped),
    );
    if (round % 20 === 0) {
      const checked = await checkFolder(closed, model);
      ok(!checked.ok && checked.findings.some(({ place }) => place.startsWith(flipped.file)), told(flipped));
    }
    flip(closed, flipped);
  }
  deepEqual(checkSeal(closed), []);
});

/** Everything anybody can read of the book: entries, nodes, names, indexes and rows. */
function everythingRead(path: string): string {
  const inspected = inspectFolder(path, model);
  try {
    const { store } = inspected;
    ok(store !== undefined);
    const digest = createHash('sha256');
    for (const { position, leaf, parts } of store.entries(0, store.size())) {
      digest.update(`${position}`).update(leaf);
      for (const { name, salt, bytes } of parts) digest.update(name).update(salt).update(bytes);
      digest.update(hex(store.node(0, position)));
    }
    for (const name of ['head', 'received', 'tables']) digest.update(store.meta(name) ?? '');
    for (const table of [...store.derived, ...model.tables.map(({ sqlName }) => sqlName)]) {
      for (const { key, row } of store.raw(table)) digest.update(JSON.stringify([table, key, row]));
    }
    return digest.digest('hex');
  } finally {
    inspected.close();
  }
}

/** Pages of the file that are not on its list of free ones. */
function usedPages(path: string): { pageBytes: number; pages: number } {
  const db = new DatabaseSync(join(path, 'book.sqlite'), { readOnly: true });
  const pragma = (name: string): number => Number(Object.values(db.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  const found = { pageBytes: pragma('page_size'), pages: pragma('page_count') };
  equal(pragma('freelist_count'), 0);
  db.close();
  return found;
}

test('Y14 without a seal a flipped bit in the book or its tables is found, or changes no answer', async () => {
  const path = join(folder, 'unsealed');
  cpSync(closed, path, { recursive: true });
  rmSync(join(path, 'seal.txt'));
  const wanted = everythingRead(path);
  const { pageBytes, pages } = usedPages(path);
  const random = chance(seed + 1);
  const counted = { found: 0, harmless: 0 };
  for (let round = 0; round < 60; round++) {
    const flipped = { file: 'book.sqlite', at: random(pageBytes * pages), bit: random(8) };
    flip(path, flipped);
    const checked = await checkFolder(path, model);
    ok(checked.ok || checked.findings.every(({ code, place }) => code !== '' && place !== ''), told(flipped));
    if (checked.ok) equal(everythingRead(path), wanted, told(flipped));
    counted[checked.ok ? 'harmless' : 'found']++;
    flip(path, flipped);
    for (const name of ['book.sqlite-wal', 'book.sqlite-shm']) rmSync(join(path, name), { force: true });
  }
  ok(counted.found > 0, JSON.stringify(counted));
});

test('Y13 each lost or foreign file is a finding with its name, and nothing is thrown', async () => {
  const cases: readonly (readonly [string, (path: string) => void, RegExp])[] = [
    ['book.json gone', (path) => rmSync(join(path, 'book.json')), /book\.json/],
    ['book.json no JSON', (path) => writeFileSync(join(path, 'book.json'), '{'), /book\.json/],
    ['post key gone', (path) => rmSync(join(path, 'keys/node.pem')), /keys\/node\.pem/],
    [
      'device key of another',
      (path) => cpSync(join(path, 'keys/node.pem'), join(path, 'keys/device.pem')),
      /keys\/device\.pem/,
    ],
    ['book gone', (path) => rmSync(join(path, 'book.sqlite')), /book\.sqlite/],
    ['book emptied', (path) => writeFileSync(join(path, 'book.sqlite'), ''), /book\.sqlite/],
    ['no database', (path) => writeFileSync(join(path, 'book.sqlite'), 'x'.repeat(8192)), /book\.sqlite/],
    ['files gone', (path) => rmSync(join(path, 'files'), { recursive: true }), /files\//],
    ['file changed', (path) => writeFileSync(join(path, keptFile(path)), 'other words'), /files\//],
  ];
  for (const sealed of [true, false]) {
    for (const [name, harm, place] of cases) {
      const path = join(folder, 'harmed');
      cpSync(closed, path, { recursive: true });
      harm(path);
      if (!sealed) rmSync(join(path, 'seal.txt'));
      const checked = await checkFolder(path, model);
      const found = checked.findings.some((finding) => place.test(finding.place));
      ok(
        (!checked.ok && found) || (!sealed && name === 'files gone' && checked.filesAbsent.length > 0),
        `${name}: ${JSON.stringify(checked.findings.slice(0, 3))}`,
      );
      rmSync(path, { recursive: true });
    }
  }
});

const keptFile = (path: string): string => filesOf(path).find((name) => name.startsWith('files')) ?? '';

test('Y13 a program that has only read the book leaves no damage; one that has written does', async () => {
  const path = join(folder, 'visited');
  cpSync(closed, path, { recursive: true });
  const reader = new DatabaseSync(join(path, 'book.sqlite'), { readOnly: true });
  reader.prepare('SELECT count(*) FROM leaf').get();
  reader.close();
  ok(filesOf(path).some((name) => name.endsWith('-shm')));
  deepEqual((await checkFolder(path, model)).findings, []);
  const writer = new DatabaseSync(join(path, 'book.sqlite'));
  writer.exec("UPDATE meta SET value = 'other' WHERE name = 'tables'");
  ok(
    checkSeal(path)?.some(({ place }) => place === 'book.sqlite-wal'),
    'a log that holds something is a foreign file',
  );
  writer.close();
  ok(checkSeal(path)?.length !== 0);
});

test('Y14 a row that was painted over is found without a seal, and its table and subject are named', async () => {
  const path = join(folder, 'painted');
  cpSync(closed, path, { recursive: true });
  rmSync(join(path, 'seal.txt'));
  const db = new DatabaseSync(join(path, 'book.sqlite'));
  db.exec(
    "UPDATE posts_unit SET name = 'Another' WHERE _subject = 'unit:u-7'; DELETE FROM posts_unit WHERE _subject = 'unit:u-8'",
  );
  db.close();
  const { findings } = await checkFolder(path, model);
  deepEqual(
    findings.map(({ code, place }) => [code, place]),
    [
      ['table.differs', 'posts.unit unit:u-7 row 0 name'],
      ['table.missing', 'posts.unit unit:u-8 row 0'],
    ],
  );
});

test('Y25 tables made for other desks are made anew, and are named by a check', async () => {
  const path = join(folder, 'outdated');
  cpSync(closed, path, { recursive: true });
  rmSync(join(path, 'seal.txt'));
  const db = new DatabaseSync(join(path, 'book.sqlite'));
  db.exec("ALTER TABLE posts_unit DROP COLUMN country; UPDATE meta SET value = 'older' WHERE name = 'tables'");
  db.close();
  const checked = await checkFolder(path, model);
  ok(!checked.ok);
  const post = await openPost(path, model);
  equal(
    post.station.read({ view: 'posts.tree', where: { unit: 'unit:u-7' } }, { who: 'test', role: 'station' }).rows
      .length,
    1,
  );
  post.close();
  deepEqual((await checkFolder(path, model)).findings, []);
  equal(readFileSync(join(path, 'seal.txt'), 'utf8').includes('book.sqlite'), true);
});
