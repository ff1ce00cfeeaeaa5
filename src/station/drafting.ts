import type { Json } from '#book';
import { isObject, namingOf, numberIn, numbered, subjectKey, subjectTypeOf, targetOf } from '#kit';
import type { DraftContext, FieldAbout, Instant, Kind, Model, Naming, Place, Proposed, SubjectKey, Target } from '#kit';
import type { Session, StoreReader } from '#store';
import { knownPlace } from './gazetteer.ts';
import { factIn } from './indexing.ts';
import type { Refused } from './outcome.ts';
import type { Platform } from './platform.ts';

/** The numbers given last, by subject type: what a new subject is named after. */
export interface Numbers {
  /** The name the next subject of this pattern gets, by every history the session shows. */
  next(session: Session, naming: Naming, now: Instant): string;
  /** A subject was written of: its number is taken. */
  take(model: Model, subject: SubjectKey): void;
  /** After a transaction that was rolled back, memory must not know more than the disk. */
  forget(): void;
}

export function numbers(): Numbers {
  const last = new Map<string, number>();
  return {
    next(session, naming, now) {
      const known = last.get(naming.type) ?? lastNumber(session, naming, now);
      last.set(naming.type, known);
      return numbered(naming, known + 1);
    },
    take(model, subject) {
      const type = subjectTypeOf(subject);
      const known = last.get(type);
      const naming = known === undefined ? undefined : namingOf(model, type);
      const number = naming === undefined ? undefined : numberIn(subject, naming);
      if (known !== undefined && number !== undefined && number > known) last.set(type, number);
    },
    forget: () => last.clear(),
  };
}

/** The highest number in use; 0 when none is. One walk over the subjects that begin like the pattern. */
function lastNumber(session: Session, naming: Naming, now: Instant): number {
  const from = subjectKey(naming.type, naming.before);
  const params = { from, until: `${from}\u{10FFFF}` };
  let last = 0;
  for (const { subject } of session.ask('SELECT subject FROM span WHERE subject >= :from AND subject < :until', {
    now,
    params,
  })) {
    const number = typeof subject === 'string' ? numberIn(subject, naming) : undefined;
    if (number !== undefined && number > last) last = number;
  }
  return last;
}

export interface Drafting {
  readonly reader: StoreReader;
  readonly now: Instant;
  readonly places: () => readonly Place[];
  nextName(this: void, naming: Naming): string;
}

/** What reading a draft asks of the post: its places, its entries, its names. */
export const draftContext = ({ reader, now, places, nextName }: Drafting): DraftContext => ({
  now,
  nextName,
  findPlace: (text) => knownPlace(places(), text),
  findEntry: (id) => findTarget(reader, id),
});

/** The entry a draft corrects or withdraws. */
export function findTarget(reader: StoreReader, id: string): Target | undefined {
  const position = reader.positionOf(id);
  const recorded = position === undefined ? undefined : reader.entry(position);
  const fact = recorded === undefined ? undefined : factIn(recorded);
  return fact === undefined ? undefined : targetOf(fact);
}

interface Cited {
  readonly path: string;
  readonly sha256: string;
}

function* filesIn(value: Json | undefined, about: FieldAbout, path: string): Generator<Cited> {
  if (value === undefined) return;
  if (about.type === 'file' && isObject(value) && typeof value['sha256'] === 'string')
    yield { path, sha256: value['sha256'] };
  if (about.of !== undefined && Array.isArray(value))
    for (const [index, one] of value.entries()) yield* filesIn(one, about.of, `${path}.${index}`);
  if (about.fields !== undefined && isObject(value))
    for (const [name, field] of Object.entries(about.fields)) yield* filesIn(value[name], field, `${path}.${name}`);
}

/** Files a draft rests on: those of a kind that keeps documents, and what is attached to any entry. */
function* filesCited(kind: Kind, { data, attachments = [] }: Proposed): Generator<Cited> {
  if (kind.duty === 'keeps')
    for (const [name, { about }] of Object.entries(kind.fields)) yield* filesIn(data[name], about, `data.${name}`);
  for (const [index, { sha256 }] of attachments.entries()) yield { path: `attachments.${index}`, sha256 };
}

/**
 * A fault for every file the draft rests on that this post does not keep. What a correction takes over from the entry it
 * corrects was asked for then. None on a machine that keeps no files.
 */
export function fileFaults(
  { hasFile }: Pick<Platform, 'hasFile'>,
  draft: { readonly kind: Kind; readonly proposed: Proposed; readonly target: Target | undefined },
): Refused[] {
  if (hasFile === undefined) return [];
  const { kind, proposed, target } = draft;
  const before = target === undefined ? '' : JSON.stringify([target.data, target.universal]);
  return [...filesCited(kind, proposed)]
    .filter(({ sha256 }) => !before.includes(sha256) && !hasFile(sha256))
    .map(({ path, sha256 }) => ({ code: 'file.unknown', field: path, value: sha256 }));
}
