import { of, subjectKey } from '#kit';
import type { Fact, Kind, RowsOf } from '#kit';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type Rows = RowsOf<typeof tables>;
type DocumentRow = NonNullable<Rows['document']>[number];
type FactOf<K> = K extends Kind<infer D> ? Fact<D> : never;
type ClaimRow = NonNullable<Rows['claim']>[number];

/** A document as last kept. The bytes lie beside the book; the row holds their hash. */
export function foldDocument(history: readonly Fact[], name: string): Rows {
  const last = history.filter((fact) => of(kinds.kept, fact)).at(-1);
  if (last === undefined) return {};
  const { data } = last;
  const row: DocumentRow = {
    document: subjectKey('document', name),
    title: data.title,
    type: data.type,
    publisher: data.publisher,
    published: data.published ?? null,
    kept_at: last.occurred,
    address: data.address ?? null,
    ...fileOf(data.document),
    content: data.content ?? null,
    lang: last.lang ?? null,
    handed_by: data.handed_by ?? null,
    entry: last.id,
  };
  return { document: [row] };
}

interface Kept {
  readonly sha256: string;
  readonly bytes: number;
  readonly media: string;
  readonly name: string;
}

const fileOf = (kept: Kept | undefined): Pick<DocumentRow, 'sha256' | 'bytes' | 'media' | 'file'> => ({
  sha256: kept?.sha256 ?? null,
  bytes: kept?.bytes ?? null,
  media: kept?.media ?? null,
  file: kept?.name ?? null,
});

/** A claim as last entered, and every assessment of it: the older ones are history, not mistakes. */
export function foldClaim(history: readonly Fact[], name: string): Rows {
  const last = history.filter((fact) => of(kinds.claimed, fact)).at(-1);
  const claim = subjectKey('claim', name);
  const assessed = history.filter((fact) => of(kinds.assessed, fact));
  const assessment = assessed.map((fact, index) => ({
    claim,
    status: fact.data.status,
    credibility: fact.data.credibility ?? null,
    why: fact.data.why,
    who: fact.author.who,
    at: fact.occurred,
    confirmed_by: JSON.stringify(fact.data.confirmed_by ?? []),
    latest: index === assessed.length - 1 ? 1 : 0,
    entry: fact.id,
  }));
  return last === undefined ? { assessment } : { claim: [claimRow(last, claim)], assessment };
}

function claimRow(fact: FactOf<typeof kinds.claimed>, claim: string): ClaimRow {
  const { data } = fact;
  return {
    claim,
    document: subjectKey('document', data.document),
    quote: data.quote,
    says: data.says,
    measure: data.measure,
    ...figureOf(data),
    ...originOf(data.origin ?? []),
    group: data.group === undefined ? null : subjectKey('group', data.group),
    source: fact.source ?? null,
    entered_grade: fact.grade ?? null,
    entered_by: fact.author.who,
    entered_at: fact.occurred,
    entry: fact.id,
  };
}

const figureOf = (
  data: FactOf<typeof kinds.claimed>['data'],
): Pick<ClaimRow, 'value' | 'unit' | 'approximate' | 'category' | 'country' | 'direction' | 'as_of' | 'mood'> => ({
  value: data.value ?? null,
  unit: data.unit ?? null,
  approximate: data.approximate === true ? 1 : 0,
  category: data.category ?? null,
  country: data.country ?? null,
  direction: data.direction ?? null,
  as_of: data.as_of ?? null,
  mood: data.mood ?? 'actual',
});

/** The chain runs from who told us back to who said it first; two papers with one last link are one voice. */
const originOf = (chain: readonly string[]): Pick<ClaimRow, 'chain' | 'origin'> => ({
  chain: JSON.stringify(chain),
  origin: chain.at(-1) ?? null,
});

/** A source as last rated. */
export function foldSource(history: readonly Fact[], name: string): Rows {
  const last = history.filter((fact) => of(kinds.rated, fact)).at(-1);
  if (last === undefined) return {};
  const { data } = last;
  return {
    source: [
      {
        source: subjectKey('source', name),
        name: data.name,
        letter: data.letter,
        owner_group: data.owner_group ?? null,
        why: data.why,
        since: last.occurred,
        entry: last.id,
      },
    ],
  };
}

/** A request and its answer, whichever was noted first. */
export function foldRfi(history: readonly Fact[], name: string): Rows {
  const asked = history.filter((fact) => of(kinds.asked, fact)).at(-1);
  const reply = history.filter((fact) => of(kinds.replied, fact)).at(-1);
  if (asked === undefined) return {};
  return {
    rfi: [
      {
        rfi: subjectKey('rfi', name),
        question: asked.data.question,
        asked_of: asked.data.to,
        claim: asked.data.claim === undefined ? null : subjectKey('claim', asked.data.claim),
        asked_at: asked.occurred,
        due_at: asked.data.due ?? null,
        answer: reply?.data.answer ?? null,
        answered_at: reply?.occurred ?? null,
        evidence: JSON.stringify(reply?.data.evidence ?? []),
        entry: reply?.id ?? asked.id,
      },
    ],
  };
}

/** A measure and every figure published for it: a revised figure is another vintage, beside the first. */
export function foldMeasure(history: readonly Fact[], name: string): Rows {
  const measure = subjectKey('measure', name);
  const last = history.filter((fact) => of(kinds.measure, fact)).at(-1);
  const figures = history.filter((fact) => of(kinds.figure, fact));
  const figure = figures.map((fact) => ({
    measure,
    value: fact.data.value,
    from_day: fact.data.from,
    to_day: fact.data.to,
    vintage: fact.data.vintage,
    publisher: fact.data.publisher,
    grade: fact.grade ?? null,
    entry: fact.id,
  }));
  if (last === undefined) return { figure };
  const { name: title, unit, formula, caveat } = last.data;
  return { figure, measure: [{ measure, name: title, unit, formula, caveat: caveat ?? null, entry: last.id }] };
}

/** A group, its names, and whether somebody has identified it as another. Withdrawing that decision parts them again. */
export function foldGroup(history: readonly Fact[], name: string): Rows {
  const group = subjectKey('group', name);
  const own = history.filter((fact) => fact.subject === group);
  const named = own.filter((fact) => of(kinds.named, fact));
  const aliased = own.filter((fact) => of(kinds.aliased, fact));
  const joined = own.filter((fact) => of(kinds.identified, fact)).at(-1);
  const last = named.at(-1);
  const groupName = [
    ...named.map((fact) => ({
      ...sourceOf(fact),
      group,
      name: fact.data.name,
      main: fact === last ? 1 : 0,
      entry: fact.id,
    })),
    ...aliased.map((fact) => ({ ...sourceOf(fact), group, name: fact.data.alias, main: 0, entry: fact.id })),
  ];
  if (last === undefined) return { group_name: groupName };
  return {
    group_name: groupName,
    group: [
      {
        group,
        name: last.data.name,
        identity: joined === undefined ? last.data.identity : 'identified',
        same_as: joined === undefined ? null : subjectKey('group', joined.data.same_as),
        because: joined?.reason ?? last.data.why ?? null,
        area: last.data.area ?? null,
        entry: joined?.id ?? last.id,
      },
    ],
  };
}

const sourceOf = (fact: Fact): { source: string | null; grade: string | null } => ({
  source: fact.source ?? null,
  grade: fact.grade ?? null,
});
