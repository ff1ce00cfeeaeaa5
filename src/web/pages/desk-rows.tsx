import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { useFilters, useGo, useLinks } from '#web/app/address.ts';
import { tableColumns } from '#web/app/cell.tsx';
import type { Answer, ModelView, Row } from '#web/app/client.ts';
import { useWords } from '#web/app/use-words.ts';
import { Table } from '#web/ui/table.tsx';
import { CsvLink } from './csv-link.tsx';
import { DeskFilters, codeColumns } from './desk-filters.tsx';
import { RowsEmpty } from './rows-empty.tsx';
import { fits, nothing, ordered, sortOf } from './rows.ts';
import { usePageWords } from './words/words.ts';

/** The rows of a view that fit the filters in the address, in the order it asks for. */
export function DeskRows({ view, answer }: { readonly view: ModelView; readonly answer: Answer }): ReactElement {
  const shell = useWords();
  const words = usePageWords();
  const links = useLinks();
  const go = useGo();
  const codes = codeColumns(view);
  const names = useMemo(() => ['q', 'sort', ...codes.map(([name]) => `is.${name}`)], [codes]);
  const [filters, set] = useFilters(names);
  const columns = tableColumns(view, { words: shell, withheld: answer.withheld, rows: answer.rows });
  const sort = sortOf(filters['sort']);
  const fitting = answer.rows.filter((row) => fits({ view, row, filters, words: shell }));
  const rows = ordered(fitting, columns, sort);
  const keys = new Map(rows.map((row, index) => [row, `${String(row[view.subject ?? ''] ?? '')} ${index}`]));
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
      <output className="quiet">
        {words.say('rows', { count: rows.length })}
        {isFiltered && ` ${words.say('rows-of', { all: answer.rows.length })}`}
      </output>
      <Table
        caption={words.of(view.words)}
        columns={columns}
        rows={rows}
        rowKey={keyOf}
        onOpen={open}
        onSort={(next) => set({ sort: `${next.down ? '-' : ''}${next.column}` }, { replace: true })}
        {...(sort === undefined ? {} : { sort })}
        empty={<RowsEmpty view={view} filtered={isFiltered} onShowAll={() => set(nothing(names), { replace: true })} />}
      />
    </>
  );
}
