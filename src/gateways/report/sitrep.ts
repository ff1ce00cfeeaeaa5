import { base64, edgeFromNodes, edgeRoot, parseLeaf } from '#book';
import { addMinutes, compareInstants, dayBounds, formatDuration, formatNumber, isInstant, mayRead } from '#kit';
import type { AnyRow, Cell, Instant, Lang, Statement, Viewer } from '#kit';
import { lateAfterMinutes, permitted } from '#station';
import type { Moment, Station } from '#station';
import { lastIssue } from './issue.ts';
import type { Issue } from './issue.ts';
import { figuresText, textOf } from './statement.ts';
import type { Evidence, Piece, ReportTable, SaidStatement } from './statement.ts';

export interface SitrepRequest {
  /** Day of the mission, `2024-09-21`. */
  readonly day: string;
  readonly lang: Lang;
  /** Book position the report rests on; everything written when left out. */
  readonly position?: number;
  /** The moment reported; the end of the day, or of what the book knows, when left out. */
  readonly at?: Instant;
  /** For whom: what he may not see is not in the report. */
  readonly viewer?: Viewer;
}

/** A statement whose figures are no longer those of the last issue. */
export interface Change {
  readonly id: string;
  readonly before: string;
  readonly now: string;
  /**
   * What the book now says of the moment last reported, when that is not what was said then: a correction. Without it,
   * what was said stands, and things have moved since.
   */
  readonly corrected?: string;
}

/** A situation report as data: the same book position gives the same report, byte for byte. */
export interface Sitrep {
  readonly day: string;
  readonly lang: Lang;
  readonly origin: string;
  readonly exercise: boolean;
  readonly demo: boolean;
  readonly from: Instant;
  readonly to: Instant;
  readonly at: Instant;
  readonly position: number;
  /** Root of the tree at that position, base64. */
  readonly root: string;
  readonly statements: readonly SaidStatement[];
  readonly late: readonly Evidence[];
  readonly previous?: { readonly position: number; readonly at: string };
  readonly changes: readonly Change[];
}

const defaultViewer: Viewer = { who: 'report', role: 'watch_officer' };

const lateInPeriod = `SELECT id AS entry FROM entry
  WHERE late_min > ${lateAfterMinutes} AND received >= :from AND received < :to AND received <= :at`;

/** Gathers the report. Throws RangeError for a day that is not one. */
export function gatherSitrep(station: Station, request: SitrepRequest): Sitrep {
  const { day, lang, viewer = defaultViewer } = request;
  const [from, to] = dayBounds(day);
  const position = Math.min(request.position ?? station.store.size(), station.store.size());
  const at = request.at ?? momentReported(station, position, { from, to });
  const sayingAt = (when: Instant): Saying => ({
    station,
    lang,
    viewer,
    moment: station.at({ position, happened: when, now: when }),
    params: { from, to, at: when },
  });
  const saying = sayingAt(at);
  const statements = saidOf(saying);
  const previous = lastIssue(station, { day, before: position });
  const saidThen = previous !== undefined && isInstant(previous.at) ? saidOf(sayingAt(previous.at)) : [];
  return {
    day,
    lang,
    from,
    to,
    at,
    position,
    statements,
    origin: station.name.origin,
    exercise: station.name.exercise,
    demo: station.name.demo,
    root: rootAt(station, position),
    late: evidenceOf(saying, lateInPeriod),
    changes: previous === undefined ? [] : changesSince(previous, statements, saidThen),
    ...(previous === undefined ? {} : { previous: { position: previous.position, at: previous.at } }),
  };
}

/** Root of the tree as it was when it had this many entries, base64. */
export function rootAt(station: Station, position: number): string {
  const { crypto } = station.platform;
  return base64(
    edgeRoot(
      crypto,
      edgeFromNodes(crypto, (level, index) => station.store.node(level, index), position),
    ),
  );
}

/** The end of the day, or the moment the book's knowledge ends, whichever comes first; never before the day begins. */
function momentReported(station: Station, position: number, day: { from: Instant; to: Instant }): Instant {
  const last = position === 0 ? undefined : station.store.entry(position - 1);
  const received = last === undefined ? undefined : parseLeaf(last.leaf).stamp.rx;
  const end = addMinutes(day.to, -1);
  if (!isInstant(received) || compareInstants(received, end) > 0) return end;
  return compareInstants(received, day.from) < 0 ? day.from : received;
}

interface Saying {
  readonly station: Station;
  readonly moment: Moment;
  readonly lang: Lang;
  readonly viewer: Viewer;
  readonly params: Readonly<Record<string, Cell>>;
}

/** Every statement of every desk this reader may see. */
function saidOf(saying: Saying): SaidStatement[] {
  return saying.station.model.desks
    .filter((desk) => mayRead(saying.viewer, desk.marking))
    .flatMap((desk) => desk.report.map((line, index) => say(saying, { id: `${desk.name}.${index}`, line })));
}

function say(saying: Saying, { id, line }: { id: string; line: Statement }): SaidStatement {
  const { moment, lang, params } = saying;
  const values = line.sql === undefined ? {} : (moment.ask(line.sql, params)[0] ?? {});
  const evidence = line.evidence === undefined ? [] : evidenceOf(saying, line.evidence);
  const table = line.table === undefined ? {} : { table: tableOf(saying, line.table) };
  return { id, section: line.section, pieces: piecesOf(line.words[lang], values, lang), values, evidence, ...table };
}

const shown = (value: Cell, lang: Lang): string => {
  if (typeof value === 'number') return formatNumber(lang, value);
  return value ?? '—';
};

function piecesOf(template: string, values: AnyRow, lang: Lang): Piece[] {
  const pieces: Piece[] = [];
  for (const [index, text] of template.split(/\{(\w+)\}/).entries()) {
    const known = index % 2 === 1 ? values[text] : undefined;
    if (index % 2 === 1) pieces.push({ text: known === undefined ? '—' : shown(known, lang), figure: text });
    else if (text !== '') pieces.push({ text });
  }
  return pieces;
}

/** The entries a piece of SQL names, of those the reader may know of. */
function evidenceOf({ moment, viewer, params }: Pick<Saying, 'moment' | 'viewer' | 'params'>, sql: string): Evidence[] {
  const query = `SELECT DISTINCT e.id, e.position, e.kind, e.occurred, e.received, e.late_min, e.marking
    FROM entry e WHERE e.id IN (SELECT entry FROM (${sql})) ORDER BY e.position`;
  const evidence: Evidence[] = [];
  for (const row of moment.ask(query, params)) {
    const { id, position, kind, late_min: late, marking } = row;
    if (typeof id !== 'string' || typeof position !== 'number' || typeof kind !== 'string') continue;
    if (!mayRead(viewer, String(marking))) continue;
    const [occurred, received] = [String(row['occurred']), String(row['received'])];
    evidence.push({ id, position, kind, occurred, received, lateMinutes: typeof late === 'number' ? late : 0 });
  }
  return evidence;
}

function tableOf(
  { station, moment, lang, viewer, params }: Saying,
  asked: NonNullable<Statement['table']>,
): ReportTable {
  const named = station.model.views.find((one) => one.name === asked.view);
  if (named === undefined) throw new Error(`a report prints the view ${asked.view}, which no desk has`);
  const where = asked.where === undefined ? '' : ` WHERE ${asked.where}`;
  const { rows } = permitted(named, viewer, moment.ask(`SELECT * FROM ${named.sqlName}${where}`, params));
  const columns = asked.columns.map((name) => ({ name, column: named.view.columns[name] }));
  return {
    head: columns.map(({ name, column }) => column?.words[lang] ?? name),
    rows: rows.map((row) =>
      columns.map(({ name, column }) =>
        cellText(row[name] ?? null, { type: column?.type ?? 'text', codes: column?.codes, lang }),
      ),
    ),
  };
}

interface CellStyle {
  readonly type: string;
  readonly codes: Readonly<Record<string, Readonly<Record<Lang, string>>>> | undefined;
  readonly lang: Lang;
}

function cellText(value: Cell, { type, codes, lang }: CellStyle): string {
  if (value === null) return '—';
  if (typeof value === 'string' && codes?.[value] !== undefined) return codes[value][lang];
  if (type === 'minutes' && typeof value === 'number') return formatDuration(value, lang);
  if (type === 'percent' && typeof value === 'number') return `${formatNumber(lang, (value / 10).toFixed(1))} %`;
  if (type === 'subject' && typeof value === 'string') return value.slice(value.indexOf(':') + 1);
  return shown(value, lang);
}

/**
 * Statements whose figures differ from the last issue. Compared by figures, so that another language is no change.
 * `then` is what the book now says of the moment last reported.
 */
function changesSince(previous: Issue, statements: readonly SaidStatement[], then: readonly SaidStatement[]): Change[] {
  const changes: Change[] = [];
  for (const statement of statements) {
    const before = previous.figures.find((one) => one.id === statement.id);
    const again = then.find((one) => one.id === statement.id);
    const isCorrected = before !== undefined && again !== undefined && figuresText(again) !== before.values;
    if (before === undefined || (!isCorrected && before.values === figuresText(statement))) continue;
    changes.push({
      id: statement.id,
      before: before.text,
      now: textOf(statement),
      ...(isCorrected ? { corrected: textOf(again) } : {}),
    });
  }
  return changes;
}

/** Changes in the order they are told: corrections of what was said, then what has moved since. */
export const changeGroups = (changes: readonly Change[]): readonly ChangeGroup[] =>
  [
    { name: 'corrected' as const, changes: changes.filter((change) => change.corrected !== undefined) },
    { name: 'moved' as const, changes: changes.filter((change) => change.corrected === undefined) },
  ].filter((group) => group.changes.length > 0);

export interface ChangeGroup {
  readonly name: 'corrected' | 'moved';
  readonly changes: readonly Change[];
}
