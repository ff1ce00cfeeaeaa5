import { MONTH_BY_DTG_NAME, offsetMinutesOf } from './zone_letter.ts';
import { YEAR_MAX, YEAR_MIN, instantOf, isCanonicalInstant, isInRange } from './instant.ts';
import type { Instant, TimeFault } from './instant.ts';

/**
 * Reads an ISO 8601 date and time with `Z` or an offset, or a military date-time group with its zone letter.
 * A time without a zone is refused, never guessed: two contingents would guess differently.
 */
export function parseInstant(text: string): Instant | TimeFault {
  const trimmed = text.trim();
  const civil = readIso(trimmed) ?? readDtg(trimmed.toUpperCase());
  if (civil === undefined) return { code: 'time.syntax', value: text };
  const code = faultOf(civil);
  if (code !== undefined || civil.offset === undefined) return { code: code ?? 'time.no_zone', value: text };
  const ms = utcMillis(civil) - civil.offset * 60_000;
  return isInRange(ms) ? instantOf(ms) : { code: 'time.range', value: text };
}

/** True for the exact text `YYYY-MM-DDTHH:MM:SS.sssZ` of a moment that exists. */
export function isInstant(text: unknown): text is Instant {
  return typeof text === 'string' && isCanonicalInstant(text);
}

interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly milli: number;
  /** Minutes east of UTC; absent when the text names no zone. */
  readonly offset: number | undefined;
}

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s?(Z|[+-]\d{2}(?::?[0-5]\d)?)?$/i;
const DTG = /^(\d{2})(\d{2})(\d{2})\s*([A-Z])?\s*([A-Z]{3})\s*(\d{4}|\d{2})$/;

function readIso(text: string): Civil | undefined {
  const match = ISO.exec(text);
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second = '0', fraction = '', zone] = match;
  const offset = zone === undefined ? undefined : isoOffset(zone);
  // Farther east or west than any place on earth is not an offset.
  if (offset !== undefined && Math.abs(offset) > 14 * 60) return undefined;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    // Finer than a millisecond is cut, not rounded, so that nothing rolls over into the next second.
    milli: Number(fraction.slice(0, 3).padEnd(3, '0')),
    offset,
  };
}

function isoOffset(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(3).replace(':', '') || '0');
  return zone.startsWith('-') ? -minutes : minutes;
}

function readDtg(text: string): Civil | undefined {
  const match = DTG.exec(text);
  if (!match) return undefined;
  const [, day, hour, minute, letter, monthName = '', year = ''] = match;
  const month = MONTH_BY_DTG_NAME.get(monthName);
  if (month === undefined) return undefined;
  return {
    year: year.length === 2 ? 2000 + Number(year) : Number(year),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: 0,
    milli: 0,
    offset: letter === undefined ? undefined : offsetMinutesOf(letter),
  };
}

function faultOf(civil: Civil): TimeFault['code'] | undefined {
  if (civil.offset === undefined) return 'time.no_zone';
  if (civil.year < YEAR_MIN - 1 || civil.year > YEAR_MAX + 1) return 'time.range';
  return existsOnTheCalendar(civil) ? undefined : 'time.no_such_date';
}

/** Hour 24 and second 60 are refused too: both would roll over into a time nobody wrote. */
function existsOnTheCalendar({ year, month, day, hour, minute, second }: Civil): boolean {
  if (month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59) return false;
  return day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

const utcMillis = ({ year, month, day, hour, minute, second, milli }: Civil): number =>
  Date.UTC(year, month - 1, day, hour, minute, second, milli);
