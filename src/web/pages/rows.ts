import { cellText } from '#web/app/cell.tsx';
import type { ModelView, Row } from '#web/app/client.ts';
import type { ShellSpeech } from '#web/app/use-words.ts';
import type { Column, Sort } from '#web/ui/table.tsx';

/** The filters, all taken out. */
export const nothing = (names: readonly string[]): Record<string, undefined> =>
  Object.fromEntries(names.map((name) => [name, undefined]));

/** `-due` is by the column `due`, downwards. */
export function sortOf(text: string | undefined): Sort | undefined {
  if (text === undefined) return undefined;
  return text.startsWith('-') ? { column: text.slice(1), down: true } : { column: text, down: false };
}

export function ordered(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | undefined): readonly Row[] {
  const compare = columns.find(({ id }) => id === sort?.column)?.compare;
  if (compare === undefined) return rows;
  return rows.toSorted((a, b) => (sort?.down === true ? compare(b, a) : compare(a, b)));
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

interface Fitting {
  readonly view: ModelView;
  readonly row: Row;
  readonly filters: Readonly<Partial<Record<string, string | undefined>>>;
  readonly words: ShellSpeech;
}

/** Every word sought is in some cell as the reader sees it; accents and case do not count. */
export function fits({ view, row, filters, words }: Fitting): boolean {
  const shown = Object.entries(view.columns).filter(([, column]) => column.hidden !== true);
  const isWanted = shown.every(([name]) => {
    const wanted = filters[`is.${name}`];
    return wanted === undefined || String(row[name] ?? '') === wanted;
  });
  const sought = plain(filters['q'] ?? '')
    .split(/\s+/)
    .filter(Boolean);
  if (!isWanted || sought.length === 0) return isWanted;
  const text = plain(shown.map(([name, column]) => cellText(column, row[name], words)).join(' '));
  return sought.every((word) => text.includes(word));
}
