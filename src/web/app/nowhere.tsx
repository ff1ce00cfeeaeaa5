import type { ErrorComponentProps } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { useWords } from './use-words.ts';

export function NowhereNote(): ReactElement {
  const words = useWords();
  return (
    <EmptyState
      title={words.say('nowhere')}
      next={words.say('nowhere-way')}
      action={<a href="/">{words.say('nav.watch')}</a>}
    />
  );
}

/** A fault of the page itself. Nothing that was written is lost by loading it anew. */
export function FaultNote({ error }: ErrorComponentProps): ReactElement {
  const words = useWords();
  return (
    <EmptyState
      title={words.say('fault')}
      next={`${words.say('fault-way')} (${error instanceof Error ? error.message : ''})`}
      action={<Button onClick={() => location.reload()}>{words.say('try-again')}</Button>}
    />
  );
}
