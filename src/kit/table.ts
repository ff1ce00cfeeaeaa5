import type { Marking } from './role.ts';
import { words } from './words.ts';
import type { Words } from './words.ts';

/** What a cell of a read table holds. A yes is 1, a no is 0. */
export type Cell = string | number | null;

/**
 * How a column is shown and compared: `subject` holds a subject key and becomes a link, `entry` an entry id that proves
 * the row, `minutes` a duration, `percent` tenths of a percent, `code` one of `codes`.
 */
export type ColumnType =
  | 'text'
  | 'integer'
  | 'instant'
  | 'day'
  | 'code'
  | 'subject'
  | 'entry'
  | 'flag'
  | 'minutes'
  | 'percent'
  | 'json'
  | 'lat_e6'
  | 'lon_e6'
  | 'grade';

export interface ColumnOptions {
  /** Who may read the column; the row itself follows the desk's marking. */
  readonly marking?: Marking;
  /** Another column of the row that holds the marking of this one. */
  readonly markingFrom?: string;
  readonly codes?: Readonly<Record<string, string>>;
  /** Unit of an integer, e.g. `persons`. */
  readonly unit?: string;
  /** Not shown in lists; still there for joins, exports and object pages. */
  readonly hidden?: boolean;
}

export interface Column {
  readonly type: ColumnType;
  readonly words: Words;
  readonly marking?: Marking;
  readonly markingFrom?: string;
  readonly codes?: Readonly<Record<string, Words>>;
  readonly unit?: string;
  readonly hidden?: boolean;
}

export interface NumberColumn extends Column {
  readonly holds: 'number';
}
export interface TextColumn extends Column {
  readonly holds: 'text';
}

function column(type: ColumnType, line: string, options: ColumnOptions): Column {
  const { codes, ...rest } = options;
  const named =
    codes === undefined
      ? {}
      : { codes: Object.fromEntries(Object.entries(codes).map(([name, label]) => [name, words(label)])) };
  return { type, words: words(line), ...rest, ...named };
}

type TextType = 'text' | 'instant' | 'day' | 'code' | 'subject' | 'entry' | 'json' | 'grade';
type NumberType = Exclude<ColumnType, TextType>;

/** A column of text: `textColumn('instant', 'Arrested|…|…|…')`. */
export const textColumn = (type: TextType, line: string, options: ColumnOptions = {}): TextColumn => ({
  ...column(type, line, options),
  holds: 'text',
});

/** A column of whole numbers. */
export const numberColumn = (type: NumberType, line: string, options: ColumnOptions = {}): NumberColumn => ({
  ...column(type, line, options),
  holds: 'number',
});

export type Columns = Readonly<Record<string, TextColumn | NumberColumn>>;

/**
 * A part a table plays for the whole station, whatever desk it is in: `answers` to alerts, `places` of the gazetteer,
 * `keys` of devices, `raised` markings of a subject's parts.
 */
export type TableRole = 'answers' | 'places' | 'keys' | 'raised';

export interface Table<C extends Columns = Columns> {
  readonly words: Words;
  readonly columns: C;
  readonly role?: TableRole;
}

/** A read table. Its rows come from folds alone, so it can be thrown away and made again. */
export function table<C extends Columns>(line: string, columns: C, options: { role?: TableRole } = {}): Table<C> {
  return { words: words(line), columns, ...options };
}

/** One row, by column; every column is there, null when there is nothing to say. */
export type Row<C extends Columns> = {
  readonly [K in keyof C]: (C[K] extends NumberColumn ? number : string) | null;
};
export type AnyRow = Readonly<Record<string, Cell>>;

/** What a fold returns: rows by table name; a table left out has no rows for the subject. */
export type RowsOf<T extends Readonly<Record<string, Table>>> = {
  readonly [K in keyof T]?: readonly Row<T[K]['columns']>[];
};
