import { bandBounds, degreesOfUtm, isInsideItsZone, utmOf } from './utm.ts';
import type { Point } from './point.ts';

/** Six sets of columns repeat every three zones, and rows start at A in odd zones, at F in even ones; I and O are never used. */
const COLUMNS = ['ABCDEFGH', 'JKLMNPQR', 'STUVWXYZ'] as const;
const ROWS = 'ABCDEFGHJKLMNPQRSTUV';
const SQUARE_M = 100_000;
/** Row letters come round again after this many metres north. */
const ROW_CYCLE_M = ROWS.length * SQUARE_M;

const columnsOf = (zone: number): string => COLUMNS[(zone - 1) % 3] ?? '';
const rowShift = (zone: number): number => (zone % 2 === 0 ? 5 : 0);

/** A grid such as `18Q YF 8498 5259`: zone, square, easting, northing. Digits are cut, never rounded, as on a map. */
export function mgrsText(point: Point, digits: number): string | undefined {
  const utm = utmOf(point);
  if (utm === undefined) return undefined;
  const { zone, band } = utm;
  const easting = Math.floor(utm.easting);
  const northing = Math.floor(utm.northing);
  const column = columnsOf(zone)[Math.floor(easting / SQUARE_M) - 1] ?? '';
  const row = ROWS[(Math.floor(northing / SQUARE_M) + rowShift(zone)) % ROWS.length] ?? '';
  const part = (metres: number): string =>
    String(metres % SQUARE_M)
      .padStart(5, '0')
      .slice(0, digits);
  return `${zone}${band} ${column}${row} ${part(easting)} ${part(northing)}`;
}

/** What stands in a grid text; `easting` and `northing` have the same number of digits, one to five. */
export interface Grid {
  readonly zone: number;
  readonly band: string;
  readonly square: string;
  readonly easting: string;
  readonly northing: string;
}

/** The middle of the square a grid names; nothing when its letters and zone do not belong together. */
export function degreesOfGrid({
  zone,
  band,
  square,
  easting,
  northing,
}: Grid): { lat: number; lon: number } | undefined {
  const column = columnsOf(zone).indexOf(square.charAt(0));
  const row = ROWS.indexOf(square.charAt(1));
  if (column < 0 || row < 0 || zone < 1 || zone > 60) return undefined;
  const side = gridSide(easting);
  const rowMetres = ((row - rowShift(zone) + ROWS.length) % ROWS.length) * SQUARE_M;
  const east = (column + 1) * SQUARE_M + Number(easting) * side + side / 2;
  const north = rowMetres + Number(northing) * side + side / 2;
  const isSouth = band < 'N';
  for (let cycle = 0; cycle < 5; cycle += 1) {
    const at = degreesOfUtm({ zone, easting: east, northing: north + cycle * ROW_CYCLE_M }, isSouth);
    if (at.lat <= bandBounds(band)[1] + 1 && isInsideItsZone(zone, band, at)) return at;
  }
  return undefined;
}

/** Metres along one side of the square that so many digits name. */
export function gridSide(digits: string): number {
  return 10 ** (5 - digits.length);
}
