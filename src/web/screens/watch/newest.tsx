import type { ReactElement } from 'react';
import { useLinks } from '#web/app/address.ts';
import type { Entry } from '#web/app/client.ts';
import { useSize } from '#web/app/hooks.ts';
import { EntryCaption, EntryMarks } from '#web/app/entry-line.tsx';
import { useZones } from '#web/app/preferences.ts';
import { useWords } from '#web/app/use-words.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TimeStamp } from '#web/ui/time.tsx';

interface NewestProps {
  readonly entries: readonly Entry[];
  readonly ready: boolean;
}

/** What was written last, whoever wrote it. */
export function Newest({ entries, ready }: NewestProps): ReactElement {
  const words = useWords();
  const links = useLinks();
  const zones = useZones();
  const size = useSize();
  return (
    <section className="panel newest" aria-labelledby="newest">
      <h2 id="newest">
        <a href={links.book()}>{words.say('newest')}</a>
      </h2>
      {ready && entries.length === 0 && (
        <EmptyState
          title={words.say(size === 0 ? 'book.empty' : 'empty')}
          next={words.say(size === 0 ? 'book.empty-way' : 'newest.closed')}
        />
      )}
      <ol className="newest-list">
        {entries.map((entry) => (
          <li key={entry.id}>
            <a
              className="number"
              href={links.entry(entry.id)}
              aria-label={words.say('entry.number', { number: String(entry.position) })}
            >
              #{entry.position}
            </a>
            <TimeStamp instant={entry.occurred} zones={zones} compact />
            <p>
              <EntryCaption entry={entry} /> <EntryMarks entry={entry} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
