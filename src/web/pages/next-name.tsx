import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useModel } from '#web/app/hooks.ts';
import { findNextName } from '#web/app/naming.ts';
import { Button } from '#web/ui/button.tsx';
import { usePageWords } from './words/words.ts';

export interface NextNameProps {
  readonly type: string;
  readonly onTake: (name: string) => void;
}

/** Offers the next free number of a subject, for whoever begins a new one. */
export function NextName({ type, onTake }: NextNameProps): ReactElement | null {
  const words = usePageWords();
  const model = useModel();
  const [name, setName] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    findNextName(model, type)
      .then((found) => {
        if (isWanted) setName(found);
      })
      // Without an offer the name can still be typed.
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [model, type]);
  if (name === undefined) return null;
  return (
    <div>
      <Button icon="add" onClick={() => onTake(name)}>
        {words.say('next-name', { name })}
      </Button>
    </div>
  );
}
