import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { text } from '#book';
import type { Viewer } from '#kit';
import { raw } from './asked.ts';
import type { HandlersOf, Serving } from './asked.ts';
import { numbers } from './answer-entries.ts';
import { Problem, unknownThing } from './problem.ts';

export const fileBytesMax = 26_214_400;
const arriving = 'arriving-';

export const fileHandlers: HandlersOf<'POST /api/files' | 'GET /api/files/{sha256}'> = {
  'POST /api/files': async (asked, { folder }) => {
    const { name, media = 'application/octet-stream' } = asked.query;
    return { ...(await storeFile(join(folder, 'files'), asked.request)), media, name };
  },
  'GET /api/files/{sha256}': (asked, serving) => {
    const { sha256 } = asked.params;
    const path = join(serving.folder, 'files', sha256.slice(0, 2), sha256);
    if (!existsSync(path) || !isCited(serving, sha256, asked.viewer)) throw unknownThing();
    // Never shown by the browser in our name: always bytes to save, whatever they say they are.
    const headers = {
      'content-disposition': `attachment; filename="${sha256}"`,
      'content-security-policy': "default-src 'none'; sandbox",
    };
    return raw({ media: 'application/octet-stream', content: createReadStream(path), headers });
  },
};

/** Whether an entry this reader may see cites the file, in a part this reader may see. */
function isCited({ station, reader }: Serving, sha256: string, viewer: Viewer): boolean {
  const sql = 'SELECT DISTINCT position FROM part WHERE instr(CAST(bytes AS TEXT), :sha256) > 0 LIMIT 1000';
  return numbers(station.at({}).ask(sql, { sha256 }), 'position').some((position) => {
    const seen = reader.at(position, viewer);
    return seen !== undefined && seen.parts.some((part) => text(part.bytes).includes(sha256));
  });
}

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
