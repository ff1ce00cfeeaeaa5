import type { Json } from '#book';
import type { Author, Precision } from './fact.ts';
import { faulty, isObject, optional, value, wrongType } from './field.ts';
import type { DataOf, ReadContext, Reading } from './field.ts';
import { code, language, list, readFields, text } from './field-plain.ts';
import { entryRef, file } from './field-ref.ts';
import { integer } from './field-measured.ts';
import { instant, place } from './field-where-when.ts';
import type { Kind } from './kind.ts';
import { closer, isMarking, markings } from './role.ts';
import type { Marking } from './role.ts';
import type { Instant } from './time/index.ts';
import type { Fault } from './refusal.ts';
import { addMinutes, millis } from './time/index.ts';

const gradePattern = /^[A-F][1-6]$/;

const markingLines = Object.fromEntries(
  Object.entries(markings).map(([name, { words: label }]) => [name, `${label.en}|${label.fr}|${label.ht}|${label.sw}`]),
);

/** The fields every draft may carry beside its kind's own. */
export const universalFields = {
  id: optional(entryRef('Id|Identifiant|Idantifyan|Kitambulisho')),
  occurred: optional(instant('Occurred|Survenu|Rive|Ilitokea')),
  until: optional(instant('Until|Jusqu’à|Jiska|Hadi')),
  precision: optional(
    code('Precision|Précision|Presizyon|Usahihi', {
      exact: 'to the second|à la seconde|nan segonn|kwa sekunde',
      minute: 'to the minute|à la minute|nan minit|kwa dakika',
      hour: 'to the hour|à l’heure|nan èdtan|kwa saa',
      day: 'to the day|au jour|nan jounen|kwa siku',
      week: 'to the week|à la semaine|nan semèn|kwa wiki',
      month: 'to the month|au mois|nan mwa|kwa mwezi',
    }),
  ),
  noted: optional(instant('Noted|Noté|Note|Iliandikwa')),
  reason: optional(text('Reason|Raison|Rezon|Sababu')),
  source: optional(text('Source|Source citée|Sous|Chanzo', { max: 200 })),
  grade: optional(
    text('Grade (A–F, 1–6)|Cotation (A–F, 1–6)|Nòt (A–F, 1–6)|Daraja (A–F, 1–6)', { max: 2, facet: 'state' }),
  ),
  place: optional(place('Place|Lieu|Kote|Mahali')),
  lang: optional(language('Language|Langue|Lang|Lugha')),
  legal: optional(text('Legal basis|Base légale|Baz legal|Msingi wa kisheria', { max: 120 })),
  marking: optional(code('Marking|Marquage|Make|Alama', markingLines)),
  clock_offset_s: optional(
    integer('Device clock offset|Écart de l’horloge|Dekalaj revèy aparèy la|Tofauti ya saa ya kifaa', {
      low: -864_000,
      high: 864_000,
      unit: 's',
    }),
  ),
  attachments: optional(list(file('Files|Fichiers|Fichye|Faili'), { max: 20 })),
  corrects: optional(entryRef('Corrects|Corrige|Korije|Inasahihisha')),
  withdraws: optional(entryRef('Withdraws|Retire|Retire antre|Inaondoa')),
} as const;

type Read = DataOf<typeof universalFields>;
/** The universal part of a draft, once read. */
export interface Universal {
  readonly id?: string;
  readonly occurred: Instant;
  readonly until?: Instant;
  readonly precision: Precision;
  readonly noted: Instant;
  readonly author: Author;
  readonly grade?: string;
  readonly source?: string;
  readonly place?: NonNullable<Read['place']>;
  readonly legal?: string;
  readonly reason?: string;
  readonly lang?: string;
  readonly clockOffsetSeconds?: number;
  readonly marking: Marking;
  readonly attachments?: NonNullable<Read['attachments']>;
  readonly corrects?: string;
  readonly withdraws?: string;
}

export interface UniversalContext {
  readonly kind: Kind;
  readonly context: ReadContext;
  /** When the corrected entry occurred: a correction that says nothing keeps it. */
  readonly target: Instant | undefined;
}

/** How far an event may lie after the moment it was noted, in minutes: clocks of devices differ. */
const futureMinutesMax = 15;

/** Reads what every draft carries. `author` is given apart, because the station may already know who writes. */
export function universal(given: { readonly [key: string]: Json }, at: UniversalContext): Reading<Universal> {
  const { author: told, ...rest } = given;
  const faults: Fault[] = [];
  const author = readAuthor(told);
  if (!author.ok) faults.push(...author.faults);
  const reading = readFields(universalFields, rest, { path: 'draft', context: at.context });
  if (!reading.ok)
    faults.push(...reading.faults.map((fault) => ({ ...fault, field: fault.field.replace(/^draft\./, '') })));
  if (faults.length > 0 || !reading.ok || !author.ok) return { ok: false, faults };
  const read: Universal = settled(reading.value, author.value, at);
  faults.push(...missing(read, at.kind));
  return faults.length > 0 ? { ok: false, faults } : value(read);
}

function settled(read: Read, author: Author, at: UniversalContext): Universal {
  const { occurred, precision, noted = at.context.now, marking, clock_offset_s: offset, ...rest } = read;
  const asked = isMarking(marking) ? marking : at.kind.marking;
  return {
    ...rest,
    author,
    noted,
    occurred: occurred ?? at.target ?? noted,
    precision: precision ?? 'exact',
    marking: closer(asked, at.kind.marking),
    ...(offset === undefined ? {} : { clockOffsetSeconds: offset }),
  };
}

function missing(read: Universal, kind: Kind): Fault[] {
  const faults: Fault[] = [];
  if (millis(read.occurred) > millis(addMinutes(read.noted, futureMinutesMax))) {
    faults.push(...faulty({ code: 'time.future', path: 'occurred', given: read.occurred }).faults);
  }
  if (read.grade !== undefined && !gradePattern.test(read.grade)) {
    faults.push(...wrongType('grade', read.grade, { type: 'grade', example: '"B2"' }).faults);
  }
  if (read.withdraws !== undefined) return faults;
  for (const name of kind.requires) {
    if (read[name] === undefined) faults.push(...faulty({ code: 'field.missing', path: name, given: '' }).faults);
  }
  return faults;
}

function readAuthor(given: Json | undefined): Reading<Author> {
  if (given === undefined || !isObject(given))
    return faulty({ code: 'author.missing', path: 'author', given: given ?? '' });
  const { who, role, post, ...more } = given;
  const named =
    typeof who === 'string' && typeof role === 'string' && who !== '' && who.length <= 80 && role.length <= 80;
  if (!named || Object.keys(more).length > 0) return faulty({ code: 'author.missing', path: 'author', given });
  return value({ who, role, ...(typeof post === 'string' && post.length <= 80 ? { post } : {}) });
}
