import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useLinks } from '#web/app/address.ts';
import { rowKeys, tableColumns } from '#web/app/cell.tsx';
import type { Model, ModelView } from '#web/app/client.ts';
import { useModel, useView } from '#web/app/hooks.ts';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { useWords } from '#web/app/use-words.ts';
import { deskView } from '#web/screens/map/layers.ts';
import { Table } from '#web/ui/table.tsx';

const rowsMax = 6;
const columnsMax = 5;

/** Views that say they belong on the watch screen; when none does, the first of every desk. */
export function watchViews(model: Model): readonly ModelView[] {
  const flagged = model.views.filter(({ watch }) => watch !== undefined);
  if (flagged.length > 0) return flagged.toSorted((a, b) => (a.watch?.order ?? 0) - (b.watch?.order ?? 0));
  return model.desks
    .toSorted((a, b) => a.order - b.order)
    .flatMap(({ name }) => model.views.filter(({ desk, inner }) => desk === name && inner !== true).slice(0, 1));
}

export function WatchPanels(): ReactElement {
  const words = useWords();
  const model = useModel();
  const views = useMemo(() => watchViews(model), [model]);
  return (
    <section className="watch-panels" aria-label={words.say('panels')}>
      {views.map((view) => (
        <WatchPanel key={view.name} view={view} />
      ))}
    </section>
  );
}

function WatchPanel({ view }: { readonly view: ModelView }): ReactElement {
  const words = useWords();
  const links = useLinks();
  const { desks } = useModel();
  const { data, problem, again } = useView(view.name, { limit: rowsMax + 1 });
  const title = words.of(view.words);
  const href = links.desk(view.desk, deskView(view));
  const desk = desks.find(({ name }) => name === view.desk);
  const empty = view.empty === undefined ? words.say('empty.next') : words.of(view.empty);
  return (
    <article className="panel watch-panel">
      <header>
        <h2>
          <a href={href}>{title}</a>
        </h2>
        {desk !== undefined && <small>{words.of(desk.words)}</small>}
      </header>
      {problem !== undefined && <ProblemNote problem={problem} again={again} />}
      {data !== undefined && (
        <Table
          caption={title}
          columns={tableColumns(view, { words, withheld: data.withheld, most: columnsMax })}
          rows={data.rows.slice(0, rowsMax)}
          rowKey={rowKeys(data.rows)}
          empty={<p className="quiet">{empty}</p>}
        />
      )}
      {(data?.rows.length ?? 0) > rowsMax && (
        <p className="watch-more">
          <a href={href}>{words.say('panels.more')}</a>
        </p>
      )}
    </article>
  );
}
