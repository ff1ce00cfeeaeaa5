import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Recorded, SubjectKey } from '#kit';
import type { DeviceTail, StoreReader, SubjectSpan } from './port.ts';
import { derivedKeys, derivedTables } from './sqlite-schema.ts';
import { bytesIn, cellsIn, numberIn, rawIn, textIn } from './sqlite-values.ts';
import type { Raw } from './sqlite-values.ts';

const pageEntries = 512;
const isSubject = (text: string): text is SubjectKey => text.includes(':');

/** Prepares each statement once. */
export function statements(db: DatabaseSync): (sql: string) => StatementSync {
  const prepared = new Map<string, StatementSync>();
  return (sql) => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    const made = db.prepare(sql);
    prepared.set(sql, made);
    return made;
  };
}

/** Reads a book and its tables from one SQLite connection. */
export function sqliteReader(db: DatabaseSync): StoreReader {
  const sql = statements(db);
  return {
    size: () => numberIn(sql('SELECT coalesce(max(position) + 1, 0) AS size FROM leaf').get() ?? {}, 'size'),
    head: () => metaOf(sql, 'head'),
    meta: (name) => metaOf(sql, name),
    node(level, index) {
      const row = sql('SELECT hash FROM node WHERE level = ? AND idx = ?').get(level, index);
      if (row === undefined) throw new Error(`the tree has no node at level ${level}, index ${index}`);
      return bytesIn(row, 'hash');
    },
    entry: (position) => entryAt(sql, position),
    entries: (from, limit) => inPages(sql, from, limit),
    positionOf(id) {
      const row = sql('SELECT position FROM entry WHERE id = ?').get(id);
      return row === undefined ? undefined : numberIn(row, 'position');
    },
    history: (subject) =>
      sql('SELECT position FROM history WHERE subject = ? ORDER BY position')
        .all(subject)
        .map((row) => numberIn(row, 'position')),
    changesOf: (id) =>
      sql('SELECT position FROM entry WHERE coalesce(corrects, withdraws) = ? ORDER BY position')
        .all(id)
        .map((row) => numberIn(row, 'position')),
    deviceTail: (dev) => deviceTail(sql, dev),
    *rows(table) {
      for (const row of sql(`SELECT * FROM "${table}" ORDER BY _subject, _n`).iterate()) {
        yield { subject: textIn(row, '_subject'), row: cellsIn(row) };
      }
    },
    changedSince: (position, occurred) => changedSince(sql, position, occurred),
    derived: derivedTables,
    *raw(table) {
      const keys = derivedKeys.get(table) ?? ['_subject', '_n'];
      for (const row of sql(`SELECT * FROM "${table}"`).iterate()) {
        yield { key: keys.map((name) => String(row[name])).join(' row '), row: rawIn(row) };
      }
    },
  };
}

type Sql = ReturnType<typeof statements>;

function metaOf(sql: Sql, name: string): string | undefined {
  const row = sql('SELECT value FROM meta WHERE name = ?').get(name);
  return row === undefined ? undefined : textIn(row, 'value');
}

function deviceTail(sql: Sql, dev: string): DeviceTail | undefined {
  const row = sql('SELECT count, line_hash FROM device WHERE dev = ?').get(dev);
  return row === undefined ? undefined : { count: numberIn(row, 'count'), lineHash: textIn(row, 'line_hash') };
}

function changedSince(sql: Sql, position: number, occurred: string): SubjectSpan[] {
  const query = 'SELECT * FROM span WHERE first_position <= ?1 AND (last_position > ?1 OR last_occurred > ?2)';
  const spans: SubjectSpan[] = [];
  for (const row of sql(query).iterate(position, occurred)) {
    const subject = textIn(row, 'subject');
    if (!isSubject(subject)) continue;
    spans.push({
      subject,
      firstPosition: numberIn(row, 'first_position'),
      lastPosition: numberIn(row, 'last_position'),
      lastOccurred: textIn(row, 'last_occurred'),
    });
  }
  return spans;
}

function entryAt(sql: Sql, position: number): Recorded | undefined {
  const row = sql('SELECT bytes FROM leaf WHERE position = ?').get(position);
  if (row === undefined) return undefined;
  const parts = sql('SELECT name, salt, bytes FROM part WHERE position = ?').all(position).map(partIn);
  return { position, leaf: bytesIn(row, 'bytes'), parts };
}

const partIn = (row: Raw): Recorded['parts'][number] => ({
  name: textIn(row, 'name'),
  salt: bytesIn(row, 'salt'),
  bytes: bytesIn(row, 'bytes'),
});

/** Leaves and their parts, fetched side by side so that a long read costs two statements a page. */
function pages(sql: Sql, from: number, limit: number): Recorded[] {
  const parts = new Map<number, Recorded['parts'][number][]>();
  const until = from + limit;
  const inRange = sql('SELECT position, name, salt, bytes FROM part WHERE position >= ? AND position < ?');
  for (const row of inRange.all(from, until)) {
    const position = numberIn(row, 'position');
    const part = partIn(row);
    const known = parts.get(position);
    if (known === undefined) parts.set(position, [part]);
    else known.push(part);
  }
  return sql('SELECT position, bytes FROM leaf WHERE position >= ? AND position < ? ORDER BY position')
    .all(from, until)
    .map((row) => {
      const position = numberIn(row, 'position');
      return { position, leaf: bytesIn(row, 'bytes'), parts: parts.get(position) ?? [] };
    });
}

function* inPages(sql: Sql, from: number, limit: number): Iterable<Recorded> {
  for (let start = from; start < from + limit; start += pageEntries) {
    const page = pages(sql, start, Math.min(pageEntries, from + limit - start));
    yield* page;
    // A page with a hole ends the read: a missing leaf is for `verify` to name, not for us to skip.
    if (page.length === 0) return;
  }
}
