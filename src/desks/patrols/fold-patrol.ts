import { of, subjectKey } from '#kit';
import type { Data, Fact, Instant, Kind, RowsOf } from '#kit';
import { foldRecords } from './fold-record.ts';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type Rows = RowsOf<typeof tables>;

/** A patrol from order to end: its state, who was in it when, where it was heard of, and what it did. */
export function foldPatrol(history: readonly Fact[], name: string): Rows {
  const patrol = subjectKey('patrol', name);
  const facts = history.filter((fact) => isOfPatrol(fact, name));
  if (facts.length === 0) return {};
  const end = endOf(facts);
  const signs = signsOf(facts, end);
  const period = periodsOf(facts, { patrol, end });
  return {
    patrol: [patrolRow(facts, { patrol, signs, period })],
    period,
    sign: signs.map((fact) => ({ patrol, at: fact.occurred, ...where(fact), entry: fact.id })),
    visit: facts.flatMap((fact) => (of(kinds.visited, fact) ? [visitRow(fact, patrol)] : [])),
    vehicle_used: vehiclesOf(facts, patrol),
    ...foldRecords(facts, { patrol, end }),
  };
}

/** When nobody wrote down the return, the debrief or the closing shows that the patrol is back. */
const endOf = (facts: readonly Fact[]): Instant | undefined =>
  (lastOf(facts, kinds.returned) ?? lastOf(facts, kinds.debriefed) ?? lastOf(facts, kinds.closed))?.occurred;

/** A correction may have moved an area's state to another patrol: then it no longer speaks of this one. */
const isOfPatrol = (fact: Fact, name: string): boolean =>
  of(kinds.areaState, fact) ? fact.data.patrol === name : fact.subject === subjectKey('patrol', name);

const where = ({ place }: Fact) => ({
  place: place?.name ?? null,
  lat_e6: place?.lat_e6 ?? null,
  lon_e6: place?.lon_e6 ?? null,
});

const signKinds: readonly string[] = [
  kinds.departed,
  kinds.checkedIn,
  kinds.visited,
  kinds.hostLeft,
  kinds.hostJoined,
  kinds.contact,
  kinds.forceUsed,
  kinds.seized,
  kinds.barricadeRemoved,
  kinds.areaState,
  kinds.returned,
].map((kind) => kind.id);

const signsOf = (facts: readonly Fact[], end: Instant | undefined): Fact[] =>
  facts.filter((fact) => signKinds.includes(fact.kind) && (end === undefined || fact.occurred <= end));

interface Told {
  readonly patrol: string;
  readonly signs: readonly Fact[];
  readonly period: NonNullable<Rows['period']>;
}

type PatrolRow = NonNullable<Rows['patrol']>[number];

function patrolRow(facts: readonly Fact[], told: Told): PatrolRow {
  const order = lastOf(facts, kinds.tasked);
  const departed = lastOf(facts, kinds.departed);
  const seen = told.signs.findLast((fact) => fact.place !== undefined);
  return {
    patrol: told.patrol,
    state: stateOf(facts, told.signs),
    ...orderRow(order),
    lead: leadOf(departed, order),
    ...timesOf(facts, { order, departed, heard: told.signs.at(-1) }),
    ...officersOf(told.period, order),
    ...(seen === undefined ? { place: null, lat_e6: null, lon_e6: null } : where(seen)),
    weapons_out: weaponsOf(departed),
    weapons_in: weaponsOf(lastOf(facts, kinds.returned)),
    ...debriefRow(lastOf(facts, kinds.debriefed)),
    closed_at: atOf(lastOf(facts, kinds.closed)),
    entry: (departed ?? order ?? facts[0])?.id ?? null,
  };
}

const leadOf = (departed: DataIn<typeof kinds.departed> | undefined, order: Order | undefined) =>
  departed?.data.lead ?? order?.data.lead ?? null;

const weaponsOf = (fact: Fact<{ readonly weapons?: number }> | undefined): number | null => fact?.data.weapons ?? null;

interface Way {
  readonly order: Order | undefined;
  readonly departed: Fact | undefined;
  readonly heard: Fact | undefined;
}

/** What happened counts before what was planned. */
function timesOf(facts: readonly Fact[], { order, departed, heard }: Way) {
  const [left, back] = [atOf(departed), atOf(lastOf(facts, kinds.returned))];
  const { depart_at: departs, return_at: returns } = order?.data ?? {};
  return {
    depart_at: left ?? departs ?? atOf(heard),
    return_at: back ?? returns ?? null,
    departed_at: left,
    returned_at: back,
    last_at: atOf(heard),
    last_entry: heard?.id ?? null,
  };
}

const atOf = (fact: Fact | undefined): Instant | null => fact?.occurred ?? null;

/** The last standing entry of a kind: it speaks for the earlier ones. */
const lastOf = <D extends Data>(facts: readonly Fact[], kind: Kind<D>): Fact<D> | undefined =>
  facts.findLast((fact): fact is Fact<D> => of(kind, fact));

type DataIn<K> = K extends Kind<infer D> ? Fact<D> : never;
type Order = DataIn<typeof kinds.tasked>;

const noOrder = {
  basis: null,
  objective: null,
  area: null,
  mission_planned: null,
  host_planned: null,
  checkin_minutes: null,
  tasked_entry: null,
};

function orderRow(order: Order | undefined) {
  if (order === undefined) return noOrder;
  const { data } = order;
  return {
    basis: data.basis,
    objective: data.objective,
    area: data.area === undefined ? null : subjectKey('area', data.area),
    mission_planned: data.mission,
    host_planned: data.host,
    checkin_minutes: data.checkin_minutes ?? null,
    tasked_entry: order.id,
  };
}

/** Who is there now; before anything is known of the road, what the order says. */
function officersOf(period: Told['period'], order: Order | undefined) {
  const hosts = period.flatMap(({ host }) => (host === null ? [] : [host]));
  const now = period.at(-1);
  return {
    mission_now: now?.mission ?? order?.data.mission ?? null,
    host_now: now?.host ?? order?.data.host ?? null,
    host_least: hosts.length === 0 ? (order?.data.host ?? null) : Math.min(...hosts),
  };
}

const debriefRow = (debrief: DataIn<typeof kinds.debriefed> | undefined) => ({
  summary: debrief?.data.summary ?? null,
  problems: debrief?.data.problems ?? null,
  civilians_harmed: debrief?.data.civilians_harmed ?? null,
  debriefed_at: debrief?.occurred ?? null,
  debrief_entry: debrief?.id ?? null,
});

/** The furthest point reached: an entry that comes late never takes a patrol back. */
function stateOf(facts: readonly Fact[], signs: readonly Fact[]): string {
  const has = (kind: Kind): boolean => facts.some((fact) => fact.kind === kind.id);
  if (has(kinds.closed)) return 'closed';
  if (has(kinds.debriefed)) return 'debriefed';
  if (has(kinds.returned)) return 'returned';
  if (signs.length > 0) return 'out';
  return has(kinds.cancelled) ? 'cancelled' : 'planned';
}

interface Stretch {
  readonly from: Instant;
  readonly mission: number | null;
  readonly host: number;
  readonly cause: string | null;
  readonly entry: string;
}

/** Composition from departure on: every entry that counts officers begins a new stretch. */
function stretchesOf(facts: readonly Fact[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const fact of facts) {
    const { occurred: from, id: entry } = fact;
    if (of(kinds.departed, fact)) {
      stretches.push({ from, mission: fact.data.mission, host: fact.data.host, cause: null, entry });
    } else if (of(kinds.hostLeft, fact) || of(kinds.hostJoined, fact)) {
      const mission = fact.data.mission ?? stretches.at(-1)?.mission ?? null;
      stretches.push({ from, mission, host: fact.data.host, cause: fact.data.cause ?? null, entry });
    }
  }
  return stretches;
}

/**
 * Two people may report the same leaving: time without host officers runs from the first of them, and ends when host
 * officers are counted again or the patrol is back.
 */
function periodsOf(facts: readonly Fact[], at: { patrol: string; end: Instant | undefined }): Told['period'] {
  const stretches = stretchesOf(facts).filter(({ from }) => at.end === undefined || from <= at.end);
  return stretches.map(({ from, mission, host, cause, entry }, index) => {
    const before = stretches.slice(0, index).findLastIndex((one) => one.host > 0);
    const alone = host === 0;
    return {
      patrol: at.patrol,
      from_at: from,
      until_at: stretches[index + 1]?.from ?? at.end ?? null,
      mission,
      host,
      no_host_since: alone ? (stretches[before + 1]?.from ?? null) : null,
      no_host_until: alone ? (stretches.slice(index).find((one) => one.host > 0)?.from ?? at.end ?? null) : null,
      cause,
      entry,
    };
  });
}

const visitRow = (fact: DataIn<typeof kinds.visited>, patrol: string): NonNullable<Rows['visit']>[number] => ({
  patrol,
  area: fact.data.area === undefined ? null : subjectKey('area', fact.data.area),
  arrived_at: fact.occurred,
  left_at: fact.until ?? null,
  called_at: fact.data.called_at ?? null,
  what: fact.data.note ?? null,
  ...where(fact),
  entry: fact.id,
});

/** What drove out counts; until then, what is planned. */
function vehiclesOf(facts: readonly Fact[], patrol: string): NonNullable<Rows['vehicle_used']> {
  const departed = lastOf(facts, kinds.departed);
  const said = departed?.data.vehicles === undefined ? lastOf(facts, kinds.tasked) : departed;
  const entry = said?.id ?? null;
  return [...new Set(said?.data.vehicles)].map((name) => ({ patrol, vehicle: subjectKey('vehicle', name), entry }));
}
