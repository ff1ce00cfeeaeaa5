import { addDays, isoWeek, missionDay, of, subjectKey } from '#kit';
import type { Fact, Kind, Row } from '#kit';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type IncidentRow = Row<(typeof tables)['incident']['columns']>;
type Opened = typeof kinds.opened extends Kind<infer D> ? D : never;

/** The line of the log: where accounts differ, what is kept is the finest place, every day told and the last type. */
export function incidentRow(own: readonly Fact[], incident: string): IncidentRow {
  const opened = own.find((fact) => of(kinds.opened, fact));
  const data: Partial<Opened> = opened !== undefined && of(kinds.opened, opened) ? opened.data : {};
  const first = opened ?? own[0];
  const merged = own.findLast((fact) => of(kinds.merged, fact));
  return {
    incident,
    type: typeOf(own),
    what: orNull(data.what),
    opened_at: orNull(first?.occurred),
    until_at: orNull(opened?.until),
    ...daysTold(own, opened),
    weapon: weaponOf(own),
    action: orNull(data.action),
    next: orNull(data.next),
    ...whereOf(own, data.commune),
    grade: orNull(first?.grade),
    source: orNull(first?.source),
    state: stateOf(own),
    merged_into: merged !== undefined && of(kinds.merged, merged) ? subjectKey('incident', merged.data.into) : null,
    changed_at: latest(own.map((fact) => fact.noted)),
    entry: orNull(first?.id),
  };
}

const orNull = <T>(given: T | undefined): T | null => given ?? null;

function stateOf(own: readonly Fact[]): string {
  if (own.some((fact) => of(kinds.merged, fact))) return 'merged';
  return own.some((fact) => of(kinds.closed, fact)) ? 'closed' : 'open';
}

const latest = (instants: readonly string[]): string | null => instants.toSorted().at(-1) ?? null;

/** The last to say what type it was: opening first, later observations after. */
function typeOf(own: readonly Fact[]): string {
  const told = own.flatMap((fact) => {
    if (of(kinds.opened, fact)) return fact.data.type === 'unclassified' ? [] : [fact.data.type];
    return of(kinds.observed, fact) && fact.data.type !== undefined ? [fact.data.type] : [];
  });
  return told.at(-1) ?? 'unclassified';
}

function weaponOf(own: readonly Fact[]): string | null {
  const told = own.flatMap((fact) => {
    const weapon = of(kinds.opened, fact) || of(kinds.observed, fact) ? fact.data.weapon : undefined;
    return weapon === undefined ? [] : [weapon];
  });
  return told.at(-1) ?? null;
}

/** The finest place anybody gave; between equals the first. */
function whereOf(own: readonly Fact[], commune: string | undefined) {
  const told = own
    .filter((fact) => of(kinds.opened, fact) || of(kinds.observed, fact))
    .flatMap(({ place }) => place ?? []);
  const [finest] = told.toSorted((a, b) => a.accuracy_m - b.accuracy_m);
  const coded = told.find((one) => one.pcode !== undefined)?.pcode;
  const named = told.find((one) => one.name !== undefined)?.name;
  return {
    lat_e6: orNull(finest?.lat_e6),
    lon_e6: orNull(finest?.lon_e6),
    accuracy_m: orNull(finest?.accuracy_m),
    place: orNull(finest?.name ?? named),
    commune: orNull(commune ?? coded),
  };
}

/** Every day somebody named, kept: two days told make the date less precise, nobody's day wins. */
function daysTold(own: readonly Fact[], opened: Fact | undefined) {
  const first = opened ?? own[0];
  if (first === undefined)
    return { day: null, week: null, day_from: null, day_to: null, days_told: 0, date_precision: null };
  const start = missionDay(first.occurred);
  const said = own.flatMap((fact) =>
    of(kinds.observed, fact) && fact.data.said_day !== undefined ? [fact.data.said_day] : [],
  );
  const starts = [...new Set([start, ...said])].toSorted();
  const end = opened?.until === undefined ? start : missionDay(opened.until);
  const from = starts[0] ?? start;
  const to = [...starts, end].toSorted().at(-1) ?? start;
  const coarse = first.precision === 'month' ? 4 : first.precision === 'week' ? 3 : 1;
  return {
    day: start,
    week: isoWeek(start),
    day_from: from,
    day_to: to,
    days_told: starts.length,
    date_precision: Math.max(coarse, spanPrecision(from, to)),
  };
}

/** UCDP: 1 the day is known, 2 two to six days, 3 a week, 4 up to a month, 5 longer. */
function spanPrecision(from: string, to: string): number {
  if (from === to) return 1;
  if (to < addDays(from, 6)) return 2;
  if (to === addDays(from, 6)) return 3;
  return to <= addDays(from, 31) ? 4 : 5;
}
