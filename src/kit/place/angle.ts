import { pointOf } from './point.ts';
import type { ParsedPoint, PlaceFault } from './point.ts';

/** One half of a pair: degrees, or degrees and minutes, or degrees, minutes and seconds. */
interface Angle {
  readonly degrees: number;
  /** Metres that one unit of the last digit spans on a meridian. */
  readonly precision_m: number;
  /** How many numbers it was written with, 1 to 3. */
  readonly parts: number;
  readonly axis: 'lat' | 'lon' | undefined;
}

type Reason = PlaceFault['reason'];

/** Metres in one degree, minute, second of a meridian. */
const METRES = [111_320, 1_855.3, 30.92] as const;
const FORMS = ['decimal', 'ddm', 'dms'] as const;

/** Reads `18.54478, -72.30036`, `18°32'41"N 72°18'01"W`, `N18 32.687 W72 18.022` and their kin; `text` is in capitals. */
export function parseAngles(text: string): ParsedPoint | Reason {
  const halves = halve(withoutMarks(text));
  if (halves === undefined) return 'syntax';
  const first = readAngle(halves[0]);
  const second = readAngle(halves[1]);
  if (first === undefined || second === undefined || first.parts !== second.parts) return 'syntax';
  const pair = inOrder(first, second);
  if (pair === undefined) return 'syntax';
  const { lat, lon } = pair;
  if (Math.abs(lat.degrees) > 90 || Math.abs(lon.degrees) > 180) return 'range';
  return {
    point: pointOf(lat.degrees, lon.degrees),
    precision_m: Math.max(1, Math.ceil(Math.max(lat.precision_m, lon.precision_m))),
    form: FORMS[first.parts - 1] ?? 'decimal',
  };
}

/** Degree, minute and second signs only part numbers; a comma is a decimal mark only where no point is. */
function withoutMarks(text: string): string {
  const plain = text.replace(/DEG|[°º˚:'"′″‘’‛“”´`]|(?<=\d)D(?=\s*\d)/g, ' ').replace(/[−–]/g, '-');
  return plain.includes('.') ? plain.replace(/,/g, ' ; ') : plain.replace(/(\d),(?=\d)/g, '$1.').replace(/,/g, ' ; ');
}

function halve(text: string): readonly [string, string] | undefined {
  const tokens = text
    .replace(/;/g, ' ; ')
    .replace(/([NSEWO])/g, ' $1 ')
    .split(/\s+/)
    .filter((token) => token !== '');
  const separator = tokens.indexOf(';');
  if (separator >= 0) return [tokens.slice(0, separator).join(' '), tokens.slice(separator + 1).join(' ')];
  if (tokens.length % 2 !== 0) return undefined;
  return [tokens.slice(0, tokens.length / 2).join(' '), tokens.slice(tokens.length / 2).join(' ')];
}

/** `O` is west in French (ouest). A letter stands before or behind its numbers. */
const ANGLE =
  /^([NSEWO])?\s?([+-]?)(\d{1,3}(?:\.\d+)?)(?: (\d{1,2}(?:\.\d+)?))?(?: (\d{1,2}(?:\.\d+)?))?\s?([NSEWO])?$/;

function readAngle(text: string): Angle | undefined {
  const [whole, before = '', sign = '', ...tail] = ANGLE.exec(text) ?? [];
  // Letter before, letter behind and sign: more than one of them could contradict each other.
  const side = [before, sign, tail[3] ?? ''].filter((mark) => mark !== '');
  if (whole === undefined || side.length > 1) return undefined;
  const numbers = tail.slice(0, 3).filter((part) => part !== undefined);
  const magnitude = magnitudeOf(numbers);
  if (magnitude === undefined) return undefined;
  return {
    degrees: isNegative(side[0]) ? -magnitude : magnitude,
    precision_m: precisionOf(numbers),
    parts: numbers.length,
    axis: axisOf(side[0]),
  };
}

/** Only the last number may have a fraction; minutes and seconds stay below sixty. */
function magnitudeOf(numbers: readonly string[]): number | undefined {
  if (numbers.slice(0, -1).some((part) => part.includes('.'))) return undefined;
  const [degrees = 0, minutes = 0, seconds = 0] = numbers.map(Number);
  return minutes < 60 && seconds < 60 ? degrees + minutes / 60 + seconds / 3600 : undefined;
}

function precisionOf(numbers: readonly string[]): number {
  const decimals = numbers.at(-1)?.split('.')[1]?.length ?? 0;
  return (METRES[numbers.length - 1] ?? 1) / 10 ** decimals;
}

function isNegative(mark: string = ''): boolean {
  return mark !== '' && '-SWO'.includes(mark);
}

function axisOf(mark: string = ''): Angle['axis'] {
  if (mark === 'N' || mark === 'S') return 'lat';
  return mark !== '' && 'EWO'.includes(mark) ? 'lon' : undefined;
}

/** Latitude comes first unless letters say otherwise. A letter on one half only is refused. */
function inOrder(first: Angle, second: Angle): { lat: Angle; lon: Angle } | undefined {
  if (first.axis === undefined && second.axis === undefined) return { lat: first, lon: second };
  if (first.axis === 'lat' && second.axis === 'lon') return { lat: first, lon: second };
  if (first.axis === 'lon' && second.axis === 'lat') return { lat: second, lon: first };
  return undefined;
}
