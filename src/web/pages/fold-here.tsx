import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { hex } from '#book';
import { ask, problemOf } from '#web/app/client.ts';
import type { Problem, Reply } from '#web/app/client.ts';
import { useSize } from '#web/app/hooks.ts';
import { ProblemNote } from '#web/app/problem-note.tsx';
import type { FoldNews, Folded } from '#web/fold/news.ts';
import type { HeadChecked } from '#web/fold/proof.ts';
import { Button } from '#web/ui/button.tsx';
import { Progress } from '#web/ui/progress.tsx';
import { StateBadge } from '#web/ui/state-badge.tsx';
import { FoldTables } from './fold-tables.tsx';
import { usePageWords } from './words/words.ts';

type Digest = Reply<'GET /api/digest'>;

interface Folding {
  readonly news?: FoldNews;
  readonly digest?: Digest;
  readonly problem?: Problem;
}

/** Fetches the whole book, hashes and folds it here with the server's own code, and compares what comes of it. */
export function FoldHere({ head }: { readonly head?: HeadChecked }): ReactElement {
  const words = usePageWords();
  const size = useSize();
  const [state, setState] = useState<Folding>({});
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);
  const begin = (): void => {
    stop.current();
    setState({ news: { type: 'progress', step: 'fetch', done: 0, total: size } });
    beginFold(setState)
      .then((stopper) => {
        stop.current = stopper;
      })
      .catch((cause: unknown) => {
        const problem = problemOf(cause);
        setState(problem === undefined ? {} : { problem });
      });
  };
  const { news, digest, problem } = state;
  const isBusy = news?.type === 'progress';
  return (
    <section className="panel" aria-labelledby="fold-here">
      <h2 id="fold-here">{words.say('fold-title')}</h2>
      <p>{words.say('fold-about')}</p>
      {problem !== undefined && <ProblemNote problem={problem} />}
      {isBusy && (
        <Progress
          label={words.say(`fold-${news.step}`)}
          value={news.done}
          max={Math.max(news.total, 1)}
          text={words.say('progress-of', { done: news.done, all: news.total })}
        />
      )}
      {news?.type === 'failed' && <StateBadge tone="alarm" word={words.say('fold-failed')} detail={news.detail} />}
      <div aria-live="polite">
        {news?.type === 'done' && digest !== undefined && (
          <Compared folded={news.folded} digest={digest} {...(head === undefined ? {} : { head })} />
        )}
      </div>
      <p className="actions screen-only">
        <Button disabled={isBusy} onClick={begin}>
          {words.say('fold-start')}
        </Button>
      </p>
    </section>
  );
}

async function beginFold(setState: (change: (past: Folding) => Folding) => void): Promise<() => void> {
  // The digests say how far they reach; the fold stops at the same entry, however fast the book grows meanwhile.
  const digest = await ask('GET /api/digest');
  const { startFold } = await import('#web/fold/start-fold.ts');
  setState((past) => ({ ...past, digest }));
  return startFold({ size: digest.position }, (news) => setState((past) => ({ ...past, news })));
}

interface ComparedProps {
  readonly folded: Folded;
  readonly digest: Digest;
  readonly head?: HeadChecked;
}

function Compared({ folded, digest, head }: ComparedProps): ReactElement {
  const words = usePageWords();
  const own = new Map(folded.tables.map((table) => [table.table, table.digest]));
  const same = digest.tables.filter((table) => own.get(table.table) === table.digest).length;
  const isWhole = folded.entriesMissing === 0 && folded.partsMissing === 0;
  const isSame = same === digest.tables.length;
  const missing = words.say('fold-missing', { entries: folded.entriesMissing, parts: folded.partsMissing });
  return (
    <>
      <p>
        <StateBadge
          tone={isSame ? 'done' : isWhole ? 'alarm' : 'doubt'}
          word={words.say(isSame ? 'fold-same' : isWhole ? 'fold-differs' : 'fold-partly')}
          detail={words.say('fold-counts', { same, all: digest.tables.length, milliseconds: folded.milliseconds })}
        />
      </p>
      {!isWhole && <p>{missing}</p>}
      {folded.partsWrong.length > 0 && (
        <p>
          <StateBadge tone="alarm" word={words.say('fold-wrong')} detail={folded.partsWrong.join(', ')} />
        </p>
      )}
      <RootCompared folded={folded} {...(head === undefined ? {} : { head })} />
      <FoldTables folded={folded} digest={digest} />
    </>
  );
}

function RootCompared({ folded, head }: Omit<ComparedProps, 'digest'>): ReactElement {
  const words = usePageWords();
  const isComparable = head?.checkpoint.size === folded.size;
  const isSame = isComparable && hex(head.checkpoint.root) === folded.root;
  return (
    <dl className="facts">
      <div>
        <dt>{words.say('fold-root')}</dt>
        <dd>
          <code>{folded.root}</code>{' '}
          <StateBadge
            tone={isSame ? 'done' : isComparable ? 'alarm' : 'notice'}
            word={words.say(isSame ? 'fold-root-same' : isComparable ? 'fold-root-differs' : 'fold-root-grown')}
          />
        </dd>
      </div>
    </dl>
  );
}
