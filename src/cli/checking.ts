import { createReadStream, readdirSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, sep } from 'node:path';
import { TILE_WIDTH, beginCheck, deviceId, edgeOf, edgeRoot, emptyRoot, equal, parseLeaf, text } from '#book';
import type { CheckFault } from '#book';
import type { Model } from '#kit';
import { histories, verifyBook } from '#station';
import type { Finding, Progress, Verified } from '#station';
import type { AskingStore, StoreReader } from '#store';
import { inspectFolder, nodeCrypto } from '#store/node';
import type { FolderName, Inspected } from '#store/node';
import { detailOf } from './problem.ts';

/** What was found in a data folder. `ok` says that nothing was. */
export interface Checked extends Verified {
  /** Whether there was a seal to compare every byte with. */
  readonly sealed: boolean;
  readonly filesRead: number;
  /** Files that entries cite and this post does not have: bytes travel apart from entries, so this is no damage by itself. */
  readonly filesAbsent: readonly string[];
}

export interface CheckOptions {
  /** Checks every device signature too. */
  readonly signatures?: boolean;
  readonly progress?: Progress;
}

interface Checking {
  readonly path: string;
  readonly model: Model;
  readonly options: CheckOptions;
  readonly inspected: Inspected;
  readonly note: (finding: Finding) => void;
}

const nobody: FolderName = { origin: 'unknown', node: 'unknown', exercise: false, demo: false };
const nothing = { entries: 0, root: '', erasedParts: 0, rowsCompared: 0 };

/**
 * Checks a data folder: every byte against the seal, then the book against its signed head, the tables against the book,
 * and every kept file against its name. Damage is a finding with its place and never an error. Throws `FolderError` only
 * when the folder is in use or holds no book at all.
 */
export async function checkFolder(path: string, model: Model, options: CheckOptions = {}): Promise<Checked> {
  const inspected = inspectFolder(path, model);
  const findings: Finding[] = inspected.faults.map(({ code, place, detail }) => ({ code, place, detail }));
  const checking: Checking = { path, model, options, inspected, note: (finding) => void findings.push(finding) };
  try {
    const { store, book: log, name = nobody } = inspected;
    const book = store === undefined ? checkLogAlone(checking, log) : checkBook(checking, store);
    const present = await checkFiles(checking);
    const cited = log === undefined ? [] : [...citedFiles(checking, log)];
    const { entries, root, erasedParts, rowsCompared } = book ?? nothing;
    return {
      ok: findings.length === 0,
      origin: name.origin,
      entries,
      root,
      erasedParts,
      rowsCompared,
      findings,
      sealed: inspected.sealed,
      filesRead: present.size,
      filesAbsent: cited.filter((sha256) => !present.has(sha256)),
    };
  } finally {
    inspected.close();
  }
}

/** Something so damaged that it cannot be read is a finding like any other. */
function guarded<T>({ note }: Checking, place: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (cause) {
    note({ code: 'file.unreadable', place, detail: detailOf(cause) });
    return undefined;
  }
}

function checkBook(checking: Checking, store: AskingStore): Verified | undefined {
  const { model, options, inspected, note } = checking;
  const { name = nobody, node } = inspected;
  guarded(checking, 'tree', () => checkNodes(checking, store));
  guarded(checking, 'meta', () => checkMeta(checking, store));
  guarded(checking, 'keys/device.pem', () => checkDevice(checking, store));
  return guarded(checking, 'book.sqlite', () => {
    const publicKey = node?.publicKey ?? new Uint8Array(32);
    const verified = verifyBook({
      model,
      crypto: nodeCrypto,
      histories: histories(),
      name,
      keys: { node: { publicKey, sign: () => new Uint8Array() } },
      store,
      ...(options.signatures === undefined ? {} : { signatures: options.signatures }),
      ...(options.progress === undefined ? {} : { progress: options.progress }),
    });
    // Without the book's name or the post's key nothing can be said of the signed head: the lost file is the finding.
    const blind = inspected.name === undefined || node === undefined;
    for (const finding of verified.findings) if (!blind || !isOfHead(finding)) note(finding);
    return verified;
  });
}

/** Where the read tables cannot be compared, the book itself still can. */
function checkLogAlone(checking: Checking, log: StoreReader | undefined): typeof nothing | undefined {
  if (log === undefined) return undefined;
  const { name = nobody } = checking.inspected;
  return guarded(checking, 'book.sqlite', () => {
    for (const { index, code, detail } of logFaults(log, name))
      checking.note({ code: `book.${code}`, place: `entry ${index}`, detail });
    return { ...nothing, entries: log.size() };
  });
}

/** What is wrong with the entries of a book, one by one and as a chain; its signed head is not looked at. */
export function logFaults(log: StoreReader, { origin }: Pick<FolderName, 'origin'>): readonly CheckFault[] {
  const check = beginCheck(nodeCrypto, { origin });
  for (const { position, leaf, parts } of log.entries(0, log.size()))
    check.entry({ index: position, bytes: leaf, parts });
  const { faults } = check.finish({ origin, size: 0, root: emptyRoot(nodeCrypto) });
  return faults.filter(({ code }) => !code.startsWith('checkpoint.'));
}

const isOfHead = ({ place, code }: Finding): boolean => place === 'head' || code === 'book.entry.book';

/** Every stored node above the leaves must be what the nodes below it give: proofs are made of them. */
function checkNodes({ note }: Checking, store: AskingStore): void {
  let below = store.size();
  for (let level = 1; below >= TILE_WIDTH; level++) {
    below = Math.floor(below / TILE_WIDTH);
    for (let index = 0; index < below; index++) {
      const under = Array.from({ length: TILE_WIDTH }, (_, at) => store.node(level - 1, index * TILE_WIDTH + at));
      if (equal(edgeRoot(nodeCrypto, edgeOf(nodeCrypto, under)), store.node(level, index))) continue;
      note({
        code: 'book.node',
        place: `tree level ${level} node ${index}`,
        detail: 'is not the hash of the nodes below it',
      });
    }
  }
}

function checkMeta({ note }: Checking, store: AskingStore): void {
  const last = store.entry(store.size() - 1);
  const received = last === undefined ? undefined : parseLeaf(last.leaf).stamp.rx;
  if (received !== store.meta('received')) {
    note({
      code: 'book.received',
      place: 'meta received',
      detail: `says ${store.meta('received') ?? 'nothing'}, the last entry says ${received ?? 'nothing'}`,
    });
  }
}

/** The device key must be the one that the book says this post signs with. */
function checkDevice({ inspected, note }: Checking, store: AskingStore): void {
  if (inspected.device === undefined || store.size() === 0) return;
  const dev = deviceId(nodeCrypto, inspected.device.publicKey);
  if (store.deviceTail(dev) !== undefined) return;
  note({ code: 'key.unknown', place: 'keys/device.pem', detail: `the book has no entry signed by the device ${dev}` });
}

/** A file value as canonical JSON writes it: bytes, media, name, sha256. */
const citation = /"name":"(?:[^"\\]|\\.)*","sha256":"([0-9a-f]{64})"/g;

/** Hashes of the files that entries cite. */
function citedFiles(checking: Checking, store: StoreReader): Set<string> {
  const cited = new Set<string>();
  guarded(checking, 'files', () => {
    for (const { parts } of store.entries(0, store.size())) {
      const hashes = parts.flatMap(({ bytes }) =>
        [...readable(bytes).matchAll(citation)].map(([, sha256 = '']) => sha256),
      );
      for (const sha256 of hashes) cited.add(sha256);
    }
  });
  return cited;
}

/** A part that is no text was already found by the check of the book. */
function readable(bytes: Uint8Array): string {
  try {
    return text(bytes);
  } catch {
    return '';
  }
}

/** Every kept file must have the bytes its name says. Gives the names of those that were read. */
async function checkFiles({ path, note }: Checking): Promise<Set<string>> {
  const present = new Set<string>();
  for (const file of filesIn(join(path, 'files'))) {
    const sha256 = file.split('/').at(-1) ?? '';
    present.add(sha256);
    const found = await hashOfFile(join(path, 'files', file));
    if (found !== sha256)
      note({ code: 'file.flipped', place: `files/${file}`, detail: `its bytes give another hash: ${found}` });
  }
  return present;
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((found) => found.isFile())
      .map((found) =>
        join(found.parentPath, found.name)
          .slice(folder.length + 1)
          .replaceAll(sep, '/'),
      )
      .sort();
  } catch {
    // A lost folder is told by the seal, and by the files that entries cite and that are not there.
    return [];
  }
}

async function hashOfFile(path: string): Promise<string> {
  const running = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) running.update(chunk);
  } catch (cause) {
    return detailOf(cause);
  }
  return running.digest('hex');
}
