import { of, subjectKey } from '#kit';
import type { Fact, Kind, Row, RowsOf } from '#kit';
import { incidentRow } from './incident-row.ts';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type Rows = RowsOf<typeof tables>;
type RowIn<T extends keyof typeof tables> = Row<(typeof tables)[T]['columns']>;
type Count = (typeof kinds.estimated extends Kind<infer D> ? D : never)['count'];

/** One incident: what was told of it, by whom; the tolls are asked of the estimates, across merged incidents. */
export function foldIncident(history: readonly Fact[], name: string): Rows {
  const key = subjectKey('incident', name);
  const own = history.filter((fact) => fact.subject === key);
  if (own.length === 0) return {};
  return {
    incident: [incidentRow(own, key)],
    observation: own.flatMap((fact) => observationRow(fact)),
    estimate: own.flatMap((fact) => estimateRows(fact)),
    actor: own.flatMap((fact) => actorRow(fact)),
    victim: own.flatMap((fact) => victimRow(fact)),
    link: own.flatMap((fact) => linkRow(fact)),
    decision: own.flatMap((fact) => decisionRow(fact)),
  };
}

function observationRow(fact: Fact): RowIn<'observation'>[] {
  if (!of(kinds.observed, fact)) return [];
  const { data } = fact;
  return [
    {
      incident: fact.subject,
      at: fact.occurred,
      what: data.what,
      said_day: data.said_day ?? null,
      type: data.type ?? null,
      grade: fact.grade ?? null,
      source: fact.source ?? null,
      entry: fact.id,
    },
  ];
}

/** Upper and lower case, accents and punctuation do not make a second origin. */
const originKey = (origin: string): string =>
  origin
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function estimateRows(fact: Fact): RowIn<'estimate'>[] {
  if (of(kinds.estimated, fact)) {
    const { measure, count, origin, meant, origin_type, note } = fact.data;
    return [
      { ...estimateRow(fact, { measure, count, origin, meant }), origin_type: origin_type ?? null, note: note ?? null },
    ];
  }
  if (!of(kinds.opened, fact)) return [];
  const { killed, injured, meant } = fact.data;
  const origin = fact.data.origin ?? fact.source ?? 'mission';
  const rows = Object.entries({ killed, injured }).map(([measure, count]) =>
    count === undefined ? [] : [estimateRow(fact, { measure, count, origin, meant })],
  );
  return rows.flat();
}

interface Estimated {
  readonly measure: string;
  readonly count: Count;
  readonly origin: string;
  readonly meant: string | undefined;
}

const estimateRow = (fact: Fact, { measure, count, origin, meant }: Estimated): RowIn<'estimate'> => ({
  incident: fact.subject,
  measure,
  low: count.low,
  best: count.best,
  high: count.high,
  meant: meant ?? (count.high === null ? 'at_least' : 'range'),
  origin,
  origin_key: originKey(origin),
  origin_type: null,
  source: fact.source ?? null,
  grade: fact.grade ?? null,
  said_at: fact.occurred,
  noted_at: fact.noted,
  note: null,
  entry: fact.id,
});

function actorRow(fact: Fact): RowIn<'actor'>[] {
  if (!of(kinds.alleged, fact)) return [];
  const { actor, actor_type, side, person } = fact.data;
  const told = { grade: fact.grade ?? null, source: fact.source ?? null, said_at: fact.occurred, entry: fact.id };
  return [{ incident: fact.subject, actor, actor_type, side, person: person ?? null, ...told }];
}

function victimRow(fact: Fact): RowIn<'victim'>[] {
  if (!of(kinds.victim, fact)) return [];
  const { status, sex, age_band, civilian, name, contact } = fact.data;
  return [
    {
      incident: fact.subject,
      status,
      sex: sex ?? null,
      age_band: age_band ?? null,
      civilian: civilian === undefined ? null : Number(civilian),
      name: name ?? null,
      contact: contact ?? null,
      at: fact.occurred,
      entry: fact.id,
    },
  ];
}

const keyOf = (type: string, name: string | undefined): string | null =>
  name === undefined ? null : subjectKey(type, name);

function linkRow(fact: Fact): RowIn<'link'>[] {
  if (!of(kinds.linked, fact)) return [];
  const { patrol, detainee, claim, related, note } = fact.data;
  return [
    {
      incident: fact.subject,
      patrol: keyOf('patrol', patrol),
      detainee: keyOf('detainee', detainee),
      claim: keyOf('claim', claim),
      related: keyOf('incident', related),
      note: note ?? null,
      entry: fact.id,
    },
  ];
}

function decisionRow(fact: Fact): RowIn<'decision'>[] {
  const said = decided(fact);
  if (said === undefined) return [];
  const blank = { other: null, measure: null, outcome: null };
  return [
    { incident: fact.subject, ...blank, ...said, at: fact.occurred, reason: fact.reason ?? null, entry: fact.id },
  ];
}

function decided(fact: Fact): (Pick<RowIn<'decision'>, 'decided'> & Partial<RowIn<'decision'>>) | undefined {
  if (of(kinds.merged, fact)) return { decided: 'merged', other: subjectKey('incident', fact.data.into) };
  if (of(kinds.keptApart, fact)) return { decided: 'kept_apart', other: subjectKey('incident', fact.data.other) };
  if (of(kinds.corroborated, fact)) return { decided: 'corroborated', measure: fact.data.measure };
  return of(kinds.closed, fact) ? { decided: 'closed', outcome: fact.data.outcome } : undefined;
}

/** A site as last marked. */
export function foldSite(history: readonly Fact[], name: string): Rows {
  const last = history.findLast((fact) => of(kinds.site, fact) && fact.subject === subjectKey('site', name));
  if (last === undefined || !of(kinds.site, last)) return {};
  const { data, place } = last;
  return {
    site: [
      {
        site: subjectKey('site', name),
        name: data.name,
        sort: data.sort,
        known: keyOf('place', data.known),
        lat_e6: place?.lat_e6 ?? null,
        lon_e6: place?.lon_e6 ?? null,
        accuracy_m: place?.accuracy_m ?? null,
        place: place?.name ?? null,
        radius_m: data.radius_m ?? null,
        entry: last.id,
      },
    ],
  };
}
