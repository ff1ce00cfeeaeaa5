import { of, subjectKey } from '#kit';
import type { Fact, FactPlace, Instant, RowsOf } from '#kit';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type Rows = RowsOf<typeof tables>;

/** An area: its name and place, the states it was seen in, and every time somebody of ours was there. */
export function foldArea(history: readonly Fact[], name: string): Rows {
  const area = subjectKey('area', name);
  const own = history.filter((fact) => fact.subject === area);
  const presence = history.flatMap((fact) => presenceOf(fact, name));
  if (own.length === 0 && presence.length === 0) return {};
  return {
    area: [areaRow(own, { area, presence })],
    area_period: statesOf(own, area),
    presence: presence.map(({ at, patrol, entry }, index) => ({
      area,
      at,
      next_at: presence[index + 1]?.at ?? null,
      patrol,
      entry,
    })),
  };
}

interface Presence {
  readonly at: Instant;
  readonly patrol: string;
  readonly entry: string;
}

/** Only a patrol on the spot is presence; what a source says of an area is a report. */
function presenceOf(fact: Fact, name: string): Presence[] {
  const { occurred: at, id: entry } = fact;
  if (of(kinds.areaState, fact)) {
    const there = fact.subject === subjectKey('area', name) && fact.data.patrol !== undefined;
    return there ? [{ at, patrol: subjectKey('patrol', fact.data.patrol), entry }] : [];
  }
  const placed = of(kinds.checkedIn, fact) || of(kinds.visited, fact) || of(kinds.barricadeRemoved, fact);
  return placed && fact.data.area === name ? [{ at: fact.until ?? at, patrol: fact.subject, entry }] : [];
}

function areaRow(
  own: readonly Fact[],
  at: { area: string; presence: readonly Presence[] },
): NonNullable<Rows['area']>[number] {
  const named = own.filter((fact) => of(kinds.areaNamed, fact)).at(-1);
  const { place } = named ?? own.findLast((fact) => fact.place !== undefined) ?? {};
  const heard = named?.id ?? own.at(-1)?.id ?? at.presence.at(-1)?.entry;
  return { area: at.area, name: named?.data.name ?? null, ...spot(place), entry: heard ?? null };
}

const spot = (place: FactPlace | undefined) =>
  place === undefined
    ? { place: null, pcode: null, lat_e6: null, lon_e6: null }
    : { place: place.name ?? null, pcode: place.pcode ?? null, lat_e6: place.lat_e6, lon_e6: place.lon_e6 };

/** One row per stretch of the same state. `clearing` counts how often the area had been cleared by then. */
function statesOf(own: readonly Fact[], area: string): NonNullable<Rows['area_period']> {
  const seen = own.filter((fact) => of(kinds.areaState, fact));
  const turns = seen.filter((fact, index) => fact.data.state !== seen[index - 1]?.data.state);
  let clearing = 0;
  return turns.map((fact, index) => {
    const { state, alleged } = fact.data;
    if (begins(state, turns[index - 1]?.data.state)) clearing++;
    return {
      area,
      state,
      from_at: fact.occurred,
      until_at: turns[index + 1]?.occurred ?? null,
      clearing,
      alleged: alleged ?? null,
      grade: fact.grade ?? null,
      entry: fact.id,
    };
  });
}

const ours = (state: string | undefined): boolean => state === 'cleared' || state === 'held';
const begins = (state: string, before: string | undefined): boolean => ours(state) && !ours(before);

/** A vehicle: the state it was last seen in, and every breakdown from the first word of it to its end. */
export function foldVehicle(history: readonly Fact[], name: string): Rows {
  const vehicle = subjectKey('vehicle', name);
  const seen = history.filter((fact) => of(kinds.vehicleState, fact)).filter((fact) => fact.subject === vehicle);
  const last = seen.at(-1);
  if (last === undefined) return {};
  const since = seen.slice(seen.findLastIndex((fact) => fact.data.state !== last.data.state) + 1)[0] ?? last;
  const about = (fact: typeof last) => ({
    vehicle,
    hostile: fact.data.hostile === true ? 1 : 0,
    area: fact.data.area === undefined ? null : subjectKey('area', fact.data.area),
    patrol: fact.data.patrol === undefined ? null : subjectKey('patrol', fact.data.patrol),
    fault: fact.data.fault ?? null,
    place: fact.place?.name ?? null,
    entry: fact.id,
  });
  return {
    vehicle: [
      {
        ...about(last),
        state: last.data.state,
        since: since.occurred,
        lat_e6: last.place?.lat_e6 ?? null,
        lon_e6: last.place?.lon_e6 ?? null,
      },
    ],
    vehicle_down: seen.flatMap((fact, index) => {
      if (fact.data.state !== 'breakdown' || seen[index - 1]?.data.state === 'breakdown') return [];
      const end = seen.slice(index).find((later) => later.data.state !== 'breakdown');
      return [{ ...about(fact), from_at: fact.occurred, until_at: end?.occurred ?? null }];
    }),
  };
}
