import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useAsOf, useFilters, useGo, useLinks } from '#web/app/address.ts';
import { cellText, tableColumns } from '#web/app/cell.tsx';
import { addressOf } from '#web/app/client.ts';
import type { Answer, ModelView, Row } from '#web/app/client.ts';
import { useView } from '#web/app/hooks.ts';
import { Loading } from '#web/app/loading.tsx';
import { ProblemNote } from '#web/app/problem-note.tsx';
import { useWords } from '#web/app/use-words.ts';
import type { ShellSpeech } from '#web/app/use-words.ts';
import { LayerMap } from '#web/screens/map/layer-map.tsx';
import { EmptyState } from '#web/ui/empty-state.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Table } from '#web/ui/table.tsx';
import type { Column, Sort } from '#web/ui/table.tsx';
import { DeskFilters, codeColumns } from './desk-filters.tsx';
import { usePageWords } from './words/words.ts';

/** A view as map and table. Filters and order live in the address, so that what is seen can be sent on. */
export function DeskTable({ view }: { readonly view: ModelView }): ReactElement {
  const words = usePageWords();
  const asked = useView(view.name);
  const { data, problem, loading, again } = asked;
  const views = useMemo(() => [view], [view]);
  return (
    <section aria-busy={loading}>
      {problem !== undefined && <ProblemNote problem={problem} again={again} />}
      {data === undefined && loading && <Loading />}
      {data !== undefined && view.map !== undefined && data.rows.length > 0 && (
        <div className="desk-map screen-only">
          <LayerMap views={views} />
        </div>
      )}
      {data !== undefined && data.withheld.length > 0 && (
        <p className="withheld">
          <Icon name="lock" /> {words.say('columns-withheld', { columns: withheldNames(view, data, words.of) })}
        </p>
      )}
      {data !== undefined && <Rows view={view} answer={data} />}
    </section>
  );
}

type Of = ReturnType<typeof usePageWords>['of'];

const withheldNames = (view: ModelView, { withheld }: Answer, of: Of): string =>
  withheld.map((name) => (view.columns[name] === undefined ? name : of(view.columns[name].words))).join(', ');

function Rows({ view, answer }: { readonly view: ModelView; readonly answer: Answer }): ReactElement {
  const shell = useWords();
  const words = usePageWords();
  const links = useLinks();
  const go = useGo();
  const codes = codeColumns(view);
  const names = useMemo(() => ['q', 'sort', ...codes.map(([name]) => `is.${name}`)], [codes]);
  const [filters, set] = useFilters(names);
  const columns = useMemo(() => tableColumns(view, { words: shell, withheld: answer.withheld }), [view, shell, answer.withheld]);
  const sort = sortOf(filters['sort']);
  const rows = useMemo(
    () => ordered(answer.rows.filter((row) => fits({ view, row, filters, words: shell })), columns, sort),
    [answer.rows, view, shell, columns, JSON.stringify(filters)],
  );
  const keys = useMemo(() => new Map(rows.map((row, index) => [row, `${String(row[view.subject ?? ''] ?? '')} ${index}`])), [rows, view]);
  const keyOf = (row: Row): string => keys.get(row) ?? '';
  const open = (key: string): void => {
    const row = rows.find((one) => keyOf(one) === key);
    const subject = row?.[view.subject ?? ''];
    if (typeof subject === 'string' && subject.includes(':')) go(links.subject(subject));
  };
  const isFiltered = rows.length < answer.rows.length;
  return (
    <>
      <DeskFilters view={view} codes={codes} filters={filters} set={set} csv={<CsvLink view={view} />} />
      <p className="quiet" role="status">
        {words.say('rows', { count: rows.length })}
        {isFiltered && ` ${words.say('rows-of', { all: answer.rows.length })}`}
      </p>
      <Table
        caption={words.of(view.words)}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        onOpen={open}
        onSort={(next) => set({ sort: `${next.down ? '-' : ''}${next.column}` }, { replace: true })}
        {...(sort === undefined ? {} : { sort })}
        empty={<Empty view={view} filtered={isFiltered} onShowAll={() => set(nothing(names), { replace: true })} />}
      />
    </>
  );
}

const nothing = (names: readonly string[]): Record<string, undefined> =>
  Object.fromEntries(names.map((name) => [name, undefined]));

function sortOf(text: string | undefined): Sort | undefined {
  if (text === undefined) return undefined;
  return text.startsWith('-') ? { column: text.slice(1), down: true } : { column: text, down: false };
}

function ordered(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | undefined): readonly Row[] {
  const compare = columns.find(({ id }) => id === sort?.column)?.compare;
  if (compare === undefined) return rows;
  return rows.toSorted((a, b) => (sort?.down === true ? compare(b, a) : compare(a, b)));
}

const plain = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

interface Fitting {
  readonly view: ModelView;
  readonly row: Row;
  readonly filters: Readonly<Partial<Record<string, string | undefined>>>;
  readonly words: ShellSpeech;
}

/** Every word sought is in some cell as the reader sees it; accents and case do not count. */
function fits({ view, row, filters, words }: Fitting): boolean {
  const shown = Object.entries(view.columns).filter(([, column]) => column.hidden !== true);
  const isWanted = shown.every(([name]) => {
    const wanted = filters[`is.${name}`];
    return wanted === undefined || String(row[name] ?? '') === wanted;
  });
  const sought = plain(filters['q'] ?? '').split(/\s+/).filter(Boolean);
  if (!isWanted || sought.length === 0) return isWanted;
  const text = plain(shown.map(([name, column]) => cellText(column, row[name], words)).join(' '));
  return sought.every((word) => text.includes(word));
}

interface EmptyProps {
  readonly view: ModelView;
  readonly filtered: boolean;
  readonly onShowAll: () => void;
}

function Empty({ view, filtered, onShowAll }: EmptyProps): ReactElement {
  const words = usePageWords();
  if (filtered) {
    return (
      <EmptyState
        title={words.say('rows-filtered')}
        next={words.say('rows-filtered-next')}
        action={
          <button type="button" className="button button-plain" onClick={onShowAll}>
            {words.say('rows-show-all')}
          </button>
        }
      />
    );
  }
  const next = view.empty === undefined ? words.say('rows-none-next') : words.of(view.empty);
  return <EmptyState title={words.say('rows-none')} next={next} />;
}

/** French and Creole spreadsheets part columns by semicolons. */
function CsvLink({ view }: { readonly view: ModelView }): ReactElement {
  const words = usePageWords();
  const asOf = useAsOf();
  const separator = words.lang === 'fr' || words.lang === 'ht' ? 'semicolon' : 'comma';
  const query = { ...asOf, format: 'csv', header: 'words', separator, lang: words.lang };
  return (
    <a className="button" download href={addressOf('GET /api/views/{name}', { params: { name: view.name }, query })}>
      <Icon name="download" /> {words.say('csv')}
    </a>
  );
}
