import type { ReactElement } from 'react';
import { clockTime, dateTimeGroup, findInstantMs, zoneLetter } from './instant.ts';
import type { Zone } from './instant.ts';
import type { Tone } from './state-badge.tsx';
import { StateShape } from './state-badge.tsx';
import './time.css';

export type { Zone } from './instant.ts';

export interface TimeStampProps {
  /** RFC 3339, in UTC. Text that is not an instant is shown as it is. */
  readonly instant: string;
  /** The mission's own zone, then any further one. */
  readonly zones: readonly Zone[];
  /** Only the Zulu group; the other zones move into the tooltip. */
  readonly compact?: boolean;
}

export function TimeStamp({ instant, zones, compact = false }: TimeStampProps): ReactElement {
  const at = findInstantMs(instant);
  if (at === undefined) return <span>{instant}</span>;
  const elsewhere = zones.map((zone) => `${clockTime(at, zone.zone)}${zoneLetter(at, zone.zone)} ${zone.label}`);
  return (
    <time className="time-stamp" dateTime={instant} title={elsewhere.join(' · ')}>
      <span className="time-zulu">{dateTimeGroup(at)}</span>
      {!compact && elsewhere.map((text) => <span key={text}>{text}</span>)}
    </time>
  );
}

export interface ClockProps {
  /** The present instant; the page that owns the tick passes it in. */
  readonly now: string;
  readonly zones: readonly Zone[];
  readonly label: string;
}

export function Clock({ now, zones, label }: ClockProps): ReactElement {
  const at = findInstantMs(now) ?? 0;
  return (
    <span className="clock" role="timer" aria-label={label} aria-live="off">
      <time dateTime={now} className="clock-zulu">
        {dateTimeGroup(at)}
      </time>
      {zones.map((zone) => (
        <span key={zone.zone} className="clock-zone">
          <small>{zone.label}</small> <time dateTime={now}>{clockTime(at, zone.zone)}</time>
        </span>
      ))}
    </span>
  );
}

export interface CountdownProps {
  readonly dueAt: string;
  readonly now: string;
  /** `due in 3 h`, `overdue by 3 h`: says a span of so many milliseconds, below zero once it is past. */
  readonly say: (leftMs: number) => string;
  /** Remaining seconds from which the countdown asks for attention. */
  readonly warnWithinSeconds?: number;
}

function countdownTone(leftMs: number, warnMs: number): Tone {
  if (leftMs < 0) return 'alarm';
  return leftMs <= warnMs ? 'act' : 'calm';
}

export function Countdown(props: CountdownProps): ReactElement {
  const { dueAt, now, say, warnWithinSeconds = 3600 } = props;
  const due = findInstantMs(dueAt);
  const present = findInstantMs(now);
  if (due === undefined || present === undefined) return <span>{dueAt}</span>;
  const tone = countdownTone(due - present, warnWithinSeconds * 1000);
  return (
    <time className={`countdown tone-${tone}`} dateTime={dueAt} title={dateTimeGroup(due)}>
      <StateShape tone={tone} /> {say(due - present)}
    </time>
  );
}
