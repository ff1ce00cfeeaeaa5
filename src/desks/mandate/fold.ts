import { addDays, dayBounds, of, subjectKey } from '#kit';
import type { Fact, Instant, Kind, RowsOf } from '#kit';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type FactOf<K> = K extends Kind<infer D> ? Fact<D> : never;
type Rows = RowsOf<typeof tables>;
type DueRow = NonNullable<Rows['due']>[number];

/** An instrument is in force from its first day to the end of its last day, or until it was ended before that. */
export function foldInstrument(history: readonly Fact[], name: string): Rows {
  const instrument = subjectKey('instrument', name);
  const own = history.filter((fact) => fact.subject === instrument);
  const adopted = own.filter((fact) => of(kinds.adopted, fact)).at(-1);
  if (adopted === undefined) return {};
  const ended = own.filter((fact) => of(kinds.ended, fact)).at(-1);
  const { from_at, until_at } = inForce(adopted, ended);
  const { data, id: entry } = adopted;
  return {
    instrument: [
      {
        instrument,
        title: data.title,
        type: data.type,
        adopted_at: adopted.occurred,
        from_at,
        until_at,
        ...particulars(data),
        ended_why: ended?.data.why ?? null,
        source: adopted.source ?? null,
        entry,
      },
    ],
    power: [...new Set(data.powers ?? [])].map((power) => ({ instrument, power, from_at, until_at, entry })),
  };
}

const particulars = (data: FactOf<typeof kinds.adopted>['data']) => ({
  profile: data.profile ?? null,
  expires_on: data.expires_on ?? null,
  ceiling: data.ceiling ?? null,
  follows: data.follows === undefined ? null : subjectKey('instrument', data.follows),
  votes: data.votes ?? null,
});

function inForce(
  adopted: FactOf<typeof kinds.adopted>,
  ended: Fact | undefined,
): { from_at: Instant; until_at: Instant | null } {
  const { from_on, expires_on } = adopted.data;
  const from_at = from_on === undefined ? adopted.occurred : dayBounds(from_on)[0];
  const lapses = expires_on === undefined ? null : dayBounds(expires_on)[1];
  if (ended === undefined || (lapses !== null && lapses <= ended.occurred)) return { from_at, until_at: lapses };
  return { from_at, until_at: ended.occurred };
}

/** One row for every time an obligation was discharged, and one for the next time it is due. */
export function foldObligation(history: readonly Fact[], name: string): Rows {
  const set = history.filter((fact) => of(kinds.obliged, fact)).at(-1);
  if (set === undefined) return {};
  const every = set.data.every_days;
  const discharges = history.filter((fact) => of(kinds.discharged, fact));
  const done = every === undefined ? discharges.slice(0, 1) : discharges;
  const due = done.map((fact, index) => dueRow({ set, name, turn: index, fact }));
  if (every !== undefined || done.length === 0) due.push(dueRow({ set, name, turn: done.length }));
  return { due };
}

interface Turn {
  readonly set: FactOf<typeof kinds.obliged>;
  readonly name: string;
  readonly turn: number;
  readonly fact?: FactOf<typeof kinds.discharged>;
}

function dueRow({ set, name, turn, fact }: Turn): DueRow {
  const due_on = addDays(set.data.due_on, turn * (set.data.every_days ?? 0));
  return {
    obligation: subjectKey('obligation', name),
    what: set.data.what,
    instrument: subjectKey('instrument', set.data.instrument),
    clause: set.data.clause ?? null,
    owner: set.data.owner,
    turn: turn + 1,
    due_on,
    due_at: dayBounds(due_on)[1],
    discharged_at: fact?.occurred ?? null,
    how: fact?.data.how ?? null,
    evidence: fact?.data.evidence === undefined ? null : JSON.stringify(fact.data.evidence),
    entry: fact?.id ?? set.id,
  };
}
