import { useState } from 'react';
import type { ReactElement } from 'react';
import { useFilters, useLinks } from '#web/app/address.ts';
import type { ModelView } from '#web/app/client.ts';
import { useModel, useView } from '#web/app/hooks.ts';
import { rowKeys, tableColumns } from '#web/app/cell.tsx';
import { Page } from '#web/app/page.tsx';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { useWords } from '#web/app/use-words.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Table } from '#web/ui/table.tsx';
import { LayerMap } from './layer-map.tsx';
import { deskView, useMapViews } from './layers.ts';
import './map-screen.css';

/** Everything that has a place, as layers over one map, each with the table it is drawn from. */
export function MapScreen(): ReactElement {
  const words = useWords();
  const views = useMapViews();
  const [{ layers }, set] = useFilters(['layers'] as const);
  const off = new Set((layers ?? '').split(',').filter((name) => name !== ''));
  const shown = views.filter(({ name }) => !off.has(name));
  // On a small screen the list of layers would push the map itself out of sight.
  const [wide] = useState(() => matchMedia('(min-width: 48rem)').matches);
  const toggle = (name: string): void => {
    const next = new Set(off);
    if (!next.delete(name)) next.add(name);
    set({ layers: [...next].join(',') }, { replace: true });
  };
  return (
    <Page title={words.say('nav.map')}>
      <details className="layers screen-only" open={wide}>
        <summary>
          {words.say('map.layers')}{' '}
          <span className="number">
            {words.number(shown.length)} / {words.number(views.length)}
          </span>
        </summary>
        <fieldset aria-label={words.say('map.layers')}>
          {views.map((view) => (
            <Layer key={view.name} view={view} on={!off.has(view.name)} onToggle={() => toggle(view.name)} />
          ))}
        </fieldset>
      </details>
      <div className="map-screen-map screen-only">
        <LayerMap views={shown} />
      </div>
      <p className="screen-only quiet">{words.say('map.tables-below')}</p>
      {shown.map((view) => (
        <LayerTable key={view.name} view={view} />
      ))}
      {views.length === 0 && <EmptyState title={words.say('map.empty')} next={words.say('map.empty-way')} />}
    </Page>
  );
}

interface LayerProps {
  readonly view: ModelView;
  readonly on: boolean;
  readonly onToggle: () => void;
}

function Layer({ view, on, onToggle }: LayerProps): ReactElement {
  const words = useWords();
  const { desks } = useModel();
  const desk = desks.find(({ name }) => name === view.desk);
  return (
    <label className="layer">
      <input type="checkbox" checked={on} onChange={onToggle} />
      <span>
        {words.of(view.words)} {desk !== undefined && <small>{words.of(desk.words)}</small>}
      </span>
    </label>
  );
}

function LayerTable({ view }: { readonly view: ModelView }): ReactElement {
  const words = useWords();
  const links = useLinks();
  const { data, problem, again } = useView(view.name);
  const title = words.of(view.words);
  const empty = view.empty === undefined ? words.say('empty.next') : words.of(view.empty);
  return (
    <section className="panel layer-table">
      <h2>
        <a href={links.desk(view.desk, deskView(view))}>{title}</a>
      </h2>
      {problem !== undefined && <ProblemNote problem={problem} again={again} />}
      {data !== undefined && (
        <Table
          caption={title}
          columns={tableColumns(view, { words, withheld: data.withheld })}
          rows={data.rows}
          rowKey={rowKeys(data.rows)}
          empty={<EmptyState title={words.say('empty')} next={empty} />}
        />
      )}
    </section>
  );
}
