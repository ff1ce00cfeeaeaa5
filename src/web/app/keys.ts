import { useEffect, useMemo, useRef } from 'react';
import { useGo, useLinks } from './address.ts';
import { useModel } from './hooks.ts';
import { placeGroups } from './places.ts';

export interface KeyActions {
  readonly palette: () => void;
  readonly command: () => void;
  readonly help: () => void;
}

/** A letter after `g` counts for so long. */
const sequenceMs = 1500;

/**
 * Keys that work anywhere: Ctrl-K or / for the command line, ? for help, g and a letter to go to a place. Single keys
 * are left alone while somebody types or a dialog is open.
 */
export function useKeys(actions: KeyActions): void {
  const model = useModel();
  const links = useLinks();
  const go = useGo();
  const paths = useMemo(
    () => new Map(placeGroups(model).flatMap(({ places }) => places.map(({ letter, path }) => [letter, path] as const))),
    [model],
  );
  const latest = useRef<(event: KeyboardEvent) => void>(() => undefined);
  const goneAt = useRef(0);
  latest.current = (event) => {
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      actions.palette();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const path = Date.now() - goneAt.current < sequenceMs ? paths.get(event.key) : undefined;
    goneAt.current = event.key === 'g' ? Date.now() : 0;
    if (path !== undefined) go(links.page(path));
    else if (event.key === '?') actions.help();
    else if (event.key === '/') actions.command();
    else return;
    event.preventDefault();
  };
  useEffect(() => {
    const heard = (event: KeyboardEvent): void => latest.current(event);
    document.addEventListener('keydown', heard);
    return () => document.removeEventListener('keydown', heard);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable], dialog[open]') !== null;
}
