import { useEffect, useEffectEvent, useMemo, useRef } from 'react';
import { useGo, useLinks } from './address.ts';
import { useModel } from './hooks.ts';
import { placeGroups } from './places.ts';
import { hasLetterKeys } from './preferences.ts';

export interface KeyActions {
  readonly palette: () => void;
  readonly command: () => void;
  readonly help: () => void;
}

/** A letter after `g` counts for so long. */
const sequenceMs = 1500;

/**
 * Keys that work anywhere: Ctrl-K or / for the command line, ? for help, g and a letter to go to a place. Single keys
 * are left alone while somebody types or a dialog is open, and when the reader has switched them off.
 */
export function useKeys(actions: KeyActions): void {
  const model = useModel();
  const links = useLinks();
  const go = useGo();
  const paths = useMemo(
    () =>
      new Map(placeGroups(model).flatMap(({ places }) => places.map(({ letter, path }) => [letter, path] as const))),
    [model],
  );
  const goneAt = useRef(0);
  const press = (key: string): boolean => {
    const path = Date.now() - goneAt.current < sequenceMs ? paths.get(key) : undefined;
    goneAt.current = key === 'g' ? Date.now() : 0;
    if (path !== undefined) go(links.page(path));
    else if (key === '?') actions.help();
    else if (key === '/') actions.command();
    else return false;
    return true;
  };
  const heard = useEffectEvent((event: KeyboardEvent) => {
    const isChord = event.ctrlKey || event.metaKey || event.altKey;
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) actions.palette();
    else if (isChord || isTyping(event.target) || !hasLetterKeys() || !press(event.key)) return;
    event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => heard(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  return target.closest('input, textarea, select, [contenteditable], dialog[open]') !== null;
}
