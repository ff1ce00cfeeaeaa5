import type { Json } from '#book';
import { about, faulty, isObject, value, wrongType } from './field.ts';
import type { Field, FieldOptions, KnownPlace, ReadContext, Reading } from './field.ts';
import { inTheatre, parsePoint } from './place/index.ts';
import { parseInstant } from './time/index.ts';
import type { Instant } from './time/index.ts';

/** A moment, kept as UTC text with milliseconds. Accepts ISO 8601 with a zone and date-time groups; never a bare local time. */
export function instant(line: string, options: FieldOptions = {}): Field<Instant> {
  return {
    about: about('instant', line, { facet: 'when', ...options, schema: { type: 'string', format: 'date-time' } }),
    read(given, path) {
      if (typeof given !== 'string')
        return wrongType(path, given, { type: 'time', example: '"2024-09-17T14:20-04:00"' });
      const parsed = parseInstant(given);
      return typeof parsed === 'string' ? value(parsed) : faulty({ code: parsed.code, path, given });
    },
  };
}

/** A calendar day of the mission, `2024-09-21`. */
export function day(line: string, options: FieldOptions = {}): Field<string> {
  return {
    about: about('day', line, { ...options, schema: { type: 'string', format: 'date' } }),
    read(given, path) {
      if (typeof given !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(given)) {
        return wrongType(path, given, { type: 'day', example: '"2024-09-21"' });
      }
      const parsed = parseInstant(`${given}T00:00:00Z`);
      return typeof parsed === 'string' ? value(given) : faulty({ code: parsed.code, path, given });
    },
  };
}

/** Where something is, as kept in an entry. */
export type PlaceValue = {
  lat_e6: number;
  lon_e6: number;
  /** Radius in metres inside which the true place lies. */
  accuracy_m: number;
  name?: string;
  pcode?: string;
  outside_reason?: string;
};

const placeSchema = {
  anyOf: [
    { type: 'string', description: 'a known place name, decimal degrees, DMS, UTM or MGRS' },
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        point: { type: 'string' },
        lat_e6: { type: 'integer' },
        lon_e6: { type: 'integer' },
        accuracy_m: { type: 'integer', minimum: 0 },
        name: { type: 'string' },
        pcode: { type: 'string' },
        outside_reason: { type: 'string' },
      },
    },
  ],
};

/** A place: a known name, a grid in any of the five notations, or an object with `point` and what is known beside it. */
export function place(line: string, options: FieldOptions = {}): Field<PlaceValue> {
  return {
    about: about('place', line, { facet: 'where', ...options, schema: placeSchema }),
    read: (given, path, context) => readPlace(given, path, context),
  };
}

function readPlace(given: Json, path: string, context: ReadContext): Reading<PlaceValue> {
  if (typeof given === 'string') return inside(locate(given, context), given, path);
  if (!isObject(given)) return wrongType(path, given, { type: 'place', example: '"18Q YF 8498 5259"' });
  const located =
    isInteger(given['lat_e6']) && isInteger(given['lon_e6'])
      ? exactly(given['lat_e6'], given['lon_e6'])
      : named(given, context);
  if (located === undefined) return faulty({ code: 'place.unknown', path, given });
  const extra: Partial<PlaceValue> = {};
  for (const key of ['name', 'pcode', 'outside_reason'] as const) {
    const one = given[key];
    if (typeof one === 'string' && one.trim() !== '' && one.length <= 200) extra[key] = one.trim();
  }
  if (isInteger(given['accuracy_m']) && given['accuracy_m'] >= 0) extra.accuracy_m = given['accuracy_m'];
  return inside({ ...located, ...extra }, given, path);
}

const isInteger = (given: Json | undefined): given is number => Number.isSafeInteger(given);

const exactly = (lat: number, lon: number): PlaceValue | undefined =>
  Math.abs(lat) <= 90_000_000 && Math.abs(lon) <= 180_000_000
    ? { lat_e6: lat, lon_e6: lon, accuracy_m: 50 }
    : undefined;

const named = (given: { [key: string]: Json }, context: ReadContext): PlaceValue | undefined => {
  const point = given['point'] ?? given['name'];
  return typeof point === 'string' ? locate(point, context) : undefined;
};

function locate(given: string, context: ReadContext): PlaceValue | undefined {
  const parsed = parsePoint(given);
  if (!('code' in parsed)) {
    return { lat_e6: parsed.point.lat_e6, lon_e6: parsed.point.lon_e6, accuracy_m: parsed.precision_m };
  }
  const known = context.findPlace(given);
  return known === undefined ? undefined : placeOf(known);
}

const placeOf = (known: KnownPlace): PlaceValue => ({
  lat_e6: known.point.lat_e6,
  lon_e6: known.point.lon_e6,
  accuracy_m: known.accuracyMetres,
  name: known.name,
  ...(known.pcode === undefined ? {} : { pcode: known.pcode }),
});

/** A point outside the theatre is a slip of the keyboard until somebody says why it is not. */
function inside(located: PlaceValue | undefined, given: Json, path: string): Reading<PlaceValue> {
  if (located === undefined) return faulty({ code: 'place.unknown', path, given });
  const point = { lat_e6: located.lat_e6, lon_e6: located.lon_e6 };
  if (!inTheatre(point) && located.outside_reason === undefined) return faulty({ code: 'place.outside', path, given });
  return value(located);
}
