import type { ReactElement } from 'react';
import { useWords } from './use-words.ts';

/** Appears only when the answer takes long enough to be noticed. */
export function Loading({ label }: { readonly label?: string }): ReactElement {
  const words = useWords();
  return (
    <p className="loading" role="status">
      {label ?? words.say('loading')}
    </p>
  );
}
