import type { Model, Table } from '#kit';

/**
 * The book: leaf, parts and nodes cannot be made again from anything else. Everything below the line is derived and
 * made again by a rebuild.
 */
export const bookSchema = `
CREATE TABLE IF NOT EXISTS leaf (position INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS part (
  position INTEGER NOT NULL, name TEXT NOT NULL, salt BLOB NOT NULL, bytes BLOB NOT NULL,
  PRIMARY KEY (position, name)) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS node (
  level INTEGER NOT NULL, idx INTEGER NOT NULL, hash BLOB NOT NULL, PRIMARY KEY (level, idx)) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS device (
  dev TEXT PRIMARY KEY, count INTEGER NOT NULL, line_hash TEXT NOT NULL) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS history (
  subject TEXT NOT NULL, position INTEGER NOT NULL, occurred TEXT NOT NULL,
  PRIMARY KEY (subject, position)) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS mention (
  subject TEXT NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (subject, position)) WITHOUT ROWID, STRICT;
CREATE TABLE IF NOT EXISTS entry (
  position INTEGER PRIMARY KEY, id TEXT NOT NULL, kind TEXT NOT NULL, nature TEXT NOT NULL, desk TEXT NOT NULL,
  subject TEXT NOT NULL, occurred TEXT NOT NULL, until TEXT, precision TEXT NOT NULL, noted TEXT NOT NULL,
  received TEXT NOT NULL, late_min INTEGER NOT NULL, who TEXT NOT NULL, role TEXT NOT NULL, post TEXT, grade TEXT,
  source TEXT, marking TEXT NOT NULL, lang TEXT, reason TEXT, legal TEXT, clock_offset_s INTEGER,
  lat_e6 INTEGER, lon_e6 INTEGER, place TEXT, corrects TEXT, withdraws TEXT) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS entry_by_id ON entry (id);
CREATE INDEX IF NOT EXISTS entry_by_subject ON entry (subject);
CREATE INDEX IF NOT EXISTS entry_changes ON entry (coalesce(corrects, withdraws)) WHERE coalesce(corrects, withdraws) IS NOT NULL;
CREATE INDEX IF NOT EXISTS entry_by_received ON entry (received);
CREATE TABLE IF NOT EXISTS span (
  subject TEXT PRIMARY KEY, first_position INTEGER NOT NULL, last_position INTEGER NOT NULL,
  last_occurred TEXT NOT NULL) WITHOUT ROWID, STRICT;
`;

/** Columns of the core table `entry`, in the order of `EntryRow`. */
export const entryColumns = [
  'position',
  'id',
  'kind',
  'nature',
  'desk',
  'subject',
  'occurred',
  'until',
  'precision',
  'noted',
  'received',
  'late_min',
  'who',
  'role',
  'post',
  'grade',
  'source',
  'marking',
  'lang',
  'reason',
  'legal',
  'clock_offset_s',
  'lat_e6',
  'lon_e6',
  'place',
  'corrects',
  'withdraws',
] as const;

/** Derived tables with the columns that name a row; a rebuild empties them before it folds again. */
export const derivedKeys: ReadonlyMap<string, readonly string[]> = new Map([
  ['device', ['dev']],
  ['history', ['subject', 'position']],
  ['mention', ['subject', 'position']],
  ['entry', ['position']],
  ['span', ['subject']],
]);
export const derivedTables: readonly string[] = [...derivedKeys.keys()];

const sqlType = (table: Table, name: string): string => (table.columns[name]?.holds === 'number' ? 'INTEGER' : 'TEXT');

/** The read table of a desk: its columns, and which subject and which row of that subject each row is. */
export function readTableSql(sqlName: string, table: Table): string {
  const columns = Object.keys(table.columns).map((name) => `"${name}" ${sqlType(table, name)}`);
  return `CREATE TABLE IF NOT EXISTS ${sqlName} (_subject TEXT NOT NULL, _n INTEGER NOT NULL, ${columns.join(', ')},
    PRIMARY KEY (_subject, _n)) WITHOUT ROWID, STRICT;`;
}

/** What the read tables look like, as text: another text means they must be made again. */
export const tableFingerprint = (model: Model): string =>
  model.tables.map(({ sqlName, table }) => readTableSql(sqlName, table)).join('\n');
