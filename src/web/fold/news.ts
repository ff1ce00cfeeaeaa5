/** A read table as this browser folds it. */
export interface FoldedTable {
  readonly table: string;
  readonly rows: number;
  readonly digest: string;
}

export interface Folded {
  readonly size: number;
  /** Hex. */
  readonly root: string;
  readonly tables: readonly FoldedTable[];
  /** Entries this reader may not see: their hashes were taken from the tiles, their contents not folded. */
  readonly entriesMissing: number;
  /** Parts the leaves commit to that were not handed out: withheld, or expunged. */
  readonly partsMissing: number;
  /** Positions of entries with a part that does not fit its commitment. */
  readonly partsWrong: readonly number[];
  readonly milliseconds: number;
}

export type FoldStep = 'fetch' | 'check' | 'fold' | 'compare';

/** What the folding worker tells. */
export type FoldNews =
  | { readonly type: 'progress'; readonly step: FoldStep; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly folded: Folded }
  | { readonly type: 'failed'; readonly detail: string };

/** Which book to fold, and up to where. */
export interface FoldOrder {
  readonly size: number;
}

const isObject = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null;

export const isFoldNews = (given: unknown): given is FoldNews =>
  isObject(given) && ['progress', 'done', 'failed'].includes(String(given['type']));

export const isFoldOrder = (given: unknown): given is FoldOrder =>
  isObject(given) && typeof given['size'] === 'number' && Number.isSafeInteger(given['size']);
