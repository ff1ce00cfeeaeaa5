import type { ReactElement } from 'react';
import { useLinks } from '#web/app/address.ts';
import { subjectLabel } from '#web/app/cell.tsx';
import type { Entry } from '#web/app/client.ts';
import { EntryCaption, EntryMarks } from '#web/app/entry-line.tsx';
import { useZones } from '#web/app/preferences.ts';
import { TimeStamp } from '#web/ui/time.tsx';

/** An entry in two lines, for forms and lists that speak of it. */
export function EntryBrief({ entry }: { readonly entry: Entry }): ReactElement {
  const links = useLinks();
  const zones = useZones();
  return (
    <p className="panel entry-brief">
      <a href={links.entry(entry.id)}>#{entry.position}</a> <TimeStamp instant={entry.occurred} zones={zones} compact />{' '}
      <a href={links.subject(entry.subject)}>{subjectLabel(entry.subject)}</a> <EntryCaption entry={entry} />{' '}
      <EntryMarks entry={entry} />
    </p>
  );
}
