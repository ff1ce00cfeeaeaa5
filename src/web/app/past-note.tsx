import type { ReactElement } from 'react';
import { Button } from '#web/ui/button.tsx';
import { TimeStamp } from '#web/ui/time.tsx';
import { clockNames, useAsOf, useFilters } from './address.ts';
import { useZones } from './preferences.ts';
import { useWords } from './use-words.ts';

/** Nobody may take the past for the present: this stands above every page that shows it. */
export function PastNote(): ReactElement | null {
  const words = useWords();
  const zones = useZones();
  const { happened, knew } = useAsOf();
  const [, set] = useFilters(clockNames);
  if (happened === undefined && knew === undefined) return null;
  return (
    <aside className="past-note" aria-label={words.say('past')}>
      <strong>{words.say('past')}</strong>
      {happened !== undefined && (
        <span>
          {words.say('as-of.happened')} <TimeStamp instant={happened} zones={zones} />
        </span>
      )}
      {knew !== undefined && (
        <span>
          {words.say('as-of.knew')} <TimeStamp instant={knew} zones={zones} />
        </span>
      )}
      <span className="past-writing">{words.say('past.writing')}</span>
      <Button look="main" onClick={() => set({ happened: undefined, knew: undefined })}>
        {words.say('past.back')}
      </Button>
    </aside>
  );
}
