import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { join, relative } from 'node:path';

/**
 * The seal of a closed folder: the hash of every 64 KiB of every file. It finds a flipped bit anywhere, free space and
 * indexes included, and says where. It is no protection against somebody who can write the folder: that is what the
 * book's own tree and the copies elsewhere are for. It is broken when a station opens the folder, and made anew on close.
 */
const sealName = 'seal.txt';
const chunkBytes = 65_536;
const unfinished = `${sealName}.new`;
const neverSealed: readonly string[] = [sealName, unfinished, 'lock', 'lock-journal'];

export interface SealFault {
  readonly code: 'file.flipped' | 'file.missing' | 'file.unknown' | 'seal.damaged' | 'table.outdated';
  /** The file and the bytes in question. */
  readonly place: string;
  readonly detail: string;
}

/**
 * What another program leaves behind that has only read the book: an index of the log, which is made anew from the log,
 * and a log with nothing in it.
 */
const isTrace = (folder: string, name: string): boolean =>
  name.endsWith('.sqlite-shm') || (name.endsWith('.sqlite-wal') && statSync(join(folder, name)).size === 0);

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((found) => found.isFile())
    .map((found) => relative(folder, join(found.parentPath, found.name)))
    .filter((name) => !neverSealed.includes(name) && !isTrace(folder, name))
    .sort();
}

function* chunkHashes(path: string): Iterable<string> {
  const handle = openSync(path, 'r');
  try {
    const buffer = Buffer.allocUnsafe(chunkBytes);
    for (;;) {
      const read = readSync(handle, buffer, 0, chunkBytes, null);
      if (read === 0) return;
      yield createHash('sha256').update(buffer.subarray(0, read)).digest('base64url');
    }
  } finally {
    closeSync(handle);
  }
}

const lineOf = (folder: string, name: string): string =>
  [name, String(statSync(join(folder, name)).size), ...chunkHashes(join(folder, name))].join('\t');

const sumOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

const isFull = (cause: unknown): boolean => cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC';

/**
 * Seals a folder that nobody is writing to. Written beside and renamed: a process that dies here leaves no seal, as after
 * any crash, and never half of one. On a full disk the folder stays without a seal too.
 */
export function sealFolder(folder: string): void {
  const body = `${filesBelow(folder)
    .map((name) => lineOf(folder, name))
    .join('\n')}\n`;
  try {
    writeDurably(join(folder, unfinished), `${body}${sumOf(body)}\n`);
    renameSync(join(folder, unfinished), join(folder, sealName));
  } catch (cause) {
    rmSync(join(folder, unfinished), { force: true });
    if (!isFull(cause)) throw cause;
  }
}

function writeDurably(path: string, text: string): void {
  const handle = openSync(path, 'w', 0o600);
  try {
    writeSync(handle, text);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export const isSealed = (folder: string): boolean => existsSync(join(folder, sealName));

/** Breaks the seal, before the first byte of the folder may change. */
export function breakSeal(folder: string): void {
  rmSync(join(folder, sealName), { force: true });
}

/** What differs from the seal; undefined when there is none, as after a crash. */
export function checkSeal(folder: string): SealFault[] | undefined {
  const path = join(folder, sealName);
  if (!existsSync(path)) return undefined;
  const text = readFileSync(path, 'latin1');
  const end = text.lastIndexOf('\n', text.length - 2) + 1;
  const body = text.slice(0, end);
  if (text.slice(end) !== `${sumOf(body)}\n`) {
    return [{ code: 'seal.damaged', place: sealName, detail: 'the seal is not what was written' }];
  }
  const sealed = new Map(
    body
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [name = '', size = '', ...hashes] = line.split('\t');
        return [name, { size: Number(size), hashes }] as const;
      }),
  );
  const present = filesBelow(folder);
  const faults: SealFault[] = present
    .filter((name) => !sealed.has(name))
    .map((name) => ({ code: 'file.unknown', place: name, detail: 'not there when the folder was sealed' }));
  for (const [name, file] of sealed) {
    if (present.includes(name)) faults.push(...fileFaults(folder, name, file));
    else faults.push({ code: 'file.missing', place: name, detail: 'sealed, and gone' });
  }
  return faults;
}

function fileFaults(folder: string, name: string, sealed: { size: number; hashes: readonly string[] }): SealFault[] {
  const size = statSync(join(folder, name)).size;
  if (size !== sealed.size) {
    return [{ code: 'file.flipped', place: name, detail: `is ${size} bytes long and was ${sealed.size}` }];
  }
  const faults: SealFault[] = [];
  let index = 0;
  for (const hash of chunkHashes(join(folder, name))) {
    const first = index * chunkBytes;
    if (hash !== sealed.hashes[index]) {
      const last = Math.min(first + chunkBytes, size) - 1;
      faults.push({ code: 'file.flipped', place: `${name} bytes ${first}–${last}`, detail: 'not what was sealed' });
    }
    index++;
  }
  return faults;
}
