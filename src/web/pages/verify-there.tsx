import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { ask, problemOf } from '#web/app/client.ts';
import type { Problem, Reply } from '#web/app/client.ts';
import { useLinks } from '#web/app/address.ts';
import { useLanguage, useModel } from '#web/app/hooks.ts';
import { useZones } from '#web/app/preferences.ts';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { Button } from '#web/ui/button.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { StateBadge } from '#web/ui/state-badge.tsx';
import { TimeStamp } from '#web/ui/time.tsx';
import { usePageWords } from './words/words.ts';

type Verification = Reply<'GET /api/verify'>;

const pollMs = 500;

interface Held {
  readonly told?: Verification;
  readonly problem?: Problem;
}

/** The station's own check of the whole book and of every row it shows. */
export function VerifyThere(): ReactElement {
  const words = usePageWords();
  const [lang] = useLanguage();
  const [{ told, problem }, setHeld] = useState<Held>({});
  const isRunning = told?.state === 'running';
  const hear = (asked: Promise<Verification>): void => {
    asked
      .then((heard) => setHeld({ told: heard }))
      .catch((cause: unknown) => {
        const failed = problemOf(cause);
        if (failed !== undefined) setHeld({ problem: failed });
      });
  };
  useEffect(() => {
    if (told !== undefined && !isRunning) return undefined;
    const timer = setTimeout(() => hear(ask('GET /api/verify', { query: { lang } })), told === undefined ? 0 : pollMs);
    return () => clearTimeout(timer);
  }, [told, isRunning, lang]);
  return (
    <section className="panel" aria-labelledby="verify-there">
      <h2 id="verify-there">{words.say('verify-title')}</h2>
      <p>{words.say('verify-about')}</p>
      {problem !== undefined && <ProblemNote problem={problem} />}
      {isRunning && (
        <Progress
          label={words.say('verify-running')}
          value={told.done}
          max={Math.max(told.total, 1)}
          text={words.say('progress-of', { done: told.done, all: told.total })}
        />
      )}
      <div aria-live="polite">{told?.result !== undefined && <VerifyResult told={told} result={told.result} />}</div>
      {told?.state === 'failed' && <StateBadge tone="alarm" word={words.say('verify-failed')} />}
      <p className="actions screen-only">
        <Button disabled={isRunning} onClick={() => hear(ask('POST /api/verify', { query: { lang } }))}>
          {words.say('verify-start')}
        </Button>
      </p>
    </section>
  );
}

interface ResultProps {
  readonly told: Verification;
  readonly result: NonNullable<Verification['result']>;
}

function VerifyResult({ told, result }: ResultProps): ReactElement {
  const words = usePageWords();
  const zones = useZones();
  return (
    <>
      <p>
        <StateBadge
          tone={result.ok ? 'done' : 'alarm'}
          word={words.say(result.ok ? 'verify-good' : 'verify-bad')}
          detail={words.say('verify-counts', { entries: result.entries, rows: result.rowsCompared })}
        />{' '}
        {told.finished !== undefined && <TimeStamp instant={told.finished} zones={zones} compact />}
      </p>
      {result.erasedParts > 0 && <p>{words.say('verify-erased', { count: result.erasedParts })}</p>}
      {result.findings.length > 0 && (
        <ul>
          {result.findings.map(({ code, place, detail }) => (
            <li key={`${code} ${place} ${detail}`}>
              <strong>{place}</strong> <code>{code}</code> {detail}
            </li>
          ))}
        </ul>
      )}
      {result.findings.length > 0 && <OpenCase told={told} result={result} />}
    </>
  );
}

const findingsNamed = 20;

/** One step to the form of the kind whose duty it is to open a case, with what was found already in it. */
function OpenCase({ told, result }: ResultProps): ReactElement | null {
  const words = usePageWords();
  const links = useLinks();
  const model = useModel();
  const kind = model.kinds.find(({ id, may_write: mayWrite }) => id === model.duties['case'] && mayWrite);
  if (kind === undefined) return null;
  const { entries, findings } = result;
  // Where and what, but no value: this text becomes part of an address.
  const places = findings.slice(0, findingsNamed).map(({ code, place }) => `${code} ${place}`);
  const more = findings.length > findingsNamed ? ['…'] : [];
  const head = words.say('case-found', { entries, at: told.finished ?? '', count: findings.length });
  return (
    <p className="actions screen-only">
      <a className="button button-main" href={links.write(kind.id, { say: [head, ...places, ...more].join('\n') })}>
        {words.say('case-open')}
      </a>
    </p>
  );
}
