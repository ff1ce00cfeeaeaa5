import { dayBounds, of, subjectKey } from '#kit';
import type { Fact } from '#kit';
import type { RollState } from './codes.ts';
import { foldNotices } from './fold-casualty.ts';
import { contingentKey } from './fold.ts';
import type { Counted, FactOf, RowOf, Rows } from './fold.ts';
import { kinds } from './kinds.ts';

/** One person of the roll. What sources say of him stands in the chain beside own status, and never changes it. */
export function foldPerson(history: readonly Fact[], name: string): Rows {
  const person = subjectKey('person', name);
  const steps = stepsOf(history);
  return {
    person: [rollRow(history, person, steps)],
    change: changesOf(history, person, steps),
    status: chainOf(history, person),
    certificate: certificatesOf(history, person),
    medevac: medevacsOf(history, person),
    ...foldNotices(history, person),
  };
}

interface Step {
  readonly fact: Fact;
  readonly from: RollState;
  readonly to: Exclude<RollState, 'expected'>;
}

/** The state an entry puts a person in; nothing when it says nothing of it. */
export function stateAfter(fact: Fact): Step['to'] | undefined {
  if (of(kinds.arrived, fact)) return 'on_duty';
  if (of(kinds.departed, fact)) return 'repatriated';
  if (of(kinds.status, fact)) return fact.data.state;
  if (!of(kinds.reported, fact)) return undefined;
  return fact.data.type === 'missing' || fact.data.type === 'dead' ? fact.data.type : undefined;
}

function stepsOf(history: readonly Fact[]): Step[] {
  const steps: Step[] = [];
  let from: RollState = 'expected';
  for (const fact of history) {
    const to = stateAfter(fact);
    if (to === undefined || to === from) continue;
    steps.push({ fact, from, to });
    from = to;
  }
  return steps;
}

const enrolment = (history: readonly Fact[]): FactOf<typeof kinds.enrolled> | undefined =>
  history.findLast((fact): fact is FactOf<typeof kinds.enrolled> => of(kinds.enrolled, fact));

/** Who the person is in every count: the roll says so, whenever it was written, and nothing else does. */
function identity(history: readonly Fact[]) {
  const data = enrolment(history)?.data ?? nobody;
  return {
    country: data.country ?? null,
    category: data.category ?? null,
    sex: data.sex ?? null,
    contingent: contingentKey(data.contingent),
  };
}

function particulars(history: readonly Fact[]) {
  const data = enrolment(history)?.data ?? nobody;
  return {
    name: data.name ?? null,
    rank: data.rank ?? null,
    unit: data.unit ?? null,
    languages: data.languages?.join(' ') ?? null,
    skills: data.skills?.join(', ') ?? null,
    weapon: data.weapon ?? null,
  };
}

const nobody: Partial<FactOf<typeof kinds.enrolled>['data']> = {};

function rollRow(history: readonly Fact[], person: string, steps: readonly Step[]): RowOf<'person'> {
  const last = steps.at(-1);
  const tours = history.map((fact) =>
    of(kinds.arrived, fact) || of(kinds.tourExtended, fact) ? fact.data.tour_until : undefined,
  );
  return {
    person,
    ...identity(history),
    ...particulars(history),
    state: last?.to ?? 'expected',
    state_since: last?.fact.occurred ?? null,
    arrived_at: steps.findLast(isArrival)?.fact.occurred ?? null,
    tour_until: tours.findLast((until) => until !== undefined) ?? null,
    entry: last?.fact.id ?? history.at(-1)?.id ?? null,
  };
}

/** Coming back from leave is no second deployment. */
const isArrival = ({ from, to }: Step): boolean =>
  (from === 'expected' || from === 'repatriated') && to !== 'repatriated';

/** Somebody who came with a counted lift is already in its number: only later steps move the count, and without the sex. */
function changesOf(history: readonly Fact[], subject: string, steps: readonly Step[]): RowOf<'change'>[] {
  const inLift = enrolment(history)?.data.lift !== undefined;
  const who = { subject, ...identity(history), ...(inLift ? { sex: null } : {}) };
  return steps.flatMap((step) => {
    const { fact, from, to } = step;
    const change = (state: Counted, delta: number) => ({ ...who, at: fact.occurred, state, delta, entry: fact.id });
    if (inLift && from === 'expected') return to === 'on_duty' ? [] : [change('on_duty', -1), change(to, 1)];
    return [
      ...(isArrival(step) ? [change('deployed', 1)] : []),
      ...(from === 'expected' ? [] : [change(from, -1)]),
      change(to, 1),
    ];
  });
}

function chainOf(history: readonly Fact[], person: string): RowOf<'status'>[] {
  return history.flatMap((fact) => {
    const claimed = of(kinds.fateClaimed, fact) ? fact.data.fate : undefined;
    const state = claimed ?? stateAfter(fact);
    if (state === undefined) return [];
    const said = { source: fact.source ?? null, grade: fact.grade ?? null, who: fact.author.who };
    return [
      { person, track: claimed === undefined ? 'own' : 'claim', state, at: fact.occurred, ...said, entry: fact.id },
    ];
  });
}

/** A certificate ends on its last day, or when a revocation of its type comes after it. */
function certificatesOf(history: readonly Fact[], person: string): RowOf<'certificate'>[] {
  return history
    .filter((fact) => of(kinds.certified, fact))
    .map((fact) => ({
      person,
      type: fact.data.type,
      from_at: fact.occurred,
      until_at: dayBounds(fact.data.valid_until)[1],
      revoked_at:
        history.find(
          (later) =>
            of(kinds.certificateRevoked, later) &&
            later.data.type === fact.data.type &&
            later.occurred >= fact.occurred,
        )?.occurred ?? null,
      entry: fact.id,
    }));
}

function medevacsOf(history: readonly Fact[], person: string): RowOf<'medevac'>[] {
  const over = new Set<string | undefined>(['medevac', 'hospital', 'dead', 'repatriated']);
  return history.flatMap((fact, index) =>
    of(kinds.medevac, fact)
      ? [
          {
            person,
            requested_at: fact.occurred,
            precedence: fact.data.precedence,
            done_at: history.slice(index + 1).find((later) => over.has(stateAfter(later)))?.occurred ?? null,
            lat_e6: fact.place?.lat_e6 ?? null,
            lon_e6: fact.place?.lon_e6 ?? null,
            entry: fact.id,
          },
        ]
      : [],
  );
}
