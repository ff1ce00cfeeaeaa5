import { useRouterState } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { Icon } from '#web/ui/icon.tsx';
import { useLinks } from './address.ts';
import { useModel } from './hooks.ts';
import { placeGroups } from './places.ts';
import type { ConsolePlace } from './places.ts';
import { usePreferences } from './preferences.ts';
import { useWords } from './use-words.ts';

export function Navigation(): ReactElement {
  const words = useWords();
  const model = useModel();
  const groups = useMemo(() => placeGroups(model), [model]);
  return (
    <nav id="navigation" className="navigation" aria-label={words.say('nav')}>
      {groups.map((group) => (
        <section key={group.key}>
          <h2>{words.say(group.key)}</h2>
          <ul>
            {group.places.map((place) => (
              <li key={place.path}>
                <PlaceLink place={place} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}

function PlaceLink({ place }: { readonly place: ConsolePlace }): ReactElement {
  const words = useWords();
  const links = useLinks();
  const [{ letters }] = usePreferences();
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const name = place.desk === undefined ? words.say(place.key ?? 'nav') : words.of(place.desk.words);
  return (
    <a href={links.page(place.path)} aria-current={pathname === place.path ? 'page' : undefined}>
      <Icon name={place.icon} />
      <span>{name}</span>
      {letters && <kbd aria-hidden="true">g {place.letter}</kbd>}
    </a>
  );
}
