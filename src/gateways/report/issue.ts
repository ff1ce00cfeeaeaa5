import { parseLeaf } from '#book';
import type { Json } from '#book';
import { dayBounds, factOf, isObject, subjectNameOf } from '#kit';
import type { Author } from '#kit';
import type { Station } from '#station';
import type { Sitrep } from './sitrep.ts';
import { figuresText, textOf } from './statement.ts';

/** One statement of an issued report, as it was told. */
export interface IssuedFigure {
  readonly id: string;
  readonly values: string;
  readonly text: string;
}

/** A report that was handed out: it can be made again from these, byte for byte. */
export interface Issue {
  readonly id: string;
  /** Name of the report, e.g. `SITREP-2024-09-21-1`. */
  readonly subject: string;
  readonly entryPosition: number;
  readonly day: string;
  readonly lang: string;
  readonly at: string;
  readonly position: number;
  readonly root: string;
  readonly sha256: string;
  readonly recipients: readonly string[];
  readonly figures: readonly IssuedFigure[];
  /** The issue it takes the place of, by name. */
  readonly supersedes?: string;
  /** When the post had it in the book. */
  readonly received: string;
  readonly who: string;
  /** Role it was made for: what that role may not see is not in it. */
  readonly role: string;
}

/** Issues of the daily report that stand, oldest first, of those the book had at `before`. */
export function issuesOf(station: Station, asked: { day: string; before: number }): Issue[] {
  const kind = station.model.duties.get('issues');
  if (kind === undefined) return [];
  // No report of a day is handed out before the day begins.
  const [from] = dayBounds(asked.day);
  const rows = station
    .at({ position: asked.before })
    .ask('SELECT id, position FROM entry WHERE kind = :kind AND received >= :from ORDER BY position', {
      kind: kind.id,
      from,
    });
  const issues: Issue[] = [];
  for (const { id, position } of rows) {
    const changed = station.store.changesOf(String(id)).some((change) => change < asked.before);
    const issue = typeof position === 'number' && !changed ? issueAt(station, position) : undefined;
    if (issue?.day === asked.day) issues.push(issue);
  }
  return issues;
}

export const lastIssue = (station: Station, asked: { day: string; before: number }): Issue | undefined =>
  issuesOf(station, asked).at(-1);

/** The issue an entry states; nothing when it states none. */
export function issueAt(station: Station, position: number): Issue | undefined {
  const recorded = station.store.entry(position);
  if (recorded === undefined) return undefined;
  const { envelope, stamp } = parseLeaf(recorded.leaf);
  const fact = factOf({ id: envelope.id, kind: envelope.kind, noted: envelope.noted }, recorded.parts);
  if (fact === undefined || fact.data['report'] !== 'sitrep') return undefined;
  const { data } = fact;
  const text = (name: string): string => (typeof data[name] === 'string' ? data[name] : '');
  const { position: restsOn, recipients, supersedes } = data;
  return {
    id: envelope.id,
    subject: subjectNameOf(fact.subject),
    entryPosition: position,
    day: text('day'),
    lang: text('lang'),
    at: text('at'),
    position: typeof restsOn === 'number' ? restsOn : 0,
    root: text('root'),
    sha256: text('sha256'),
    recipients: Array.isArray(recipients) ? recipients.filter((one) => typeof one === 'string') : [],
    figures: figuresIn(text('figures')),
    ...(typeof supersedes === 'string' ? { supersedes } : {}),
    received: stamp.rx,
    who: fact.author.who,
    role: fact.author.role,
  };
}

function figuresIn(text: string): IssuedFigure[] {
  const given: Json = text === '' ? [] : JSON.parse(text);
  if (!Array.isArray(given)) return [];
  const figures: IssuedFigure[] = [];
  for (const one of given) {
    if (!isObject(one)) continue;
    const { id, values, text: said } = one;
    if (typeof id === 'string' && typeof values === 'string' && typeof said === 'string')
      figures.push({ id, values, text: said });
  }
  return figures;
}

export interface Issuing {
  readonly sitrep: Sitrep;
  /** SHA-256 of the HTML, hex. */
  readonly sha256: string;
  readonly author: Author;
  readonly recipients: readonly string[];
  /** Said when the report names no problem at all: somebody vouches that there really was none. */
  readonly noProblems?: boolean;
}

/** The draft that says a report was handed out: to whom, and with which figures. */
export function issueDraft(station: Station, issuing: Issuing): Json {
  const { sitrep, author, recipients, sha256, noProblems = false } = issuing;
  const kind = station.model.duties.get('issues');
  if (kind === undefined) throw new Error('no desk has a kind that issues reports');
  const previous = lastIssue(station, { day: sitrep.day, before: station.store.size() });
  const number = issuesOf(station, { day: sitrep.day, before: station.store.size() }).length + 1;
  const figures = sitrep.statements.map((statement) => ({
    id: statement.id,
    values: figuresText(statement),
    text: textOf(statement),
  }));
  return {
    kind: kind.id,
    subject: `SITREP-${sitrep.day}-${number}`,
    author: { ...author },
    data: {
      report: 'sitrep',
      day: sitrep.day,
      lang: sitrep.lang,
      at: sitrep.at,
      position: sitrep.position,
      root: sitrep.root,
      sha256,
      recipients: [...recipients],
      figures: JSON.stringify(figures),
      problems: problemsIn(sitrep),
      no_problems: noProblems,
      ...(previous === undefined ? {} : { supersedes: previous.subject }),
    },
  };
}

/** Statements under “problems” that have something to say: a figure above zero, or rows. */
function problemsIn(sitrep: Sitrep): number {
  const said = sitrep.statements.filter((one) => one.section === 'problems');
  return said.filter(
    (one) =>
      (one.table?.rows.length ?? 0) > 0 ||
      Object.values(one.values).some((value) => typeof value === 'number' && value > 0),
  ).length;
}

/** Those who read the last issue and have to be told that statements in it have changed. */
export const toBeTold = (station: Station, sitrep: Sitrep): readonly string[] =>
  sitrep.changes.length === 0
    ? []
    : [
        ...new Set(
          issuesOf(station, { day: sitrep.day, before: sitrep.position }).flatMap((issue) => issue.recipients),
        ),
      ];
