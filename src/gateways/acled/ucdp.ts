import type { AnyRow, Cell } from '#kit';
import { csvText } from './csv.ts';
import type { CsvOptions } from './csv.ts';
import { degreesText, guarded } from './guard.ts';

/** Columns of UCDP GED that the rows can fill, in its order; readers of GED go by the header, not by position. */
const columns: Readonly<Record<string, (row: AnyRow) => Cell>> = {
  id: (row) => row['event_id_cnty'] ?? null,
  year: (row) => row['year'] ?? null,
  type_of_violence: (row) => row['type_of_violence'] ?? null,
  side_a: (row) => row['actor1'] ?? null,
  side_b: (row) => row['actor2'] ?? null,
  number_of_sources: (row) => row['number_of_sources'] ?? null,
  source_article: (row) => row['source'] ?? null,
  source_original: (row) => row['notes'] ?? null,
  where_prec: (row) => row['where_prec'] ?? null,
  where_description: (row) => row['location'] ?? null,
  adm_1: (row) => row['admin1'] ?? null,
  adm_2: (row) => row['admin2'] ?? null,
  latitude: (row) => degrees(row['lat_e6']),
  longitude: (row) => degrees(row['lon_e6']),
  country: (row) => row['country'] ?? null,
  /** Gleditsch and Ward number of the country: 41 is Haiti. */
  country_id: (row) => (row['iso'] === 332 ? 41 : null),
  region: () => 'Americas',
  event_clarity: (row) => row['event_clarity'] ?? null,
  date_prec: (row) => row['date_prec'] ?? null,
  date_start: (row) => row['date_start'] ?? null,
  date_end: (row) => row['date_end'] ?? null,
  best: (row) => row['best'] ?? null,
  high: (row) => row['high'] ?? null,
  low: (row) => row['low'] ?? null,
};

const degrees = (cell: Cell | undefined): Cell => (typeof cell === 'number' ? degreesText(cell) : null);
const numeric = new Set(['latitude', 'longitude']);

export const ucdpColumns: readonly string[] = Object.keys(columns);

/** Rows as a file in the shape of UCDP GED: the toll as its triple, empty where nobody has given a figure. */
export function ucdpCsv(rows: readonly AnyRow[], options: CsvOptions = {}): string {
  const body = rows.map((row) =>
    Object.entries(columns).map(([name, read]) => {
      const cell = read(row);
      if (cell === null) return null;
      return typeof cell === 'string' && !numeric.has(name) ? guarded(cell) : String(cell);
    }),
  );
  return csvText([[...ucdpColumns], ...body], options);
}
