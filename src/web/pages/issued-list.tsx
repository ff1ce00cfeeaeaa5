import type { ReactElement } from 'react';
import { useLinks } from '#web/app/address.ts';
import type { Entry, ModelKind } from '#web/app/client.ts';
import { EntryMarks } from '#web/app/entry-line.tsx';
import { useEntries } from '#web/app/hooks.ts';
import { useZones } from '#web/app/preferences.ts';
import { Button } from '#web/ui/button.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { TimeStamp } from '#web/ui/time.tsx';
import { usePageWords } from './words/words.ts';

interface Issued {
  readonly day: string;
  readonly language?: string | undefined;
  readonly issue: string;
}

export interface IssuedListProps {
  /** The kinds whose duty it is to say that a report was handed out. */
  readonly kinds: readonly ModelKind[];
  readonly onShow: (issued: Issued) => void;
}

/** Reports that were handed out; each can be made again, byte for byte, from the position it names. */
export function IssuedList({ kinds, onShow }: IssuedListProps): ReactElement | null {
  const [kind] = kinds;
  if (kind === undefined) return null;
  return <IssuedOf kind={kind} onShow={onShow} />;
}

function IssuedOf({
  kind,
  onShow,
}: {
  readonly kind: ModelKind;
  readonly onShow: IssuedListProps['onShow'];
}): ReactElement {
  const words = usePageWords();
  const links = useLinks();
  const zones = useZones();
  const { data } = useEntries({ kind: kind.id });
  return (
    <section className="screen-only issued">
      <h2>{words.say('report-issues')}</h2>
      {data?.entries.length === 0 && (
        <EmptyState title={words.say('report-no-issues')} next={words.say('report-no-issues-next')} />
      )}
      <ul>
        {(data?.entries ?? []).map((entry) => {
          const issued = issuedOf(entry);
          return (
            <li key={entry.id}>
              <a href={links.entry(entry.id)}>#{entry.position}</a>{' '}
              <TimeStamp instant={entry.occurred} zones={zones} compact /> {entry.caption} <EntryMarks entry={entry} />
              {issued !== undefined && (
                <Button onClick={() => onShow({ day: issued.day, language: issued.language, issue: issued.issue })}>
                  {words.say('report-show', { day: issued.day, position: words.number(issued.restsOn) })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Day, language and position are what the duty asks of the kind, whichever desk it belongs to. */
function issuedOf({ id, data }: Entry): (Issued & { readonly restsOn: number }) | undefined {
  const { day, lang, position } = data;
  if (typeof day !== 'string' || typeof position !== 'number') return undefined;
  return { day, issue: id, restsOn: position, ...(typeof lang === 'string' ? { language: lang } : {}) };
}
