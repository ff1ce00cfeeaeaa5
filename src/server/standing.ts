import type { Instant } from '#kit';
import type { Clocks, Moment } from '#station';
import type { Serving } from './asked.ts';

interface ClockQuery {
  readonly happened?: Instant | undefined;
  readonly knew?: Instant | undefined;
  readonly position?: number | undefined;
  readonly now?: Instant | undefined;
}

/** The two clocks of a query, without what was left out. */
export const clocksOf = ({ happened, knew, position, now }: ClockQuery): Clocks => ({
  ...(happened === undefined ? {} : { happened }),
  ...(knew === undefined ? {} : { knew }),
  ...(position === undefined ? {} : { position }),
  ...(now === undefined ? {} : { now }),
});

/** What every answer says of itself: which book, how much of it, at what time. */
export const standingOf = ({ station }: Serving, { position, now, happened }: Moment) => ({
  book: station.name.origin,
  position,
  now,
  ...(happened === undefined ? {} : { happened }),
});
