import type { AnyRow, Cell, Model, NamedView } from '#kit';
import { csvText, parseCsv } from './csv.ts';
import type { CsvFault, CsvField, CsvLimits, CsvOptions } from './csv.ts';
import { degreesRead, degreesText, guarded, unguarded, wholeRead } from './guard.ts';

type Holds = 'text' | 'whole' | 'degrees';

/** Columns of the codebook, in its order, with what each holds. */
const columns = {
  event_id_cnty: 'text',
  event_date: 'text',
  year: 'whole',
  time_precision: 'whole',
  disorder_type: 'text',
  event_type: 'text',
  sub_event_type: 'text',
  actor1: 'text',
  assoc_actor_1: 'text',
  inter1: 'whole',
  actor2: 'text',
  assoc_actor_2: 'text',
  inter2: 'whole',
  interaction: 'whole',
  civilian_targeting: 'text',
  iso: 'whole',
  region: 'text',
  country: 'text',
  admin1: 'text',
  admin2: 'text',
  admin3: 'text',
  location: 'text',
  latitude: 'degrees',
  longitude: 'degrees',
  geo_precision: 'whole',
  source: 'text',
  source_scale: 'text',
  notes: 'text',
  fatalities: 'whole',
  timestamp: 'whole',
} as const satisfies Record<string, Holds>;

const isAcled = (name: string): name is keyof typeof columns => Object.hasOwn(columns, name);
export const acledColumns: readonly string[] = Object.keys(columns);

/** Columns of a row that go under another name in the file. */
const fileNames: Readonly<Record<string, string>> = { lat_e6: 'latitude', lon_e6: 'longitude' };
const rowNames: Readonly<Record<string, string>> = { latitude: 'lat_e6', longitude: 'lon_e6' };

/** Numbers of our own beside ACLED's: a file that has them gives them back as numbers. */
const ownNumbers = new Set([
  'date_prec',
  'where_prec',
  'event_clarity',
  'type_of_violence',
  'number_of_sources',
  'low',
  'best',
  'high',
]);

const holds = (name: string): Holds => (isAcled(name) ? columns[name] : ownNumbers.has(name) ? 'whole' : 'text');

/** The view of a mission that speaks of events under these names, whatever desk offers it. */
export function exchangeView(model: Model): NamedView | undefined {
  const needed = acledColumns.map((name) => rowNames[name] ?? name);
  return model.views.find(({ view }) => needed.every((name) => Object.hasOwn(view.columns, name)));
}

/**
 * Rows as a file in the shape of ACLED: its columns in its order, then every other column the rows have. Reading the
 * file back gives the same rows.
 */
export function acledCsv(rows: readonly AnyRow[], options: CsvOptions = {}): string {
  const extra = [...new Set(rows.flatMap((row) => Object.keys(row)))].map((name) => fileNames[name] ?? name);
  const header = [...acledColumns, ...extra.filter((name) => !isAcled(name))];
  const body = rows.map((row) => header.map((name) => cellText(row[rowNames[name] ?? name] ?? null, name)));
  return csvText([header, ...body], options);
}

function cellText(cell: Cell, name: string): string | null {
  if (cell === null) return null;
  if (typeof cell === 'string') return guarded(cell);
  return holds(name) === 'degrees' ? degreesText(cell) : String(cell);
}

export type AcledReading =
  | { readonly ok: true; readonly rows: readonly AnyRow[] }
  | { readonly ok: false; readonly fault: CsvFault };

/**
 * Reads a file in the shape of ACLED by its header, in any order of columns. Columns it does not know are kept as text.
 * The file is refused whole, with line and column, when an ACLED column is missing or a number is not one.
 */
export function parseAcledCsv(
  text: string,
  options: { separator?: ',' | ';'; limits?: Partial<CsvLimits> } = {},
): AcledReading {
  const read = parseCsv(text, options);
  if (!read.ok) return read;
  const [head = [], ...body] = read.rows;
  const header = head.map((field) => field.text.trim());
  const wrong = wrongHeader(header);
  if (wrong !== undefined) return { ok: false, fault: { code: 'csv.header', line: 1, column: wrong } };
  const rows: AnyRow[] = [];
  for (const [index, fields] of body.entries()) {
    const row = rowOf(header, fields);
    if (typeof row === 'string')
      return { ok: false, fault: { code: 'csv.value', line: read.lines[index + 1] ?? 0, column: row } };
    rows.push(row);
  }
  return { ok: true, rows };
}

/** A column that is missing, or there twice. */
const wrongHeader = (header: readonly string[]): string | undefined =>
  acledColumns.find((name) => !header.includes(name)) ?? header.find((name, index) => header.indexOf(name) !== index);

/** The row, or the name of the column that cannot be read. */
function rowOf(header: readonly string[], fields: readonly CsvField[]): AnyRow | string {
  const row: Record<string, Cell> = {};
  for (const [index, name] of header.entries()) {
    const cell = cellOf(name, fields[index]);
    if (cell === undefined) return name;
    row[rowNames[name] ?? name] = cell;
  }
  return row;
}

function cellOf(name: string, field: CsvField | undefined): Cell | undefined {
  if (field === undefined || (field.bare && field.text === '')) return null;
  const kind = holds(name);
  if (kind === 'text') return unguarded(field.text);
  return kind === 'degrees' ? degreesRead(field.text) : wholeRead(field.text);
}
