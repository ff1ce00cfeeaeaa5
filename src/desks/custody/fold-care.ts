import { of } from '#kit';
import type { Fact, Row } from '#kit';
import { answers, every, flagOf, keyOrNull, whenOf, idOf } from './evidence.ts';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type CareRow = Row<(typeof tables)['care']['columns']>;

/** What was done for one who is held. First times count for what is owed once, last ones for where he is. */
export function careRow(own: readonly Fact[], detainee: string): CareRow {
  const rights = every(kinds.rights, own)[0];
  const property = every(kinds.property, own);
  const search = every(kinds.searched, own).at(-1);
  return {
    detainee,
    booked_at: whenOf(every(kinds.booked, own)[0]),
    rights_at: whenOf(rights),
    rights_language: rights?.data.language ?? null,
    medical_at: whenOf(every(kinds.medical, own)[0]),
    property_at: whenOf(property[0]),
    bag: property.at(-1)?.data.bag ?? bagAtArrest(own),
    ...noticesOf(own),
    search_at: whenOf(search),
    search_sex: search?.data.officer_sex ?? null,
    search_entry: idOf(search),
    questioned_at: whenOf(every(kinds.questioned, own)[0]),
    without_host_at: whenOf(every(kinds.questioned, own).find((fact) => fact.data.host_called !== true)),
    ...heldAt(own),
    meals: every(kinds.fed, own).length,
    complaints: every(kinds.complained, own).length,
    visits: every(kinds.visited, own).length,
    ...riskOf(own),
    followed_at: whenOf(every(kinds.followed, own).at(-1)),
  };
}

function bagAtArrest(own: readonly Fact[]): string | null {
  const bags = own.map((fact) => (of(kinds.arrested, fact) || of(kinds.hostentry, fact) ? fact.data.bag : undefined));
  return bags.findLast((bag) => bag !== undefined) ?? null;
}

/** Only a notice that reached somebody counts. */
function noticesOf(own: readonly Fact[]) {
  const reached = every(kinds.notified, own).filter((fact) => fact.data.reached);
  const first = (to: string): string | null => whenOf(reached.find((fact) => fact.data.to === to));
  return {
    family_at: first('family'),
    consular_at: first('consular'),
    counsel_at: first('counsel'),
    child_notice_at: first('child_agency'),
  };
}

function heldAt(own: readonly Fact[]) {
  const last = own.findLast((fact) => of(kinds.moved, fact) || of(kinds.booked, fact) || of(kinds.accepted, fact));
  const told = { facility: undefined, separate: undefined, guard_sex: undefined, ...last?.data };
  const { facility, separate, guard_sex: guard } = told;
  return {
    facility: keyOrNull('facility', typeof facility === 'string' ? facility : undefined),
    moved_at: whenOf(last),
    moved_entry: idOf(last),
    separate: flagOf(typeof separate === 'boolean' ? separate : undefined),
    guard_sex: typeof guard === 'string' ? guard : null,
  };
}

/** A flag stays open until the legal adviser clears what was open then; a later flag opens it again. */
function riskOf(own: readonly Fact[]) {
  const clearings = every(kinds.riskcleared, own);
  const open = every(kinds.riskopened, own).find((flag) => !clearings.some((clearing) => answers(clearing, flag)));
  return { risk_open_at: whenOf(open), risk_entry: idOf(open) };
}
