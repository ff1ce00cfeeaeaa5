import { of, subjectKey } from '#kit';
import type { Fact, Row, RowsOf } from '#kit';
import {
  answers,
  every,
  evidenceOf,
  evidenceRow,
  flagOf,
  keyOrNull,
  orNull,
  startOf,
  whereIs,
  whenOf,
  idOf,
} from './evidence.ts';
import type { Evidence } from './evidence.ts';
import { careRow } from './fold-care.ts';
import { endingRow } from './fold-ending.ts';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type Rows = RowsOf<typeof tables>;
type DetaineeRow = Row<(typeof tables)['detainee']['columns']>;

const adultAge = 18;

/** One detainee's record: who, since when, what is owed, how it ended, and what each side wrote. */
export function foldDetainee(history: readonly Fact[], name: string): Rows {
  const detainee = subjectKey('detainee', name);
  const own = history.filter((fact) => fact.subject === detainee);
  const child = childSign(history, { name, detainee });
  const marking = child === undefined ? 'custody' : 'child';
  const links = linkRows(history, { name, detainee });
  const raised = child === undefined ? [] : [{ subject: detainee, part: 'persons', marking: 'child' }];
  const evidence = evidenceOf(own);
  if (own.length === 0) return { link: links, raised };
  const start = startOf(evidence);
  const missionHeld = isMissionHeld(own);
  return {
    detainee: [detaineeRow({ own, detainee, evidence, start, child, marking, missionHeld })],
    care: [careRow(own, detainee)],
    ending: [endingRow(own, { detainee, missionHeld, start: start?.fact ?? own[0] })],
    evidence: evidence.map((one) => evidenceRow(one, { detainee, marking })),
    link: links,
    raised,
  };
}

/** The host police may have made the arrest and never passed the person to the mission: then there is no mission clock. */
function isMissionHeld(own: readonly Fact[]): boolean {
  return own.some(
    (fact) =>
      of(kinds.reported, fact) ||
      of(kinds.booked, fact) ||
      of(kinds.offered, fact) ||
      (of(kinds.arrested, fact) && fact.data.made_by !== 'host'),
  );
}

interface Self {
  readonly name: string;
  readonly detainee: string;
}

/** The first sign that this may be a child which nobody has settled since: doubt is enough. */
function childSign(history: readonly Fact[], self: Self): Fact | undefined {
  const settled = every(kinds.agesettled, history).filter((fact) => fact.subject === self.detainee);
  const adult = settled.filter((fact) => fact.data.adult);
  const signs = history.filter((fact) => saysChild(fact, self));
  return signs.find((sign) => !adult.some((decision) => decision.id !== sign.id && answers(decision, sign)));
}

function saysChild(fact: Fact, { name, detainee }: Self): boolean {
  const own = fact.subject === detainee;
  if (of(kinds.agedoubted, fact)) return own || fact.data.also === name;
  if (of(kinds.same, fact)) return fact.data.child === true && (own || fact.data.other === name);
  if (!own) return false;
  if (of(kinds.agesettled, fact)) return !fact.data.adult;
  return (
    (of(kinds.arrested, fact) || of(kinds.booked, fact) || of(kinds.hostentry, fact)) &&
    (fact.data.age_claimed ?? adultAge) < adultAge
  );
}

interface Found {
  readonly own: readonly Fact[];
  readonly detainee: string;
  readonly evidence: readonly Evidence[];
  readonly start: Evidence | undefined;
  readonly child: Fact | undefined;
  readonly marking: string;
  readonly missionHeld: boolean;
}

function detaineeRow(found: Found): DetaineeRow {
  const { own, detainee, evidence, child, marking, missionHeld } = found;
  return {
    detainee,
    ...startColumns(found),
    mission_held: Number(missionHeld),
    patrol: keyOrNull('patrol', evidence.find((one) => one.patrol !== undefined)?.patrol),
    offset_s: orNull(own.find((fact) => fact.clockOffsetSeconds !== undefined)?.clockOffsetSeconds),
    ...whereIs(evidence.find((one) => one.fact.place !== undefined)?.fact),
    ...arrestOf(own),
    ...identityOf(own, evidence),
    child: Number(child !== undefined),
    child_at: whenOf(child),
    child_entry: idOf(child),
    name_marking: marking,
    ...officersOf(own),
  };
}

/** A record that nobody's evidence opened starts with its first entry, so that nobody is held without a clock. */
function startColumns({ own, start }: Found) {
  const fact = start?.fact ?? own[0];
  return {
    arrested_at: start?.arrestedAt ?? whenOf(fact),
    source: orNull(start?.source),
    entry: idOf(fact),
    credible: Number(start?.credible === true),
  };
}

function arrestOf(own: readonly Fact[]) {
  const arrest = every(kinds.arrested, own).at(-1);
  const hurt = own.find((fact) => (of(kinds.arrested, fact) || of(kinds.booked, fact)) && fact.data.injured === true);
  return {
    basis: arrest?.data.basis ?? null,
    unit: arrest?.data.unit ?? null,
    host_element: arrest?.data.host_element ?? null,
    force_used: flagOf(arrest?.data.force_used),
    injured: Number(hurt !== undefined),
    injured_at: whenOf(hurt),
  };
}

/** Booking is the considered word on who somebody is; before it the last evidence counts. */
function identityOf(own: readonly Fact[], evidence: readonly Evidence[]) {
  const bookings = every(kinds.booked, own).map((fact) => fact.data);
  const told = evidence.map(({ name, sex, age }) => ({ name, sex, age_claimed: age }));
  const sayings = [...told, ...bookings];
  return {
    name: orNull(sayings.findLast((one) => one.name !== undefined)?.name),
    aliases: aliasesOf(own),
    sex: orNull(sayings.findLast((one) => one.sex !== undefined)?.sex),
    age_claimed: orNull(sayings.findLast((one) => one.age_claimed !== undefined)?.age_claimed),
    language: orNull(bookings.findLast((one) => one.language !== undefined)?.language),
    nationality: orNull(bookings.findLast((one) => one.nationality !== undefined)?.nationality),
  };
}

function aliasesOf(own: readonly Fact[]): string | null {
  const variants = every(kinds.booked, own).flatMap((fact) => fact.data.variants ?? []);
  const named = [...every(kinds.arrested, own).map((fact) => fact.data.aliases), ...variants].filter(
    (one) => one !== undefined,
  );
  return named.length === 0 ? null : [...new Set(named)].join('; ');
}

/** Who did what, one name on a line, and since when one of them has held two of the three roles. */
function officersOf(own: readonly Fact[]) {
  const listed = (names: readonly string[]): string | null =>
    names.length === 0 ? null : [...new Set(names)].sort().join('\n');
  const arresting = every(kinds.arrested, own).map((fact) => fact.data.officer ?? fact.author.who);
  const investigators = every(kinds.questioned, own).map((fact) => fact.data.officer ?? fact.author.who);
  return {
    arresting_officers: listed(arresting),
    investigators: listed(investigators),
    ...mixedRoles(own),
  };
}

function mixedRoles(own: readonly Fact[]): { mixed_at: string | null; mixed_entry: string | null } {
  const roleOf = new Map<string, string>();
  for (const fact of own) {
    if (!of(kinds.arrested, fact) && !of(kinds.booked, fact) && !of(kinds.questioned, fact)) continue;
    const who = fact.data.officer ?? fact.author.who;
    const before = roleOf.get(who) ?? fact.kind;
    if (before !== fact.kind) return { mixed_at: fact.occurred, mixed_entry: fact.id };
    roleOf.set(who, before);
  }
  return { mixed_at: null, mixed_entry: null };
}

/** Both records carry the link, each naming the other. */
function linkRows(history: readonly Fact[], self: Self): NonNullable<Rows['link']> {
  return history.flatMap((fact) => {
    const confirmed = of(kinds.same, fact);
    if (!confirmed && !of(kinds.linksuggested, fact)) return [];
    const mine = fact.subject === self.detainee;
    if (!mine && fact.data.other !== self.name) return [];
    const other = mine ? subjectKey('detainee', fact.data.other) : fact.subject;
    return [{ detainee: self.detainee, other, linked_at: fact.occurred, confirmed: Number(confirmed), entry: fact.id }];
  });
}
