import { useState } from 'react';
import type { ReactElement } from 'react';
import { subjectLabel } from '#web/app/cell.tsx';
import { useLinks } from '#web/app/address.ts';
import type { Alert, Model } from '#web/app/client.ts';
import { useModel, useNow } from '#web/app/hooks.ts';
import { useZones } from '#web/app/preferences.ts';
import { useWords } from '#web/app/use-words.ts';
import { levelTones } from '#web/screens/map/levels.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { StateBadge } from '#web/ui/state-badge.tsx';
import { Countdown, TimeStamp } from '#web/ui/time.tsx';
import { AnswerDialog } from './answer-dialog.tsx';

/** Whether the next step is a decision this reader may take. */
export function mustDecide(model: Model, alert: Alert): boolean {
  const next = model.kinds.find(({ id }) => id === alert.next);
  return next?.nature === 'decision' && next.may_write;
}

interface AttentionProps {
  readonly alerts: readonly Alert[];
  readonly ready: boolean;
}

/** What needs somebody, the loudest first; what somebody has answered comes after. */
export function Attention({ alerts, ready }: AttentionProps): ReactElement {
  const words = useWords();
  const model = useModel();
  const [answering, setAnswering] = useState<Alert>();
  const open = alerts.filter(({ answers }) => answers.length === 0);
  const groups = [
    { key: 'decide' as const, alerts: open.filter((alert) => mustDecide(model, alert)) },
    { key: 'attention' as const, alerts: open.filter((alert) => !mustDecide(model, alert)) },
    { key: 'answered' as const, alerts: alerts.filter(({ answers }) => answers.length > 0) },
  ];
  return (
    <section id="attention" className="panel attention" aria-label={words.say('attention')} tabIndex={-1}>
      {ready && alerts.length === 0 && (
        <EmptyState title={words.say('attention.none')} next={words.say('attention.none-way')} />
      )}
      {groups
        .filter((group) => group.alerts.length > 0)
        .map((group) => (
          <section key={group.key} className={`attention-${group.key}`}>
            <h2>
              {words.say(group.key)} <span className="number">{words.number(group.alerts.length)}</span>
            </h2>
            <ul>
              {group.alerts.map((alert) => (
                <AlertItem key={alert.key} alert={alert} onAnswer={() => setAnswering(alert)} />
              ))}
            </ul>
          </section>
        ))}
      {answering !== undefined && <AnswerDialog alert={answering} onClose={() => setAnswering(undefined)} />}
    </section>
  );
}

function AlertItem({ alert, onAnswer }: { readonly alert: Alert; readonly onAnswer: () => void }): ReactElement {
  const words = useWords();
  const links = useLinks();
  const model = useModel();
  const next = model.kinds.find(({ id, may_write: mayWrite }) => id === alert.next && mayWrite);
  const owner = model.roles[alert.owner ?? ''];
  const answerKind = model.kinds.find(({ id }) => id === model.duties['answers']);
  return (
    <li className={`alert alert-${levelTones[alert.level]}`}>
      <p className="alert-line">
        <StateBadge tone={levelTones[alert.level]} word={words.say(`level.${alert.level}`)} />
        <a href={links.subject(alert.subject)}>{subjectLabel(alert.subject)}</a> <span>{alert.text}</span>
      </p>
      <p className="alert-facts">
        <AlertClock alert={alert} />
        {alert.owner !== null && (
          <span>
            {words.say('attention.owner', { owner: owner === undefined ? alert.owner : words.of(owner.words) })}
          </span>
        )}
        {alert.entry !== null && <a href={links.entry(alert.entry)}>{words.say('open-entry')}</a>}
      </p>
      <AlertAnswers alert={alert} />
      <div className="alert-keys screen-only">
        {next !== undefined && (
          <a className="button button-main" href={links.write(next.id, { subject: alert.subject })}>
            {words.of(next.words)}
          </a>
        )}
        {answerKind?.may_write === true && (
          <Button look={next === undefined ? 'main' : 'plain'} onClick={onAnswer}>
            {words.say('attention.answer')}
          </Button>
        )}
      </div>
    </li>
  );
}

function AlertClock({ alert }: { readonly alert: Alert }): ReactElement {
  const words = useWords();
  const now = useNow();
  const zones = useZones();
  if (alert.due_at !== null) {
    return (
      <Countdown dueAt={alert.due_at} now={now} words={{ left: words.say('due.left'), over: words.say('due.over') }} />
    );
  }
  return (
    <span>
      {words.say('attention.since')} <TimeStamp instant={alert.since} zones={zones} compact />
    </span>
  );
}

/** Who has said what about it, as the answering desk's own table tells it. */
function AlertAnswers({ alert }: { readonly alert: Alert }): ReactElement | null {
  const words = useWords();
  const model = useModel();
  const links = useLinks();
  const kind = model.kinds.find(({ id }) => id === model.duties['answers']);
  const last = alert.answers.at(-1);
  if (last === undefined || kind === undefined) return null;
  const said = Object.entries(kind.fields)
    .filter(([name, field]) => field.facet !== 'caption' && typeof last[name] === 'string')
    .map(([name, field]) => {
      const text = String(last[name]);
      const code = field.codes?.[text];
      return code === undefined ? text : words.of(code);
    });
  const who = typeof last['who'] === 'string' ? last['who'] : '';
  const entry = typeof last['entry'] === 'string' ? last['entry'] : undefined;
  return (
    <p className="alert-answer">
      {[who, ...said].filter((part) => part !== '').join(' · ')}{' '}
      {entry !== undefined && <a href={links.entry(entry)}>{words.say('open-entry')}</a>}
    </p>
  );
}
