import type { ReactElement } from 'react';
import { useAsOf } from '#web/app/address.ts';
import { useAsked } from '#web/app/hooks.ts';
import { Loading } from '#web/app/loading.tsx';
import { Page } from '#web/app/page.tsx';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { useWords } from '#web/app/use-words.ts';
import { QuickLine } from '#web/command/quick-line.tsx';
import { LayerMap } from '#web/screens/map/layer-map.tsx';
import { useMapViews } from '#web/screens/map/layers.ts';
import { LiveText } from '#web/ui/toast.tsx';
import { Attention } from './attention.tsx';
import { WatchFigures } from './figures.tsx';
import { Newest } from './newest.tsx';
import { WatchPanels } from './panels.tsx';
import './watch.css';

/** Who is out, who is overdue, what changed, what must be decided. */
export function WatchScreen(): ReactElement {
  const words = useWords();
  const asOf = useAsOf();
  const mapViews = useMapViews();
  const { data, problem, again } = useAsked('GET /api/watch', { query: { ...asOf } });
  const open = (data?.alerts ?? []).filter(({ answers }) => answers.length === 0);
  return (
    <Page title={words.say('nav.watch')} plain>
      {problem !== undefined && <ProblemNote problem={problem} again={again} />}
      {data === undefined && problem === undefined && <Loading />}
      <WatchFigures alerts={data?.alerts ?? []} desks={data?.desks ?? []} />
      <div className="watch-grid">
        <div className="panel watch-map screen-only">
          <LayerMap views={mapViews} />
        </div>
        <div className="watch-side">
          <LiveText text={data === undefined ? '' : words.say('attention.count', { count: open.length })} />
          <Attention alerts={data?.alerts ?? []} ready={data !== undefined} />
          <section className="panel quick-panel screen-only" aria-label={words.say('quick')}>
            <QuickLine />
          </section>
          <Newest entries={data?.entries ?? []} ready={data !== undefined} />
        </div>
      </div>
      <WatchPanels />
    </Page>
  );
}
