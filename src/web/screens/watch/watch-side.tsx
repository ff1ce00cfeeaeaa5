import type { ReactElement } from 'react';
import type { Alert, Entry } from '#web/app/client.ts';
import { useModel } from '#web/app/hooks.ts';
import { useWords } from '#web/app/use-words.ts';
import { QuickLine } from '#web/command/quick-line.tsx';
import { LiveText } from '#web/ui/toast.tsx';
import { Attention, useAsking } from './attention.tsx';
import { Newest } from './newest.tsx';

interface WatchSideProps {
  readonly alerts: readonly Alert[];
  readonly entries: readonly Entry[];
  /** Whether the station has answered: before, an empty list says nothing. */
  readonly ready: boolean;
}

/** What must be done, the line to write, and what was written last. */
export function WatchSide({ alerts, entries, ready }: WatchSideProps): ReactElement {
  const words = useWords();
  const { decide, attention } = useAsking(alerts);
  const { kinds } = useModel();
  const mayWrite = kinds.some((kind) => kind.command !== undefined && kind.may_write);
  return (
    <div className="watch-side">
      <LiveText text={ready ? words.say('attention.count', { count: decide.length + attention.length }) : ''} />
      <Attention alerts={alerts} ready={ready} />
      {mayWrite && (
        <section className="panel quick-panel screen-only" aria-label={words.say('quick')}>
          <QuickLine />
        </section>
      )}
      <Newest entries={entries} ready={ready} />
    </div>
  );
}
