import { useState } from 'react';
import type { ReactElement } from 'react';
import { formatDuration, subjectNameOf } from '#kit';
import { useFilters, useGo, useLinks } from '#web/app/address.ts';
import type { Links } from '#web/app/address.ts';
import type { Entry, Reply } from '#web/app/client.ts';
import { EntryCaption, EntryMarks } from '#web/app/entry-line.tsx';
import { useEntries, useModel } from '#web/app/hooks.ts';
import { Loading } from '#web/app/loading.tsx';
import { Page } from '#web/app/page.tsx';
import { useZones } from '#web/app/preferences.ts';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { useWords } from '#web/app/use-words.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Table } from '#web/ui/table.tsx';
import type { Column } from '#web/ui/table.tsx';
import { TimeStamp } from '#web/ui/time.tsx';
import { BookFilters, filterNames } from './book-filters.tsx';
import './book.css';

const shown = 100;

/** Everything that was written, newest first. Nothing is ever missing from it but what this reader may not see. */
export function BookScreen(): ReactElement {
  const words = useWords();
  const links = useLinks();
  const go = useGo();
  const [filters, set] = useFilters(filterNames);
  const [at, setAt] = useState<string>();
  const { data, problem, loading, again } = useEntries({ ...filters, limit: shown });
  const columns = useBookColumns(links);
  return (
    <Page title={words.say('nav.book')}>
      <BookFilters />
      {problem !== undefined && <ProblemNote problem={problem} again={again} />}
      {loading && data === undefined && <Loading />}
      {data !== undefined && (
        <section className="panel book-panel" aria-busy={loading}>
          <Table
            caption={words.say('nav.book')}
            columns={columns}
            rows={data.entries}
            rowKey={(entry) => entry.id}
            onChoose={setAt}
            onOpen={(id) => go(links.entry(id))}
            {...(at === undefined ? {} : { chosen: at })}
            empty={<EmptyState title={words.say('book.none')} next={words.say('book.none-way')} />}
          />
          <Steps answer={data} from={filters.from} onFrom={(from) => set({ from })} />
        </section>
      )}
    </Page>
  );
}

function useBookColumns(links: Links): readonly Column<Entry>[] {
  const words = useWords();
  const zones = useZones();
  const { roles, desks } = useModel();
  const deskName = (name: string): string => {
    const desk = desks.find((one) => one.name === name);
    return desk === undefined ? name : words.of(desk.words);
  };
  const roleName = (name: string): string => {
    const role = roles[name];
    return role === undefined ? name : words.of(role.words);
  };
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
    {
      id: 'what',
      label: words.say('book.what'),
      cell: (entry) => (
        <>
          <EntryCaption entry={entry} /> <EntryMarks entry={entry} />
        </>
      ),
    },
    {
      id: 'subject',
      label: words.say('book.subject'),
      width: '9rem',
      cell: (entry) => <a href={links.subject(entry.subject)}>{subjectNameOf(entry.subject)}</a>,
    },
    { id: 'desk', label: words.say('book.desk'), width: '8rem', cell: (entry) => deskName(entry.desk) },
    {
      id: 'who',
      label: words.say('book.who'),
      width: '11rem',
      cell: (entry) => (
        <>
          {entry.who} <small className="quiet">{roleName(entry.role)}</small>
        </>
      ),
    },
    {
      id: 'received',
      label: words.say('book.received'),
      width: '9rem',
      cell: (entry) => (
        <>
          <TimeStamp instant={entry.received} zones={zones} compact />
          {entry.late && <small className="book-late">+{formatDuration(entry.late_min, words.lang)}</small>}
        </>
      ),
    },
  ];
}

interface StepsProps {
  readonly answer: Reply<'GET /api/entries'>;
  readonly from: string | undefined;
  readonly onFrom: (from: string | undefined) => void;
}

function Steps({ answer, from, onFrom }: StepsProps): ReactElement {
  const words = useWords();
  const { next } = answer;
  return (
    <nav className="book-steps screen-only" aria-label={words.say('book.steps')}>
      <button type="button" className="button" disabled={from === undefined} onClick={() => onFrom(undefined)}>
        {words.say('book.newest')}
      </button>
      <span className="number">{words.say('book.shown', { count: answer.entries.length })}</span>
      <button type="button" className="button" disabled={next === null} onClick={() => onFrom(String(next ?? ''))}>
        {words.say('book.older')}
      </button>
    </nav>
  );
}
