import { DTG_MONTHS, offsetMinutesOf } from './zone_letter.ts';
import { addMinutes } from './instant.ts';
import type { Instant } from './instant.ts';
import type { ZoneLetter } from './zone_letter.ts';

/** A date-time group such as `171820Z SEP 24`. Seconds are cut, as on the radio. */
export function dtg(instant: Instant, zoneLetter: ZoneLetter = 'Z'): string {
  const shifted = addMinutes(instant, offsetMinutesOf(zoneLetter) ?? 0);
  const month = DTG_MONTHS[Number(shifted.slice(5, 7)) - 1] ?? '';
  const dayHourMinute = `${shifted.slice(8, 10)}${shifted.slice(11, 13)}${shifted.slice(14, 16)}`;
  // Two digits can only mean this century; any other year is written in full and read back the same.
  const year = shifted.startsWith('20') ? shifted.slice(2, 4) : shifted.slice(0, 4);
  return `${dayHourMinute}${zoneLetter} ${month} ${year}`;
}
