import { equal, ok, rejects } from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { StoreFullError } from '#store';
import { createPost, findModel } from '#server';
import { histories, verifyBook } from '#station';
import { nodeCrypto } from '#store/node';
import { jsonLines, konbit, linesOf, unitDraft } from '#test/konbit.ts';

const megabyte = 1_048_576;

/** A disk of a few megabytes. */
function mountSmall(): { path: string; release: () => void } | string {
  const path = mkdtempSync(join(tmpdir(), 'konbit-full-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'konbit', path], { encoding: 'utf8' });
  if (mounted.status === 0) {
    return {
      path,
      release() {
        spawnSync('umount', ['-l', path]);
        rmSync(path, { recursive: true, force: true });
      },
    };
  }
  rmSync(path, { recursive: true, force: true });
  return `no small disk can be mounted here: ${mounted.stderr?.trim() || 'mount is missing'}`;
}

const disk = mountSmall();
const required = process.env['KONBIT_REQUIRED'] === '1' && process.getuid?.() === 0;
const skip = typeof disk === 'string' && !required ? disk : false;

test(
  'Y9 a full disk refuses what it cannot hold, keeps what it has acknowledged, and goes on once there is room',
  { skip },
  async () => {
    if (typeof disk === 'string') throw new Error(disk);
    const model = await findModel();
    try {
      writeFileSync(join(disk.path, 'ballast'), Buffer.alloc(2.5 * megabyte));
      const name = { origin: 'ht.mss/full', node: 'hq-1', exercise: false, demo: false };
      const post = await createPost(join(disk.path, 'book'), model, { name });
      const { station } = post;
      let acknowledged = 0;
      let full = false;
      for (let batch = 0; batch < 200 && !full; batch++) {
        const drafts = Array.from({ length: 50 }, (_, at) => unitDraft(`f-${batch}-${at}`));
        try {
          const outcomes = await station.write(drafts);
          ok(outcomes.every((outcome) => outcome.ok));
          acknowledged = station.store.size();
        } catch (cause) {
          ok(cause instanceof StoreFullError, String(cause));
          full = true;
        }
      }
      ok(full, 'the disk never filled up');
      equal(station.store.size(), acknowledged);
      ok(station.head().includes(`\n${acknowledged}\n`), 'the signed head is that of what was acknowledged');
      await rejects(station.write(Array.from({ length: 200 }, (_, at) => unitDraft(`g-${at}`))), StoreFullError);
      rmSync(join(disk.path, 'ballast'));
      // The tree in memory went back with the transaction: the next entry stands where the disk says.
      const [after] = await station.write([unitDraft('after')]);
      ok(after?.ok && after.receipt.position === acknowledged);
      const found = verifyBook({
        model,
        crypto: nodeCrypto,
        histories: histories(),
        name: station.name,
        keys: station.keys,
        store: station.store,
      });
      equal(JSON.stringify(found.findings), '[]');
      equal(found.entries, acknowledged + 1);
      post.close();
      await throughCommandLine(disk.path);
    } finally {
      disk.release();
    }
  },
);

async function throughCommandLine(path: string): Promise<void> {
  const book = join(path, 'line');
  rmSync(join(path, 'book'), { recursive: true });
  mkdirSync(book);
  const made = await konbit(['write', '--data', book, '--exercise'], jsonLines([unitDraft('first')]));
  equal(made.code, 0, made.err);
  writeFileSync(join(path, 'ballast'), Buffer.alloc(4.6 * megabyte));
  const many = Array.from({ length: 6000 }, (_, at) => unitDraft(`m-${at}`));
  const ran = await konbit(['write', '--data', book], jsonLines(many));
  equal(ran.code, 3, ran.err);
  const lines = linesOf(ran.out);
  equal(lines.length, many.length);
  const refused = lines.filter((line) => line.refused !== undefined);
  ok(refused.length > 0 && refused.every((line) => line.refused?.[0]?.code === 'store.full'));
  rmSync(join(path, 'ballast'));
  const resumed = await konbit(['write', '--data', book], jsonLines([unitDraft('last')]));
  equal(resumed.code, 0, resumed.err);
  equal(linesOf(resumed.out)[0]?.position, lines.length - refused.length + 2);
  const sound = await konbit(['verify', '--data', book]);
  equal(sound.code, 0, sound.out + sound.err);
}
