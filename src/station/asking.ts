import { isMarking, markingOfView, mayRead, subjectTypeOf } from '#kit';
import type { AnyRow, Cell, Desk, FoldedRows, Instant, Marking, Model, NamedView, Viewer } from '#kit';
import type { AskingStore, PastRows, Session } from '#store';
import { once } from './once.ts';
import { foldAsOf } from './placing.ts';
import type { Placing } from './placing.ts';

/** The two clocks of a question. Left out, it is asked of what has happened and is known by now. */
export interface Clocks {
  /** As it happened: only what occurred up to this moment. */
  readonly happened?: Instant;
  /** As we knew it: only what had been received by this moment. */
  readonly knew?: Instant;
  /** As we knew it, by position: entries with a lower position. Wins over `knew`. */
  readonly position?: number;
  /** What “now” means for deadlines and ages. */
  readonly now?: Instant;
}

export interface Question extends Clocks {
  readonly view: string;
  /** Only rows in which these columns equal these values. */
  readonly where?: Readonly<Record<string, Cell>>;
  readonly limit?: number;
}

/** An answer always says what it is based on. */
export interface Answer {
  readonly view: string;
  readonly book: string;
  /** Size of the book the answer rests on. */
  readonly position: number;
  readonly now: Instant;
  readonly happened?: Instant;
  readonly rows: readonly AnyRow[];
  /** Columns in which something was withheld from this viewer. */
  readonly withheld: readonly string[];
}

const sessionsKept = 4;
export const rowsMax = 10_000;

/** Sessions of the past, a few of them kept, thrown away when the book grows past what they were made for. */
export function pastSessions(placing: Placing, store: AskingStore) {
  const kept = new Map<string, Session>();
  return {
    at(position: number, happened: Instant | undefined): Session {
      const key = `${store.size()}/${position}/${happened ?? ''}`;
      const known = kept.get(key);
      if (known !== undefined) return known;
      while (kept.size >= sessionsKept) dropOldest(kept);
      const at = { model: placing.model, position, happened };
      const session = store.asOf({ position, ...(happened === undefined ? {} : { happened }) }, pastRows(at, store));
      kept.set(key, session);
      return session;
    },
    close(): void {
      while (kept.size > 0) dropOldest(kept);
    },
  };
}

/** Folds the subjects that have changed since, one desk at a time: a question about patrols folds no detainee. */
function pastRows(at: { model: Model; position: number; happened: Instant | undefined }, store: AskingStore): PastRows {
  const { model } = at;
  const changed = once(() => store.changedSince(at.position - 1, at.happened ?? '~'));
  const byDesk = new Map<Desk, Map<string, FoldedRows[]>>();
  return (sqlName) => {
    const desk = model.tables.find((table) => table.sqlName === sqlName)?.desk;
    if (desk === undefined) return [];
    let tables = byDesk.get(desk);
    if (tables === undefined) {
      const own = changed().filter(({ subject }) => model.subjects.get(subjectTypeOf(subject))?.desk === desk);
      tables = Map.groupBy(
        own.flatMap(({ subject }) => foldAsOf(at, store, subject)),
        ({ table }) => table,
      );
      byDesk.set(desk, tables);
    }
    return tables.get(sqlName) ?? [];
  };
}

function dropOldest(kept: Map<string, Session>): void {
  for (const [key, session] of kept) {
    session.close();
    kept.delete(key);
    return;
  }
}

/** The rows of a view in which these columns hold the values given under their names; null is a value like another. */
export function selectFrom(sqlName: string, columns: readonly string[]): string {
  const test = columns.map((column) => `"${column}" IS :${column}`).join(' AND ');
  return `SELECT * FROM ${sqlName}${test === '' ? '' : ` WHERE ${test}`}`;
}

/** How many entries had been received by a moment. */
export function positionAt(session: Session, knew: Instant): number {
  const rows = session.ask('SELECT coalesce(max(position) + 1, 0) AS size FROM entry WHERE received <= :knew', {
    now: knew,
    params: { knew },
  });
  const size = rows[0]?.['size'];
  return typeof size === 'number' ? size : 0;
}

/** Hides the cells a viewer may not read; a row of a desk he may not see at all is not there. */
export function permitted(
  named: NamedView,
  viewer: Viewer,
  rows: readonly AnyRow[],
): { rows: AnyRow[]; withheld: string[] } {
  if (!mayRead(viewer, markingOfView(named))) return { rows: [], withheld: [] };
  const withheld = new Set<string>();
  const shown = rows.map((row) => {
    const cells: Record<string, Cell> = {};
    for (const [name, column] of Object.entries(named.view.columns)) {
      const marking = markingOfCell(column, row);
      const readable = marking === undefined || mayRead(viewer, marking);
      cells[name] = readable ? (row[name] ?? null) : null;
      if (!readable) withheld.add(name);
    }
    return cells;
  });
  return { rows: shown, withheld: [...withheld] };
}

function markingOfCell(column: { marking?: Marking; markingFrom?: string }, row: AnyRow): string | undefined {
  if (column.markingFrom === undefined) return column.marking;
  const from = row[column.markingFrom];
  return isMarking(from) ? from : 'unreadable';
}
