/** Many alerts are one matter: what a subject, or a rule that calls again and again, asks of the reader. */
import type { Alert } from '#web/app/client.ts';

export interface Matter {
  readonly key: string;
  /** The one that calls the loudest. */
  readonly first: Alert;
  /** The same matter's other alerts, the loudest first. */
  readonly rest: readonly Alert[];
}

/** A rule that calls equally loudly for at least so many subjects, each of which has nothing else, is told once. */
const alikeMin = 3;
const freshMs = 24 * 3_600_000;
const loudness: Readonly<Record<Alert['level'], number>> = { notice: 0, amber: 1, red: 2, breach: 3 };

/**
 * Alerts gathered into matters, in the order in which somebody should look: what is urgent and began in the last day,
 * what has been urgent for longer, what is to be done, notices; within these the louder, then the newer.
 *
 * @param now RFC 3339.
 */
export function mattersOf(alerts: readonly Alert[], now: string): readonly Matter[] {
  const compare = compareAt(Date.parse(now));
  const ordered = alerts.toSorted(compare);
  const bySubject = gathered(ordered, ({ subject }) => subject);
  const lonely = bySubject.filter(({ rest }) => rest.length === 0).map(({ first }) => first);
  const alike = gathered(lonely, ({ desk, rule, level }) => `${desk}.${rule} ${level}`).filter(
    ({ rest }) => rest.length + 1 >= alikeMin,
  );
  const told = new Set(alike.flatMap(({ first, rest }) => [first, ...rest]));
  const others = bySubject.filter(({ first }) => !told.has(first));
  return [...alike, ...others].sort((a, b) => compare(a.first, b.first));
}

function gathered(ordered: readonly Alert[], keyOf: (alert: Alert) => string): Matter[] {
  const groups = new Map<string, Alert[]>();
  for (const alert of ordered) {
    const key = keyOf(alert);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [alert]);
    else group.push(alert);
  }
  return [...groups].flatMap(([key, [first, ...rest]]) => (first === undefined ? [] : [{ key, first, rest }]));
}

function compareAt(nowMs: number): (a: Alert, b: Alert) => number {
  const urgency = ({ level, since }: Alert): number => {
    if (loudness[level] < loudness.red) return loudness[level];
    return nowMs - Date.parse(since) < freshMs ? 3 : 2;
  };
  return (a, b) =>
    urgency(b) - urgency(a) ||
    loudness[b.level] - loudness[a.level] ||
    Date.parse(b.since) - Date.parse(a.since) ||
    (a.key < b.key ? -1 : 1);
}
