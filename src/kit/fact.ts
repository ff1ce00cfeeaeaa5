import type { Json } from '#book';
import type { Marking } from './role.ts';
import type { Instant } from './time/index.ts';

/** Who wrote an entry, in what role, at which post. */
export interface Author {
  readonly who: string;
  readonly role: string;
  readonly post?: string;
}

/** The thing a history is about: `type:name`, e.g. `detainee:D-0031`. */
export type SubjectKey = `${string}:${string}`;

export type Data = Readonly<Record<string, Json | undefined>>;

export type Precision = 'exact' | 'minute' | 'hour' | 'day' | 'week' | 'month';

/** Where something happened, as an entry keeps it: integer micro-degrees and a radius in metres. */
export interface FactPlace {
  readonly lat_e6: number;
  readonly lon_e6: number;
  readonly accuracy_m: number;
  readonly name?: string;
  readonly pcode?: string;
}

/** An attached file, cited by the SHA-256 of its bytes. */
export interface FactFile {
  readonly sha256: string;
  readonly bytes: number;
  readonly media: string;
  readonly name: string;
}

/**
 * One thing said of one subject, as a fold sees it. It carries what the author signed and nothing that depends on when
 * or in what order it arrived.
 */
export interface Fact<D extends Data = Data> {
  readonly id: string;
  readonly kind: string;
  readonly subject: SubjectKey;
  readonly occurred: Instant;
  readonly until?: Instant;
  readonly precision: Precision;
  readonly noted: Instant;
  readonly author: Author;
  readonly grade?: string;
  readonly source?: string;
  readonly place?: FactPlace;
  readonly legal?: string;
  readonly reason?: string;
  readonly lang?: string;
  readonly clockOffsetSeconds?: number;
  readonly attachments?: readonly FactFile[];
  /** Marking of the body part. */
  readonly marking: Marking;
  readonly corrects?: string;
  readonly withdraws?: string;
  readonly data: D;
  /** Filled when a later entry replaced this one: what stood here before, oldest first. */
  readonly corrected?: readonly string[];
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The order in which every fold sees a history, whatever the order of arrival: occurred, noted, id. */
export const inOrder = (a: Fact, b: Fact): number =>
  order(a.occurred, b.occurred) || order(a.noted, b.noted) || order(a.id, b.id);

const laterNoted = (a: Fact, b: Fact): number => order(a.noted, b.noted) || order(a.id, b.id);

/**
 * What stands of a history once corrections and withdrawals are applied: a corrected fact is replaced by the latest
 * standing correction of it, a withdrawn one is gone, and a withdrawal that was itself withdrawn has no effect.
 * The same set of facts gives the same result in any order of arrival.
 */
export function standing(facts: readonly Fact[]): Fact[] {
  const known = new Map(facts.map((fact) => [fact.id, fact]));
  const changes = changesByTarget(facts);
  const gone = (id: string, trail: readonly string[]): boolean =>
    (changes.get(id) ?? []).some(
      (change) => change.withdraws === id && !trail.includes(change.id) && !gone(change.id, [...trail, id]),
    );
  const result: Fact[] = [];
  for (const fact of facts) {
    if (fact.withdraws !== undefined) continue;
    if (fact.corrects !== undefined && known.has(fact.corrects)) continue;
    const replaced = replacement(fact, { changes, gone, trail: [] });
    if (replaced !== undefined) result.push(replaced);
  }
  return result.sort(inOrder);
}

interface Changes {
  readonly changes: ReadonlyMap<string, readonly Fact[]>;
  readonly trail: readonly string[];
  gone(id: string, trail: readonly string[]): boolean;
}

function changesByTarget(facts: readonly Fact[]): Map<string, Fact[]> {
  const changes = new Map<string, Fact[]>();
  for (const fact of facts) {
    const target = fact.corrects ?? fact.withdraws;
    if (target !== undefined) changes.set(target, [...(changes.get(target) ?? []), fact]);
  }
  return changes;
}

/** The fact that speaks for `fact` now, or nothing when it was withdrawn. */
function replacement(fact: Fact, context: Changes): Fact | undefined {
  if (context.gone(fact.id, []) || context.trail.includes(fact.id)) return undefined;
  const corrections = (context.changes.get(fact.id) ?? [])
    .filter((change) => change.corrects === fact.id && !context.gone(change.id, []))
    .sort(laterNoted);
  const latest = corrections.at(-1);
  if (latest === undefined) return fact;
  const trail = [...context.trail, fact.id];
  const speaks = replacement(latest, { ...context, trail });
  return speaks === undefined ? fact : { ...speaks, corrected: [fact.id, ...(speaks.corrected ?? [])] };
}
