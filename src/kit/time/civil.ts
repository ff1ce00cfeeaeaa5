import { findZoneLetter } from './zone_letter.ts';
import { instantOf, isInRange } from './instant.ts';
import type { Instant, TimeFault } from './instant.ts';
import type { ZoneLetter } from './zone_letter.ts';

/** The zone whose midnight begins the mission's day. */
export const MISSION_ZONE = 'America/Port-au-Prince';

/** A moment as a clock on the wall shows it. */
export interface CivilTime {
  /** `2024-09-17` */
  readonly date: string;
  /** `14:20` */
  readonly time: string;
  /** `-04:00` */
  readonly offset: string;
  readonly zoneLetter?: ZoneLetter;
}

export function missionLocal(instant: Instant): CivilTime {
  return inZone(instant, MISSION_ZONE);
}

/** Throws on a zone the machine does not know: zones come from settings, not from people. */
export function inZone(instant: Instant, zone: string): CivilTime {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
  const letter = findZoneLetter(zoned.offsetNanoseconds / 60e9);
  const civil = {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
    offset: zoned.offset,
  };
  return letter === undefined ? civil : { ...civil, zoneLetter: letter };
}

/** The day of the mission a moment falls on, as `2024-09-17`. */
export function missionDay(instant: Instant): string {
  return missionLocal(instant).date;
}

/** First moment of a day and first moment after it: 23, 24 or 25 hours, as the clocks have it. */
export function dayBounds(day: string, zone: string = MISSION_ZONE): readonly [from: Instant, to: Instant] {
  const date = plainDate(day);
  return [startOf(date, zone), startOf(date.add({ days: 1 }), zone)];
}

function startOf(date: Temporal.PlainDate, zone: string): Instant {
  return instantOf(date.toZonedDateTime(zone).epochMilliseconds);
}

/** The week of a day, as `2024-W38`. */
export function isoWeek(day: string): string {
  const { yearOfWeek, weekOfYear } = plainDate(day);
  return `${yearOfWeek ?? ''}-W${String(weekOfYear ?? '').padStart(2, '0')}`;
}

export function addDays(day: string, days: number): string {
  return plainDate(day).add({ days }).toString();
}

/** True for `YYYY-MM-DD` of a date on the calendar. */
export function isDay(text: unknown): text is string {
  if (typeof text !== 'string' || !/^\d{4}-(0[1-9]|1[0-2])-\d{2}$/.test(text)) return false;
  const day = Number(text.slice(8));
  return day >= 1 && day <= Temporal.PlainYearMonth.from(text.slice(0, 7)).daysInMonth;
}

/**
 * The moment a wall clock showed a day and time, for forms that ask in local time.
 * A time the clocks skipped is no such date; one they showed twice needs its offset written out.
 */
export function civilToInstant(day: string, time: string, zone: string = MISSION_ZONE): Instant | TimeFault {
  const value = `${day} ${time}`;
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return { code: 'time.syntax', value };
  if (!isDay(day)) return { code: 'time.no_such_date', value };
  const civil = Temporal.PlainDateTime.from(`${day}T${time}`);
  const first = civil.toZonedDateTime(zone, { disambiguation: 'earlier' }).epochMilliseconds;
  const second = civil.toZonedDateTime(zone, { disambiguation: 'later' }).epochMilliseconds;
  if (first === second) return isInRange(first) ? instantOf(first) : { code: 'time.range', value };
  const shown = Temporal.Instant.fromEpochMilliseconds(first).toZonedDateTimeISO(zone).toPlainDateTime();
  return { code: shown.equals(civil) ? 'time.no_zone' : 'time.no_such_date', value };
}

function plainDate(day: string): Temporal.PlainDate {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`);
  return Temporal.PlainDate.from(day);
}
