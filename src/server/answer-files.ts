import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '#book';
import type { Viewer } from '#kit';
import { raw } from './asked.ts';
import type { HandlersOf, Serving } from './asked.ts';
import { numbers } from './answer-entries.ts';
import { storeFile } from './file-store.ts';
import { unknownThing } from './problem.ts';

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
