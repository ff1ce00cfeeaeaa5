import { degreesOf } from './point.ts';
import type { Point } from './point.ts';

/** Metres in one UTM zone. `band` is the MGRS letter of the latitude, C to X. */
export interface Utm {
  readonly zone: number;
  readonly band: string;
  readonly easting: number;
  readonly northing: number;
}

export const BANDS = 'CDEFGHJKLMNPQRSTUVWX';

/** WGS 84: Krüger's series to the fourth power of n, good to well under a millimetre inside a zone. */
const SEMI_MAJOR_M = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const N = FLATTENING / (2 - FLATTENING);
const RADIUS_M = (SEMI_MAJOR_M / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const SCALE = 0.9996;
const FALSE_EASTING_M = 500_000;
const FALSE_NORTHING_M = 10_000_000;
const ECCENTRICITY = Math.sqrt(FLATTENING * (2 - FLATTENING));

const ALPHA = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49561 / 161280) * N ** 4,
];
const BETA = [
  N / 2 - (2 / 3) * N ** 2 + (37 / 96) * N ** 3 - (1 / 360) * N ** 4,
  (1 / 48) * N ** 2 + (1 / 15) * N ** 3 - (437 / 1440) * N ** 4,
  (17 / 480) * N ** 3 - (37 / 840) * N ** 4,
  (4397 / 161280) * N ** 4,
];

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;
const centralMeridian = (zone: number): number => zone * 6 - 183;

/** Nothing beyond 84° north and 80° south, where UTM ends. The exceptions of Norway and Svalbard are not drawn. */
export function utmOf(point: Point): Utm | undefined {
  const { lat, lon } = degreesOf(point);
  const band = bandOf(lat);
  if (band === undefined) return undefined;
  const zone = Math.min(60, Math.floor((lon + 180) / 6) + 1);
  const dLon = radians(lon - centralMeridian(zone));
  const sin = Math.sin(radians(lat));
  const conformal = Math.sinh(Math.atanh(sin) - ECCENTRICITY * Math.atanh(ECCENTRICITY * sin));
  const xi = Math.atan2(conformal, Math.cos(dLon));
  const eta = Math.atanh(Math.sin(dLon) / Math.hypot(1, conformal));
  const north = ALPHA.reduce((sum, a, i) => sum + a * Math.sin(2 * (i + 1) * xi) * Math.cosh(2 * (i + 1) * eta), xi);
  const east = ALPHA.reduce((sum, a, i) => sum + a * Math.cos(2 * (i + 1) * xi) * Math.sinh(2 * (i + 1) * eta), eta);
  return {
    zone,
    band,
    easting: FALSE_EASTING_M + SCALE * RADIUS_M * east,
    northing: (lat < 0 ? FALSE_NORTHING_M : 0) + SCALE * RADIUS_M * north,
  };
}

/** Degrees of a grid position. `isSouth` says which of the two northings zero is meant. */
export function degreesOfUtm(
  { zone, easting, northing }: Omit<Utm, 'band'>,
  isSouth: boolean,
): { lat: number; lon: number } {
  const xi = (northing - (isSouth ? FALSE_NORTHING_M : 0)) / (SCALE * RADIUS_M);
  const eta = (easting - FALSE_EASTING_M) / (SCALE * RADIUS_M);
  const north = BETA.reduce((sum, b, i) => sum - b * Math.sin(2 * (i + 1) * xi) * Math.cosh(2 * (i + 1) * eta), xi);
  const east = BETA.reduce((sum, b, i) => sum - b * Math.cos(2 * (i + 1) * xi) * Math.sinh(2 * (i + 1) * eta), eta);
  const conformal = Math.sin(north) / Math.hypot(Math.sinh(east), Math.cos(north));
  return {
    lat: degrees(geographicLatitude(conformal)),
    lon: centralMeridian(zone) + degrees(Math.atan2(Math.sinh(east), Math.cos(north))),
  };
}

/** From the conformal to the true latitude; four rounds bring it below the last bit. */
function geographicLatitude(conformal: number): number {
  const isometric = Math.asinh(conformal);
  let sin = Math.tanh(isometric);
  for (let round = 0; round < 4; round += 1) {
    sin = Math.tanh(isometric + ECCENTRICITY * Math.atanh(ECCENTRICITY * sin));
  }
  return Math.asin(sin);
}

export function bandOf(lat: number): string | undefined {
  if (lat < -80 || lat > 84) return undefined;
  // The last band, X, is twelve degrees high.
  return BANDS[Math.min(19, Math.floor((lat + 80) / 8))];
}

/** Latitudes of a band, bottom and top. */
export function bandBounds(band: string): readonly [bottom: number, top: number] {
  const bottom = BANDS.indexOf(band) * 8 - 80;
  return [bottom, band === 'X' ? 84 : bottom + 8];
}

/** How far over its edges, in degrees, a zone or band is still read: maps and receivers carry a grid past a boundary. */
const OVERLAP_ZONE = 0.75;
const OVERLAP_BAND = 0.02;

/** A letter or zone that does not fit its numbers is a slip that would put a patrol hundreds of kilometres away. */
export function isInsideItsZone(zone: number, band: string, at: { lat: number; lon: number }): boolean {
  const [bottom, top] = bandBounds(band);
  const isInBand = at.lat >= bottom - OVERLAP_BAND && at.lat <= top + OVERLAP_BAND;
  return isInBand && Math.abs(at.lon - centralMeridian(zone)) <= 3 + OVERLAP_ZONE;
}
