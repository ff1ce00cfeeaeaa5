import type { ReactElement } from 'react';
import type { ModelView } from '#web/app/client.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { usePageWords } from './words/words.ts';

export interface RowsEmptyProps {
  readonly view: ModelView;
  readonly filtered: boolean;
  readonly onShowAll: () => void;
}

/** Why there is no row, and what to do next. */
export function RowsEmpty({ view, filtered, onShowAll }: RowsEmptyProps): ReactElement {
  const words = usePageWords();
  if (filtered) {
    return (
      <EmptyState
        title={words.say('rows-filtered')}
        next={words.say('rows-filtered-next')}
        action={<Button onClick={onShowAll}>{words.say('rows-show-all')}</Button>}
      />
    );
  }
  const next = view.empty === undefined ? words.say('rows-none-next') : words.of(view.empty);
  return <EmptyState title={words.say('rows-none')} next={next} />;
}
