import { parseLeaf } from '#book';
import type { Json } from '#book';
import { factOf, isObject, markingOf, mayRead, relatedSubjects } from '#kit';
import type { EntryRow, Fact, Model, Recorded, RecordedPart, SubjectKey, Viewer } from '#kit';
import { understand } from '#station';
import type { Station } from '#station';

/** An entry as one reader may see it: some of its parts may be missing, never its body. */
export interface Seen {
  readonly row: EntryRow;
  readonly fact: Fact;
  readonly recorded: Recorded;
  readonly parts: readonly RecordedPart[];
  /** Names of the parts that are there and closed to this reader. */
  readonly withheld: readonly string[];
}

/** The one way from the book to a person. Every route that shows an entry comes through here. */
export interface Reader {
  /** The entry at a position, or nothing: for what is not there and for what this reader may not see alike. */
  at(position: number, viewer: Viewer): Seen | undefined;
  /** By id or by position written as digits. */
  named(name: string, viewer: Viewer): Seen | undefined;
  permitted(recorded: Recorded, viewer: Viewer): Seen | undefined;
  /** Whether a part of this marking may be read. */
  marking(part: RecordedPart): string;
}

type Raised = ReadonlyMap<string, string>;

export function openReader(station: Station): Reader {
  const raised = raisedMarkings(station);
  const permitted = (recorded: Recorded, viewer: Viewer): Seen | undefined =>
    see({ station, raised: raised() }, recorded, viewer);
  const at = (position: number, viewer: Viewer): Seen | undefined => {
    const recorded = Number.isSafeInteger(position) && position >= 0 ? station.store.entry(position) : undefined;
    return recorded === undefined ? undefined : permitted(recorded, viewer);
  };
  return {
    at,
    permitted,
    named(name, viewer) {
      const position = /^\d{1,15}$/.test(name) ? Number(name) : station.store.positionOf(name);
      return position === undefined ? undefined : at(position, viewer);
    },
    marking: markingOf,
  };
}

/**
 * Parts of a subject that were closed further after they were written, as `subject part` to marking. Always as they are
 * today: a question about the past does not open them again.
 */
function raisedMarkings(station: Station): () => Raised {
  let known: { size: number; raised: Raised } | undefined;
  return () => {
    const size = station.store.size();
    if (known?.size === size) return known.raised;
    const table = station.model.roles.get('raised');
    const raised = new Map<string, string>();
    for (const row of table === undefined
      ? []
      : station.at({}).ask(`SELECT subject, part, marking FROM ${table.sqlName}`)) {
      const { subject, part, marking } = row;
      if (typeof subject === 'string' && typeof part === 'string') raised.set(`${subject} ${part}`, String(marking));
    }
    known = { size, raised };
    return raised;
  };
}

interface Seeing {
  readonly station: Station;
  readonly raised: Raised;
}

function see({ station, raised }: Seeing, recorded: Recorded, viewer: Viewer): Seen | undefined {
  const { model, platform } = station;
  const { indexed, fact: whole } = understand(model, platform.crypto, recorded);
  if (whole === undefined) return undefined;
  const subjects = subjectsOf(model, whole);
  const readable = (part: RecordedPart): boolean =>
    mayRead(viewer, markingOf(part)) &&
    subjects.every((subject) => {
      const closer = raised.get(`${subject} ${part.name}`);
      return closer === undefined || mayRead(viewer, closer);
    });
  const desk = model.subjects.get(whole.subject.slice(0, whole.subject.indexOf(':')))?.desk;
  if (desk !== undefined && !mayRead(viewer, desk.marking)) return undefined;
  const parts = recorded.parts.filter(readable);
  if (!parts.some((part) => part.name === 'body')) return undefined;
  const { envelope } = parseLeaf(recorded.leaf);
  const fact = factOf({ id: envelope.id, kind: envelope.kind, noted: envelope.noted }, parts);
  if (fact === undefined) return undefined;
  const withheld = recorded.parts.filter((part) => !parts.includes(part)).map((part) => part.name);
  return { row: indexed.row, fact, recorded, parts, withheld };
}

const subjectsOf = (model: Model, fact: Fact): SubjectKey[] => [fact.subject, ...relatedSubjects(model, fact).shares];

/** Every text in a value, however deep: what a search looks through. */
export function* textsIn(value: Json | undefined): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const one of value) yield* textsIn(one);
  else if (value !== undefined && isObject(value)) for (const one of Object.values(value)) yield* textsIn(one);
}
