import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import { ED25519, edgeFromNodes, edgeRoot, equal, noteKey, openCheckpoint } from '#book';
import type { Signer } from '#book';
import type { Model } from '#kit';
import type { StoreReader } from './port.ts';
import type { AskingStore } from './port-asking.ts';
import { breakSeal, checkSeal, isSealed, sealFolder } from './seal.ts';
import type { SealFault } from './seal.ts';
import { newKeyPem, nodeCrypto, signerFrom } from './node-platform.ts';
import { sqliteReader } from './sqlite-reader.ts';
import { bookSchema, tableFingerprint } from './sqlite-schema.ts';
import { openSqlite } from './sqlite-store.ts';

/** Name of a book, as kept in its folder. */
export interface FolderName {
  readonly origin: string;
  readonly node: string;
  readonly exercise: boolean;
  readonly demo: boolean;
}

export interface Folder {
  readonly path: string;
  readonly name: FolderName;
  readonly keys: { readonly node: Signer; readonly device: Signer };
  readonly store: AskingStore;
  /** Closes the book, seals the folder and lets it go. */
  close(): void;
}

export type FolderCode = 'folder.locked' | 'folder.damaged' | 'folder.missing' | 'folder.exists' | 'folder.outdated';

/** Why a folder cannot be opened. A damaged one is never opened half: `faults` say where, the message what to do. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
  readonly code: FolderCode;
  readonly path: string;
  readonly faults: readonly SealFault[];

  constructor(code: FolderCode, path: string, said: { message: string; faults?: readonly SealFault[] }) {
    super(said.message);
    this.code = code;
    this.path = path;
    this.faults = said.faults ?? [];
  }
}

export const bookFile = 'book.sqlite';
export const nameFile = 'book.json';
export const keyFile = (key: string): string => join('keys', `${key}.pem`);

/** Makes an empty book: its name, its keys, its file. Throws `folder.exists` when there already is one. */
export function createFolder(path: string, name: FolderName): void {
  if (existsSync(join(path, nameFile)))
    throw new FolderError('folder.exists', path, { message: `there already is a book in ${path}` });
  mkdirSync(join(path, 'keys'), { recursive: true, mode: 0o700 });
  mkdirSync(join(path, 'files'), { recursive: true, mode: 0o700 });
  for (const key of ['node', 'device']) {
    writeFileSync(join(path, keyFile(key)), newKeyPem(), { mode: 0o600, flag: 'wx', flush: true });
  }
  // The book's file is there from the start: a folder that is found without it has lost it.
  const db = new DatabaseSync(join(path, bookFile));
  db.exec(`PRAGMA journal_mode=WAL; ${bookSchema}`);
  db.close();
  writeFileSync(join(path, nameFile), `${JSON.stringify(name, null, 2)}\n`, { flag: 'wx', flush: true });
}

const sqliteBusy = 5;

/** Takes the folder for this process. The lock is the operating system's, so it goes when the process does. */
function lockFolder(path: string): () => void {
  const lock = new DatabaseSync(join(path, 'lock'));
  try {
    lock.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA busy_timeout=0; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    if (!(cause instanceof Error && 'errcode' in cause && cause.errcode === sqliteBusy)) throw cause;
    throw new FolderError('folder.locked', path, {
      message: `another process has this book open: ${path}. Ask it, or stop it first. (${messageOf(cause)})`,
    });
  }
  return () => lock.close();
}

export const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

export function readName(path: string): FolderName {
  const file = join(path, nameFile);
  const given: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof given === 'object' && given !== null && 'origin' in given && 'node' in given) {
    const { origin, node } = given;
    if (typeof origin === 'string' && typeof node === 'string') {
      const flag = (name: string): boolean =>
        Object.entries(given).some(([key, value]) => key === name && value === true);
      return { origin, node, exercise: flag('exercise'), demo: flag('demo') };
    }
  }
  throw new Error('does not name a book');
}

export const readKey = (path: string, key: string): Signer =>
  signerFrom(readFileSync(join(path, keyFile(key)), 'utf8'));

/** What to do about a damaged folder, whoever finds it. */
export const recovery =
  'Nothing was opened or changed. Copy the folder of a mirror or your newest backup to this place and start again; ' +
  'if only read tables are damaged, `konbit rebuild --data DIR` makes them anew from the book. Keep the damaged folder as evidence.';

const damaged = (path: string, faults: readonly SealFault[]): FolderError => {
  const places = faults
    .slice(0, 5)
    .map((fault) => `${fault.place}: ${fault.detail}`)
    .join('; ');
  return new FolderError('folder.damaged', path, {
    message: `the book in ${path} is damaged: ${places}. ${recovery}`,
    faults,
  });
};

/** Whether the last signed head is the head of the tree that is on the disk. */
function checkHead(store: StoreReader, name: FolderName, node: Signer): SealFault[] {
  const head = store.head();
  const size = store.size();
  if (head === undefined)
    return size === 0
      ? []
      : [{ code: 'file.flipped', place: 'head', detail: 'the book has entries and no signed head' }];
  const key = noteKey(nodeCrypto, { name: name.origin, type: ED25519, publicKey: node.publicKey });
  const { checkpoint } = openCheckpoint(nodeCrypto, head, [key]);
  const root = edgeRoot(
    nodeCrypto,
    edgeFromNodes(nodeCrypto, (level, index) => store.node(level, index), size),
  );
  if (checkpoint.size === size && equal(checkpoint.root, root)) return [];
  return [
    {
      code: 'file.flipped',
      place: 'head',
      detail: `the signed head says ${checkpoint.size} entries, the tree has ${size} or another root`,
    },
  ];
}

export interface OpenOptions {
  /** Only looks: the seal stays, nothing is written, damage is not an error here but something to report. */
  readonly inspect?: boolean;
  /** Only reads: the seal stays and nothing is written, and damage is an error. */
  readonly reading?: boolean;
  /** Opens although read tables may be damaged, because they are about to be thrown away. */
  readonly rebuilding?: boolean;
}

/** Opens a book for one process. Throws `FolderError` when it is in use, missing or damaged, and then leaves it untouched. */
export function openFolder(path: string, model: Model, options: OpenOptions = {}): Folder {
  return holding(path, (unlock) => opened({ path, model, unlock, options }));
}

/** Runs `work` with the folder locked; lets go of it when `work` throws, and says why as a FolderError. */
export function holding<T>(path: string, work: (unlock: () => void) => T): T {
  if (!existsSync(path)) throw new FolderError('folder.missing', path, { message: `there is no folder ${path}` });
  // A folder that has anything of a book, and not its name, is a damaged book and not an empty folder.
  if (!['book.json', bookFile, 'keys', 'seal.txt'].some((name) => existsSync(join(path, name)))) {
    throw new FolderError('folder.missing', path, {
      message: `there is no book in ${path}. Make one with: konbit new --data DIR --origin ht.mss/hq --node hq-1`,
    });
  }
  let unlock = (): void => undefined;
  try {
    unlock = lockFolder(path);
    return work(unlock);
  } catch (cause) {
    unlock();
    if (cause instanceof FolderError || isOfMachine(cause)) throw cause;
    throw damaged(path, [{ code: 'file.flipped', place: bookFile, detail: messageOf(cause) }]);
  }
}

const machineCodes: readonly unknown[] = ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EMFILE', 'ENFILE'];
const sqliteFull = 13;
const sqliteCannotOpen = 14;

/** What the machine refuses is no damage of the folder. */
const isOfMachine = (cause: unknown): boolean =>
  cause instanceof Error &&
  (('code' in cause && machineCodes.includes(cause.code)) ||
    ('errcode' in cause && cause.errcode === sqliteCannotOpen) ||
    isFull(cause));

const isFull = (cause: unknown): boolean =>
  cause instanceof Error && 'errcode' in cause && cause.errcode === sqliteFull;

interface Opening {
  readonly path: string;
  readonly model: Model;
  readonly options: OpenOptions;
  readonly unlock: () => void;
}

/** Where SQLite finds the book. A sealed folder is opened as unchangeable, so that looking leaves no file behind in it. */
export const bookAt = (path: string, unchangeable: boolean): string =>
  unchangeable ? `${pathToFileURL(join(path, bookFile)).href}?immutable=1` : join(path, bookFile);

const ofBookFile = (fault: SealFault): boolean =>
  fault.place === bookFile || fault.place.startsWith(`${bookFile} bytes`);

function opened({ path, model, unlock, options }: Opening): Folder {
  const { inspect = false, reading = false, rebuilding = false } = options;
  const sealed = isSealed(path);
  const faults = checkSeal(path) ?? [];
  const grave = rebuilding ? faults.filter((fault) => !ofBookFile(fault)) : faults;
  if (grave.length > 0 && !inspect) throw damaged(path, grave);
  const name = atPlace(path, nameFile, () => readName(path));
  const [node, device] = [readKeyAt(path, 'node'), readKeyAt(path, 'device')];
  const readOnly = inspect || reading;
  if (!inspect) looked({ path, sealed, model, reading }, (store) => checkHead(store, name, node));
  if (!readOnly) breakSeal(path);
  const store = openSqlite(bookAt(path, readOnly && sealed), model, { readOnly });
  return {
    path,
    name,
    keys: { node, device },
    store,
    close() {
      try {
        store.close();
        if (!readOnly) sealFolder(path);
      } catch (cause) {
        // On a full disk the folder stays as after a crash: whole, with its log beside it and without a seal.
        if (!isFull(cause)) throw cause;
      } finally {
        unlock();
      }
    },
  };
}

/** Says which file it was when reading it fails. */
function atPlace<T>(path: string, place: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw damaged(path, [
      { code: existsSync(join(path, place)) ? 'file.flipped' : 'file.missing', place, detail: messageOf(cause) },
    ]);
  }
}

const readKeyAt = (path: string, key: string): Signer => atPlace(path, keyFile(key), () => readKey(path, key));

interface Looking {
  readonly path: string;
  readonly sealed: boolean;
  readonly model: Model;
  readonly reading: boolean;
}

/** Looks at the book without changing a byte of it, before anything is opened for writing. */
function looked({ path, sealed, model, reading }: Looking, check: (store: StoreReader) => readonly SealFault[]): void {
  if (!existsSync(join(path, bookFile)))
    throw damaged(path, [{ code: 'file.missing', place: bookFile, detail: 'the book itself is gone' }]);
  const db = new DatabaseSync(bookAt(path, sealed), { readOnly: true });
  let outdated = false;
  try {
    const store = sqliteReader(db);
    const faults = check(store);
    if (faults.length > 0) throw damaged(path, faults);
    outdated = isOutdated(store, model);
  } finally {
    db.close();
  }
  if (!outdated) return;
  if (reading) {
    throw new FolderError('folder.outdated', path, {
      message: `the read tables in ${path} were made for other desks: run konbit rebuild --data ${path}`,
    });
  }
  breakSeal(path);
  dropReadTables(path, model);
}

/** Whether the read tables are missing, or have other columns than the desks want now. */
export const isOutdated = (store: StoreReader, model: Model): boolean =>
  store.meta('tables') !== tableFingerprint(model);

/** Tables of another shape are dropped, so that they are made anew; the book itself has no table among them. */
function dropReadTables(path: string, model: Model): void {
  const db = new DatabaseSync(join(path, bookFile));
  try {
    for (const { sqlName } of model.tables) db.exec(`DROP TABLE IF EXISTS ${sqlName}`);
    db.exec("UPDATE meta SET value = '' WHERE name = 'tables'");
  } finally {
    db.close();
  }
}
