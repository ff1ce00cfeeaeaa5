import { DatabaseSync } from 'node:sqlite';
import {
  addMinutes,
  distanceMetres,
  elapsedMinutes,
  isInstant,
  isoWeek,
  missionDay,
  missionLocal,
  nameDistance,
} from '#kit';
import type { Json } from '#book';
import type { Cell, FoldedRows, Instant, Model, NamedView } from '#kit';
import type { AsOf, Session } from './port-asking.ts';
import { statements } from './sqlite-reader.ts';
import { entryColumns } from './sqlite-schema.ts';
import { cellsIn, inputOf } from './sqlite-values.ts';

type Settings = ReadonlyMap<string, Json>;

const instantIn = (given: unknown): Instant | undefined => (isInstant(given) ? given : undefined);

/** A number of JavaScript comes back from SQLite as a fraction unless it says that it is whole. */
const whole = (number: number): bigint => BigInt(Math.trunc(number));

/** The few questions of time and place that SQL cannot answer by itself. Each gives null for null. */
function addFunctions(db: DatabaseSync, settings: Settings): void {
  const options = { deterministic: true } as const;
  db.function('setting', options, (name) => {
    const value = typeof name === 'string' ? settings.get(name) : undefined;
    if (typeof value !== 'string' && typeof value !== 'number')
      throw new Error(`no desk has the setting ${String(name)}`);
    return typeof value === 'number' ? whole(value) : value;
  });
  const onInstant = (name: string, answer: (at: Instant) => Cell): void => {
    db.function(name, options, (given) => {
      const at = instantIn(given);
      return at === undefined ? null : answer(at);
    });
  };
  onInstant('mission_day', missionDay);
  onInstant('mission_time', (at) => missionLocal(at).time);
  onInstant('mission_week', (at) => isoWeek(missionDay(at)));
  db.function('minutes_between', options, (from, to) => {
    const [start, end] = [instantIn(from), instantIn(to)];
    return start === undefined || end === undefined ? null : whole(elapsedMinutes(start, end));
  });
  db.function('add_minutes', options, (from, minutes) => {
    const start = instantIn(from);
    return start === undefined || typeof minutes !== 'number' ? null : addMinutes(start, Math.trunc(minutes));
  });
  db.function('name_distance', options, (a, b) =>
    typeof a === 'string' && typeof b === 'string' ? nameDistance(a, b) : null,
  );
  db.function('distance_m', { ...options, varargs: true }, (...given) => {
    const [a = 0, b = 0, c = 0, d = 0] = given.filter((one) => typeof one === 'number');
    return given.includes(null) ? null : whole(distanceMetres({ lat_e6: a, lon_e6: b }, { lat_e6: c, lon_e6: d }));
  });
}

export interface SessionSpec {
  readonly model: Model;
  readonly settings: Settings;
  readonly asOf?: { readonly at: AsOf; readonly folded: Iterable<FoldedRows> };
}

/** A session over a connection: its views are temporary, so that they see exactly the rows this session is about. */
export function sessionOn(db: DatabaseSync, spec: SessionSpec): Session {
  addFunctions(db, spec.settings);
  db.exec('CREATE TEMP TABLE clock (at TEXT NOT NULL)');
  if (spec.asOf !== undefined) showPast(db, spec.model, spec.asOf);
  const known = new Map(spec.model.views.map((named) => [named.sqlName, named]));
  const sql = statements(db);
  let shown: Instant | undefined;
  return {
    ask(query, { now, params = {} }) {
      if (shown !== now) {
        sql('DELETE FROM clock').run();
        sql('INSERT INTO clock VALUES (?)').run(now);
        shown = now;
      }
      addViews(db, known, query);
      const statement = sql(query);
      statement.setAllowUnknownNamedParameters(true);
      return statement.all({ ...params }).map(cellsIn);
    },
    close: () => db.close(),
  };
}

/**
 * Adds the views a query reads, and those they read: a session has only what was asked of it, because preparing every
 * view of every desk takes a second. `known` are the views not there yet.
 */
function addViews(db: DatabaseSync, known: Map<string, NamedView>, query: string): void {
  for (const word of query.match(/[a-z]+_[a-z0-9_]+/g) ?? []) {
    const named = known.get(word);
    if (named === undefined) continue;
    known.delete(word);
    addViews(db, known, named.view.sql);
    db.exec(`CREATE TEMP VIEW ${named.sqlName} AS ${named.view.sql}`);
  }
}

/** A read-only connection of its own for questions, so that a long answer never holds up a write. */
export function openSession(path: string, spec: SessionSpec): Session {
  const db = new DatabaseSync(path, { readOnly: true });
  db.exec('PRAGMA temp_store=MEMORY; PRAGMA busy_timeout=2000; PRAGMA cache_size=-32768;');
  return sessionOn(db, spec);
}

const endOfTime = '9999-12-31T23:59:59.999Z';

/**
 * Shadows every table by a temporary view of the past: rows of subjects that have not changed since are taken as they
 * stand, the others from `folded`, subjects first heard of later not at all.
 */
function showPast(db: DatabaseSync, model: Model, past: NonNullable<SessionSpec['asOf']>): void {
  const { position, happened = endOfTime } = past.at;
  db.exec('CREATE TEMP TABLE unchanged (subject TEXT PRIMARY KEY) WITHOUT ROWID');
  db.prepare('INSERT INTO unchanged SELECT subject FROM main.span WHERE last_position < ? AND last_occurred <= ?').run(
    position,
    happened,
  );
  const quoted = `'${happened}'`;
  db.exec(`CREATE TEMP VIEW entry AS SELECT ${entryColumns.join(', ')} FROM main.entry
    WHERE position < ${position} AND occurred <= ${quoted}`);
  db.exec(`CREATE TEMP VIEW mention AS SELECT subject, position FROM main.mention WHERE position < ${position}`);
  const insert = new Map<string, { sql: string; columns: string[] }>();
  for (const { sqlName, table } of model.tables) {
    const columns = Object.keys(table.columns);
    const names = columns.map((name) => `"${name}"`).join(', ');
    db.exec(`CREATE TEMP TABLE past_${sqlName} AS SELECT ${names} FROM main.${sqlName} LIMIT 0`);
    db.exec(`CREATE TEMP VIEW ${sqlName} AS SELECT ${names} FROM main.${sqlName} WHERE _subject IN (SELECT subject FROM unchanged)
      UNION ALL SELECT ${names} FROM past_${sqlName}`);
    insert.set(sqlName, { sql: `INSERT INTO past_${sqlName} VALUES (${columns.map(() => '?').join(', ')})`, columns });
  }
  const sql = statements(db);
  db.exec('BEGIN');
  for (const { table, rows } of past.folded) {
    const known = insert.get(table);
    if (known === undefined) continue;
    for (const row of rows) sql(known.sql).run(...known.columns.map((name) => inputOf(row[name])));
  }
  db.exec('COMMIT');
}
