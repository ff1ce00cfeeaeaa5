import { mgrsText } from './mgrs.ts';
import { utmOf } from './utm.ts';
import type { Point, PointForm } from './point.ts';

/** Digits when none are asked: each form then tells points about a metre apart. */
const DIGITS: Readonly<Record<PointForm, number>> = { decimal: 5, dms: 1, ddm: 3, utm: 0, mgrs: 5 };

/**
 * Writes a point. `digits` are decimals of the last number, or for MGRS the digits of each half, one to five.
 * Where UTM ends (near the poles) the grid forms fall back to decimal degrees.
 */
export function formatPoint(point: Point, form: PointForm, digits: number = DIGITS[form]): string {
  switch (form) {
    case 'decimal':
      return `${decimal(point.lat_e6, digits)}, ${decimal(point.lon_e6, digits)}`;
    case 'dms':
    case 'ddm':
      return `${angle(point.lat_e6, 'NS', { form, digits })} ${angle(point.lon_e6, 'EW', { form, digits })}`;
    case 'utm':
      return utmText(point) ?? formatPoint(point, 'decimal');
    case 'mgrs':
      return mgrsText(point, Math.min(5, Math.max(1, digits))) ?? formatPoint(point, 'decimal');
  }
}

function decimal(e6: number, digits: number): string {
  const text = fixed(Math.round(Math.abs(e6) / 10 ** (6 - digits)), digits);
  return e6 < 0 && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Whole metres, cut and not rounded, so that UTM and MGRS of one point show the same digits. */
function utmText(point: Point): string | undefined {
  const utm = utmOf(point);
  return utm && `${utm.zone}${utm.band} ${Math.floor(utm.easting)} ${Math.floor(utm.northing)}`;
}

interface AngleForm {
  readonly form: 'dms' | 'ddm';
  readonly digits: number;
}

/** Counted in whole units of the last digit first, so that 59.9996 seconds never prints as 60. */
function angle(e6: number, letters: string, { form, digits }: AngleForm): string {
  const perDegree = (form === 'dms' ? 3600 : 60) * 10 ** digits;
  const units = Math.round((Math.abs(e6) * perDegree) / 1e6);
  const degrees = Math.floor(units / perDegree);
  const rest = units % perDegree;
  const letter = e6 < 0 ? letters.charAt(1) : letters.charAt(0);
  if (form === 'ddm') return `${degrees}°${padded(rest, digits)}'${letter}`;
  const perMinute = 60 * 10 ** digits;
  const minutes = String(Math.floor(rest / perMinute)).padStart(2, '0');
  return `${degrees}°${minutes}'${padded(rest % perMinute, digits)}"${letter}`;
}

function padded(units: number, digits: number): string {
  return fixed(units, digits).padStart(digits === 0 ? 2 : digits + 3, '0');
}

/** A whole number of units written with a decimal point before its last digits. */
function fixed(units: number, digits: number): string {
  const text = String(units).padStart(digits + 1, '0');
  return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
}
