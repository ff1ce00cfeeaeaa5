import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { AsOfBar } from './as-of-bar.tsx';
import { Banner } from './banner.tsx';
import { useSession } from './hooks.ts';
import { Navigation } from './navigation.tsx';
import { useOverlays } from './overlays.tsx';
import { PastNote } from './past-note.tsx';
import { TopBar } from './top-bar.tsx';
import { useWords } from './use-words.ts';

/** What stands around every page: who, when, where to go, and at which point of both clocks. */
export function Shell({ children }: { readonly children: ReactNode }): ReactElement {
  const words = useWords();
  const { book } = useSession();
  const overlays = useOverlays();
  // The menu of a small screen is open for one page and gone on the next.
  const [menuAt, setMenuAt] = useState<string>();
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  const menu = menuAt === pathname;
  useArrival(main, pathname);
  return (
    <div className={menu ? 'shell shell-menu' : 'shell'}>
      <a className="skip" href="#main">
        {words.say('skip')}
      </a>
      <Banner book={book} />
      <TopBar
        menu={menu}
        onMenu={() => setMenuAt(menu ? undefined : pathname)}
        onPalette={overlays.openPalette}
        onHelp={overlays.openHelp}
      />
      <Navigation />
      <main id="main" ref={main} tabIndex={-1}>
        <PastNote />
        {children}
      </main>
      <AsOfBar />
      {overlays.element}
    </div>
  );
}

/** After a change of page the keyboard goes on where the page begins, and a screen reader hears where it is. */
function useArrival(main: { readonly current: HTMLElement | null }, pathname: string): void {
  const past = useRef(pathname);
  useEffect(() => {
    if (past.current === pathname) return;
    past.current = pathname;
    main.current?.focus({ preventScroll: true });
    main.current?.scrollTo({ top: 0 });
  }, [main, pathname]);
}
