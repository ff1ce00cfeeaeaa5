import { of, subjectKey } from '#kit';
import type { Fact, RowsOf } from '#kit';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type Rows = RowsOf<typeof tables>;

/** A note as last written. */
export function foldNote(history: readonly Fact[], name: string): Rows {
  const notes = history.filter((fact) => of(kinds.noted, fact));
  return {
    note: notes.map((fact) => ({
      note: subjectKey('note', name),
      what: fact.data.what,
      at: fact.occurred,
      lat_e6: fact.place?.lat_e6 ?? null,
      lon_e6: fact.place?.lon_e6 ?? null,
      place: fact.place?.name ?? null,
      links: JSON.stringify(fact.data.links ?? []),
      entry: fact.id,
    })),
  };
}

/** Every answer stays: an alert that was handed over and then closed has two. */
export function foldAlert(history: readonly Fact[]): Rows {
  const answers = history.filter((fact) => of(kinds.answered, fact));
  return {
    answer: answers.map((fact) => ({
      alert: fact.data.key,
      action: fact.data.action,
      note: fact.data.note,
      who: fact.author.who,
      at: fact.occurred,
      handed_to: fact.data.handed_to ?? null,
      entry: fact.id,
    })),
  };
}

/** A place as last defined. */
export function foldPlace(history: readonly Fact[], name: string): Rows {
  const last = history.filter((fact) => of(kinds.placeDefined, fact)).at(-1);
  if (last?.place === undefined) return {};
  const { data, place } = last;
  return {
    place: [
      {
        id: name,
        place: subjectKey('place', name),
        name: data.name,
        also: data.also === undefined ? null : data.also.join('; '),
        lat_e6: place.lat_e6,
        lon_e6: place.lon_e6,
        accuracy_m: place.accuracy_m,
        pcode: data.pcode ?? place.pcode ?? null,
        commune: data.commune ?? null,
        entry: last.id,
      },
    ],
  };
}

/** A report as issued. The issue that replaced it shares its history, so an old copy always says that it is old. */
export function foldReport(history: readonly Fact[], name: string): Rows {
  const subject = subjectKey('report', name);
  const issues = history.filter((fact) => of(kinds.issued, fact));
  const last = issues.filter((fact) => fact.subject === subject).at(-1);
  if (last === undefined) return {};
  const next = issues.filter((fact) => fact.subject !== subject && fact.data.supersedes === name).at(-1);
  const { data } = last;
  return {
    report: [
      {
        issue: subject,
        report: data.report,
        day: data.day,
        lang: data.lang,
        at: data.at,
        issued_at: last.occurred,
        position: data.position,
        root: data.root,
        sha256: data.sha256,
        recipients: JSON.stringify(data.recipients),
        supersedes: data.supersedes === undefined ? null : subjectKey('report', data.supersedes),
        superseded_by: next?.subject ?? null,
        figures: data.figures ?? null,
        who: last.author.who,
        entry: last.id,
      },
    ],
  };
}

/** A problem is open until a solution that came after it was last raised. */
export function foldProblem(history: readonly Fact[], name: string): Rows {
  const raised = history.filter((fact) => of(kinds.problemRaised, fact));
  const [first, last] = [raised[0], raised.at(-1)];
  if (first === undefined || last === undefined) return {};
  const solved = history
    .filter((fact) => of(kinds.problemSolved, fact))
    .findLast((fact) => fact.occurred >= last.occurred);
  const links = history.flatMap((fact) =>
    of(kinds.problemRaised, fact) || of(kinds.problemSolved, fact) ? (fact.data.links ?? []) : [],
  );
  return {
    problem: [
      {
        problem: subjectKey('problem', name),
        what: last.data.what,
        area: last.data.area,
        owner: last.data.owner,
        raised_at: first.occurred,
        due_at: last.data.due ?? null,
        solved_at: solved?.occurred ?? null,
        how: solved?.data.how ?? null,
        state: solved === undefined ? 'open' : 'solved',
        links: JSON.stringify([...new Set(links)]),
        entry: solved?.id ?? last.id,
      },
    ],
  };
}
