import { inOrder, relatedSubjects, subjectNameOf, subjectTypeOf } from '#kit';
import type { AnyRow, NamedView, SubjectKey, Viewer } from '#kit';
import type { Moment } from '#station';
import { numbers, showingOf } from './answer-entries.ts';
import { alertsFor } from './answer-watch.ts';
import type { Asked, HandlersOf, Serving } from './asked.ts';
import type { Contract } from './contract.ts';
import { entryJson } from './entry-json.ts';
import { unknownThing } from './problem.ts';
import type { Seen } from './reading.ts';
import { clocksOf, standingOf } from './standing.ts';

type Asking = Asked<Contract['GET /api/subjects/{type}/{name}']>;

/** A page shows this much of a history; the rest is asked for with `/api/entries?subject=`. */
const historyMax = 1000;
const mentionedMax = 500;

export const subjectHandlers: HandlersOf<'GET /api/subjects/{type}/{name}'> = {
  'GET /api/subjects/{type}/{name}': (asked, serving) => {
    const { type, name } = asked.params;
    const subject: SubjectKey = `${type}:${name}`;
    const known = serving.model.subjects.get(type);
    const moment = serving.station.at(clocksOf(asked.query));
    const { seen, truncated } = historyOf({ asked, serving, moment }, subject);
    // A subject nobody has written of, one this reader may not see anything of, and a type nobody has: all alike.
    if (known === undefined || seen.length === 0) throw unknownThing();
    const showing = showingOf(asked, serving, moment.position);
    return {
      ...standingOf(serving, moment),
      subject,
      type,
      name,
      desk: known.desk.name,
      words: known.type.words,
      label: known.type.words[asked.lang],
      ...pageRow({ asked, serving, moment }, subject),
      history: seen.map((one) => entryJson(showing, one)),
      truncated,
      mentions: linksOf(seen, (one) => relatedSubjects(serving.model, one.fact).mentions),
      mentioned_by: linksOf(mentioning({ asked, serving, moment }, subject), (one) => [one.fact.subject]).filter(
        (link) => link.subject !== subject,
      ),
      alerts: alertsFor(asked, serving, moment).filter((alert) => alert.subject === subject),
    };
  },
};

interface Looking {
  readonly asked: Asking;
  readonly serving: Serving;
  readonly moment: Moment;
}

const isThen = (moment: Moment, seen: Seen): boolean =>
  moment.happened === undefined || seen.fact.occurred <= moment.happened;

/** The latest of a history that this reader may see, oldest first. Whether there is more counts only what he may see. */
function historyOf({ asked, serving, moment }: Looking, subject: SubjectKey): { seen: Seen[]; truncated: boolean } {
  const positions = serving.station.store.history(subject).filter((position) => position < moment.position);
  const seen: Seen[] = [];
  for (const position of positions.toReversed()) {
    const one = serving.reader.at(position, asked.viewer);
    if (one !== undefined && isThen(moment, one)) seen.push(one);
    if (seen.length > historyMax) break;
  }
  const shown = seen.slice(0, historyMax).sort((a, b) => inOrder(a.fact, b.fact) || a.row.position - b.row.position);
  return { seen: shown, truncated: seen.length > historyMax };
}

const seenAt = (positions: readonly number[], { reader }: Serving, viewer: Viewer): Seen[] =>
  positions.map((position) => reader.at(position, viewer)).filter((one) => one !== undefined);

/** Entries that refer to the subject in a part this reader may see. */
function mentioning({ asked, serving, moment }: Looking, subject: SubjectKey): Seen[] {
  const sql = `SELECT position FROM mention WHERE subject = :subject ORDER BY position DESC LIMIT ${mentionedMax}`;
  return seenAt(numbers(moment.ask(sql, { subject }), 'position'), serving, asked.viewer).filter(
    (one) => isThen(moment, one) && relatedSubjects(serving.model, one.fact).mentions.includes(subject),
  );
}

function linksOf(
  seen: readonly Seen[],
  subjects: (one: Seen) => readonly SubjectKey[],
): { subject: string; entries: string[] }[] {
  const links = new Map<string, string[]>();
  for (const one of seen) {
    for (const subject of subjects(one)) links.set(subject, [...(links.get(subject) ?? []), one.row.id]);
  }
  return [...links].map(([subject, entries]) => ({ subject, entries }));
}

/** The view with one row per subject of this type, when its desk has one. */
export function pageOf(serving: Serving, type: string): NamedView | undefined {
  const known = serving.model.subjects.get(type);
  return known?.type.page === undefined
    ? undefined
    : serving.model.views.find(({ name }) => name === `${known.desk.name}.${known.type.page}`);
}

interface PageRow {
  readonly page: string | null;
  readonly row: AnyRow | null;
  readonly withheld: readonly string[];
}

function pageRow({ asked, serving, moment }: Looking, subject: SubjectKey): PageRow {
  const page = pageOf(serving, subjectTypeOf(subject));
  const where = page === undefined ? undefined : whereSubject(page, subject);
  if (page === undefined || where === undefined) return { page: page?.name ?? null, row: null, withheld: [] };
  const { position, now, happened } = moment;
  const clocks = { position, now, ...(happened === undefined ? {} : { happened }) };
  const { rows, withheld } = serving.station.read({ view: page.name, where, ...clocks, limit: 1 }, asked.viewer);
  return { page: page.name, row: rows[0] ?? null, withheld };
}

/** The subject is the view's subject column, or else its first: as a key, or as the bare name. */
function whereSubject({ view }: NamedView, subject: SubjectKey): Record<string, string> | undefined {
  const column = view.subject ?? Object.keys(view.columns)[0];
  if (column === undefined) return undefined;
  return { [column]: view.columns[column]?.type === 'subject' ? subject : subjectNameOf(subject) };
}
