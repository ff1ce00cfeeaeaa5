import type { ReactElement } from 'react';
import { useFilters, useLinks, useParam } from '#web/app/address.ts';
import type { ModelDesk, ModelView } from '#web/app/client.ts';
import { useModel } from '#web/app/hooks.ts';
import { Page } from '#web/app/page.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { DeskTable } from './desk-table.tsx';
import { PrintButton } from './entry-actions.tsx';
import { KindLinks } from './kind-links.tsx';
import { usePageWords } from './words/words.ts';
import './pages.css';

/** One desk: its views as tabs, each a table (and a map where rows have a place), and what can be written here. */
export function DeskPage(): ReactElement {
  const words = usePageWords();
  const model = useModel();
  const name = useParam('desk');
  const [{ view: asked }] = useFilters(['view'] as const);
  const desk = model.desks.find((one) => one.name === name);
  if (desk === undefined) {
    return (
      <Page title={words.say('desk-unknown')}>
        <EmptyState title={words.say('desk-unknown')} next={words.say('desk-unknown-next', { desk: name })} />
      </Page>
    );
  }
  const views = model.views.filter((one) => one.desk === name && one.inner !== true);
  const view = views.find((one) => one.name === `${name}.${asked ?? ''}`) ?? views[0];
  const kinds = model.kinds.filter((kind) => kind.desk === name && kind.may_write);
  const heading = view === undefined ? words.of(desk.words) : `${words.of(desk.words)}: ${words.of(view.words)}`;
  return (
    <Page title={heading} marking={desk.marking} actions={<PrintButton />}>
      <p className="screen-only">{words.of(desk.about)}</p>
      {views.length > 1 && <ViewTabs desk={desk} views={views} chosen={view} />}
      {view === undefined ? (
        <EmptyState title={words.say('desk-closed')} next={words.say('desk-closed-next')} />
      ) : (
        <DeskTable key={view.name} view={view} />
      )}
      <KindLinks kinds={kinds} title={words.say('desk-write')} />
    </Page>
  );
}

interface ViewTabsProps {
  readonly desk: ModelDesk;
  readonly views: readonly ModelView[];
  readonly chosen: ModelView | undefined;
}

function ViewTabs({ desk, views, chosen }: ViewTabsProps): ReactElement {
  const words = usePageWords();
  const links = useLinks();
  return (
    <nav className="view-tabs screen-only" aria-label={words.say('desk-views', { desk: words.of(desk.words) })}>
      {views.map((view) => (
        <a
          key={view.name}
          href={links.desk(desk.name, view.name.slice(desk.name.length + 1))}
          aria-current={view === chosen ? 'page' : undefined}
        >
          {words.of(view.words)}
        </a>
      ))}
    </nav>
  );
}
