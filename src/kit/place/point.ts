/** A place on the ground in whole millionths of a degree (11 cm), WGS 84. */
export interface Point {
  readonly lat_e6: number;
  readonly lon_e6: number;
}

/** Why a text is no point. `reason` says which rule it broke, for the log and the tests. */
export interface PlaceFault {
  readonly code: 'place.unknown';
  readonly reason: 'syntax' | 'range' | 'grid';
  readonly value: string;
}

export type PointForm = 'decimal' | 'dms' | 'ddm' | 'utm' | 'mgrs';

/** A point and how finely it was written: the side of the square, in metres, that the text can mean. */
export interface ParsedPoint {
  readonly point: Point;
  readonly precision_m: number;
  readonly form: PointForm;
}

/** Mean radius of the earth (IUGG), metres. */
const EARTH_RADIUS_M = 6_371_008.8;

export function isPlaceFault(result: ParsedPoint | PlaceFault): result is PlaceFault {
  return 'code' in result;
}

/** The nearest point to given degrees. Throws outside the globe: callers have checked what people typed. */
export function pointOf(lat: number, lon: number): Point {
  if (!(Math.abs(lat) <= 90 && Math.abs(lon) <= 180)) throw new RangeError(`not on the globe: ${lat}, ${lon}`);
  // Adding nothing turns -0 into 0.
  return { lat_e6: Math.round(lat * 1e6) + 0, lon_e6: Math.round(lon * 1e6) + 0 };
}

export function degreesOf({ lat_e6, lon_e6 }: Point): { lat: number; lon: number } {
  return { lat: lat_e6 / 1e6, lon: lon_e6 / 1e6 };
}

/** Whole metres along the great circle; up to half a percent off the ellipsoid, which no patrol notices. */
export function distanceMetres(a: Point, b: Point): number {
  const from = degreesOf(a);
  const to = degreesOf(b);
  const half = (degrees: number): number => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cos = (degrees: number): number => Math.cos((degrees * Math.PI) / 180);
  const h = half(to.lat - from.lat) + cos(from.lat) * cos(to.lat) * half(to.lon - from.lon);
  return Math.round(2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h))));
}
