import { formatNumber, isInstant, missionLocal, subjectNameOf } from '#kit';
import type { AnyRow, Cell, Column, Columns, Lang } from '#kit';
import { saidWords } from './words.ts';

/** Widest cell a table shows; what is longer is cut with a mark, and whole in JSON. */
const cellMax = 48;

/** What an author wrote, made harmless for a terminal: no control character moves the cursor or turns the line around. */
export const plain = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').replace(/[\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
const lettersOf = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

const clip = (text: string): string => {
  const letters = lettersOf(plain(text));
  return letters.length > cellMax ? `${letters.slice(0, cellMax - 1).join('')}…` : letters.join('');
};

/** A table for people: columns that are not hidden, with their names in the language, numbers to the right. */
export function tableText(columns: Columns, rows: readonly AnyRow[], lang: Lang): string[] {
  const shown = Object.entries(columns).filter(([, column]) => column.hidden !== true);
  const grid = rows.map((row) => shown.map(([name, column]) => clip(cellText(column, row[name] ?? null, lang))));
  const heads = shown.map(([, column]) => clip(column.words[lang]));
  const widths = heads.map((head, at) => Math.max(...[head, ...grid.map((cells) => cells[at] ?? '')].map(widthOf)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => padded(cell, widths[at] ?? 0, isNumber(shown[at]?.[1])))
      .join('  ')
      .trimEnd();
  return [line(heads), widths.map((width) => '─'.repeat(width)).join('  '), ...grid.map(line)];
}

const widthOf = (text: string): number => lettersOf(text).length;
const isNumber = (column: Column | undefined): boolean => column !== undefined && rightward.has(column.type);
const rightward: ReadonlySet<string> = new Set(['integer', 'minutes', 'percent', 'lat_e6', 'lon_e6']);

function padded(text: string, width: number, right: boolean): string {
  const space = ' '.repeat(Math.max(0, width - widthOf(text)));
  return right ? space + text : text + space;
}

/** One cell as people read it; an empty one stays empty. */
export function cellText(column: Column, cell: Cell, lang: Lang): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return textCell(column, cell, lang);
  if (column.type === 'flag') return cell === 1 ? saidWords.yes[lang] : saidWords.no[lang];
  if (column.type === 'percent') return `${formatNumber(lang, decimal(cell, 1))} %`;
  if (column.type === 'lat_e6' || column.type === 'lon_e6') return decimal(cell, 6);
  if (column.type === 'minutes') return hoursAndMinutes(cell);
  return Number.isSafeInteger(cell) ? formatNumber(lang, cell) : String(cell);
}

function textCell(column: Column, cell: string, lang: Lang): string {
  if (column.type === 'instant' && isInstant(cell)) {
    const { date, time, offset } = missionLocal(cell);
    return `${date}T${time}${offset}`;
  }
  if (column.type === 'subject') return subjectNameOf(cell);
  return column.codes?.[cell]?.[lang] ?? cell;
}

/** A whole number of parts as a decimal text: 125 tenths are 12.5. */
function decimal(parts: number, digits: number): string {
  const text = String(Math.abs(parts)).padStart(digits + 1, '0');
  return `${parts < 0 ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

function hoursAndMinutes(minutes: number): string {
  const whole = Math.abs(minutes);
  return `${minutes < 0 ? '-' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
