import type { ReactElement, ReactNode } from 'react';
import { compareText, formatDate, formatDuration, isDay, subjectNameOf } from '#kit';
import { Icon } from '#web/ui/icon.tsx';
import { findInstantMs, spanOf } from '#web/ui/instant.ts';
import type { Column } from '#web/ui/table.tsx';
import { TimeStamp } from '#web/ui/time.tsx';
import { useLinks } from './address.ts';
import type { Cell, ModelColumn, ModelView, Row } from './client.ts';
import { useZones } from './preferences.ts';
import { useWords } from './use-words.ts';
import type { ShellKey, ShellSpeech } from './use-words.ts';

export interface CellProps {
  readonly column: ModelColumn;
  readonly cell: Cell | undefined;
  /** The reader may not see it: said, never left looking empty. */
  readonly withheld?: boolean;
  /** Only the Zulu group of a time; the other zones move into the tooltip. */
  readonly compact?: boolean;
}

/** `detainee:D-0031` is called `D-0031`. */
export const subjectLabel = (key: string): string => subjectNameOf(key);

/** One cell of a view, drawn by the type of its column. */
export function CellView({ column, cell, withheld = false, compact = true }: CellProps): ReactElement | null {
  const words = useWords();
  const links = useLinks();
  const zones = useZones();
  if (cell === null || cell === undefined) return withheld ? <Withheld /> : null;
  const text = String(cell);
  switch (column.type) {
    case 'instant':
      return <TimeStamp instant={text} zones={zones} compact={compact} />;
    case 'subject':
      return <a href={links.subject(text)}>{subjectLabel(text)}</a>;
    case 'entry':
      return (
        <a href={links.entry(text)} aria-label={words.say('open-entry')} title={words.say('open-entry')}>
          <Icon name="seal" />
        </a>
      );
    default:
      return <span className={column.holds === 'number' ? 'number' : undefined}>{cellText(column, cell, words)}</span>;
  }
}

export function Withheld(): ReactElement {
  const words = useWords();
  return (
    <span className="withheld">
      <Icon name="lock" /> {words.say('withheld')}
    </span>
  );
}

type Writer = (column: ModelColumn, cell: string | number, words: ShellSpeech) => string;

const writers: Readonly<Record<string, Writer>> = {
  integer: ({ unit }, cell, words) =>
    unit === undefined ? words.number(Number(cell)) : `${words.number(Number(cell))} ${unitWord(unit, words)}`,
  minutes: (_column, cell, words) => formatDuration(Math.round(Number(cell)), words.lang),
  percent: (_column, cell, words) => `${words.number(Math.trunc(Number(cell) / 10))}${tenth(cell, words)} %`,
  flag: (_column, cell, words) => words.say(Number(cell) === 0 ? 'no' : 'yes'),
  day: (_column, cell, words) => (isDay(cell) ? formatDate(words.lang, String(cell), 'short') : String(cell)),
  json: (_column, cell) => listText(String(cell)),
  lat_e6: (_column, cell) => (Number(cell) / 1e6).toFixed(5),
  lon_e6: (_column, cell) => (Number(cell) / 1e6).toFixed(5),
};

const unitKeys: ReadonlyMap<string, ShellKey> = new Map([
  ['bytes', 'unit.bytes'],
  ['days', 'unit.days'],
  ['min', 'unit.min'],
  ['officers', 'unit.officers'],
  ['persons', 'unit.persons'],
  ['s', 'unit.s'],
  ['weapons', 'unit.weapons'],
  ['years', 'unit.years'],
]);

/** A unit in the reader's language; signs such as kg and m, and units nobody knows yet, stand as they are. */
export function unitWord(unit: string, words: ShellSpeech): string {
  const key = unitKeys.get(unit);
  return key === undefined ? unit : words.say(key);
}

/** A span of time in the reader's language: `91 h 48 min`, beyond a week `85 days`. */
export function spanText(milliseconds: number, words: ShellSpeech): string {
  const span = spanOf(milliseconds);
  if ('minutes' in span) return formatDuration(span.minutes, words.lang);
  const count = words.number(span.days);
  // Swahili names the unit before the number.
  return words.lang === 'sw' ? `${words.say('unit.days')} ${count}` : `${count} ${words.say('unit.days')}`;
}

/** Names for rows that have none of their own, by their place in the answer. */
export function rowKeys(rows: readonly Row[]): (row: Row) => string {
  const places = new Map(rows.map((row, index) => [row, String(index)]));
  return (row) => places.get(row) ?? '';
}

/** Tenths of a percent: `1085` reads 108.5. */
function tenth(cell: string | number, { lang }: ShellSpeech): string {
  const rest = Math.abs(Number(cell)) % 10;
  if (rest === 0) return '';
  return `${lang === 'fr' || lang === 'ht' ? ',' : '.'}${rest}`;
}

/** A cell as plain text, for labels, titles and tables that are read aloud. */
export function cellText(column: ModelColumn, cell: Cell | undefined, words: ShellSpeech): string {
  if (cell === null || cell === undefined) return '';
  const code = column.codes?.[String(cell)];
  if (code !== undefined) return words.of(code);
  if (column.type === 'subject') return subjectLabel(String(cell));
  if (column.type === 'integer' && !Number.isSafeInteger(Number(cell))) return String(cell);
  return writers[column.type]?.(column, cell, words) ?? String(cell);
}

function listText(text: string): string {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value)
      ? value.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join(', ')
      : text;
  } catch {
    return text;
  }
}

export interface ColumnsAsked {
  readonly words: ShellSpeech;
  readonly withheld?: readonly string[];
  /** At most so many columns, for panels. */
  readonly most?: number;
  readonly compact?: boolean;
  /** What will be shown: long texts get more room. */
  readonly rows?: readonly Row[];
}

const longFrom = 24;

/** The columns of a view that lists show, for the table component. */
export function tableColumns(view: ModelView, asked: ColumnsAsked): Column<Row>[] {
  const { words, withheld = [], most = 100, compact = true, rows = [] } = asked;
  const shown = Object.entries(view.columns).filter(([, column]) => column.hidden !== true);
  const first = shown.filter(([name]) => name === view.subject);
  const ordered = [...first, ...shown.filter(([name]) => name !== view.subject)];
  return fewest(ordered, most).map(([name, column]) => ({
    id: name,
    label: words.of(column.words),
    align: column.holds === 'number' && column.codes === undefined ? 'end' : 'start',
    ...(column.type === 'entry' ? { width: '3rem' } : {}),
    ...textOf(column, (text) => rows.some((row) => String(row[name] ?? '').length >= text)),
    cell: (row: Row): ReactNode => (
      <CellView column={column} cell={row[name]} withheld={withheld.includes(name)} compact={compact} />
    ),
    compare: (a: Row, b: Row): number => compareCells(a[name], b[name], words),
  }));
}

type NamedColumn = readonly [name: string, column: ModelColumn];

/** The first columns. Where none of them says how long, the first that does takes the last place: a watch asks that. */
function fewest(columns: readonly NamedColumn[], most: number): readonly NamedColumn[] {
  const isSpan = ([, { type }]: NamedColumn): boolean => type === 'minutes';
  const kept = columns.slice(0, most);
  const span = kept.some(isSpan) ? undefined : columns.slice(most).find(isSpan);
  return span === undefined ? kept : [...kept.slice(0, -1), span];
}

function textOf({ type }: ModelColumn, hasTextFrom: (letters: number) => boolean): Pick<Column<Row>, 'text'> {
  if (type === 'subject' || type === 'instant' || type === 'day') return { text: 'name' };
  return type === 'text' && hasTextFrom(longFrom) ? { text: 'long' } : {};
}

/** Empty cells come last, numbers by size, times and texts in the reader's order. */
function compareCells(a: Cell | undefined, b: Cell | undefined, words: ShellSpeech): number {
  const [one, other] = [a ?? null, b ?? null];
  if (one === null || other === null) return one === other ? 0 : one === null ? 1 : -1;
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return compareText(words.lang)(String(one), String(other));
}

/** Seconds between a row's own time and now, for what fades on the map. */
export function ageSeconds(at: Cell | undefined, now: string): number | undefined {
  const [from, to] = [findInstantMs(String(at ?? '')), findInstantMs(now)];
  return from === undefined || to === undefined ? undefined : Math.max(0, (to - from) / 1000);
}
