import type { SubjectKey } from './fact.ts';

/** A part as it lies beside the tree. */
export interface RecordedPart {
  readonly name: string;
  readonly salt: Uint8Array;
  readonly bytes: Uint8Array;
}

/** One entry as it lies in the book: its leaf, verbatim, and the parts that are still there. */
export interface Recorded {
  /** Position in the book, counted from 0. */
  readonly position: number;
  readonly leaf: Uint8Array;
  readonly parts: readonly RecordedPart[];
}

/** What is indexed of an entry so that views can ask for it: the columns of the core table `entry`. */
export type EntryRow = {
  readonly id: string;
  readonly position: number;
  readonly kind: string;
  readonly nature: string;
  readonly desk: string;
  readonly subject: SubjectKey;
  readonly occurred: string;
  readonly until: string | null;
  readonly precision: string;
  readonly noted: string;
  readonly received: string;
  /** Minutes between what happened and its receipt; more than 60 is a late entry, for ever. */
  readonly late_min: number;
  readonly who: string;
  readonly role: string;
  readonly post: string | null;
  readonly grade: string | null;
  readonly source: string | null;
  readonly marking: string;
  readonly lang: string | null;
  readonly reason: string | null;
  readonly legal: string | null;
  readonly clock_offset_s: number | null;
  readonly lat_e6: number | null;
  readonly lon_e6: number | null;
  readonly place: string | null;
  readonly corrects: string | null;
  readonly withdraws: string | null;
};
