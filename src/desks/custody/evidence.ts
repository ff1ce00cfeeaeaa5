import { of, subjectKey } from '#kit';
import type { Data, Fact, Instant, Kind, Row } from '#kit';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type EvidenceRow = Row<(typeof tables)['evidence']['columns']>;

/** All facts of one kind, in order. */
export const every = <D extends Data>(kind: Kind<D>, history: readonly Fact[]): Fact<D>[] =>
  history.filter((fact): fact is Fact<D> => of(kind, fact));

/** A decision answers what was said no later than itself; what was said after it stands anew. */
export const answers = (decision: Fact, said: Fact): boolean =>
  said.occurred === decision.occurred ? said.noted <= decision.noted : said.occurred < decision.occurred;

/** One piece of evidence that somebody was arrested, whichever side wrote it. */
export interface Evidence {
  readonly fact: Fact;
  readonly source: 'radio' | 'patrol' | 'host_book';
  readonly arrestedAt: Instant;
  readonly credible: boolean;
  readonly name: string | undefined;
  readonly age: number | undefined;
  readonly sex: string | undefined;
  readonly patrol: string | undefined;
  readonly bag: string | undefined;
}

/** A first-hand entry without a grade is credible; a graded one down to C3. The worse stay visible and start no clock alone. */
const isCredible = (fact: Fact): boolean => fact.grade === undefined || /^[A-C][1-3]$/.test(fact.grade);

function evidenceIn(fact: Fact): Evidence | undefined {
  const common = { fact, arrestedAt: fact.occurred, credible: isCredible(fact) };
  const untold = { name: undefined, age: undefined, sex: undefined, bag: undefined };
  if (of(kinds.reported, fact)) return { ...common, ...untold, source: 'radio', patrol: fact.data.patrol };
  if (of(kinds.arrested, fact)) return { ...common, ...told(fact.data), source: 'patrol' };
  if (!of(kinds.hostentry, fact)) return undefined;
  return { ...common, ...told(fact.data), source: 'host_book', arrestedAt: writtenTime(fact, fact.data.arrested_at) };
}

/** A book may name a time of arrest; one after the writing itself is a slip and cannot move the start back. */
const writtenTime = (fact: Fact, arrested: Instant | undefined): Instant =>
  arrested !== undefined && arrested < fact.occurred ? arrested : fact.occurred;

interface Told {
  readonly name?: string | undefined;
  readonly age_claimed?: number | undefined;
  readonly sex?: string | undefined;
  readonly patrol?: string | undefined;
  readonly bag?: string | undefined;
}

const told = ({ name, age_claimed: age, sex, patrol, bag }: Told) => ({ name, age, sex, patrol, bag });

export function evidenceOf(history: readonly Fact[]): Evidence[] {
  return history.map(evidenceIn).filter((one) => one !== undefined);
}

/** The evidence that starts the clocks: the earliest credible one, or the earliest of all when none is credible. */
export function startOf(evidence: readonly Evidence[]): Evidence | undefined {
  const earliest = (list: readonly Evidence[]): Evidence | undefined =>
    list.reduce<Evidence | undefined>(
      (best, one) => (best === undefined || one.arrestedAt < best.arrestedAt ? one : best),
      undefined,
    );
  return earliest(evidence.filter((one) => one.credible)) ?? earliest(evidence);
}

export const orNull = <T>(given: T | undefined): T | null => given ?? null;
/** When a fact happened, and its id; null when there is no such fact. */
export const whenOf = (fact: Fact | undefined): string | null => fact?.occurred ?? null;
export const idOf = (fact: Fact | undefined): string | null => fact?.id ?? null;
export const flagOf = (given: boolean | undefined): number | null => (given === undefined ? null : Number(given));
export const keyOrNull = (type: string, name: string | undefined): string | null =>
  name === undefined ? null : subjectKey(type, name);

export const whereIs = (fact: Fact | undefined) => ({
  place: fact?.place?.name ?? null,
  lat_e6: fact?.place?.lat_e6 ?? null,
  lon_e6: fact?.place?.lon_e6 ?? null,
});

export function evidenceRow(one: Evidence, at: { detainee: string; marking: string }): EvidenceRow {
  return {
    detainee: at.detainee,
    source: one.source,
    arrested_at: one.arrestedAt,
    written_at: one.fact.occurred,
    credible: Number(one.credible),
    name: orNull(one.name),
    age_claimed: orNull(one.age),
    sex: orNull(one.sex),
    patrol: keyOrNull('patrol', one.patrol),
    bag: orNull(one.bag),
    ...whereIs(one.fact),
    offset_s: orNull(one.fact.clockOffsetSeconds),
    name_marking: at.marking,
    entry: one.fact.id,
  };
}
