import type { ReactElement } from 'react';
import { useAsOf } from '#web/app/address.ts';
import type { Alert } from '#web/app/client.ts';
import { useAsked } from '#web/app/hooks.ts';
import { Loading } from '#web/app/loading.tsx';
import { Page } from '#web/app/page.tsx';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { useWords } from '#web/app/use-words.ts';
import { WatchMap } from '#web/screens/map/layer-map.tsx';
import { WatchFigures } from './figures.tsx';
import { WatchPanels } from './panels.tsx';
import { WatchSide } from './watch-side.tsx';
import './watch.css';

const none: readonly Alert[] = [];

/** Who is out, who is overdue, what changed, what must be decided. */
export function WatchScreen(): ReactElement {
  const words = useWords();
  const asOf = useAsOf();
  const { data, problem, again } = useAsked('GET /api/watch', { query: { ...asOf } });
  const alerts = data?.alerts ?? none;
  return (
    <Page title={words.say('nav.watch')} plain>
      {problem !== undefined && <ProblemNote problem={problem} again={again} />}
      {data === undefined && problem === undefined && <Loading />}
      <WatchFigures alerts={alerts} desks={data?.desks ?? []} />
      <div className="watch-grid">
        <div className="panel watch-map screen-only">
          <WatchMap />
        </div>
        <WatchSide alerts={alerts} entries={data?.entries ?? []} ready={data !== undefined} />
      </div>
      <WatchPanels />
    </Page>
  );
}
