import { createHash } from 'node:crypto';
import { interpolate } from '#kit';
import { findModel } from '#server';
import { digests, histories, rebuild } from '#station';
import { FolderError, inspectFolder, nodeCrypto, openFolder, tableFingerprint } from '#store/node';
import type { Inspected, SealFault } from '#store/node';
import { logFaults } from './checking.ts';
import { exits } from './command.ts';
import type { Command } from './command.ts';
import { dataOption } from './given.ts';
import { detailOf } from './problem.ts';
import { reading } from './reader.ts';
import { commandWords, optionWords, saidWords } from './words.ts';

/** Makes the read tables anew. The book itself must be whole: tables made from a damaged one would be lies. */
export const rebuildTables: Command = {
  name: 'rebuild',
  words: commandWords.rebuild,
  options: { data: dataOption },
  async run({ given, io, lang }) {
    const path = given.need('data');
    const model = await findModel();
    const looked = inspectFolder(path, model);
    try {
      checkBookWhole(path, looked);
    } finally {
      looked.close();
    }
    const folder = openFolder(path, model, { rebuilding: true });
    try {
      const { entries, subjects } = rebuild(
        { model, crypto: nodeCrypto, histories: histories() },
        folder.store,
        io.progress,
      );
      folder.store.transact((writer) => writer.putMeta('tables', tableFingerprint(model)));
      io.out(interpolate(saidWords.rebuilt[lang], { entries, subjects }, lang));
    } finally {
      folder.close();
    }
    return exits.done;
  },
};

/** Reads the book before anything is changed. Throws `folder.damaged` with the places; read tables are not looked at. */
function checkBookWhole(path: string, { book, name, faults }: Inspected): void {
  if (book === undefined || name === undefined) throw damaged(path, faults);
  const places = ((): SealFault[] => {
    try {
      return logFaults(book, name).map(({ index, detail }) => ({
        code: 'file.flipped',
        place: `entry ${index}`,
        detail,
      }));
    } catch (cause) {
      return [{ code: 'file.flipped', place: 'book.sqlite', detail: detailOf(cause) }];
    }
  })();
  if (places.length > 0) throw damaged(path, places);
}

const damaged = (path: string, faults: readonly SealFault[]): FolderError =>
  new FolderError('folder.damaged', path, { message: 'the book itself is damaged', faults });

/** Prints the digest of every read table, and one over all of them. */
export const digest: Command = {
  name: 'digest',
  words: commandWords.digest,
  options: { data: dataOption, json: { words: optionWords.json } },
  async run({ given, io }) {
    return reading(given.need('data'), ({ model, folder }) => {
      const lines = digests(model, nodeCrypto, folder.store);
      const all = createHash('sha256')
        .update(lines.map(({ table, rows, digest: text }) => `${table}\t${rows}\t${text}\n`).join(''))
        .digest('hex');
      const rows = lines.reduce((sum, line) => sum + line.rows, 0);
      const position = folder.store.size();
      if (given.flag('json')) {
        io.out(JSON.stringify({ origin: folder.name.origin, position, tables: lines, rows, all }));
        return exits.done;
      }
      const width = Math.max(3, ...lines.map(({ table }) => table.length));
      for (const { table, rows: count, digest: text } of lines)
        io.out(`${table.padEnd(width)}  ${String(count).padStart(9)}  ${text}`);
      io.out(`${'all'.padEnd(width)}  ${String(rows).padStart(9)}  ${all}`);
      return exits.done;
    });
  },
};
