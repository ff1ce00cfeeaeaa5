import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useApp } from './hooks.ts';
import { Loading } from './loading.tsx';
import { ProblemNote } from './problem-note.tsx';
import { Shell } from './shell.tsx';
import { SignIn } from './sign-in.tsx';
import { start } from './store.ts';
import './shell.css';
import './page.css';

/** Draws no page before the station has said who is here and what may be asked. */
export function App(): ReactElement {
  const session = useApp((state) => state.session);
  const model = useApp((state) => state.model);
  const problem = useApp((state) => state.problem);
  usePageLinks();
  if (problem !== undefined && model === undefined) {
    return <ProblemNote problem={problem} again={() => void start()} />;
  }
  if (session === undefined) return <Loading />;
  if (session.account === null) return <SignIn session={session} />;
  if (model === undefined) return <Loading />;
  return (
    <Shell>
      <Outlet />
    </Shell>
  );
}

/** Plain links change the page without loading it anew, whoever drew them. */
function usePageLinks(): void {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent): void => {
      const href = findPageLink(event);
      if (href === undefined) return;
      event.preventDefault();
      router.history.push(href);
    };
    document.addEventListener('click', follow);
    return () => document.removeEventListener('click', follow);
  }, [router]);
}

function findPageLink(event: MouseEvent): string | undefined {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (event.defaultPrevented || !isPlainPress(event) || !(link instanceof HTMLAnchorElement)) return undefined;
  return isPageOfOurs(link) ? `${link.pathname}${link.search}` : undefined;
}

/** With another button or a key held, the browser opens the link elsewhere, and that is what was asked. */
const isPlainPress = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

function isPageOfOurs(link: HTMLAnchorElement): boolean {
  if (link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return false;
  const isStation = /^\/(api|tile|checkpoint|healthz)\b/.test(link.pathname);
  const isSamePage = link.hash !== '' && link.pathname === location.pathname;
  return !isStation && !isSamePage;
}
