import { useMemo } from 'react';
import type { ReactElement } from 'react';
import type { Answer, ModelView } from '#web/app/client.ts';
import { useView } from '#web/app/hooks.ts';
import { Loading } from '#web/app/loading.tsx';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { LayerMap } from '#web/screens/map/layer-map.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { DeskRows } from './desk-rows.tsx';
import { usePageWords } from './words/words.ts';
import type { PageSpeech } from './words/words.ts';

/** A view as map and table. Filters and order live in the address, so that what is seen can be sent on. */
export function DeskTable({ view }: { readonly view: ModelView }): ReactElement {
  const words = usePageWords();
  const asked = useView(view.name);
  const { data, problem, loading } = asked;
  const views = useMemo(() => [view], [view]);
  return (
    <section aria-busy={loading}>
      {problem !== undefined && <ProblemNote problem={problem} again={() => asked.again()} />}
      {data === undefined && loading && <Loading />}
      {data !== undefined && view.map !== undefined && data.rows.length > 0 && (
        <div className="desk-map screen-only">
          <LayerMap views={views} />
        </div>
      )}
      {data !== undefined && data.withheld.length > 0 && (
        <p className="withheld">
          <Icon name="lock" /> {words.say('columns-withheld', { columns: withheldNames(view, data, words) })}
        </p>
      )}
      {data !== undefined && <DeskRows view={view} answer={data} />}
    </section>
  );
}

const withheldNames = (view: ModelView, { withheld }: Answer, words: PageSpeech): string =>
  withheld.map((name) => (view.columns[name] === undefined ? name : words.of(view.columns[name].words))).join(', ');
