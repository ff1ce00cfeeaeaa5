import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Problem } from './problem.ts';

export const fileBytesMax = 26_214_400;
const arriving = 'arriving-';

/**
 * Stores the bytes of a stream under their hash. The file has its name only when it is whole and on the disk; if we fail
 * before that, what has arrived is removed, now or at the next start.
 */
export async function storeFile(folder: string, source: Readable): Promise<{ sha256: string; bytes: number }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `${arriving}${randomBytes(9).toString('hex')}`);
  const hash = createHash('sha256');
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > fileBytesMax) {
        done(new Problem({ status: 413, code: 'body.size', field: 'body', params: { limit: String(fileBytesMax) } }));
        return;
      }
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    await pipeline(source, counting, createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }));
    const sha256 = hash.digest('hex');
    mkdirSync(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
    await rename(path, join(folder, sha256.slice(0, 2), sha256));
    await syncFolder(join(folder, sha256.slice(0, 2)));
    return { sha256, bytes };
  } catch (cause) {
    rmSync(path, { force: true });
    throw cause;
  }
}

/** A name is on the disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Removes what arrived half when the station last stopped. */
export function clearArriving(folder: string): void {
  if (!existsSync(folder)) return;
  for (const name of readdirSync(folder)) if (name.startsWith(arriving)) rmSync(join(folder, name), { force: true });
}
