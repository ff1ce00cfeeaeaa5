import type { AnyRow, Cell, Instant } from '#kit';
import type { FoldedRows } from '#kit';
import type { Store } from './port.ts';

/** What is asked for: how much of the book is known, and up to when things happened. */
export interface AsOf {
  /** Entries with a lower position are known. */
  readonly position: number;
  /** Only what occurred up to this moment, inclusive; everything when left out. */
  readonly happened?: Instant;
}

/** Answers questions in SQL over read tables and views, at one point of both clocks. */
export interface Session {
  /** Runs a query; `now` is what `clock` answers. Params are named without their colon. */
  ask(sql: string, at: { now: Instant; params?: Readonly<Record<string, Cell>> }): AnyRow[];
  close(): void;
}

/** The rows of a table, as of a moment, of every subject that has changed since. Asked for once a table, when it is needed. */
export type PastRows = (sqlName: string) => Iterable<FoldedRows>;

/** A store that can also be asked in SQL. */
export interface AskingStore extends Store {
  /** The rows as committed. */
  readonly current: Session;
  /** The rows inside the running transaction; only for rules, only inside `transact`. */
  readonly inside: Session;
  /** A session of the past. `folded` are the rows, as of then, of subjects that have changed since. */
  asOf(at: AsOf, folded: PastRows): Session;
}
