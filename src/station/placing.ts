import type { Crypto } from '#book';
import { foldSubject, relatedSubjects } from '#kit';
import type { Fact, FoldedRows, Model, SubjectKey } from '#kit';
import type { StoreReader, StoreWriter } from '#store';
import { factIn, understand } from './indexing.ts';
import type { Understood } from './indexing.ts';

export interface Placing {
  readonly model: Model;
  readonly crypto: Crypto;
  readonly histories: Histories;
}

/** Facts of the subjects written to lately, so that a commit does not read a whole history again. */
export interface Histories {
  get(reader: StoreReader, subject: SubjectKey): readonly Fact[];
  add(subject: SubjectKey, fact: Fact): void;
  /** Forgets everything: after a transaction that was rolled back, memory must not know more than the disk. */
  forget(): void;
}

const subjectsRemembered = 2000;

export function histories(): Histories {
  const known = new Map<SubjectKey, Map<string, Fact>>();
  return {
    get(reader, subject) {
      const remembered = known.get(subject);
      const facts = remembered ?? new Map(factsOf(reader, subject).map((fact) => [fact.id, fact]));
      // The subject asked for last stands last, so that the first is the one nobody has asked for longest.
      if (remembered !== undefined) known.delete(subject);
      known.set(subject, facts);
      if (known.size > subjectsRemembered) dropFirst(known);
      return [...facts.values()];
    },
    // A correction may join a history by more than one way; it belongs to it once.
    add: (subject, fact) => void known.get(subject)?.set(fact.id, fact),
    forget: () => known.clear(),
  };
}

/** Facts held at most while a whole book is read; some 100 MB. */
const factsCollected = 100_000;

/**
 * Facts of every subject as a whole book is placed again, so that a book of ordinary size is read once. A larger one is
 * not held: its subjects are read from the store when they are asked for.
 */
export function collectedHistories(): Histories {
  const known = new Map<SubjectKey, Map<string, Fact>>();
  let room = factsCollected;
  const forget = (): void => {
    known.clear();
    room = 0;
  };
  return {
    get(reader, subject) {
      const facts = known.get(subject);
      return facts === undefined ? factsOf(reader, subject) : [...facts.values()];
    },
    add(subject, fact) {
      if (room === 0) return;
      const facts = known.get(subject) ?? new Map<string, Fact>();
      known.set(subject, facts.set(fact.id, fact));
      room--;
      if (room === 0) forget();
    },
    forget,
  };
}

function dropFirst(known: Map<SubjectKey, unknown>): void {
  for (const subject of known.keys()) {
    known.delete(subject);
    return;
  }
}

/** All facts of a subject's history, as recorded: corrections and withdrawals among them; those before a position only, when given. */
export function factsOf(reader: StoreReader, subject: SubjectKey, before = Number.POSITIVE_INFINITY): Fact[] {
  const facts: Fact[] = [];
  for (const position of reader.history(subject)) {
    if (position >= before) break;
    const recorded = reader.entry(position);
    const fact = recorded === undefined ? undefined : factIn(recorded);
    if (fact !== undefined) facts.push(fact);
  }
  return facts;
}

/**
 * Places one entry: leaf, parts, indexes, and the histories it belongs to. A correction also joins the histories of what
 * it corrects, and an entry that arrives after its own correction draws that correction in. Returns the subjects to fold.
 */
export function placeEntry(placing: Placing, writer: StoreWriter, understood: Understood): Set<SubjectKey> {
  const { indexed, fact } = understood;
  const touched = new Set<SubjectKey>(indexed.subjects);
  writer.place(indexed);
  const target = fact?.corrects ?? fact?.withdraws;
  const targetAt = target === undefined ? undefined : writer.positionOf(target);
  if (targetAt !== undefined) {
    const joined = [...historiesOf(placing.model, writer, targetAt)].filter((subject) => !touched.has(subject));
    writer.joinHistories(indexed.position, { occurred: indexed.row.occurred, subjects: joined });
    for (const subject of joined) touched.add(subject);
  }
  for (const subject of touched) if (fact !== undefined) placing.histories.add(subject, fact);
  for (const change of writer.changesOf(indexed.row.id)) joinLater(placing, writer, { change, subjects: touched });
  return touched;
}

/** Histories an entry belongs to: its own, and by way of what it corrects those of the entry at the end of that chain. */
function historiesOf(model: Model, reader: StoreReader, position: number): Set<SubjectKey> {
  const subjects = new Set<SubjectKey>();
  const seen = new Set<number>();
  let at: number | undefined = position;
  while (at !== undefined && !seen.has(at)) {
    seen.add(at);
    const recorded = reader.entry(at);
    const fact = recorded === undefined ? undefined : factIn(recorded);
    if (fact === undefined) break;
    for (const subject of [fact.subject, ...relatedSubjects(model, fact).shares]) subjects.add(subject);
    const target = fact.corrects ?? fact.withdraws;
    at = target === undefined ? undefined : reader.positionOf(target);
  }
  return subjects;
}

/** An entry that came before what it corrects joins its histories now, and so do the entries that change it in turn. */
function joinLater(
  placing: Placing,
  writer: StoreWriter,
  late: { change: number; subjects: ReadonlySet<SubjectKey> },
): void {
  const waiting = [late.change];
  const seen = new Set<number>();
  for (let position = waiting.pop(); position !== undefined; position = waiting.pop()) {
    const recorded = writer.entry(position);
    if (recorded === undefined || seen.has(position)) continue;
    seen.add(position);
    const { fact, indexed } = understand(placing.model, placing.crypto, recorded);
    const joined = [...late.subjects].filter((subject) => !indexed.subjects.includes(subject));
    writer.joinHistories(position, { occurred: indexed.row.occurred, subjects: joined });
    for (const subject of joined) if (fact !== undefined) placing.histories.add(subject, fact);
    waiting.push(...writer.changesOf(indexed.row.id));
  }
}

/** Folds the subjects that have changed and writes their rows. */
export function foldTouched(placing: Placing, writer: StoreWriter, touched: Iterable<SubjectKey>): void {
  for (const subject of touched) {
    const rows = foldSubject(placing.model, subject, placing.histories.get(writer, subject));
    for (const one of rows) writer.putRows(one);
  }
}

/** The rows of one subject as of a position and a moment: what was known, and of that what had happened. */
export function foldAsOf(
  at: { model: Model; position: number; happened: string | undefined },
  reader: StoreReader,
  subject: SubjectKey,
): FoldedRows[] {
  const { happened } = at;
  const known = factsOf(reader, subject, at.position);
  return foldSubject(
    at.model,
    subject,
    happened === undefined ? known : known.filter((fact) => fact.occurred <= happened),
  );
}
