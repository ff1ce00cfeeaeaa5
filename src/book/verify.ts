import { base64url, equal, hex } from './bytes.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { Crypto } from './crypto.ts';
import { type DeviceId, type EntryId, FIRST_PREV, deviceId } from './entry.ts';
import { BookError } from './error.ts';
import { type Leaf, parseLeaf } from './leaf.ts';
import { type Part, checkParts } from './part.ts';
import { verifyLine } from './seal.ts';
import { EMPTY_EDGE, type Edge, appendToEdge, edgeRoot, leafHash } from './tree.ts';

export type CheckFaultCode =
  | 'checkpoint.earlier'
  | 'checkpoint.origin'
  | 'checkpoint.root'
  | 'checkpoint.size'
  | 'device.n'
  | 'device.prev'
  | 'entry.book'
  | 'entry.duplicate'
  | 'entry.malformed'
  | 'entry.position'
  | 'part.kept'
  | 'part.missing'
  | 'part.wrong'
  | 'ref.later'
  | 'rx.decreasing'
  | 'signature.bad'
  | 'signature.unknown';

export interface CheckFault {
  readonly code: CheckFaultCode;
  /** Position of the entry; the size compared, for a fault of a checkpoint. */
  readonly index: number;
  readonly id?: EntryId;
  readonly detail: string;
}

export interface CheckOptions {
  /** The book every entry and checkpoint must name. */
  readonly origin: string;
  /** A checkpoint seen earlier: the book must have had this root when it had this size. */
  readonly expect?: Checkpoint;
  /** Raw 32-byte keys by device; signatures are checked when this or `keyOf` is given. */
  readonly keys?: ReadonlyMap<DeviceId, Uint8Array>;
  /** The key a device may sign with at this position, after enrolments and revocations in the book. */
  readonly keyOf?: (device: DeviceId, index: number) => Uint8Array | undefined;
  /** Faults kept in the report; 1,000 when absent. All are counted. */
  readonly faultsMax?: number;
}

/** One stored entry. */
export interface CheckedEntry {
  readonly index: number;
  /** The leaf as stored. */
  readonly bytes: Uint8Array;
  /** The parts at hand; absent when this holder keeps no parts, and then none are checked. */
  readonly parts?: readonly Part[];
  /** Names of the parts an executed order names. */
  readonly expunged?: ReadonlySet<string>;
}

export interface CheckReport {
  readonly ok: boolean;
  readonly size: number;
  readonly root: Uint8Array;
  readonly counts: CheckCounts;
  /** The first `faultsMax` faults, in the order they were found. */
  readonly faults: readonly CheckFault[];
}

export interface CheckCounts {
  readonly entries: number;
  readonly faults: number;
  readonly devices: number;
  readonly signaturesVerified: number;
  readonly partsMatching: number;
  /** Gone by order, as they should be. */
  readonly partsExpunged: number;
}

/** A running check; feed entries in order, then finish once. */
export interface BookCheck {
  entry(entry: CheckedEntry): void;
  finish(checkpoint: Checkpoint): CheckReport;
}

/**
 * Starts a check of a whole book. It never throws for damage: every fault is counted and
 * reported, and the check goes on behind it. It keeps about 100 bytes per entry (the ids).
 */
export function beginCheck(crypto: Crypto, options: CheckOptions): BookCheck {
  const run: Run = {
    crypto,
    options,
    edge: EMPTY_EDGE,
    rxLast: '',
    ids: new Set(),
    pending: new Map(),
    chains: new Map(),
    devices: new Map(),
    faults: [],
    counts: { faults: 0, signaturesVerified: 0, partsMatching: 0, partsExpunged: 0 },
  };
  compareEarlier(run);
  return {
    entry: (entry) => checkEntry(run, entry),
    finish: (checkpoint) => finish(run, checkpoint),
  };
}

interface Chain {
  readonly n: number;
  readonly hash: string;
}

interface Run {
  readonly crypto: Crypto;
  readonly options: CheckOptions;
  edge: Edge;
  rxLast: string;
  readonly ids: Set<string>;
  /** Referred-to ids not seen so far, and the first entry that names them. */
  readonly pending: Map<string, number>;
  readonly chains: Map<DeviceId, Chain>;
  /** Keys already matched to their device id. */
  readonly devices: Map<DeviceId, Uint8Array>;
  readonly faults: CheckFault[];
  readonly counts: {
    faults: number;
    signaturesVerified: number;
    partsMatching: number;
    partsExpunged: number;
  };
}

function report(run: Run, fault: CheckFault): void {
  run.counts.faults++;
  if (run.faults.length < (run.options.faultsMax ?? 1000)) run.faults.push(fault);
}

function checkEntry(run: Run, entry: CheckedEntry): void {
  const { index, bytes } = entry;
  const place = run.edge.size;
  if (index !== place) {
    report(run, { code: 'entry.position', index, detail: `expected entry ${place}` });
  }
  const leaf = tryParse(run, entry);
  // A damaged leaf still takes its place in the tree, so that later proofs stay comparable.
  const hashed = bytes.subarray(0, 65_535);
  run.edge = appendToEdge(run.crypto, run.edge, leafHash(run.crypto, hashed));
  compareEarlier(run);
  if (leaf === undefined) return;
  checkPlace(run, leaf, index);
  checkChain(run, leaf, index);
  checkRefs(run, leaf, index);
  if (entry.parts !== undefined) comparePart(run, leaf, entry);
  if (run.options.keys !== undefined || run.options.keyOf !== undefined) {
    checkSignature(run, leaf, index);
  }
}

function tryParse(run: Run, { index, bytes }: CheckedEntry): Leaf | undefined {
  try {
    return parseLeaf(bytes);
  } catch (problem) {
    if (!(problem instanceof BookError)) throw problem;
    report(run, { code: 'entry.malformed', index, detail: problem.message });
    return undefined;
  }
}

function checkPlace(run: Run, { envelope, stamp }: Leaf, index: number): void {
  const { id, book } = envelope;
  if (book !== run.options.origin) {
    report(run, { code: 'entry.book', index, id, detail: `written for ${book}` });
  }
  // Both are UTC with milliseconds in a fixed form, so text order is time order.
  if (stamp.rx < run.rxLast) {
    report(run, { code: 'rx.decreasing', index, id, detail: `${stamp.rx} after ${run.rxLast}` });
  } else {
    run.rxLast = stamp.rx;
  }
}

// After a break the chain goes on from the entry at hand: one break is one fault.
function checkChain(run: Run, leaf: Leaf, index: number): void {
  const { dev, n, prev, id } = leaf.envelope;
  const chain = run.chains.get(dev) ?? { n: 0, hash: FIRST_PREV };
  if (n !== chain.n + 1) {
    report(run, { code: 'device.n', index, id, detail: `n is ${n} after ${chain.n}` });
  } else if (prev !== chain.hash) {
    report(run, { code: 'device.prev', index, id, detail: `prev is not entry ${chain.n} of ${dev}` });
  }
  // Line 1 is ASCII by its grammar, so its length is its length in bytes.
  const hash = base64url(run.crypto.sha256(leaf.bytes.subarray(0, leaf.line.length)));
  run.chains.set(dev, { n, hash });
}

function checkRefs(run: Run, leaf: Leaf, index: number): void {
  const { id, refs } = leaf.envelope;
  for (const ref of refs) {
    const key = packed(ref);
    if (!run.ids.has(key) && !run.pending.has(key)) run.pending.set(key, index);
  }
  const own = packed(id);
  if (run.ids.has(own)) {
    report(run, { code: 'entry.duplicate', index, id, detail: 'id stands earlier in the book' });
    return;
  }
  run.ids.add(own);
  const earlier = run.pending.get(own);
  if (earlier === undefined) return;
  run.pending.delete(own);
  report(run, { code: 'ref.later', index: earlier, detail: `refers to entry ${index}` });
}

function comparePart(run: Run, leaf: Leaf, { index, parts = [], expunged }: CheckedEntry): void {
  const { id } = leaf.envelope;
  const { matching, absent, wrong } = checkParts(run.crypto, leaf, parts);
  for (const name of matching) {
    if (expunged?.has(name) !== true) run.counts.partsMatching++;
    else report(run, { code: 'part.kept', index, id, detail: `${name} stays against an order` });
  }
  for (const name of absent) {
    if (expunged?.has(name) === true) run.counts.partsExpunged++;
    else report(run, { code: 'part.missing', index, id, detail: `${name} without an order` });
  }
  for (const name of wrong) report(run, { code: 'part.wrong', index, id, detail: name });
}

function checkSignature(run: Run, leaf: Leaf, index: number): void {
  const { dev, id } = leaf.envelope;
  const { keys, keyOf } = run.options;
  const publicKey = keys?.get(dev) ?? keyOf?.(dev, index);
  if (publicKey === undefined || !isKeyOf(run, dev, publicKey)) {
    report(run, { code: 'signature.unknown', index, id, detail: `no key of ${dev} counts here` });
    return;
  }
  const { line, signature } = leaf;
  if (verifyLine(run.crypto, { publicKey, line, signature })) run.counts.signaturesVerified++;
  else report(run, { code: 'signature.bad', index, id, detail: `not signed by ${dev}` });
}

function isKeyOf(run: Run, device: DeviceId, publicKey: Uint8Array): boolean {
  const known = run.devices.get(device);
  if (known !== undefined && equal(known, publicKey)) return true;
  if (deviceId(run.crypto, publicKey) !== device) return false;
  run.devices.set(device, publicKey);
  return true;
}

function compareEarlier(run: Run): void {
  const { expect } = run.options;
  if (expect === undefined || run.edge.size !== expect.size) return;
  const root = edgeRoot(run.crypto, run.edge);
  if (equal(root, expect.root)) return;
  const detail = `root was ${hex(expect.root)}, is ${hex(root)}`;
  report(run, { code: 'checkpoint.earlier', index: expect.size, detail });
}

function finish(run: Run, checkpoint: Checkpoint): CheckReport {
  const { size } = run.edge;
  const root = edgeRoot(run.crypto, run.edge);
  compareHead(run, checkpoint, root);
  const { faults, ...counts } = run.counts;
  return {
    ok: faults === 0,
    size,
    root,
    counts: { entries: size, devices: run.chains.size, faults, ...counts },
    faults: run.faults,
  };
}

function compareHead(run: Run, checkpoint: Checkpoint, root: Uint8Array): void {
  const { origin, expect } = run.options;
  const { size } = run.edge;
  for (const head of expect === undefined ? [checkpoint] : [checkpoint, expect]) {
    if (head.origin !== origin) {
      report(run, { code: 'checkpoint.origin', index: head.size, detail: `is of ${head.origin}` });
    }
  }
  if (expect !== undefined && expect.size > size) {
    report(run, { code: 'checkpoint.earlier', index: expect.size, detail: `book has only ${size}` });
  }
  if (checkpoint.size !== size) {
    report(run, { code: 'checkpoint.size', index: checkpoint.size, detail: `book has ${size}` });
  } else if (!equal(checkpoint.root, root)) {
    const detail = `root is ${hex(root)}, signed is ${hex(checkpoint.root)}`;
    report(run, { code: 'checkpoint.root', index: size, detail });
  }
}

// 16 bytes as 8 UTF-16 units. A slice of the leaf would keep the whole leaf in memory.
function packed(id: EntryId): string {
  return String.fromCharCode(
    unit(id, 0),
    unit(id, 4),
    unit(id, 9),
    unit(id, 14),
    unit(id, 19),
    unit(id, 24),
    unit(id, 28),
    unit(id, 32),
  );
}

function unit(id: EntryId, at: number): number {
  let value = 0;
  for (let i = at; i < at + 4; i++) {
    const code = id.charCodeAt(i);
    value = (value << 4) | (code <= 57 ? code - 48 : code - 87);
  }
  return value;
}
