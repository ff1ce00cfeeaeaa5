import { of, subjectKey } from '#kit';
import type { Fact, RowsOf } from '#kit';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type Rows = RowsOf<typeof tables>;

/** A device as last enrolled. */
export function foldDevice(history: readonly Fact[], dev: string): Rows {
  const last = history.findLast((fact) => of(kinds.enrolled, fact));
  if (last === undefined || !of(kinds.enrolled, last)) return {};
  return { device: [{ dev, public_key: last.data.public_key, holder: last.data.holder, entry: last.id }] };
}

/** A unit as last named: what it is called and whom it belongs to. */
export function foldUnit(history: readonly Fact[], name: string): Rows {
  const named = history.filter((fact) => of(kinds.unit, fact));
  const [first, last] = [named[0], named.at(-1)];
  if (first === undefined || last === undefined) return {};
  const { data } = last;
  return {
    unit: [
      {
        unit: subjectKey('unit', name),
        name: data.name,
        type: data.type,
        parent: data.parent === undefined ? null : subjectKey('unit', data.parent),
        country: data.country ?? null,
        duty: data.duty ?? null,
        since: first.occurred,
        entry: last.id,
      },
    ],
  };
}
