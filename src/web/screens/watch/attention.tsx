import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { Alert, Model } from '#web/app/client.ts';
import { useModel, useNow } from '#web/app/hooks.ts';
import { useWords } from '#web/app/use-words.ts';
import { levelTones, loudest } from '#web/screens/map/levels.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { AlertCard } from './alert-card.tsx';
import { AnswerDialog } from './answer-dialog.tsx';
import { mattersOf } from './matters.ts';
import type { Matter } from './matters.ts';

/** Whether the next step is a decision this reader may take. */
export function mustDecide(model: Model, alert: Alert): boolean {
  const next = model.kinds.find(({ id }) => id === alert.next);
  return next?.nature === 'decision' && next.may_write;
}

/** Matters by what they ask: a decision, a look, or only that somebody knows. */
export interface Asking {
  readonly decide: readonly Matter[];
  readonly attention: readonly Matter[];
  readonly notices: readonly Matter[];
  readonly answered: readonly Matter[];
}

/** What the alerts ask of this reader, gathered into matters. */
export function useAsking(alerts: readonly Alert[]): Asking {
  const model = useModel();
  // The age of a matter is told in days: the minute is exact enough, and the list is not sorted anew each second.
  const minute = `${useNow().slice(0, 16)}:00Z`;
  return useMemo(() => {
    const told = loudest(alerts);
    const open = mattersOf(
      told.filter(({ answers }) => answers.length === 0),
      minute,
    );
    const loud = open.filter(({ first }) => first.level !== 'notice');
    const decides = ({ first, rest }: Matter): boolean =>
      [first, ...rest].some((one) => one.level !== 'notice' && mustDecide(model, one));
    return {
      decide: loud.filter(decides),
      attention: loud.filter((matter) => !decides(matter)),
      notices: open.filter(({ first }) => first.level === 'notice'),
      answered: mattersOf(
        told.filter(({ answers }) => answers.length > 0),
        minute,
      ),
    };
  }, [alerts, model, minute]);
}

interface AttentionProps {
  readonly alerts: readonly Alert[];
  readonly ready: boolean;
}

const openGroups = ['decide', 'attention'] as const;
const foldedGroups = ['notices', 'answered'] as const;

/** What needs somebody, the loudest first; notices and what somebody has answered are folded away behind a count. */
export function Attention({ alerts, ready }: AttentionProps): ReactElement {
  const words = useWords();
  const asking = useAsking(alerts);
  const [answering, setAnswering] = useState<Alert>();
  return (
    <section id="attention" className="panel attention" aria-label={words.say('attention')} tabIndex={-1}>
      {ready && alerts.length === 0 && (
        <EmptyState title={words.say('attention.none')} next={words.say('attention.none-way')} />
      )}
      {openGroups
        .filter((key) => asking[key].length > 0)
        .map((key) => (
          <section key={key} className={`attention-${key}`}>
            <h2>
              {words.say(key)} <span className="number">{words.number(asking[key].length)}</span>
            </h2>
            <MatterList matters={asking[key]} onAnswer={setAnswering} />
          </section>
        ))}
      {foldedGroups
        .filter((key) => asking[key].length > 0)
        .map((key) => (
          <details key={key} className={`attention-${key}`}>
            <summary>
              {words.say(key)} <span className="number">{words.number(asking[key].length)}</span>
            </summary>
            <MatterList matters={asking[key]} onAnswer={setAnswering} />
          </details>
        ))}
      {answering !== undefined && <AnswerDialog alert={answering} onClose={() => setAnswering(undefined)} />}
    </section>
  );
}

interface MatterListProps {
  readonly matters: readonly Matter[];
  readonly onAnswer: (alert: Alert) => void;
}

function MatterList({ matters, onAnswer }: MatterListProps): ReactElement {
  return (
    <ul>
      {matters.map((matter) => (
        <MatterItem key={matter.key} matter={matter} alone={matters.length === 1} onAnswer={onAnswer} />
      ))}
    </ul>
  );
}

interface MatterItemProps {
  readonly matter: Matter;
  /** Nothing else asks for room: then all of it is shown. */
  readonly alone: boolean;
  readonly onAnswer: (alert: Alert) => void;
}

/** The loudest alert in full, and what this reader must decide; what else belongs to the matter one step away. */
function MatterItem({ matter: { first, rest }, alone, onAnswer }: MatterItemProps): ReactElement {
  const words = useWords();
  const model = useModel();
  // Whoever may decide must not have to look for where.
  const deciding = rest.filter((alert) => mustDecide(model, alert));
  const folded = rest.filter((alert) => !mustDecide(model, alert));
  return (
    <li className={`alert alert-${levelTones[first.level]}`}>
      <AlertCard alert={first} onAnswer={onAnswer} />
      {deciding.map((alert) => (
        <AlertCard key={alert.key} alert={alert} onAnswer={onAnswer} />
      ))}
      {folded.length > 0 && (
        <details className="alert-more" open={alone}>
          <summary>{words.say('attention.more', { count: folded.length })}</summary>
          <ul>
            {folded.map((alert) => (
              <li key={alert.key} className={`alert alert-${levelTones[alert.level]}`}>
                <AlertCard alert={alert} onAnswer={onAnswer} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
