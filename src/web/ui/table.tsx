import { useRef, useState } from 'react';
import type { CSSProperties, ReactElement, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { useMoves } from './table-moves.ts';
import { VIRTUAL_FROM, useRange } from './table-range.ts';
import './table.css';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Without it the column cannot be sorted by. */
  readonly compare?: (a: Row, b: Row) => number;
  readonly align?: 'start' | 'end';
  /** `name` stays on one line; `long` takes room for a sentence. */
  readonly text?: 'name' | 'long';
  /** A CSS width such as `8rem`; columns without one share what is left. */
  readonly width?: string;
}

export interface Sort {
  readonly column: string;
  readonly down: boolean;
}

export interface TableProps<Row> {
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The row shown elsewhere, for instance in the detail pane. */
  readonly chosen?: string;
  /** Called as the keyboard or pointer moves from row to row. */
  readonly onChoose?: (key: string) => void;
  /** Called for Enter and double click. */
  readonly onOpen?: (key: string) => void;
  readonly sort?: Sort;
  /** With it the page owns the order (and can keep it in its address); without it the table does. */
  readonly onSort?: (sort: Sort) => void;
  /** Shown in place of the rows when there are none. */
  readonly empty?: ReactNode;
}

export function Table<Row>(props: TableProps<Row>): ReactElement {
  const { columns, rows, rowKey, caption, chosen } = props;
  const [ownSort, setOwnSort] = useState<Sort | undefined>(props.sort);
  const frame = useRef<HTMLDivElement>(null);
  const sort = props.onSort === undefined ? ownSort : props.sort;
  const ordered = props.onSort === undefined ? sorted(rows, columns, sort) : rows;
  const keys = ordered.map(rowKey);
  const range = useRange(frame, ordered.length);
  const move = useMoves({ frame, keys, reveal: range.reveal, ...props });
  const wanted = chosen === undefined ? move.at : keys.indexOf(chosen);
  // One row always takes the Tab key, even when the chosen one is scrolled out of the page.
  const current = wanted >= range.from && wanted < range.to ? wanted : range.from;
  const virtual = ordered.length > VIRTUAL_FROM;
  return (
    <div className="table-frame" ref={frame}>
      <table className={virtual ? 'table table-fixed' : 'table'} aria-rowcount={ordered.length + 1}>
        <caption className="unseen">{caption}</caption>
        <Head columns={columns} sort={sort} onSort={props.onSort ?? setOwnSort} />
        <tbody>
          <Spacer height={range.before} />
          {ordered.slice(range.from, range.to).map((row, offset) => {
            const index = range.from + offset;
            const key = rowKey(row);
            return (
              <tr
                key={key}
                className="table-row"
                data-index={index}
                aria-rowindex={index + 2}
                aria-current={key === chosen ? 'true' : undefined}
                tabIndex={index === current ? 0 : -1}
                onFocus={() => move.go(index)}
                onKeyDown={move.onKeyDown}
                onClick={() => props.onChoose?.(key)}
                onDoubleClick={() => props.onOpen?.(key)}
              >
                <Cells columns={columns} row={row} />
              </tr>
            );
          })}
          <Spacer height={range.after} />
        </tbody>
      </table>
      {ordered.length === 0 && props.empty}
    </div>
  );
}

function Cells<Row>({ columns, row }: { readonly columns: readonly Column<Row>[]; readonly row: Row }): ReactElement {
  return (
    <>
      {columns.map((column) => (
        <td
          key={column.id}
          data-label={column.label}
          className={`cell-${column.align ?? 'start'} cell-${column.text ?? 'plain'}`}
        >
          <div>{column.cell(row)}</div>
        </td>
      ))}
    </>
  );
}

interface HeadProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly sort: Sort | undefined;
  readonly onSort: (sort: Sort) => void;
}

function Head<Row>({ columns, sort, onSort }: HeadProps<Row>): ReactElement {
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((column) => {
          const active = sort?.column === column.id;
          const style: CSSProperties = column.width === undefined ? {} : { width: column.width };
          return (
            <th
              key={column.id}
              scope="col"
              style={style}
              className={`cell-${column.align ?? 'start'} cell-${column.text ?? 'plain'}`}
              aria-sort={active ? (sort.down ? 'descending' : 'ascending') : undefined}
            >
              {column.compare === undefined ? (
                column.label
              ) : (
                <button
                  type="button"
                  className="table-sort keep-in-print"
                  onClick={() => onSort({ column: column.id, down: active && !sort.down })}
                >
                  {column.label}
                  {active && <Icon name={sort.down ? 'arrowDown' : 'arrowUp'} />}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

function Spacer({ height }: { readonly height: number }): ReactElement | null {
  if (height <= 0) return null;
  return <tr aria-hidden="true" className="table-spacer" style={{ height }} />;
}

function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], sort: Sort | undefined): readonly Row[] {
  const compare = columns.find((column) => column.id === sort?.column)?.compare;
  if (compare === undefined) return rows;
  return sort?.down === true ? rows.toSorted((a, b) => compare(b, a)) : rows.toSorted(compare);
}
