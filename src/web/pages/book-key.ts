import { useState } from 'react';
import { useSession } from '#web/app/hooks.ts';
import { remember, remembered } from '#web/app/store.ts';

/**
 * The key of the book (a vkey), as the reader got it from the post by another way. A key told by the station itself
 * would prove nothing against the station. Remembered in this browser.
 */
export function useBookKey(): readonly [string | undefined, (vkey: string) => void] {
  const { book } = useSession();
  const name = `konbit.vkey.${book.origin}`;
  const [vkey, setVkey] = useState(() => remembered(name) ?? '');
  const given = vkey.trim();
  return [
    given === '' ? undefined : given,
    (next) => {
      remember(name, next.trim());
      setVkey(next);
    },
  ];
}
