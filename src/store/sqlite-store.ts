import { DatabaseSync } from 'node:sqlite';
import type { EntryRow, Model } from '#kit';
import { StoreFullError } from './port.ts';
import type { Indexed, Store, StoreReader, StoreWriter } from './port.ts';
import type { AskingStore } from './port-asking.ts';
import { sqliteReader, statements } from './sqlite-reader.ts';
import { rowWriter } from './sqlite-rows.ts';
import type { RowWriter } from './sqlite-rows.ts';
import { bookSchema, derivedTables, entryColumns, readTableSql } from './sqlite-schema.ts';
import { openSession, sessionOn } from './sqlite-session.ts';
import { inputOf, textIn } from './sqlite-values.ts';

/** SQLite's own words for a disk that is full or a file that may grow no further. */
const isFull = (cause: unknown): boolean =>
  cause instanceof Error &&
  'errcode' in cause &&
  (cause.errcode === 13 || cause.errcode === 778 || cause.errcode === 4874);

export interface SqliteOptions {
  /** Looks without touching: nothing is created, no log is folded in. */
  readonly readOnly?: boolean;
}

const pragmas = `PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;
  PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; PRAGMA wal_autocheckpoint=4000; PRAGMA busy_timeout=2000;`;

function addTables(db: DatabaseSync, model: Model): void {
  db.exec(bookSchema);
  for (const { sqlName, table } of model.tables) db.exec(readTableSql(sqlName, table));
}

/**
 * Opens the book's file. Every commit is on the disk before it returns (`synchronous=FULL`), and what is erased by order
 * is overwritten (`secure_delete`).
 */
export function openSqlite(path: string, model: Model, { readOnly = false }: SqliteOptions = {}): AskingStore {
  const db = new DatabaseSync(path, { readOnly });
  if (!readOnly) {
    db.exec(pragmas);
    addTables(db, model);
  }
  const reader = sqliteReader(db);
  const rows = rowWriter(db, model);
  const writer = sqliteWriter(db, { reader, model, rows });
  const settings = new Map(
    model.desks.flatMap((desk) => Object.entries(desk.settings)).map(([name, { value }]) => [name, value]),
  );
  const inside = sessionOn(db, { model, settings });
  const current = openSession(path, { model, settings });
  return {
    ...reader,
    inside,
    current,
    asOf: (at, folded) => openSession(path, { model, settings, asOf: { at, folded } }),
    transact: (work) => transact(db, rows, () => work(writer)),
    damage: () => damageOf(db),
    scratch: () => openScratch(reader, model),
    close() {
      current.close();
      // The log is folded into the one file, so that the folder can be copied and sealed.
      if (!readOnly) db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      db.close();
    },
  };
}

const damageOf = (db: DatabaseSync): string[] =>
  db
    .prepare('PRAGMA integrity_check')
    .all()
    .map((row) => textIn(row, 'integrity_check'))
    .filter((line) => line !== 'ok');

/** Read tables and indexes in memory, over the leaves and parts of another store. */
function openScratch(source: StoreReader, model: Model): Store {
  const db = new DatabaseSync(':memory:');
  addTables(db, model);
  const own = sqliteReader(db);
  const reader: StoreReader = {
    ...own,
    size: () => source.size(),
    entry: (position) => source.entry(position),
    entries: (from, limit) => source.entries(from, limit),
  };
  const rows = rowWriter(db, model);
  const writer = sqliteWriter(db, { reader, model, rows, leavesElsewhere: true });
  return {
    ...reader,
    transact: (work) => transact(db, rows, () => work(writer)),
    damage: () => damageOf(db),
    scratch: () => openScratch(source, model),
    close: () => db.close(),
  };
}

function transact<T>(db: DatabaseSync, rows: RowWriter, work: () => T): T {
  try {
    db.exec('BEGIN IMMEDIATE');
    const result = work();
    // If the process dies before this line returns, the transaction never was; after it, all of it is durable.
    db.exec('COMMIT');
    rows.over(false);
    return result;
  } catch (cause) {
    if (db.isTransaction) db.exec('ROLLBACK');
    rows.over(true);
    if (isFull(cause)) throw new StoreFullError('the disk is full', { cause });
    throw cause;
  }
}

interface WriterContext {
  readonly reader: StoreReader;
  readonly model: Model;
  readonly rows: RowWriter;
  readonly leavesElsewhere?: boolean;
}

function sqliteWriter(db: DatabaseSync, { reader, model, rows, leavesElsewhere = false }: WriterContext): StoreWriter {
  const sql = statements(db);
  const putMeta = (name: string, value: string): void => {
    sql('INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value').run(name, value);
  };
  return {
    ...reader,
    place(entry) {
      if (!leavesElsewhere) placeLeaf(sql, entry);
      placeIndexes(sql, entry);
    },
    joinHistories(position, { occurred, subjects }) {
      for (const subject of subjects) joinHistory(sql, position, { occurred, subject });
    },
    putNode(level, index, hash) {
      sql('INSERT INTO node VALUES (?, ?, ?)').run(level, index, hash);
    },
    putRows: (given) => rows.put(given),
    putHead: (note) => putMeta('head', note),
    putMeta,
    clearReadTables() {
      for (const name of derivedTables) db.exec(`DELETE FROM ${name}`);
      for (const { sqlName } of model.tables) db.exec(`DELETE FROM ${sqlName}`);
      rows.emptied();
    },
    erasePart(position, part) {
      sql('DELETE FROM part WHERE position = ? AND name = ?').run(position, part);
    },
  };
}

type Sql = ReturnType<typeof statements>;
const insertEntry = `INSERT INTO entry (${entryColumns.join(', ')}) VALUES (${entryColumns.map(() => '?').join(', ')})`;

function placeLeaf(sql: Sql, entry: Indexed): void {
  // A rebuild places entries whose leaf is already there; the leaf is never written twice.
  sql('INSERT INTO leaf VALUES (?, ?) ON CONFLICT DO NOTHING').run(entry.position, entry.leaf);
  for (const part of entry.parts) {
    sql('INSERT INTO part VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING').run(
      entry.position,
      part.name,
      part.salt,
      part.bytes,
    );
  }
}

function placeIndexes(sql: Sql, entry: Indexed): void {
  sql(
    'INSERT INTO device VALUES (?, ?, ?) ON CONFLICT (dev) DO UPDATE SET count = excluded.count, line_hash = excluded.line_hash',
  ).run(entry.dev, entry.deviceCount, entry.lineHash);
  const row: EntryRow = entry.row;
  sql(insertEntry).run(...entryColumns.map((name) => inputOf(row[name])));
  for (const subject of entry.subjects) joinHistory(sql, entry.position, { occurred: row.occurred, subject });
  for (const subject of entry.mentions) {
    sql('INSERT INTO mention VALUES (?, ?) ON CONFLICT DO NOTHING').run(subject, entry.position);
  }
}

function joinHistory(sql: Sql, position: number, at: { occurred: string; subject: string }): void {
  sql('INSERT INTO history VALUES (?, ?, ?) ON CONFLICT DO NOTHING').run(at.subject, position, at.occurred);
  sql(`INSERT INTO span VALUES (?1, ?2, ?2, ?3) ON CONFLICT (subject) DO UPDATE SET
    last_position = max(last_position, excluded.last_position), first_position = min(first_position, excluded.first_position),
    last_occurred = max(last_occurred, excluded.last_occurred)`).run(at.subject, position, at.occurred);
}
