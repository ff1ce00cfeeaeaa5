import type { ReactElement } from 'react';
import { formatDuration } from '#kit';
import { StateBadge } from '#web/ui/state-badge.tsx';
import { useLinks } from './address.ts';
import type { Entry } from './client.ts';
import { useWords } from './use-words.ts';

/** What a reader must know of an entry before believing it: late, corrected, withdrawn, partly withheld. */
export function EntryMarks({ entry }: { readonly entry: Entry }): ReactElement {
  const words = useWords();
  const links = useLinks();
  const [corrected] = entry.corrected_by.slice(-1);
  const [withdrawn] = entry.withdrawn_by.slice(-1);
  return (
    <span className="entry-marks">
      {entry.grade !== null && <abbr title={words.say('grade')}>{entry.grade}</abbr>}
      {entry.late && (
        <StateBadge tone="act" word={words.say('entry.late')} detail={formatDuration(entry.late_min, words.lang)} />
      )}
      {entry.corrects !== null && (
        <a href={links.entry(entry.corrects)}>
          <StateBadge tone="notice" word={words.say('entry.corrects')} />
        </a>
      )}
      {entry.withdraws !== null && (
        <a href={links.entry(entry.withdraws)}>
          <StateBadge tone="notice" word={words.say('entry.withdraws')} />
        </a>
      )}
      {corrected !== undefined && (
        <a href={links.entry(corrected.id)}>
          <StateBadge tone="doubt" word={words.say('entry.corrected')} detail={`#${corrected.position}`} />
        </a>
      )}
      {withdrawn !== undefined && (
        <a href={links.entry(withdrawn.id)}>
          <StateBadge tone="doubt" word={words.say('entry.withdrawn')} detail={`#${withdrawn.position}`} />
        </a>
      )}
      {entry.withheld.length > 0 && (
        <StateBadge tone="calm" word={words.say('withheld-parts', { count: entry.withheld.length })} />
      )}
    </span>
  );
}

/** One line of what the entry says; struck through when it no longer holds. */
export function EntryCaption({ entry }: { readonly entry: Entry }): ReactElement {
  const words = useWords();
  const kindName = entry.words === null ? entry.kind : words.of(entry.words);
  const gone = entry.corrected_by.length > 0 || entry.withdrawn_by.length > 0;
  const text = entry.caption ?? '';
  return (
    <>
      <strong>{kindName}</strong> {gone ? <del>{text}</del> : text}
      {entry.place !== null && <span className="entry-place"> · {entry.place}</span>}
    </>
  );
}
