import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { ED25519, edgeFromNodes, edgeRoot, equal, noteKey, openCheckpoint } from '#book';
import type { Signer } from '#book';
import type { Model } from '#kit';
import type { AskingStore } from './port-asking.ts';
import { breakSeal, checkSeal, sealFolder } from './seal.ts';
import type { SealFault } from './seal.ts';
import { newKeyPem, nodeCrypto, signerFrom } from './node-platform.ts';
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

export type FolderCode = 'folder.locked' | 'folder.damaged' | 'folder.missing' | 'folder.exists';

/** Why a folder cannot be opened. A damaged one is never opened half: `faults` say where, the message what to do. */
export class FolderError extends Error {
  override readonly name = 'FolderError';
  readonly code: FolderCode;
  readonly faults: readonly SealFault[];

  constructor(code: FolderCode, message: string, faults: readonly SealFault[] = []) {
    super(message);
    this.code = code;
    this.faults = faults;
  }
}

const bookFile = 'book.sqlite';
const nameFile = 'book.json';

/** Makes an empty book: its name, its keys, its file. Throws `folder.exists` when there already is one. */
export function createFolder(path: string, name: FolderName): void {
  if (existsSync(join(path, nameFile))) throw new FolderError('folder.exists', `there already is a book in ${path}`);
  mkdirSync(join(path, 'keys'), { recursive: true, mode: 0o700 });
  mkdirSync(join(path, 'files'), { recursive: true, mode: 0o700 });
  for (const key of ['node', 'device']) {
    writeFileSync(join(path, 'keys', `${key}.pem`), newKeyPem(), { mode: 0o600, flag: 'wx' });
  }
  writeFileSync(join(path, nameFile), `${JSON.stringify(name, null, 2)}\n`, { flag: 'wx' });
}

/** Takes the folder for this process. The lock is the operating system's, so it goes when the process does. */
function lockFolder(path: string): () => void {
  const lock = new DatabaseSync(join(path, 'lock'));
  try {
    lock.exec('PRAGMA locking_mode=EXCLUSIVE; PRAGMA busy_timeout=0; BEGIN EXCLUSIVE');
  } catch (cause) {
    lock.close();
    throw new FolderError('folder.locked', `another process has this book open: ${path}. Ask it, or stop it first. (${messageOf(cause)})`);
  }
  return () => lock.close();
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));

function readName(path: string): FolderName {
  const file = join(path, nameFile);
  if (!existsSync(file)) {
    throw new FolderError('folder.missing', `there is no book in ${path}. Make one with: konbit demo --data DIR --load-only, or konbit serve --data DIR`);
  }
  const given: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (typeof given === 'object' && given !== null && 'origin' in given && 'node' in given) {
    const { origin, node } = given;
    if (typeof origin === 'string' && typeof node === 'string') {
      const flag = (name: string): boolean => Object.entries(given).some(([key, value]) => key === name && value === true);
      return { origin, node, exercise: flag('exercise'), demo: flag('demo') };
    }
  }
  throw new Error('book.json does not name a book');
}

/** What to do about a damaged folder, whoever finds it. */
export const recovery =
  'Nothing was opened or changed. Copy the folder of a mirror or your newest backup to this place and start again; ' +
  'if only read tables are damaged, `konbit rebuild --data DIR` makes them anew from the book. Keep the damaged folder as evidence.';

const damaged = (path: string, faults: readonly SealFault[]): FolderError => {
  const places = faults.slice(0, 5).map((fault) => `${fault.place}: ${fault.detail}`).join('; ');
  return new FolderError('folder.damaged', `the book in ${path} is damaged: ${places}. ${recovery}`, faults);
};

/** Whether the last signed head is the head of the tree that is on the disk. */
function checkHead(store: AskingStore, name: FolderName, node: Signer): SealFault[] {
  const head = store.head();
  const size = store.size();
  if (head === undefined) return size === 0 ? [] : [{ code: 'file.flipped', place: 'head', detail: 'the book has entries and no signed head' }];
  const key = noteKey(nodeCrypto, { name: name.origin, type: ED25519, publicKey: node.publicKey });
  const { checkpoint } = openCheckpoint(nodeCrypto, head, [key]);
  const root = edgeRoot(nodeCrypto, edgeFromNodes(nodeCrypto, (level, index) => store.node(level, index), size));
  if (checkpoint.size === size && equal(checkpoint.root, root)) return [];
  return [{ code: 'file.flipped', place: 'head', detail: `the signed head says ${checkpoint.size} entries, the tree has ${size} or another root` }];
}

export interface OpenOptions {
  /** Only looks: the seal stays, nothing is written, damage is not an error here but something to report. */
  readonly inspect?: boolean;
  /** Opens although read tables may be damaged, because they are about to be thrown away. */
  readonly rebuilding?: boolean;
}

/** Opens a book for one process. Throws `FolderError` when it is in use, missing or damaged, and then leaves it untouched. */
export function openFolder(path: string, model: Model, options: OpenOptions = {}): Folder {
  if (!existsSync(path)) throw new FolderError('folder.missing', `there is no folder ${path}`);
  const unlock = lockFolder(path);
  try {
    return opened({ path, model, unlock, options });
  } catch (cause) {
    unlock();
    if (cause instanceof FolderError) throw cause;
    throw damaged(path, [{ code: 'file.flipped', place: bookFile, detail: messageOf(cause) }]);
  }
}

interface Opening {
  readonly path: string;
  readonly model: Model;
  readonly options: OpenOptions;
  unlock(): void;
}

function opened({ path, model, unlock, options }: Opening): Folder {
  const { inspect = false, rebuilding = false } = options;
  const faults = checkSeal(path) ?? [];
  if (faults.length > 0 && !inspect && !rebuilding) throw damaged(path, faults);
  const name = readName(path);
  const keys = { node: readKey(path, 'node'), device: readKey(path, 'device') };
  if (!inspect) breakSeal(path);
  const store = openSqlite(join(path, bookFile), model, { readOnly: inspect });
  try {
    const headFaults = inspect ? [] : checkHead(store, name, keys.node);
    if (headFaults.length > 0) throw damaged(path, headFaults);
  } catch (cause) {
    store.close();
    throw cause;
  }
  return {
    path,
    name,
    keys,
    store,
    close() {
      store.close();
      if (!inspect) sealFolder(path);
      unlock();
    },
  };
}

const readKey = (path: string, key: string): Signer => signerFrom(readFileSync(join(path, 'keys', `${key}.pem`), 'utf8'));
