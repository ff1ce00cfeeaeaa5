import type { ReactElement } from 'react';
import { useLinks } from '#web/app/address.ts';
import type { ModelDesk, ModelView } from '#web/app/client.ts';
import { usePageWords } from './words/words.ts';

interface ViewTabsProps {
  readonly desk: ModelDesk;
  readonly views: readonly ModelView[];
  readonly chosen: ModelView | undefined;
}

/** As many as stand in one row of a wide screen in the longest language. */
const tabsMax = 5;

/** The ways to look at one desk: the first as tabs, all of them behind one button where there are more. */
export function ViewTabs({ desk, views, chosen }: ViewTabsProps): ReactElement {
  const words = usePageWords();
  const isLong = views.length > tabsMax;
  const first = views.slice(0, tabsMax);
  const tabs = chosen === undefined || first.includes(chosen) ? first : [...first.slice(0, -1), chosen];
  return (
    <nav
      className={isLong ? 'view-tabs view-tabs-long screen-only' : 'view-tabs screen-only'}
      aria-label={words.say('desk-views', { desk: words.of(desk.words) })}
    >
      <div className="view-tabs-first">
        {tabs.map((view) => (
          <ViewLink key={view.name} desk={desk} view={view} chosen={view === chosen} />
        ))}
      </div>
      {isLong && (
        <details className="view-more">
          <summary className="button">{words.say('desk-all-views', { count: views.length })}</summary>
          <ul>
            {views.map((view) => (
              <li key={view.name}>
                <ViewLink desk={desk} view={view} chosen={view === chosen} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </nav>
  );
}

interface ViewLinkProps {
  readonly desk: ModelDesk;
  readonly view: ModelView;
  readonly chosen: boolean;
}

function ViewLink({ desk, view, chosen }: ViewLinkProps): ReactElement {
  const words = usePageWords();
  const links = useLinks();
  return (
    <a href={links.desk(desk.name, view.name.slice(desk.name.length + 1))} aria-current={chosen ? 'page' : undefined}>
      {words.of(view.words)}
    </a>
  );
}
