import {
  beginCheck,
  emptyRoot,
  equal,
  fromBase64url,
  hex,
  isDeviceId,
  leafHash,
  noteKey,
  openCheckpoint,
  ED25519,
} from '#book';
import type { CheckFault, DeviceId } from '#book';
import type { AnyRow, Model, Recorded } from '#kit';
import type { Store, StoreReader } from '#store';
import type { Placing } from './placing.ts';
import type { BookName, PostKeys } from './platform.ts';
import { rebuild } from './rebuilding.ts';
import type { Progress } from './rebuilding.ts';

/** Something that is not as it should be, and where. */
export interface Finding {
  /** Stable code: `book.…` for the log, `table.…` for what people see. */
  readonly code: string;
  /** What a person looks for: `entry 41`, `custody.detainee detainee:D-0031 arrested_at`. */
  readonly place: string;
  readonly detail: string;
}

export interface Verified {
  readonly ok: boolean;
  readonly origin: string;
  readonly entries: number;
  readonly root: string;
  readonly erasedParts: number;
  readonly rowsCompared: number;
  readonly findings: readonly Finding[];
}

export interface Verifying extends Placing {
  readonly name: BookName;
  readonly keys: Pick<PostKeys, 'node'>;
  readonly store: Store;
  readonly signatures?: boolean;
  readonly progress?: Progress;
}

const findingsMax = 1000;
const entriesPerWord = 5000;

/**
 * Checks the whole book against its signed head, then folds it again and compares every row people see with what the
 * folds say. Nothing is repaired and nothing throws for damage: each fault is named with its place.
 */
export function verifyBook(verifying: Verifying): Verified {
  const findings: Finding[] = [];
  const note = (finding: Finding): void => {
    if (findings.length < findingsMax) findings.push(finding);
  };
  for (const detail of verifying.store.damage()) note({ code: 'file.damaged', place: 'book.sqlite', detail });
  const book = guarded(note, 'book', () => verifyLog(verifying, note));
  const rows = guarded(note, 'tables', () => verifyTables(verifying, note));
  return {
    ok: findings.length === 0,
    origin: verifying.name.origin,
    entries: book?.entries ?? 0,
    root: book?.root ?? '',
    erasedParts: book?.erased ?? 0,
    rowsCompared: rows ?? 0,
    findings,
  };
}

/** A file so damaged that it cannot even be read is a finding like any other. */
function guarded<T>(note: (finding: Finding) => void, place: string, work: () => T): T | undefined {
  try {
    return work();
  } catch (cause) {
    note({ code: 'file.unreadable', place, detail: cause instanceof Error ? cause.message : 'unreadable' });
    return undefined;
  }
}

function verifyLog(verifying: Verifying, note: (finding: Finding) => void) {
  const { store, crypto, name, keys, signatures = false, progress } = verifying;
  const devices = signatures ? deviceKeys(verifying.model, store) : undefined;
  const check = beginCheck(crypto, {
    origin: name.origin,
    faultsMax: findingsMax,
    ...(devices === undefined ? {} : { keys: devices }),
  });
  const size = store.size();
  for (const { position, leaf, parts } of store.entries(0, size)) {
    check.entry({ index: position, bytes: leaf, parts });
    checkNode(verifying, { position, leaf, parts }, note);
    if (position % entriesPerWord === 0) progress?.(position, size);
  }
  const head = store.head();
  const key = noteKey(crypto, { name: name.origin, type: ED25519, publicKey: keys.node.publicKey });
  const checkpoint =
    head === undefined ? undefined : guarded(note, 'head', () => openCheckpoint(crypto, head, [key]).checkpoint);
  if (head === undefined && size > 0)
    note({ code: 'book.head', place: 'head', detail: 'the book has entries and no signed head' });
  const report = check.finish(checkpoint ?? { origin: name.origin, size: 0, root: emptyRoot(crypto) });
  for (const fault of report.faults) note(findingOf(fault));
  return { entries: report.counts.entries, root: hex(report.root), erased: report.counts.partsExpunged };
}

const findingOf = (fault: CheckFault): Finding => ({
  code: `book.${fault.code}`,
  place: fault.code.startsWith('checkpoint.') ? 'head' : `entry ${fault.index}`,
  detail: fault.detail,
});

/** The stored leaf hash must be the hash of the stored leaf: it is what proofs are made of. */
function checkNode({ store, crypto }: Verifying, recorded: Recorded, note: (finding: Finding) => void): void {
  const place = `entry ${recorded.position}`;
  guarded(note, place, () => {
    if (!equal(leafHash(crypto, recorded.leaf), store.node(0, recorded.position))) {
      note({ code: 'book.node', place, detail: 'the tree holds another hash than the entry has' });
    }
  });
}

/** Device keys that the book enrols, from the table that plays this part. */
export function deviceKeys(model: Model, store: StoreReader): Map<DeviceId, Uint8Array> {
  const keys = new Map<DeviceId, Uint8Array>();
  const table = model.roles.get('keys');
  for (const { row } of table === undefined ? [] : store.rows(table.sqlName)) {
    const { dev, public_key: key } = row;
    if (typeof dev === 'string' && isDeviceId(dev) && typeof key === 'string') keys.set(dev, fromBase64url(key));
  }
  return keys;
}

/** Folds the whole book again beside the store and compares every row, indexes included. */
function verifyTables(verifying: Verifying, note: (finding: Finding) => void): number {
  const { store, model, progress } = verifying;
  const again = store.scratch();
  try {
    rebuild(verifying, again, progress);
    const tables = [...store.derived.map((name) => ({ name, sqlName: name })), ...model.tables];
    let compared = 0;
    for (const { name, sqlName } of tables)
      compared += compareTable({ name, found: store.raw(sqlName), wanted: again.raw(sqlName) }, note);
    return compared;
  } finally {
    again.close();
  }
}

interface Comparison {
  readonly name: string;
  readonly found: ReturnType<StoreReader['raw']>;
  readonly wanted: ReturnType<StoreReader['raw']>;
}

/**
 * Walks both sides together. They come in the same order as long as nothing is missing, so only rows that wait for their
 * partner are held.
 */
function compareTable({ name, found, wanted }: Comparison, note: (finding: Finding) => void): number {
  const early = new Map<string, AnyRow>();
  const expected = new Map<string, AnyRow>();
  const compare = (key: string, row: AnyRow, right: AnyRow): void =>
    compareRow({ place: `${name} ${key}`, found: row, wanted: right }, note);
  const expect = (key: string, right: AnyRow): void => {
    const row = early.get(key);
    if (row === undefined) expected.set(key, right);
    else if (early.delete(key)) compare(key, row, right);
  };
  const come = (key: string, row: AnyRow): void => {
    const right = expected.get(key);
    if (right === undefined) early.set(key, row);
    else if (expected.delete(key)) compare(key, row, right);
  };
  const others = wanted[Symbol.iterator]();
  let compared = 0;
  for (const { key, row } of found) {
    compared++;
    const other = others.next();
    if (other.done !== true && other.value.key === key) {
      compare(key, row, other.value.row);
      continue;
    }
    if (other.done !== true) expect(other.value.key, other.value.row);
    come(key, row);
  }
  for (let other = others.next(); other.done !== true; other = others.next()) expect(other.value.key, other.value.row);
  for (const key of early.keys()) {
    note({ code: 'table.extra', place: `${name} ${key}`, detail: 'the book gives no such row' });
  }
  for (const key of expected.keys()) note({ code: 'table.missing', place: `${name} ${key}`, detail: 'a row is gone' });
  return compared;
}

function compareRow(at: { place: string; found: AnyRow; wanted: AnyRow }, note: (finding: Finding) => void): void {
  for (const column of Object.keys(at.wanted)) {
    const value = at.wanted[column];
    if (at.found[column] !== value) {
      note({
        code: 'table.differs',
        place: `${at.place} ${column}`,
        detail: `shows ${String(at.found[column])}, the book says ${String(value)}`,
      });
    }
  }
}
