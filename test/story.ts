import { deepStrictEqual } from 'node:assert/strict';
import fc from 'fast-check';
import { parseStrict } from '#book';
import type { Json } from '#book';
import {
  SEED_PLACES,
  factOf,
  findPlaces,
  foldSubject,
  instantOf,
  isInstant,
  millis,
  modelOf,
  partsOf,
  readDraft,
  targetOf,
} from '#kit';
import type { AnyRow, Desk, Fact, KnownPlace, Model, SubjectKey } from '#kit';

/** A draft as a story tells it; `id` may be given as a short word, e.g. `a1`, to be named by `corrects`. */
export type StoryDraft = { readonly [name: string]: Json };

const firstNoted = Date.parse('2024-09-17T12:00:00Z');

const idOf = (word: string): string => {
  const hexed = Array.from(word)
    .map((letter) => (letter.codePointAt(0) ?? 0).toString(16).padStart(2, '0'))
    .join('')
    .slice(0, 12);
  return `01910000-0000-7000-8000-${hexed.padStart(12, '0')}`;
};

function findPlace(text: string): KnownPlace | undefined {
  const best = findPlaces(SEED_PLACES, text)[0];
  if (best === undefined) return undefined;
  const { place } = best;
  return { id: place.id, name: place.names[0]?.text ?? place.id, point: place.point, accuracyMetres: place.accuracy_m };
}

/** The facts these drafts state, as a fold would see them: ids are made from the story's own words. */
export function factsOf(desk: Desk, drafts: readonly StoryDraft[]): Fact[] {
  const model = modelForTest(desk);
  const facts: Fact[] = [];
  for (const [index, draft] of drafts.entries()) {
    const word = typeof draft['id'] === 'string' ? draft['id'] : `n${index}`;
    const noted = instantOf(firstNoted + index * 60_000);
    const named: Record<string, Json> = {
      author: { who: 'Wanjiru DEMO', role: 'watch_officer' },
      ...draft,
      id: idOf(word),
    };
    const occurred = draft['occurred'];
    named['noted'] ??=
      typeof occurred === 'string' && isInstant(occurred) && millis(occurred) > millis(noted) ? occurred : noted;
    for (const link of ['corrects', 'withdraws']) if (typeof draft[link] === 'string') named[link] = idOf(draft[link]);
    facts.push(read(model, named, facts));
  }
  return facts;
}

function read(model: Model, draft: Record<string, Json>, before: readonly Fact[]): Fact {
  const reading = readDraft(model, parseStrict(JSON.stringify(draft)), {
    now: instantOf(Date.parse('2030-01-01T00:00:00Z')),
    findPlace,
    findEntry(id) {
      const fact = before.find((one) => one.id === id);
      return fact === undefined ? undefined : targetOf(fact);
    },
  });
  if (!reading.ok) throw new Error(`${JSON.stringify(reading.faults)} in ${JSON.stringify(draft)}`);
  const { kind, proposed } = reading.value;
  const parts = partsOf(kind, proposed).map(({ name, bytes }) => ({ name, bytes, salt: new Uint8Array(16) }));
  const fact = factOf({ id: proposed.id ?? '', kind: kind.id, noted: proposed.noted }, parts);
  if (fact === undefined) throw new Error(`no fact comes of ${JSON.stringify(draft)}`);
  return fact;
}

/** The desk alone, with stand-ins for the subjects of other desks it refers to. */
function modelForTest(desk: Desk): Model {
  const own = modelOf([{ ...desk, reads: [], views: {}, alerts: {}, report: [], kinds: [], folds: desk.folds }]);
  return { ...own, kinds: new Map(desk.kinds.map((kind) => [kind.id, kind])) };
}

/** The rows a subject has after these drafts, by table name without the desk's. */
export function rowsOf(
  desk: Desk,
  subject: SubjectKey,
  drafts: readonly StoryDraft[],
): Record<string, readonly AnyRow[]> {
  return rowsFrom(desk, subject, factsOf(desk, drafts));
}

function rowsFrom(desk: Desk, subject: SubjectKey, facts: readonly Fact[]): Record<string, readonly AnyRow[]> {
  const folded = foldSubject(modelForTest(desk), subject, facts);
  return Object.fromEntries(folded.map(({ table, rows }) => [table.slice(desk.name.length + 1), rows]));
}

/** Any order of arrival gives the same rows, for every subject the drafts speak of. */
export function shuffledAlike(desk: Desk, drafts: readonly StoryDraft[]): void {
  const facts = factsOf(desk, drafts);
  const subjects = [...new Set(facts.map((fact) => fact.subject))];
  const shuffle = fc.shuffledSubarray([...facts], { minLength: facts.length });
  for (const subject of subjects) {
    const expected = rowsFrom(desk, subject, facts);
    fc.assert(fc.property(shuffle, (arrived) => deepStrictEqual(rowsFrom(desk, subject, arrived), expected)));
  }
}
