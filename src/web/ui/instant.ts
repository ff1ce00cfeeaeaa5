/** Writing instants down: the date-time group every officer reads, and plain spans of time. */
import { isDay } from '#kit';

export interface Zone {
  /** IANA name. */
  readonly zone: string;
  /** What the reader calls it, such as "Port-au-Prince". */
  readonly label: string;
}

interface Civil {
  readonly day: string;
  readonly month: number;
  readonly year: string;
  readonly hour: string;
  readonly minute: string;
  readonly second: string;
}

/** Fixed by the military date-time group, the same in every language. */
const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const EAST = 'ABCDEFGHIKLM';
const WEST = 'NOPQRSTUVWXY';
const HOUR_MS = 3_600_000;
const DAY_MINUTES = 24 * 60;
const WEEK_MINUTES = 7 * DAY_MINUTES;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  });
  formats.set(zone, made);
  return made;
}

export function findInstantMs(instant: string): number | undefined {
  const value = Date.parse(instant);
  return Number.isNaN(value) ? undefined : value;
}

function civil(instantMs: number, zone: string): Civil {
  const parts = formatOf(zone).formatToParts(instantMs);
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return {
    day: part('day'),
    month: Number(part('month')),
    year: part('year'),
    hour: part('hour'),
    minute: part('minute'),
    second: part('second'),
  };
}

function offsetMs(instantMs: number, zone: string): number {
  const { year, month, day, hour, minute, second } = civil(instantMs, zone);
  const wall = Date.UTC(Number(year), month - 1, Number(day), Number(hour), Number(minute), Number(second));
  return wall - Math.floor(instantMs / 1000) * 1000;
}

/**
 * The instant meant by a civil time typed as `2024-09-17 14:20`. In the hour a zone runs twice it
 * takes the first; the kind that stores the value decides whether that is good enough.
 */
export function findCivilInstantMs(local: string, zone: string): number | undefined {
  const typed = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2})$/u.exec(local.trim());
  // Dates that are on no calendar roll over when they are read as instants: 30 February would become 1 March.
  const wall =
    typed === null || !isDay(typed[1]) ? undefined : findInstantMs(`${typed[1] ?? ''}T${typed[2] ?? ''}:00Z`);
  if (wall === undefined) return undefined;
  const earlier = wall - offsetMs(wall - 12 * HOUR_MS, zone);
  return offsetMs(earlier, zone) === wall - earlier ? earlier : wall - offsetMs(wall, zone);
}

/** Z for UTC, Q for −4, C for +3; nothing where the offset is not a whole hour. */
export function zoneLetter(instantMs: number, zone: string): string {
  const hours = offsetMs(instantMs, zone) / HOUR_MS;
  if (hours === 0) return 'Z';
  return (hours > 0 ? EAST[hours - 1] : WEST[-hours - 1]) ?? '';
}

/** `171820Z SEP 24` */
export function dateTimeGroup(instantMs: number, zone = 'UTC'): string {
  const { day, hour, minute, month, year } = civil(instantMs, zone);
  const letter = zoneLetter(instantMs, zone);
  return `${day}${hour}${minute}${letter} ${MONTHS[month - 1] ?? ''} ${year.slice(-2)}`;
}

/** `14:20` and, where the day differs from the day in UTC, `14:20 +1` or `14:20 −1`. */
export function clockTime(instantMs: number, zone: string): string {
  const local = civil(instantMs, zone);
  const utc = civil(instantMs, 'UTC');
  const days = (dayNumber(local) - dayNumber(utc)) / (24 * HOUR_MS);
  const shift = days === 0 ? '' : days > 0 ? ' +1' : ' −1';
  return `${local.hour}:${local.minute}${shift}`;
}

function dayNumber(value: Civil): number {
  return Date.UTC(Number(value.year), value.month - 1, Number(value.day));
}

/**
 * `22 min`, `3 h 5 min`, `91 h`: in hours as long as limits are counted in hours, beyond a week in whole days. Gives the
 * minutes of the span without their sign, or its days.
 */
export function spanOf(milliseconds: number): { readonly minutes: number } | { readonly days: number } {
  const minutes = Math.floor(Math.abs(milliseconds) / 60_000);
  return minutes < WEEK_MINUTES ? { minutes } : { days: Math.floor(minutes / DAY_MINUTES) };
}
