export { addMinutes, compareInstants, elapsedMinutes, instantOf, isTimeFault, millis } from './instant.ts';
export type { Instant, TimeFault } from './instant.ts';
export { isInstant, parseInstant } from './parse.ts';
export { dtg } from './dtg.ts';
export type { ZoneLetter } from './zone_letter.ts';
export {
  MISSION_ZONE,
  addDays,
  civilToInstant,
  dayBounds,
  inZone,
  isDay,
  isoWeek,
  missionDay,
  missionLocal,
} from './civil.ts';
export type { CivilTime } from './civil.ts';
