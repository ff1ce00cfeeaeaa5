import { equal, ok } from 'node:assert/strict';
import { randomInt } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { base64, leafHash, parseLeaf } from '#book';
import type { Model } from '#kit';
import { findModel, openPost } from '#server';
import { histories, verifyBook } from '#station';
import type { Verified } from '#station';
import { inspectFolder, nodeCrypto, openFolder } from '#store/node';
import { jsonLines, konbit, linesOf, startKonbit, unitDraft, withFolder } from '#test/konbit.ts';
import type { ToldLine } from '#test/konbit.ts';

const rounds = 20;

/** Receipts that came out whole before the process was killed at a moment nobody chose. */
async function writeAndKill(path: string, round: number): Promise<ToldLine[]> {
  const child = startKonbit('write', '--data', path, '--exercise');
  let out = '';
  const { promise: first, resolve: began } = Promise.withResolvers<void>();
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    began();
  });
  child.on('close', () => {
    began();
    end();
  });
  child.stdin.on('error', () => undefined);
  let count = 0;
  // Always more to write than can be written: the kill falls into the middle of work.
  const feed = setInterval(() => {
    const lines = Array.from({ length: 40 }, () => `${JSON.stringify(unitDraft(`k-${round}-${count++}`))}\n`);
    if (child.stdin.writable) child.stdin.write(lines.join(''));
  }, 3);
  await first;
  await new Promise((resolve) => setTimeout(resolve, randomInt(5, 150)));
  child.kill('SIGKILL');
  await ended;
  clearInterval(feed);
  const whole = out.slice(0, out.lastIndexOf('\n') + 1);
  return linesOf(whole);
}

/** Whether each receipt is in the book as it was given, read without changing a byte. */
function checkReceipts(path: string, model: Model, receipts: readonly ToldLine[]): void {
  const folder = openFolder(path, model, { reading: true });
  try {
    for (const { id = '', position = -1, leaf } of receipts) {
      equal(folder.store.positionOf(id), position);
      const recorded = folder.store.entry(position);
      ok(recorded !== undefined, `entry ${position} is lost`);
      equal(parseLeaf(recorded.leaf).envelope.id, id);
      equal(base64(leafHash(nodeCrypto, recorded.leaf)), leaf);
    }
  } finally {
    folder.close();
  }
}

function verified(path: string, model: Model): Verified {
  const inspected = inspectFolder(path, model);
  try {
    const { store, name, node } = inspected;
    ok(store !== undefined && name !== undefined && node !== undefined);
    return verifyBook({ model, crypto: nodeCrypto, histories: histories(), name, keys: { node }, store });
  } finally {
    inspected.close();
  }
}

test('Y10 twenty times killed under load, no receipt that was given is lost', async () => {
  await withFolder(async (parent) => {
    const path = join(parent, 'book');
    const model = await findModel();
    const receipts: ToldLine[] = [];
    for (let round = 0; round < rounds; round++) {
      const given = await writeAndKill(path, round);
      receipts.push(...given);
      ok(!existsSync(join(path, 'seal.txt')), 'a killed process leaves no seal');
      // The next process mends the folder by the way it always opens it.
      checkReceipts(path, model, given);
    }
    checkReceipts(path, model, receipts);
    const { findings, entries } = verified(path, model);
    equal(findings.length, 0, JSON.stringify(findings.slice(0, 3)));
    ok(receipts.length > rounds && entries >= receipts.length, `${receipts.length} receipts, ${entries} entries`);
    const again = await konbit(['verify', '--data', path]);
    equal(again.code, 0, again.out + again.err);
  });
});

test('Y15 after a kill the log cut off anywhere opens as a beginning of the book', async () => {
  await withFolder(async (parent) => {
    const path = join(parent, 'book');
    const model = await findModel();
    const made = await konbit(['write', '--data', path, '--exercise'], jsonLines([unitDraft('first')]));
    equal(made.code, 0, made.err);
    const receipts = await writeAndKill(path, 0);
    const log = readFileSync(join(path, 'book.sqlite-wal'));
    ok(log.length > 8192, `the log has ${log.length} bytes`);
    const whole = entriesOf(path, model);
    ok(whole.length >= receipts.length);
    for (let round = 0; round < 12; round++) {
      const cut = join(parent, `cut-${round}`);
      cpSync(path, cut, { recursive: true });
      rmSync(join(cut, 'book.sqlite-shm'), { force: true });
      rmSync(join(cut, 'lock'), { force: true });
      writeFileSync(join(cut, 'book.sqlite-wal'), log);
      truncateSync(join(cut, 'book.sqlite-wal'), randomInt(0, log.length));
      const left = entriesOf(cut, model);
      equal(left.join(), whole.slice(0, left.length).join(), 'not a beginning of the book');
      equal(verified(cut, model).findings.length, 0);
      const post = await openPost(cut, model);
      const [outcome] = await post.station.write([unitDraft('after')]);
      ok(outcome?.ok && outcome.receipt.position === left.length);
      post.close();
      rmSync(cut, { recursive: true });
    }
  });
});

/** Leaf hashes of everything in the book. */
function entriesOf(path: string, model: Model): string[] {
  const inspected = inspectFolder(path, model);
  try {
    const { store } = inspected;
    ok(store !== undefined, JSON.stringify(inspected.faults));
    return [...store.entries(0, store.size())].map(({ leaf }) => base64(leafHash(nodeCrypto, leaf)));
  } finally {
    inspected.close();
  }
}
