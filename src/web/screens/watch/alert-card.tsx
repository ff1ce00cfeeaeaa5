import type { ReactElement } from 'react';
import { spanText, subjectLabel } from '#web/app/cell.tsx';
import { useLinks } from '#web/app/address.ts';
import type { Alert } from '#web/app/client.ts';
import { useModel, useNow } from '#web/app/hooks.ts';
import { useZones } from '#web/app/preferences.ts';
import { useWords } from '#web/app/use-words.ts';
import { levelTones } from '#web/screens/map/levels.ts';
import { Button } from '#web/ui/button.tsx';
import { StateBadge } from '#web/ui/state-badge.tsx';
import { Countdown, TimeStamp } from '#web/ui/time.tsx';

interface AlertCardProps {
  readonly alert: Alert;
  readonly onAnswer: (alert: Alert) => void;
}

/** One alert: what is wrong with what, by when, whose it is, and the two ways on: do it, or answer it. */
export function AlertCard({ alert, onAnswer }: AlertCardProps): ReactElement {
  const words = useWords();
  const links = useLinks();
  const model = useModel();
  const next = model.kinds.find(({ id, may_write: mayWrite }) => id === alert.next && mayWrite);
  const owner = model.roles[alert.owner ?? ''];
  const answerKind = model.kinds.find(({ id }) => id === model.duties['answers']);
  return (
    <>
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
          <Button look={next === undefined ? 'main' : 'plain'} onClick={() => onAnswer(alert)}>
            {words.say('attention.answer')}
          </Button>
        )}
      </div>
    </>
  );
}

function AlertClock({ alert }: { readonly alert: Alert }): ReactElement {
  const words = useWords();
  const now = useNow();
  const zones = useZones();
  if (alert.due_at !== null) {
    const say = (leftMs: number): string =>
      words.say(leftMs < 0 ? 'due.over' : 'due.left', { span: spanText(leftMs, words) });
    return <Countdown dueAt={alert.due_at} now={now} say={say} />;
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
