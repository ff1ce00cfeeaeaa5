import type { Json } from '#book';
import type { Kind } from './kind.ts';
import { civilToInstant, compareInstants, missionLocal, parseInstant } from './time/index.ts';
import { DTG_MONTHS } from './time/zone_letter.ts';
import type { Instant } from './time/index.ts';
import { findPlaces, isPlaceFault, parsePoint } from './place/index.ts';
import type { Place } from './place/index.ts';

/** What the command line needs to know of a kind. */
export interface CommandKind {
  readonly id: string;
  readonly subject: string;
  readonly command: NonNullable<Kind['command']>;
  /** How subjects of this type are named, `I-{####}`: such a word in the line names the subject. */
  readonly naming?: string;
}

export interface CommandContext {
  readonly kinds: readonly CommandKind[];
  readonly places: readonly Place[];
  readonly now: Instant;
}

/** A place named in the line, as the field `place` of a draft takes it. */
export interface CommandPlace {
  readonly name: string;
  readonly lat_e6: number;
  readonly lon_e6: number;
  readonly accuracy_m: number;
}

export interface Command {
  readonly ok: true;
  readonly kind: string;
  /** Left out when the line starts something new. */
  readonly subject?: string;
  readonly text: string;
  readonly occurred?: Instant;
  readonly grade?: string;
  readonly place?: CommandPlace;
  /** The draft as the station takes it, but for author and, when left out above, subject. */
  readonly draft: { readonly [key: string]: Json };
}

export interface CommandFault {
  readonly ok: false;
  readonly code: 'command.letter' | 'command.empty' | 'command.time';
  readonly value: string;
}

const placeWordsMax = 7;
/** Below this a word is more likely part of the report than the name of a place. */
const placeScoreMin = 0.93;

/**
 * Reads a line of the quick log, such as `/i shots Delmas 33 C3 @171420Q`: a letter for the kind, a subject if the line
 * goes on with one, words, a place in any spelling or notation, a grade, and `@` before the time it happened.
 */
export function parseCommand(line: string, context: CommandContext): Command | CommandFault {
  const [first = '', ...rest] = line.trim().split(/\s+/);
  const kind = context.kinds.find(({ command }) => `/${command.letter}` === first.toLowerCase());
  if (kind === undefined) return { ok: false, code: 'command.letter', value: first };
  const timed = takeTime(rest, context.now);
  if (timed.fault !== undefined) return { ok: false, code: 'command.time', value: timed.fault };
  const subject = isSubject(kind, timed.words[0]) ? timed.words[0] : undefined;
  const graded = takeGrade(subject === undefined ? timed.words : timed.words.slice(1));
  const placed = takePlace(graded.words, context.places);
  const text = (placed.words.length === 0 ? graded.words : placed.words).join(' ');
  if (text === '') return { ok: false, code: 'command.empty', value: line.trim() };
  const found = {
    ...(timed.at === undefined ? {} : { occurred: timed.at }),
    ...(graded.grade === undefined ? {} : { grade: graded.grade }),
    ...(placed.place === undefined ? {} : { place: placed.place }),
  };
  const named = subject === undefined ? {} : { subject };
  return { ok: true, kind: kind.id, text, ...named, ...found, draft: draftOf(kind, { ...found, ...named }, text) };
}

interface Found {
  readonly occurred?: Instant;
  readonly grade?: string;
  readonly place?: CommandPlace;
  readonly subject?: string;
}

function draftOf({ id, command }: CommandKind, { place, ...found }: Found, text: string): Command['draft'] {
  return {
    kind: id,
    ...found,
    ...(place === undefined ? {} : { place: { ...place } }),
    data: { ...command.fills, [command.text]: text },
  };
}

/** Whether a word names a subject of the kind: `I-0412` for the naming `I-{####}`, at least as many digits. */
function isSubject({ naming }: CommandKind, word: string | undefined): boolean {
  const parts = /^([^{]*)\{(#+)\}(.*)$/.exec(naming ?? '');
  if (parts === null || word === undefined) return false;
  const [, before = '', marks = '', after = ''] = parts;
  const digits = word.slice(before.length, word.length - after.length);
  return word.startsWith(before) && word.endsWith(after) && /^\d+$/.test(digits) && digits.length >= marks.length;
}

interface Timed {
  readonly words: readonly string[];
  readonly at?: Instant;
  readonly fault?: string;
}

/** A time may be written in up to three words, `@171420Q SEP 24`; the longest reading counts. */
function takeTime(words: readonly string[], now: Instant): Timed {
  const from = words.findIndex((word) => word.startsWith('@') && word.length > 1);
  if (from < 0) return { words };
  for (const length of [3, 2, 1]) {
    if (from + length > words.length) continue;
    const text = words
      .slice(from, from + length)
      .join(' ')
      .slice(1);
    const at = findMoment(text, now);
    if (at !== undefined) return { words: words.toSpliced(from, length), at };
  }
  return { words, fault: words[from] ?? '' };
}

/**
 * The moment a short writing means: `171420Q` in the latest month that makes it past, `1420` or `14:20` on the mission's
 * clock today or yesterday, or any full writing. `J` and what is no time give nothing.
 */
export function findMoment(text: string, now: Instant): Instant | undefined {
  const full = parseInstant(text);
  if (typeof full === 'string') return full;
  const short = /^(\d{2})(\d{4})([A-Z])$/i.exec(text.trim());
  if (short !== null) return lastMonthWith(text.trim().toUpperCase(), now);
  const clock = /^(\d{2}):?(\d{2})$/.exec(text.trim());
  return clock === null ? undefined : lastDayWith(`${clock[1] ?? ''}:${clock[2] ?? ''}`, now);
}

const monthsBack = 12;

function lastMonthWith(text: string, now: Instant): Instant | undefined {
  const [year, month] = [Number(now.slice(0, 4)), Number(now.slice(5, 7))];
  for (let back = -1; back < monthsBack; back += 1) {
    const months = year * 12 + month - 1 - back;
    const named = `${text} ${DTG_MONTHS[months % 12] ?? ''} ${Math.floor(months / 12)}`;
    const at = parseInstant(named);
    if (typeof at === 'string' && compareInstants(at, now) <= 0) return at;
  }
  return undefined;
}

function lastDayWith(time: string, now: Instant): Instant | undefined {
  const today = civilToInstant(missionLocal(now).date, time);
  if (typeof today === 'string' && compareInstants(today, now) <= 0) return today;
  const dayBefore = Temporal.PlainDate.from(missionLocal(now).date).subtract({ days: 1 }).toString();
  const yesterday = civilToInstant(dayBefore, time);
  return typeof yesterday === 'string' ? yesterday : undefined;
}

/** The grade stands last: a `B2` in the middle may be a house or a unit. */
function takeGrade(words: readonly string[]): { readonly words: readonly string[]; readonly grade?: string } {
  const last = words.at(-1)?.toUpperCase() ?? '';
  return /^[A-F][1-6]$/.test(last) ? { words: words.slice(0, -1), grade: last } : { words };
}

interface Placed {
  readonly words: readonly string[];
  readonly place?: CommandPlace;
}

/** The longest run of words that names a place or writes a point; of two alike the later. */
function takePlace(words: readonly string[], places: readonly Place[]): Placed {
  for (let length = Math.min(placeWordsMax, words.length); length > 0; length -= 1) {
    for (let from = words.length - length; from >= 0; from -= 1) {
      const place = findPlace(words.slice(from, from + length).join(' '), places);
      if (place !== undefined) return { words: words.toSpliced(from, length), place };
    }
  }
  return { words };
}

function findPlace(text: string, places: readonly Place[]): CommandPlace | undefined {
  const parsed = parsePoint(text);
  if (!isPlaceFault(parsed)) return { name: text, ...parsed.point, accuracy_m: parsed.precision_m };
  const [best] = findPlaces(places, text);
  if (best === undefined || best.score < placeScoreMin || !sameLength(text, best.name)) return undefined;
  return { name: best.name, ...best.place.point, accuracy_m: best.place.accuracy_m };
}

/** Likeness is by sound, so that words around a name barely lower it: the run must be as long as the name. */
function sameLength(text: string, name: string): boolean {
  const letters = (one: string): number => one.replace(/[^\p{L}\p{N}]/gu, '').length;
  return Math.abs(letters(text) - letters(name)) <= Math.max(1, Math.round(letters(name) / 5));
}
