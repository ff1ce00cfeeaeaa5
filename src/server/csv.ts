import type { AnyRow, Cell, Columns, Lang } from '#kit';

export interface CsvOptions {
  readonly separator: ',' | ';';
  /** Column words of this language in the first line; column names when left out. */
  readonly words?: Lang;
}

/** A spreadsheet runs what begins like a formula: such a text is told to be text by a leading quote. */
const isFormula = (text: string): boolean => /^[=+\-@\t\r]/.test(text);

function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = isFormula(cell) ? `'${cell}` : cell;
  return /[",;\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Rows as CSV (RFC 4180) with a byte-order mark, so that a spreadsheet reads accents as they are. */
export function csvOf(columns: Columns, rows: readonly AnyRow[], { separator, words }: CsvOptions): string {
  const names = Object.keys(columns);
  const head = names.map((name) => cellText(words === undefined ? name : (columns[name]?.words[words] ?? name)));
  const lines = rows.map((row) => names.map((name) => cellText(row[name])).join(separator));
  return `\uFEFF${[head.join(separator), ...lines].join('\r\n')}\r\n`;
}
