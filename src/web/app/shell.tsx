import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { CommandPalette } from '#web/command/palette.tsx';
import { AsOfBar } from './as-of-bar.tsx';
import { Banner } from './banner.tsx';
import { useSession } from './hooks.ts';
import { useKeys } from './keys.ts';
import { KeyHelp } from './key-help.tsx';
import { Navigation } from './navigation.tsx';
import { PastNote } from './past-note.tsx';
import { ToastCorner } from './toasts.tsx';
import { TopBar } from './top-bar.tsx';
import { useWords } from './use-words.ts';

/** What stands around every page: who, when, where to go, and at which point of both clocks. */
export function Shell({ children }: { readonly children: ReactNode }): ReactElement {
  const words = useWords();
  const { book } = useSession();
  const [palette, setPalette] = useState<string>();
  const [help, setHelp] = useState(false);
  const [menu, setMenu] = useState(false);
  const main = useRef<HTMLElement>(null);
  const pathname = useRouterState({ select: (state) => state.location.pathname });
  useKeys({ palette: () => setPalette(''), command: () => setPalette('/'), help: () => setHelp(true) });
  useEffect(() => setMenu(false), [pathname]);
  useArrival(main, pathname);
  return (
    <div className={menu ? 'shell shell-menu' : 'shell'}>
      <a className="skip" href="#main">
        {words.say('skip')}
      </a>
      <Banner book={book} />
      <TopBar menu={menu} onMenu={() => setMenu(!menu)} onPalette={() => setPalette('')} onHelp={() => setHelp(true)} />
      <Navigation />
      <main id="main" ref={main} tabIndex={-1}>
        <PastNote />
        {children}
      </main>
      <AsOfBar />
      {palette !== undefined && <CommandPalette first={palette} onClose={() => setPalette(undefined)} />}
      <KeyHelp open={help} onClose={() => setHelp(false)} />
      <ToastCorner />
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
