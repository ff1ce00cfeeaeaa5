import type { Crypto } from '#book';
import { foldSubject } from '#kit';
import type { Fact, FoldedRows, Model, SubjectKey } from '#kit';
import type { StoreReader, StoreWriter } from '#store';
import { understand } from './indexing.ts';
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

export function histories(model: Model, crypto: Crypto): Histories {
  const known = new Map<SubjectKey, Fact[]>();
  return {
    get(reader, subject) {
      const remembered = known.get(subject);
      if (remembered !== undefined) return remembered;
      const facts = factsOf({ model, crypto }, reader, subject);
      if (known.size >= subjectsRemembered) known.clear();
      known.set(subject, facts);
      return facts;
    },
    add: (subject, fact) => void known.get(subject)?.push(fact),
    forget: () => known.clear(),
  };
}

/** All facts of a subject's history, as recorded: corrections and withdrawals among them. */
export function factsOf(
  at: Pick<Placing, 'model' | 'crypto'>,
  reader: StoreReader,
  subject: SubjectKey,
): Fact[] {
  const facts: Fact[] = [];
  for (const position of reader.history(subject)) {
    const recorded = reader.entry(position);
    const fact = recorded === undefined ? undefined : understand(at.model, at.crypto, recorded).fact;
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
    const joined = writer.subjectsOf(targetAt).filter((subject) => !touched.has(subject));
    writer.joinHistories(indexed.position, { occurred: indexed.row.occurred, subjects: joined });
    for (const subject of joined) touched.add(subject);
  }
  for (const subject of touched) if (fact !== undefined) placing.histories.add(subject, fact);
  for (const change of writer.changesOf(indexed.row.id)) joinLater(placing, writer, { change, subjects: touched });
  return touched;
}

/** An entry that came before what it corrects joins its histories now. */
function joinLater(placing: Placing, writer: StoreWriter, late: { change: number; subjects: ReadonlySet<SubjectKey> }): void {
  const recorded = writer.entry(late.change);
  if (recorded === undefined) return;
  const { fact, indexed } = understand(placing.model, placing.crypto, recorded);
  const already = new Set(writer.subjectsOf(late.change));
  const joined = [...late.subjects].filter((subject) => !already.has(subject));
  writer.joinHistories(late.change, { occurred: indexed.row.occurred, subjects: joined });
  for (const subject of joined) if (fact !== undefined) placing.histories.add(subject, fact);
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
  at: Pick<Placing, 'model' | 'crypto'> & { position: number; happened: string | undefined },
  reader: StoreReader,
  subject: SubjectKey,
): FoldedRows[] {
  const facts: Fact[] = [];
  for (const position of reader.history(subject)) {
    if (position >= at.position) break;
    const recorded = reader.entry(position);
    const fact = recorded === undefined ? undefined : understand(at.model, at.crypto, recorded).fact;
    if (fact !== undefined && (at.happened === undefined || fact.occurred <= at.happened)) facts.push(fact);
  }
  return foldSubject(at.model, subject, facts);
}
