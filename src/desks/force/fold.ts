import { of, subjectKey } from '#kit';
import type { Fact, Kind, RowsOf } from '#kit';
import { kinds } from './kinds.ts';
import type { counted } from './codes.ts';
import type { tables } from './tables.ts';

export type FactOf<K> = K extends Kind<infer D> ? Fact<D> : never;
export type Rows = RowsOf<typeof tables>;
export type RowOf<T extends keyof Rows> = NonNullable<Rows[T]>[number];
export type Counted = keyof typeof counted;

export const contingentKey = (name: string | undefined) => (name === undefined ? null : subjectKey('contingent', name));

/** A lift is a number of persons who came together; a part of them may change state without being named. */
export function foldLift(history: readonly Fact[], name: string): Rows {
  const lift = subjectKey('lift', name);
  const arrived = history.findLast((fact): fact is FactOf<typeof kinds.liftArrived> => of(kinds.liftArrived, fact));
  if (arrived === undefined) return {};
  const { data } = arrived;
  const who = {
    subject: lift,
    country: data.country,
    category: data.category,
    sex: null,
    contingent: contingentKey(data.contingent),
  };
  const change = (fact: Fact, state: Counted, delta: number): RowOf<'change'> => ({
    ...who,
    at: fact.occurred,
    state,
    delta,
    entry: fact.id,
  });
  const moves = history
    .filter((fact) => of(kinds.liftMoved, fact))
    .filter((fact) => fact.data.from !== fact.data.to)
    .flatMap((fact) => [change(fact, fact.data.from, -fact.data.count), change(fact, fact.data.to, fact.data.count)]);
  return {
    lift: [
      {
        lift,
        country: data.country,
        category: data.category,
        contingent: who.contingent,
        unit: data.unit ?? null,
        count: data.count,
        women: data.women ?? null,
        arrived_at: arrived.occurred,
        tour_until: data.tour_until ?? null,
        source: arrived.source ?? null,
        entry: arrived.id,
      },
    ],
    change: [change(arrived, 'deployed', data.count), change(arrived, 'on_duty', data.count), ...moves],
  };
}

/** What one source said was pledged. Another source that says otherwise is another pledge; neither replaces the other. */
export function foldPledge(history: readonly Fact[], name: string): Rows {
  const pledge = subjectKey('pledge', name);
  const said = history.findLast(
    (fact): fact is FactOf<typeof kinds.pledged> => of(kinds.pledged, fact) && fact.subject === pledge,
  );
  if (said === undefined) return {};
  const newer = history.findLast(
    (fact): fact is FactOf<typeof kinds.pledged> =>
      of(kinds.pledged, fact) && fact.data.replaces === name && fact.subject !== pledge,
  );
  const takenBack = history.some((fact) => of(kinds.pledgeTakenBack, fact) && fact.subject === pledge);
  return {
    pledge: [
      {
        pledge,
        country: said.data.country,
        category: said.data.category ?? null,
        count: said.data.count ?? null,
        pledged_at: said.occurred,
        source: said.source ?? null,
        grade: said.grade ?? null,
        state: takenBack ? 'withdrawn' : newer === undefined ? 'standing' : 'replaced',
        replaced_by: newer?.subject ?? null,
        entry: said.id,
      },
    ],
  };
}

/** What a contingent counts of itself, and the rotations ordered for it. The count is kept beside the fold, never in it. */
export function foldContingent(history: readonly Fact[], name: string): Rows {
  const contingent = subjectKey('contingent', name);
  return {
    rotation: history
      .filter((fact) => of(kinds.rotationOrdered, fact))
      .map((fact) => ({
        contingent,
        ordered_at: fact.occurred,
        planned_on: fact.data.planned_on,
        incoming: fact.data.incoming,
        outgoing: fact.data.outgoing,
        reason: fact.reason ?? null,
        entry: fact.id,
      })),
    return: history
      .filter((fact) => of(kinds.returned, fact))
      .flatMap((fact) =>
        Object.entries(fact.data).flatMap(([measure, typed]) =>
          typeof typed === 'number'
            ? [{ contingent, returned_at: fact.occurred, measure: `strength.${measure}`, typed, entry: fact.id }]
            : [],
        ),
      ),
  };
}
