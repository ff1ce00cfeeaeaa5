import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { jsonLines, konbit, linesOf, startKonbit, unitDraft, withFolder } from '#test/konbit.ts';

/** Names and bytes of everything in a folder, apart from the lock. */
function stateOf(path: string): Record<string, string> {
  const state: Record<string, string> = {};
  for (const found of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (!found.isFile() || found.name === 'lock') continue;
    const file = join(found.parentPath, found.name);
    state[file.slice(path.length + 1)] = createHash('sha256').update(readFileSync(file)).digest('hex');
  }
  return state;
}

async function makeBook(path: string): Promise<void> {
  const drafts = Array.from({ length: 30 }, (_, at) => unitDraft(`u-${at}`));
  const made = await konbit(['write', '--data', path, '--exercise'], jsonLines(drafts));
  equal(made.code, 0, made.err);
}

test('Y11 while one process has the folder, every other is told so and changes nothing', async () => {
  await withFolder(async (parent) => {
    const path = join(parent, 'book');
    await makeBook(path);
    const holder = startKonbit('write', '--data', path);
    const held = new Promise<void>((resolve) => holder.stdout.once('data', () => resolve()));
    holder.stdin.write(jsonLines([unitDraft('held')]));
    await held;
    for (const args of [
      ['write'],
      ['ask', 'posts.tree'],
      ['verify'],
      ['rebuild'],
      ['digest'],
      ['export', 'tlog', '--out', join(parent, 'out')],
    ]) {
      const refused = await konbit([...args, '--data', path], jsonLines([unitDraft('second')]));
      equal(refused.code, 4, args.join(' '));
      match(refused.err, /folder\.locked/);
      equal(refused.out, '');
    }
    holder.stdin.write(jsonLines([unitDraft('still')]));
    await new Promise<void>((resolve) => holder.stdout.once('data', () => resolve()));
    const ended = new Promise((resolve) => holder.on('close', resolve));
    holder.stdin.end();
    equal(await ended, 0);
    equal((await konbit(['verify', '--data', path])).code, 0);
  });
});

const harms: readonly (readonly [string, (path: string) => void, RegExp])[] = [
  ['a flipped byte in the book', (path) => flipByte(join(path, 'book.sqlite'), 20_000), /book\.sqlite bytes/],
  ['a lost book', (path) => rmSync(join(path, 'book.sqlite')), /book\.sqlite/],
  [
    'a changed name',
    (path) => writeFileSync(join(path, 'book.json'), '{"origin":"ht.mss/other","node":"x"}'),
    /book\.json/,
  ],
  ['a lost key', (path) => rmSync(join(path, 'keys', 'node.pem')), /node\.pem/],
  ['a damaged seal', (path) => flipByte(join(path, 'seal.txt'), 10), /seal\.txt/],
];

const others = [
  ['ask', 'posts.tree'],
  ['serve', '--port', '0'],
  ['export', 'tlog', '--out', 'nowhere'],
  ['digest'],
  ['rebuild'],
];

function flipByte(file: string, at: number): void {
  const bytes = readFileSync(file);
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}

test('Y12 a damaged folder is not opened by any command, keeps every byte, and says how to recover', async () => {
  await withFolder(async (parent) => {
    const book = join(parent, 'book');
    await makeBook(book);
    for (const [index, [name, harm, place]] of harms.entries()) {
      const path = join(parent, 'harmed');
      cpSync(book, path, { recursive: true });
      harm(path);
      const before = stateOf(path);
      // Each harm is met by writing and by one of the others in turn.
      for (const args of [['write'], others[index % others.length] ?? []]) {
        const refused = await konbit([...args, '--data', path], jsonLines([unitDraft('x')]));
        equal(refused.code, 4, `${name}: ${args[0]}: ${refused.err}`);
        match(refused.err, place);
        match(refused.err, /folder\.damaged.*konbit verify.*backup.*konbit rebuild/);
        ok(!/\n\s+at /.test(refused.err), 'no stack');
        deepEqual(stateOf(path), before, `${name}: ${args[0]} changed the folder`);
      }
      const checked = await konbit(['verify', '--data', path]);
      equal(checked.code, 3);
      match(checked.out, place);
      deepEqual(stateOf(path), before, `${name}: verify changed the folder`);
      rmSync(path, { recursive: true });
    }
  });
});

test('Y12 without a seal a book whose head is not that of its tree is not opened either', async () => {
  await withFolder(async (parent) => {
    const path = join(parent, 'book');
    await makeBook(path);
    rmSync(join(path, 'seal.txt'));
    const other = join(parent, 'other');
    await makeBook(other);
    cpSync(join(other, 'keys', 'node.pem'), join(path, 'keys', 'node.pem'));
    const before = stateOf(path);
    const refused = await konbit(['write', '--data', path], jsonLines([unitDraft('x')]));
    equal(refused.code, 4);
    match(refused.err, /folder\.damaged/);
    deepEqual(stateOf(path)['book.sqlite'], before['book.sqlite']);
    rmSync(join(path, 'book.sqlite'));
    const gone = await konbit(['write', '--data', path], jsonLines([unitDraft('x')]));
    equal(gone.code, 4);
    match(gone.err, /book\.sqlite/);
  });
});

test('Y18 damaged tables are made anew from the book; from a damaged book nothing is made', async () => {
  await withFolder(async (parent) => {
    const path = join(parent, 'book');
    await makeBook(path);
    const before = (await konbit(['digest', '--data', path])).out;
    const tables = readFileSync(join(path, 'book.sqlite'));
    const at = tables.lastIndexOf('Unit u-7');
    ok(at > 0);
    const copies = positionsOf(tables, 'Unit u-7');
    // The name stands in the part, which is the book, and in the row, which is not: each copy is damaged in turn.
    const outcomes = new Set<number | null>();
    for (const place of copies) {
      const harmed = Buffer.from(tables);
      harmed[place] = (harmed[place] ?? 0) ^ 1;
      writeFileSync(join(path, 'book.sqlite'), harmed);
      const sealed = readFileSync(join(path, 'seal.txt'));
      const rebuilt = await konbit(['rebuild', '--data', path]);
      outcomes.add(rebuilt.code);
      if (rebuilt.code === 0) equal((await konbit(['digest', '--data', path])).out, before);
      else match(rebuilt.err, /folder\.damaged.*entry 8/);
      if (rebuilt.code === 4) deepEqual(readFileSync(join(path, 'seal.txt')), sealed);
      equal((await konbit(['verify', '--data', path])).code, rebuilt.code === 0 ? 0 : 3);
      writeFileSync(join(path, 'book.sqlite'), tables);
      writeFileSync(join(path, 'seal.txt'), sealed);
    }
    deepEqual(outcomes, new Set([0, 4]));
    equal(linesOf((await konbit(['write', '--data', path], jsonLines([unitDraft('u-99')]))).out)[0]?.position, 31);
  });
});

function positionsOf(bytes: Buffer, text: string): number[] {
  const found: number[] = [];
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) found.push(at);
  return found;
}
