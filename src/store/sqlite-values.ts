import type { SQLInputValue, SQLOutputValue } from 'node:sqlite';
import type { AnyRow, Cell } from '#kit';

export type Raw = Record<string, SQLOutputValue>;

/** A value of a column that the schema says is text. Throws when the file says otherwise: that is damage. */
export function textIn(row: Raw, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw new Error(`column ${column} does not hold text`);
  return value;
}

export function numberIn(row: Raw, column: string): number {
  const value = row[column];
  if (typeof value !== 'number') throw new Error(`column ${column} does not hold a number`);
  return value;
}

export function bytesIn(row: Raw, column: string): Uint8Array {
  const value = row[column];
  if (!(value instanceof Uint8Array)) throw new Error(`column ${column} does not hold bytes`);
  return value;
}

/** A row of a read table without the columns the store keeps for itself. */
export function cellsIn(row: Raw): AnyRow {
  const { _subject, _n, ...cells } = row;
  return rawIn(cells);
}

const isCells = (row: Raw): row is Record<string, Cell> =>
  Object.values(row).every((value) => typeof value !== 'bigint' && !(value instanceof Uint8Array));

/** A row as it lies in the file. Throws when a column holds what no cell can. */
export function rawIn(row: Raw): AnyRow {
  if (isCells(row)) return row;
  throw new Error(`a column of ${Object.keys(row).join(', ')} holds no cell`);
}

export const inputOf = (value: Cell | Uint8Array | undefined): SQLInputValue => value ?? null;
