import { useState } from 'react';
import type { ReactElement } from 'react';
import { useFilters, useGo, useLinks } from '#web/app/address.ts';
import type { Reply } from '#web/app/client.ts';
import { useEntries } from '#web/app/hooks.ts';
import { Loading } from '#web/app/loading.tsx';
import { Page } from '#web/app/page.tsx';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { useWords } from '#web/app/use-words.ts';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Table } from '#web/ui/table.tsx';
import { useBookColumns } from './book-columns.tsx';
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
  const columns = useBookColumns();
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
