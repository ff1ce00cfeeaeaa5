import type { DatabaseSync } from 'node:sqlite';
import type { AnyRow, Model } from '#kit';
import type { SubjectRows } from './port.ts';
import { statements } from './sqlite-reader.ts';
import { inputOf } from './sqlite-values.ts';

/** Writes the rows of read tables. It remembers what it wrote lately, so that only rows that changed are written again. */
export interface RowWriter {
  put(rows: SubjectRows): void;
  /** Says that every read table has just been emptied, in this transaction. */
  emptied(): void;
  /** Says that the transaction is over; when it was `undone`, memory must not know more than the disk. */
  over(undone: boolean): void;
}

/** Rows remembered of all tables together: some 20 MB. */
const rowsRemembered = 50_000;

interface TableWriter {
  readonly columns: readonly string[];
  readonly insert: string;
  readonly trim: string;
  /** Rows of subjects written lately, as they lie in the table. */
  readonly known: Map<string, readonly AnyRow[]>;
  /** Subjects with rows since the table was emptied. */
  readonly filled: Set<string>;
}

function tableWriters(model: Model): Map<string, TableWriter> {
  return new Map(
    model.tables.map(({ sqlName, table }) => {
      const columns = Object.keys(table.columns);
      const names = ['_subject', '_n', ...columns.map((name) => `"${name}"`)].join(', ');
      const insert = `INSERT OR REPLACE INTO ${sqlName} (${names}) VALUES (?, ?${', ?'.repeat(columns.length)})`;
      const trim = `DELETE FROM ${sqlName} WHERE _subject = ? AND _n >= ?`;
      return [sqlName, { columns, insert, trim, known: new Map(), filled: new Set() }];
    }),
  );
}

const same = (columns: readonly string[], a: AnyRow, b: AnyRow): boolean =>
  columns.every((name) => (a[name] ?? null) === (b[name] ?? null));

export function rowWriter(db: DatabaseSync, model: Model): RowWriter {
  const sql = statements(db);
  const tables = tableWriters(model);
  let remembered = 0;
  let emptied = false;

  const forget = (): void => {
    for (const { known } of tables.values()) known.clear();
    remembered = 0;
  };

  /** What lies in the table for a subject; undefined when only the table itself knows. */
  const before = ({ known, filled }: TableWriter, subject: string): readonly AnyRow[] | undefined =>
    emptied && !filled.has(subject) ? [] : known.get(subject);

  const remember = ({ known, filled }: TableWriter, subject: string, rows: readonly AnyRow[]): void => {
    if (emptied) {
      if (rows.length > 0) filled.add(subject);
      return;
    }
    if (remembered > rowsRemembered) forget();
    remembered += rows.length - (known.get(subject)?.length ?? -1);
    known.set(subject, rows);
  };

  return {
    put({ table, subject, rows }) {
      const writer = tables.get(table);
      if (writer === undefined) throw new Error(`no desk has the table ${table}`);
      const { columns, insert, trim } = writer;
      const old = before(writer, subject);
      for (const [n, row] of rows.entries()) {
        const there = old?.[n];
        if (there !== undefined && same(columns, there, row)) continue;
        sql(insert).run(subject, n, ...columns.map((name) => inputOf(row[name])));
      }
      if (old === undefined || old.length > rows.length) sql(trim).run(subject, rows.length);
      remember(writer, subject, rows);
    },
    emptied() {
      forget();
      for (const { filled } of tables.values()) filled.clear();
      emptied = true;
    },
    over(undone) {
      if (undone) forget();
      if (!emptied) return;
      emptied = false;
      for (const { filled } of tables.values()) filled.clear();
    },
  };
}
