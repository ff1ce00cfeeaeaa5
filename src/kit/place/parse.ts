import { degreesOfGrid, gridSide } from './mgrs.ts';
import { degreesOfUtm, isInsideItsZone } from './utm.ts';
import { parseAngles } from './angle.ts';
import { pointOf } from './point.ts';
import type { ParsedPoint, PlaceFault, Point } from './point.ts';
import type { Utm } from './utm.ts';

/**
 * Reads a point in any notation the mission meets on paper or on the radio: decimal degrees, degrees with minutes
 * (and seconds), UTM, or MGRS with one to five digits. A text that two readers could place differently is refused.
 */
export function parsePoint(text: string): ParsedPoint | PlaceFault {
  const trimmed = text.trim().toUpperCase();
  const read = readMgrs(trimmed) ?? readUtm(trimmed) ?? parseAngles(trimmed);
  return typeof read === 'string' ? { code: 'place.unknown', reason: read, value: text } : read;
}

type Read = ParsedPoint | PlaceFault['reason'];

const MGRS = /^(\d{1,2})\s*([C-HJ-NP-X])\s*([A-HJ-NP-Z]{2})\s*(\d{1,5}\s+\d{1,5}|\d{2,10})$/;

function readMgrs(text: string): Read | undefined {
  const match = MGRS.exec(text);
  if (!match) return undefined;
  const [, zone = '', band = '', square = '', digits = ''] = match;
  const [easting = '', northing = ''] = /\s/.test(digits)
    ? digits.split(/\s+/)
    : [digits.slice(0, digits.length / 2), digits.slice(digits.length / 2)];
  // Uneven halves are a lost digit: nobody can say which half lost it.
  if (easting.length !== northing.length) return 'syntax';
  const at = degreesOfGrid({ zone: Number(zone), band, square, easting, northing });
  if (at === undefined) return 'grid';
  return { point: onTheGlobe(at), precision_m: gridSide(easting), form: 'mgrs' };
}

const UTM = /^(\d{1,2})\s*([C-HJ-NP-X])\s+(\d{6}(?:\.\d+)?)\s*(?:M?E)?\s*[,\s]\s*(\d{1,8}(?:\.\d+)?)\s*(?:M?N)?$/;

function readUtm(text: string): Read | undefined {
  const match = UTM.exec(text);
  if (!match) return undefined;
  const [, zone = '', letter = '', east = '', north = ''] = match;
  const grid = { zone: Number(zone), easting: metres(east), northing: metres(north) };
  if (!isUtmRange(grid)) return 'range';
  const at = findUtmDegrees(grid, letter);
  return at === undefined ? 'grid' : { point: onTheGlobe(at), precision_m: 1, form: 'utm' };
}

type Metres = Omit<Utm, 'band'>;

/** A whole number names a square metre; its middle prints as the same number again. */
function metres(text: string): number {
  return Number(text) + (text.includes('.') ? 0 : 0.5);
}

function isUtmRange({ zone, easting, northing }: Metres): boolean {
  return zone >= 1 && zone <= 60 && easting >= 100_000 && easting < 900_000 && northing < 10_000_000;
}

/** `18Q` names a band of latitude, `18N` the northern half of the earth; both are written, and N fits both readings. */
function findUtmDegrees(grid: Metres, letter: string): { lat: number; lon: number } | undefined {
  const asBand = degreesOfUtm(grid, letter < 'N');
  if (isInsideItsZone(grid.zone, letter, asBand)) return asBand;
  if (letter !== 'N' && letter !== 'S') return undefined;
  const asHalf = degreesOfUtm(grid, letter === 'S');
  const isOnItsSide = letter === 'S' ? asHalf.lat <= 0 && asHalf.lat >= -80 : asHalf.lat >= 0 && asHalf.lat <= 84;
  return isOnItsSide ? asHalf : undefined;
}

/** Zones 1 and 60 meet at 180°, and a square there may have its middle on the other side. */
function onTheGlobe({ lat, lon }: { lat: number; lon: number }): Point {
  if (lon < -180) return pointOf(lat, lon + 360);
  return pointOf(lat, lon > 180 ? lon - 360 : lon);
}
