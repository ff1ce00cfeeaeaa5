import type { ReactElement } from 'react';
import { formatDuration, subjectNameOf } from '#kit';
import { useLinks } from '#web/app/address.ts';
import type { Entry } from '#web/app/client.ts';
import { EntryCaption, EntryMarks } from '#web/app/entry-line.tsx';
import { useModel } from '#web/app/hooks.ts';
import { useZones } from '#web/app/preferences.ts';
import { useWords } from '#web/app/use-words.ts';
import type { Column } from '#web/ui/table.tsx';
import { TimeStamp } from '#web/ui/time.tsx';

/** The columns of the book: when, what, about whom, by whom, and when it came in. */
export function useBookColumns(): readonly Column<Entry>[] {
  const words = useWords();
  const links = useLinks();
  const zones = useZones();
  return [
    {
      id: 'position',
      label: words.say('book.number'),
      width: '5rem',
      cell: (entry) => <a href={links.entry(entry.id)}>#{entry.position}</a>,
    },
    {
      id: 'occurred',
      label: words.say('book.occurred'),
      width: '11rem',
      cell: (entry) => <TimeStamp instant={entry.occurred} zones={zones} />,
    },
    { id: 'what', label: words.say('book.what'), cell: (entry) => <What entry={entry} /> },
    {
      id: 'subject',
      label: words.say('book.subject'),
      width: '9rem',
      cell: (entry) => <a href={links.subject(entry.subject)}>{subjectNameOf(entry.subject)}</a>,
    },
    { id: 'desk', label: words.say('book.desk'), width: '8rem', cell: (entry) => <DeskName entry={entry} /> },
    { id: 'who', label: words.say('book.who'), width: '11rem', cell: (entry) => <Writer entry={entry} /> },
    { id: 'received', label: words.say('book.received'), width: '9rem', cell: (entry) => <Received entry={entry} /> },
  ];
}

interface CellProps {
  readonly entry: Entry;
}

const What = ({ entry }: CellProps): ReactElement => (
  <>
    <EntryCaption entry={entry} /> <EntryMarks entry={entry} />
  </>
);

function DeskName({ entry }: CellProps): ReactElement {
  const words = useWords();
  const desk = useModel().desks.find((one) => one.name === entry.desk);
  return <>{desk === undefined ? entry.desk : words.of(desk.words)}</>;
}

function Writer({ entry }: CellProps): ReactElement {
  const words = useWords();
  const role = useModel().roles[entry.role];
  return (
    <>
      {entry.who} <small className="quiet">{role === undefined ? entry.role : words.of(role.words)}</small>
    </>
  );
}

function Received({ entry }: CellProps): ReactElement {
  const words = useWords();
  const zones = useZones();
  return (
    <>
      <TimeStamp instant={entry.received} zones={zones} compact />
      {entry.late && <small className="book-late">+{formatDuration(entry.late_min, words.lang)}</small>}
    </>
  );
}
