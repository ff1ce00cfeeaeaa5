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
import type { Cell, Instant, Model, NamedView } from '#kit';
import type { AsOf, PastRows, Session } from './port-asking.ts';
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
  readonly asOf?: { readonly at: AsOf; readonly folded: PastRows };
}

/** A session over a connection: its views are temporary, so that they see exactly the rows this session is about. */
export function sessionOn(db: DatabaseSync, spec: SessionSpec): Session {
  addFunctions(db, spec.settings);
  db.exec('CREATE TEMP TABLE clock (at TEXT NOT NULL)');
  const shadow = spec.asOf === undefined ? noShadow : showPast(db, spec.model, spec.asOf);
  const known = new Map(spec.model.views.map((named) => [named.sqlName.toLowerCase(), named]));
  const sql = statements(db);
  let shown: Instant | undefined;
  return {
    ask(query, { now, params = {} }) {
      if (shown !== now) {
        sql('DELETE FROM clock').run();
        sql('INSERT INTO clock VALUES (?)').run(now);
        shown = now;
      }
      addViews({ db, known, shadow }, query);
      const statement = sql(query);
      statement.setAllowUnknownNamedParameters(true);
      return statement.all({ ...params }).map(cellsIn);
    },
    close: () => db.close(),
  };
}

interface Adding {
  readonly db: DatabaseSync;
  /** Views not there yet. */
  readonly known: Map<string, NamedView>;
  /** Shadows the table of this name, unless it is shadowed already or no table. */
  readonly shadow: (name: string) => void;
}

const noShadow = (): void => undefined;

/**
 * Adds the views a query reads, and those they read, and shadows their tables: a session has only what was asked of it,
 * because preparing every view of every desk takes a second. SQL does not tell capitals apart, so neither does this.
 */
function addViews(adding: Adding, query: string): void {
  for (const word of query.toLowerCase().match(/[a-z]+_[a-z0-9_]+/g) ?? []) {
    adding.shadow(word);
    const named = adding.known.get(word);
    if (named === undefined) continue;
    adding.known.delete(word);
    addViews(adding, named.view.sql);
    adding.db.exec(`CREATE TEMP VIEW ${named.sqlName} AS ${named.view.sql}`);
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
 * Shadows the tables by temporary views of the past: rows of subjects that have not changed since are taken as they
 * stand, the others from `folded`, subjects first heard of later not at all. A read table is shadowed when it is first
 * asked for, by the function this gives back.
 */
function showPast(db: DatabaseSync, model: Model, past: NonNullable<SessionSpec['asOf']>): Adding['shadow'] {
  const { position, happened = endOfTime } = past.at;
  const quoted = `'${happened}'`;
  db.exec(`CREATE TEMP VIEW entry AS SELECT ${entryColumns.join(', ')} FROM main.entry
    WHERE position < ${position} AND occurred <= ${quoted}`);
  db.exec(`CREATE TEMP VIEW mention AS SELECT subject, position FROM main.mention WHERE position < ${position}`);
  const unchanged = `EXISTS (SELECT 1 FROM main.span WHERE span.subject = _subject
    AND last_position < ${position} AND last_occurred <= ${quoted})`;
  const waiting = new Map(model.tables.map((named) => [named.sqlName.toLowerCase(), named]));
  return (name) => {
    const named = waiting.get(name);
    if (named === undefined) return;
    waiting.delete(name);
    const columns = Object.keys(named.table.columns);
    const names = columns.map((column) => `"${column}"`).join(', ');
    const pastName = `past_${named.sqlName}`;
    db.exec(`CREATE TEMP TABLE ${pastName} AS SELECT ${names} FROM main.${named.sqlName} LIMIT 0`);
    db.exec(`CREATE TEMP VIEW ${named.sqlName} AS SELECT ${names} FROM main.${named.sqlName} WHERE ${unchanged}
      UNION ALL SELECT ${names} FROM ${pastName}`);
    const insert = db.prepare(`INSERT INTO ${pastName} VALUES (${columns.map(() => '?').join(', ')})`);
    db.exec('BEGIN');
    for (const { rows } of past.folded(named.sqlName)) {
      for (const row of rows) insert.run(...columns.map((column) => inputOf(row[column])));
    }
    db.exec('COMMIT');
  };
}
