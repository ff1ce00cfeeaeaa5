import type { ReactElement } from 'react';
import { useWords } from './use-words.ts';

/** Appears only when the answer takes long enough to be noticed. */
export function Loading({ label }: { readonly label?: string }): ReactElement {
  const words = useWords();
  return <output className="loading">{label ?? words.say('loading')}</output>;
}
