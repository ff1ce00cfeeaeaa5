import type { AnyRow, EntryRow, Recorded, SubjectKey } from '#kit';

/** What is kept of a subject so that as-of questions know whom to fold again. Positions and instants are inclusive. */
export interface SubjectSpan {
  readonly subject: SubjectKey;
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly lastOccurred: string;
}

/** An entry with everything that is indexed of it. */
export interface Indexed extends Recorded {
  readonly row: EntryRow;
  readonly dev: string;
  /** The device's own count, and the hash of its line that the next one must name as `prev`. */
  readonly deviceCount: number;
  readonly lineHash: string;
  readonly leafHash: Uint8Array;
  /** Histories it belongs to, its own subject first. */
  readonly subjects: readonly SubjectKey[];
  /** Subjects it merely mentions. */
  readonly mentions: readonly SubjectKey[];
}

export interface DeviceTail {
  readonly count: number;
  readonly lineHash: string;
}

/** Rows of one subject in one table, with the table's SQL name. */
export interface SubjectRows {
  readonly table: string;
  readonly subject: SubjectKey;
  readonly rows: readonly AnyRow[];
}

/** Reading: always a consistent picture of what was committed. */
export interface StoreReader {
  /** Number of entries. */
  size(): number;
  /** The last signed checkpoint, a note; undefined in an empty book. */
  head(): string | undefined;
  /** A tile-level node: level l, index i covers entries [i·256^l, (i+1)·256^l). Throws when it is not there. */
  node(level: number, index: number): Uint8Array;
  entry(position: number): Recorded | undefined;
  positionOf(id: string): number | undefined;
  /** Entries from a position on, at most `limit`, in order. */
  entries(from: number, limit: number): Iterable<Recorded>;
  /** Positions of the entries of a subject's history. */
  history(subject: SubjectKey): readonly number[];
  /** Positions of the entries that correct or withdraw this one. */
  changesOf(id: string): readonly number[];
  deviceTail(dev: string): DeviceTail | undefined;
  /** All rows of a table, by subject. */
  rows(table: string): Iterable<{ readonly subject: string; readonly row: AnyRow }>;
  /** Subjects with an entry after `position` or something that occurred after `occurred`, of those known by then. */
  changedSince(position: number, occurred: string): readonly SubjectSpan[];
  meta(name: string): string | undefined;
  /** Derived tables beside the desks' own, which `raw` can read. */
  readonly derived: readonly string[];
  /** Every row of a derived or read table with a key that names it, as text; for checking, not for asking. */
  raw(table: string): Iterable<{ readonly key: string; readonly row: AnyRow }>;
}

/** Writing, inside one transaction only. */
export interface StoreWriter extends StoreReader {
  place(entry: Indexed): void;
  /** The entry also belongs to these histories, because it changes one of their entries. */
  joinHistories(position: number, entry: { occurred: string; subjects: readonly SubjectKey[] }): void;
  putNode(level: number, index: number, hash: Uint8Array): void;
  putRows(rows: SubjectRows): void;
  putHead(note: string): void;
  putMeta(name: string, value: string): void;
  /** Empties the read tables and indexes, keeping leaves, parts, nodes and head: the first step of a rebuild. */
  clearReadTables(): void;
  /** Removes a part and its salt by order; leaf and proofs stay. */
  erasePart(position: number, part: string): void;
}

/** A promise cannot be the result of a transaction: nothing may be waited for inside one. */
export type NotPromise<T> = T extends PromiseLike<unknown> ? never : T;

export interface Store extends StoreReader {
  /** Runs `work` in one transaction. When this returns, everything is on the disk; when it throws, nothing is. */
  transact<T>(work: (writer: StoreWriter) => NotPromise<T>): T;
  /** What the store finds wrong with its own file; empty when all is well. */
  damage(): readonly string[];
  /** An empty store over the same leaves and parts, to fold them again beside this one. Close it after use. */
  scratch(): Store;
  close(): void;
}

/** The disk refused: nothing of the transaction was kept. */
export class StoreFullError extends Error {
  override readonly name = 'StoreFullError';
}
