import { of, subjectKey } from '#kit';
import type { Fact, FactPlace, Instant, RowsOf } from '#kit';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type Rows = RowsOf<typeof tables>;
type RecordRows = Pick<Rows, 'contact' | 'force_use' | 'seizure' | 'barricade' | 'review' | 'measure_review'>;

interface Patrol {
  readonly patrol: string;
  readonly end: Instant | undefined;
}

/** What a patrol met, did and took, and what became of it. */
export function foldRecords(facts: readonly Fact[], at: Patrol): RecordRows {
  const { patrol } = at;
  return {
    contact: contactsOf(facts, at),
    force_use: facts.flatMap((fact) => forceRow(fact, { patrol, facts })),
    seizure: facts.flatMap((fact) => seizureRow(fact, { patrol, facts })),
    barricade: facts.flatMap((fact) => barricadeRow(fact, patrol)),
    review: facts.flatMap((fact) => reviewRow(fact, patrol)),
    measure_review: facts.flatMap((fact) => measureRow(fact, patrol)),
  };
}

const point = (place: FactPlace | undefined) => ({ lat_e6: place?.lat_e6 ?? null, lon_e6: place?.lon_e6 ?? null });

/** A contact lasts until a later report says it is over, or the patrol is back. */
function contactsOf(facts: readonly Fact[], at: Patrol): NonNullable<Rows['contact']> {
  const reports = facts.filter((fact) => of(kinds.contact, fact));
  return reports.map((fact, index) => {
    const over = reports.slice(index + 1).find((later) => !later.data.ongoing)?.occurred;
    const { data } = fact;
    return {
      patrol: at.patrol,
      at: fact.occurred,
      type: data.type,
      over_at: data.ongoing ? (fact.until ?? over ?? at.end ?? null) : (fact.until ?? fact.occurred),
      alleged: data.alleged ?? null,
      hurt: data.hurt ?? null,
      what: data.what,
      grade: fact.grade ?? null,
      place: fact.place?.name ?? null,
      ...point(fact.place),
      entry: fact.id,
    };
  });
}

interface Among {
  readonly patrol: string;
  readonly facts: readonly Fact[];
}

/** The ids an entry has had: a report may name the entry as it stood before its correction. */
const namedBy = (fact: Fact, id: string): boolean => fact.id === id || (fact.corrected ?? []).includes(id);

function forceRow(fact: Fact, { patrol, facts }: Among): NonNullable<Rows['force_use']> {
  if (!of(kinds.forceUsed, fact)) return [];
  const { data } = fact;
  const reports = facts.filter((one) => of(kinds.forceReported, one));
  const report = reports.findLast((one) => namedBy(fact, one.data.use) && one.author.who !== fact.author.who);
  return [
    {
      patrol,
      at: fact.occurred,
      type: data.type,
      weapon: data.weapon,
      shots: data.shots,
      warned: data.warned ? 1 : 0,
      injured: data.injured,
      killed: data.killed ?? null,
      why: data.why,
      officer: data.officer === undefined ? null : subjectKey('person', data.officer),
      who: fact.author.who,
      shift_ends_at: data.shift_ends_at ?? null,
      ...reportRow(report),
      place: fact.place?.name ?? null,
      entry: fact.id,
    },
  ];
}

type Report = typeof kinds.forceReported extends { rule?(draft: infer P, ...rest: never[]): unknown } ? P : never;

const reportRow = (report: (Report & { readonly id?: string }) | undefined) => ({
  reported_at: report?.occurred ?? null,
  supervisor: report?.author.who ?? null,
  finding: report?.data.finding ?? null,
  report_entry: report?.id ?? null,
});

function seizureRow(fact: Fact, { patrol, facts }: Among): NonNullable<Rows['seizure']> {
  if (!of(kinds.seized, fact)) return [];
  const deliveries = facts.filter((one) => of(kinds.seizureDelivered, one));
  const delivery = deliveries.findLast((one) => namedBy(fact, one.data.seizure));
  return [
    {
      patrol,
      at: fact.occurred,
      item: fact.data.item,
      count: fact.data.count,
      what: fact.data.what,
      bag: fact.data.bag ?? null,
      delivered_at: delivery?.occurred ?? null,
      receiver: delivery?.data.receiver ?? null,
      receipt: delivery?.data.receipt ?? null,
      place: fact.place?.name ?? null,
      entry: fact.id,
    },
  ];
}

function barricadeRow(fact: Fact, patrol: string): NonNullable<Rows['barricade']> {
  if (!of(kinds.barricadeRemoved, fact)) return [];
  const { count, alleged } = fact.data;
  const place = fact.place?.name ?? null;
  return [{ patrol, at: fact.occurred, count, alleged: alleged ?? null, place, ...point(fact.place), entry: fact.id }];
}

function reviewRow(fact: Fact, patrol: string): NonNullable<Rows['review']> {
  if (!of(kinds.reviewOpened, fact)) return [];
  const { question, about, due_at: due } = fact.data;
  return [{ patrol, at: fact.occurred, question, about: about ?? null, due_at: due ?? null, entry: fact.id }];
}

function measureRow(fact: Fact, patrol: string): NonNullable<Rows['measure_review']> {
  if (!of(kinds.measureReviewed, fact)) return [];
  const { detainee, finding, grounds } = fact.data;
  const reviewed = { detainee: subjectKey('detainee', detainee), reviewed_at: fact.occurred, finding, grounds };
  return [{ patrol, ...reviewed, entry: fact.id }];
}
