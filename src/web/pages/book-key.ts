import { useEffect, useState } from 'react';
import { askText } from '#web/app/client.ts';
import { useSession } from '#web/app/hooks.ts';
import { remember, remembered } from '#web/app/store.ts';

/** The key heads are checked with, and what it is worth. */
export interface BookKey {
  readonly vkey?: string;
  /** It came from the station itself: then a check proves that the station agrees with itself, and no more. */
  readonly isStations: boolean;
  /** What the reader has pasted; remembered in this browser. */
  readonly pasted: string;
  readonly paste: (vkey: string) => void;
}

/** The key of the book (a vkey): the one the reader got by another way, or else the one this station gives. */
export function useBookKey(): BookKey {
  const { book } = useSession();
  const name = `konbit.vkey.${book.origin}`;
  const [pasted, setPasted] = useState(() => remembered(name) ?? '');
  const [told, setTold] = useState<string>();
  useEffect(() => {
    const calling = new AbortController();
    askText('/api/book/key', calling.signal)
      .then((text) => setTold(text.trim()))
      // Without it the head is shown as not checked.
      .catch(() => undefined);
    return () => calling.abort();
  }, []);
  const given = pasted.trim();
  const vkey = given === '' ? told : given;
  return {
    ...(vkey === undefined ? {} : { vkey }),
    isStations: given === '',
    pasted,
    paste(next) {
      remember(name, next.trim());
      setPasted(next);
    },
  };
}
