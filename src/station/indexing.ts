import { lineHash, leafHash, parseLeaf } from '#book';
import type { Crypto, Leaf } from '#book';
import { elapsedMinutes, factOf, isInstant, relatedSubjects, subjectTypeOf } from '#kit';
import type { EntryRow, Fact, Instant, Model, Recorded, SubjectKey } from '#kit';
import type { Indexed } from '#store';

/** What one entry means to this mission: its index row, and its fact when the body is at hand. */
export interface Understood {
  readonly indexed: Indexed;
  readonly fact: Fact | undefined;
}

/** Subject of an entry whose body was erased: it still has a place in the book, and no history. */
const nobody: SubjectKey = 'erased:-';

/** The fact alone, for a fold that needs nothing else of the entry. */
export function factIn(recorded: Recorded): Fact | undefined {
  const { id, kind, noted } = parseLeaf(recorded.leaf).envelope;
  return factOf({ id, kind, noted }, recorded.parts);
}

/** Reads a recorded entry and works out everything that is indexed of it. The one path for writing, rebuilding and checking. */
export function understand(model: Model, crypto: Crypto, recorded: Recorded): Understood {
  const leaf = parseLeaf(recorded.leaf);
  const { envelope } = leaf;
  const fact = factOf({ id: envelope.id, kind: envelope.kind, noted: envelope.noted }, recorded.parts);
  const related = fact === undefined ? { shares: [], mentions: [] } : relatedSubjects(model, fact);
  const subjects = fact === undefined ? [] : [...new Set([fact.subject, ...related.shares])];
  const indexed: Indexed = {
    ...recorded,
    row: rowOf({ model, leaf, fact, position: recorded.position }),
    dev: envelope.dev,
    deviceCount: envelope.n,
    lineHash: lineHash(crypto, leaf.line),
    leafHash: leafHash(crypto, recorded.leaf),
    subjects,
    mentions: related.mentions,
  };
  return { indexed, fact };
}

interface RowSpec {
  readonly model: Model;
  readonly leaf: Leaf;
  readonly fact: Fact | undefined;
  readonly position: number;
}

function rowOf({ model, leaf, fact, position }: RowSpec): EntryRow {
  const { envelope, stamp } = leaf;
  const said = fact === undefined ? silent(envelope.noted) : spoken(model, fact);
  return {
    position,
    id: envelope.id,
    kind: envelope.kind,
    nature: model.kinds.get(envelope.kind)?.nature ?? 'unknown',
    noted: envelope.noted,
    received: stamp.rx,
    late_min: lateMinutes(said.occurred, stamp.rx),
    ...said,
  };
}

type Said = Omit<EntryRow, 'position' | 'id' | 'kind' | 'nature' | 'noted' | 'received' | 'late_min'>;

/** What is left of an entry whose body was erased: its place in the book. */
function silent(noted: string): Said {
  return {
    desk: 'unknown',
    subject: nobody,
    occurred: noted,
    until: null,
    precision: 'exact',
    who: '',
    role: '',
    post: null,
    marking: 'unreadable',
    ...textsOf({}),
    clock_offset_s: null,
    ...whereOf(undefined),
  };
}

type Texts = Pick<EntryRow, 'grade' | 'source' | 'lang' | 'reason' | 'legal' | 'corrects' | 'withdraws'>;

/** What a fact may say in words, null where it says nothing. */
const textsOf = ({
  grade = null,
  source = null,
  lang = null,
  reason = null,
  legal = null,
  corrects = null,
  withdraws = null,
}: Partial<Texts>): Texts => ({
  grade,
  source,
  lang,
  reason,
  legal,
  corrects,
  withdraws,
});

const spoken = (model: Model, fact: Fact): Said => ({
  desk: model.subjects.get(subjectTypeOf(fact.subject))?.desk.name ?? 'unknown',
  subject: fact.subject,
  occurred: fact.occurred,
  until: fact.until ?? null,
  precision: fact.precision,
  who: fact.author.who,
  role: fact.author.role,
  post: fact.author.post ?? null,
  marking: fact.marking,
  ...textsOf(fact),
  clock_offset_s: fact.clockOffsetSeconds ?? null,
  ...whereOf(fact),
});

function whereOf(fact: Fact | undefined): Pick<EntryRow, 'lat_e6' | 'lon_e6' | 'place'> {
  return {
    lat_e6: fact?.place?.lat_e6 ?? null,
    lon_e6: fact?.place?.lon_e6 ?? null,
    place: fact?.place?.name ?? null,
  };
}

const asInstant = (given: string): Instant | undefined => (isInstant(given) ? given : undefined);

function lateMinutes(occurred: string, received: string): number {
  const [from, to] = [asInstant(occurred), asInstant(received)];
  return from === undefined || to === undefined ? 0 : Math.max(0, elapsedMinutes(from, to));
}
