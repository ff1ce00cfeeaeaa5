import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Signer } from '#book';
import type { Model } from '#kit';
import { bookAt, bookFile, holding, isOutdated, keyFile, messageOf, nameFile, readKey, readName } from './folder.ts';
import type { FolderName } from './folder.ts';
import type { StoreReader } from './port.ts';
import type { AskingStore } from './port-asking.ts';
import { checkSeal, isSealed } from './seal.ts';
import type { SealFault } from './seal.ts';
import { sqliteReader } from './sqlite-reader.ts';
import { openSqlite } from './sqlite-store.ts';

/** What can still be read of a folder that may be damaged. What cannot is a fault; nothing is thrown for damage. */
export interface Inspected {
  /** Whether there was a seal to compare with: there is none while a station runs, and after a crash. */
  readonly sealed: boolean;
  readonly faults: readonly SealFault[];
  readonly name: FolderName | undefined;
  readonly node: Signer | undefined;
  readonly device: Signer | undefined;
  /** The book itself, without its read tables. */
  readonly book: StoreReader | undefined;
  /** Book and read tables; nothing when the tables were made for other desks. */
  readonly store: AskingStore | undefined;
  close(): void;
}

/** Opens whatever can be opened, without writing. Throws `FolderError` only for a folder that is in use or holds no book. */
export function inspectFolder(path: string, model: Model): Inspected {
  return holding(path, (unlock) => {
    const sealed = isSealed(path);
    const faults: SealFault[] = [];
    const attempt = <T>(place: string, work: () => T): T | undefined => {
      try {
        return work();
      } catch (cause) {
        faults.push({
          code: existsSync(join(path, place)) ? 'file.flipped' : 'file.missing',
          place,
          detail: messageOf(cause),
        });
        return undefined;
      }
    };
    faults.push(...(attempt('seal.txt', () => checkSeal(path)) ?? []));
    const db = attempt(bookFile, () => new DatabaseSync(bookAt(path, sealed), { readOnly: true }));
    const book = db === undefined ? undefined : sqliteReader(db);
    const outdated = book === undefined ? undefined : attempt(bookFile, () => isOutdated(book, model));
    if (outdated === true)
      faults.push({
        code: 'table.outdated',
        place: 'meta tables',
        detail: 'the read tables were made for other desks; a rebuild makes them anew',
      });
    const store =
      outdated === false
        ? attempt(bookFile, () => openSqlite(bookAt(path, sealed), model, { readOnly: true }))
        : undefined;
    return {
      sealed,
      faults,
      name: attempt(nameFile, () => readName(path)),
      node: attempt(keyFile('node'), () => readKey(path, 'node')),
      device: attempt(keyFile('device'), () => readKey(path, 'device')),
      book: outdated === undefined ? undefined : book,
      store,
      close() {
        store?.close();
        db?.close();
        unlock();
      },
    };
  });
}

/**
 * Copies the book as it stands at one moment, also while a station writes to it: one read of everything that was committed.
 * `target` must not exist yet; it is on the disk when this returns.
 */
export function copyBook(path: string, target: string): void {
  const db = new DatabaseSync(bookAt(path, isSealed(path)), { readOnly: true });
  try {
    db.prepare('VACUUM INTO ?').run(join(target, bookFile));
  } finally {
    db.close();
  }
  const handle = openSync(join(target, bookFile), 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
