import type { ReactElement } from 'react';
import { useFilters, useParam } from '#web/app/address.ts';
import { useModel } from '#web/app/hooks.ts';
import { Page } from '#web/app/page.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { DeskTable } from './desk-table.tsx';
import { PrintButton } from './entry-actions.tsx';
import { KindLinks } from './kind-links.tsx';
import { ViewTabs } from './view-tabs.tsx';
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
      {views.length > 1 && <ViewTabs key={view?.name} desk={desk} views={views} chosen={view} />}
      {view === undefined ? (
        <EmptyState title={words.say('desk-closed')} next={words.say('desk-closed-next')} />
      ) : (
        <DeskTable key={view.name} view={view} />
      )}
      <KindLinks kinds={kinds} title={words.say('desk-write')} />
    </Page>
  );
}
