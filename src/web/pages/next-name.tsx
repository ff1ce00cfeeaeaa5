import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useModel } from '#web/app/hooks.ts';
import { findNextName } from '#web/app/naming.ts';
import { usePageWords } from './words/words.ts';

export interface NextNameProps {
  readonly type: string;
}

/** Says which name the station would give now: the name itself is given when the entry is written. */
export function NextName({ type }: NextNameProps): ReactElement | null {
  const words = usePageWords();
  const model = useModel();
  const [name, setName] = useState<string>();
  useEffect(() => {
    let isWanted = true;
    findNextName(model, type)
      .then((found) => {
        if (isWanted) setName(found);
      })
      // Nothing is lost without it: the station names it all the same.
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [model, type]);
  if (name === undefined) return null;
  return <small className="field-hint">{words.say('next-name', { name })}</small>;
}
