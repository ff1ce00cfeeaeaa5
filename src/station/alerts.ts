import { compareInstants, interpolate, isInstant, mayRead, subjectNameOf } from '#kit';
import type { Alert, AlertLevel, AnyRow, Cell, Desk, Instant, Lang, Model, Viewer } from '#kit';
import type { Moment } from './station.ts';

/** An alert as it stands at one moment: what is wrong, since when, and who has answered. */
export interface RaisedAlert {
  /** Names the alert: rule, subject, level and since when. A fault that ends and comes back is another alert. */
  readonly key: string;
  readonly desk: string;
  readonly rule: string;
  readonly subject: string;
  readonly level: AlertLevel;
  readonly since: Instant;
  readonly due_at: string | null;
  readonly owner: string | null;
  /** Entry it rests on. */
  readonly entry: string | null;
  /** Kind to write to deal with it. */
  readonly next: string | null;
  readonly text: string;
  readonly answers: readonly AnyRow[];
}

const levels: readonly AlertLevel[] = ['notice', 'amber', 'red', 'breach'];
const isLevel = (given: unknown): given is AlertLevel => levels.some((level) => level === given);

/** Every alert that is true at this moment, the loudest and oldest first, in the viewer's language. */
export function alertsAt(model: Model, moment: Moment, asked: { viewer: Viewer; lang: Lang }): RaisedAlert[] {
  const answers = answersByKey(model, moment);
  const raised = model.desks
    .filter((desk) => mayRead(asked.viewer, desk.marking))
    .flatMap((desk) => raisedOn(desk, moment, asked.lang))
    .map((one) => ({ ...one, answers: answers.get(one.key) ?? [] }));
  return raised.sort((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level) || compareInstants(a.since, b.since));
}

function raisedOn(desk: Desk, moment: Moment, lang: Lang): RaisedAlert[] {
  const raised: RaisedAlert[] = [];
  for (const [rule, alert] of Object.entries(desk.alerts)) {
    for (const row of moment.ask(alert.sql)) {
      const one = raisedBy(row, { desk: desk.name, rule, alert, lang });
      if (one !== undefined && one.since <= moment.now) raised.push(one);
    }
  }
  return raised;
}

interface Rule {
  readonly desk: string;
  readonly rule: string;
  readonly alert: Alert;
  readonly lang: Lang;
}

/** A row of a rule as an alert; undefined when the row does not say whom it is about, since when and how loudly. */
function raisedBy(row: AnyRow, { desk, rule, alert, lang }: Rule): RaisedAlert | undefined {
  const { subject, since, level } = row;
  if (typeof subject !== 'string' || !isInstant(since) || !isLevel(level)) return undefined;
  return {
    key: [`${desk}.${rule}`, subject, level, since].join('|'),
    desk,
    rule,
    subject,
    level,
    since,
    due_at: textOf(row['due_at']),
    owner: textOf(row['owner']),
    entry: textOf(row['entry']),
    next: alert.next ?? null,
    text: interpolate(alert.words[lang], shownParams(row), lang),
    answers: [],
  };
}

const textOf = (cell: Cell | undefined): string | null => (typeof cell === 'string' ? cell : null);

function shownParams(row: AnyRow): Record<string, string | number> {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(row)) if (value !== null) params[name] = value;
  const { subject } = row;
  if (typeof subject === 'string') params['subject'] = subjectNameOf(subject);
  return params;
}

function answersByKey(model: Model, moment: Moment): Map<string, AnyRow[]> {
  const table = model.roles.get('answers');
  const byKey = new Map<string, AnyRow[]>();
  for (const row of table === undefined ? [] : moment.ask(`SELECT * FROM ${table.sqlName} ORDER BY at`)) {
    const key = textOf(row['alert']);
    if (key !== null) byKey.set(key, [...(byKey.get(key) ?? []), row]);
  }
  return byKey;
}
