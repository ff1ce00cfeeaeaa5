import { subjectKey } from '#kit';
import type { Fact, Row, RowsOf } from '#kit';
import { every, idOf, orNull, whenOf, whereIs } from './evidence.ts';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type FacilityRow = Row<(typeof tables)['facility']['columns']>;

/** A place of detention: what it was built for and how many it was last counted to hold. */
export function foldFacility(history: readonly Fact[], name: string): RowsOf<typeof tables> {
  const facility = subjectKey('facility', name);
  const own = history.filter((fact) => fact.subject === facility);
  if (own.length === 0) return {};
  const counted = every(kinds.counted, own).at(-1);
  const sourced = own.findLast((fact) => fact.source !== undefined);
  return {
    facility: [
      {
        facility,
        ...describedAs(own, name),
        holding: orNull(counted?.data.holding),
        counted_at: whenOf(counted),
        source: orNull(sourced?.source),
        entry: idOf(counted ?? own.at(-1)),
      },
    ],
  };
}

function describedAs(
  own: readonly Fact[],
  name: string,
): Pick<FacilityRow, 'name' | 'type' | 'capacity' | 'lat_e6' | 'lon_e6'> {
  const last = every(kinds.facility, own).at(-1);
  const { lat_e6, lon_e6 } = whereIs(last);
  return {
    name: last?.data.name ?? name,
    type: orNull(last?.data.type),
    capacity: orNull(last?.data.capacity),
    lat_e6,
    lon_e6,
  };
}
