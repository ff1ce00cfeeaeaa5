import { about, faulty, isObject, value, wrongType } from './field.ts';
import type { Field, FieldOptions } from './field.ts';
import { parseMoney } from './money/index.ts';

const decimalText = /^-?(0|[1-9]\d{0,14})(\.\d{1,9})?$/;

/** A whole number of something countable. `unit` names what is counted, e.g. `persons`, `vehicles`. */
export function integer(
  line: string,
  options: FieldOptions & { low?: number; high?: number; unit?: string } = {},
): Field<number> {
  const { low = 0, high = 1_000_000_000, unit, ...rest } = options;
  return {
    about: {
      ...about('integer', line, { ...rest, schema: { type: 'integer', minimum: low, maximum: high } }),
      low,
      high,
      ...(unit === undefined ? {} : { unit }),
    },
    read(given, path) {
      if (typeof given !== 'number') return wrongType(path, given, { type: 'integer', example: '3' });
      if (!Number.isSafeInteger(given)) return faulty({ code: 'number.float', path, given });
      if (given < low || given > high) {
        return faulty({ code: 'number.range', path, given, params: { low: String(low), high: String(high) } });
      }
      return value(given);
    },
  };
}

/** A measured amount with its unit: `{"value":"14.5","unit":"km"}`. The decimal is text, so no fraction is ever rounded. */
export function quantity(
  line: string,
  unit: string,
  options: FieldOptions = {},
): Field<{ value: string; unit: string }> {
  const schema = {
    type: 'object',
    additionalProperties: false,
    required: ['value', 'unit'],
    properties: { value: { type: 'string', pattern: decimalText.source }, unit: { const: unit } },
  };
  return {
    about: { ...about('quantity', line, { ...options, schema }), unit },
    read(given, path) {
      const wrong = wrongType(path, given, { type: 'quantity', example: `{"value":"14.5","unit":"${unit}"}` });
      if (!isObject(given)) return typeof given === 'number' ? faulty({ code: 'number.float', path, given }) : wrong;
      const amount = given['value'];
      if (typeof amount === 'number') return faulty({ code: 'number.float', path: `${path}.value`, given: amount });
      if (typeof amount !== 'string' || !decimalText.test(amount)) return wrong;
      if (given['unit'] !== unit) {
        return faulty({ code: 'unit.wrong', path: `${path}.unit`, given: given['unit'], params: { unit } });
      }
      return value({ value: amount, unit });
    },
  };
}

/** Money: given as `"1200.00 USD"` or `{"minor":120000,"currency":"USD"}`, kept as integer minor units. */
export function money(line: string, options: FieldOptions = {}): Field<{ minor: number; currency: string }> {
  const exact = {
    type: 'object',
    additionalProperties: false,
    required: ['minor', 'currency'],
    properties: { minor: { type: 'integer' }, currency: { type: 'string', pattern: '^[A-Z]{3}$' } },
  };
  const schema = { anyOf: [{ type: 'string', pattern: '^-?\\d+(\\.\\d+)? [A-Z]{3}$' }, exact] };
  return {
    about: about('money', line, { facet: 'money', ...options, schema }),
    read(given, path) {
      const wrong = faulty({ code: 'money.wrong', path, given });
      if (typeof given === 'number') return faulty({ code: 'number.float', path, given });
      const told = isObject(given) ? given : undefined;
      if (told !== undefined) {
        const { minor, currency } = told;
        if (typeof minor !== 'number' || typeof currency !== 'string' || Object.keys(told).length !== 2) return wrong;
        return Number.isSafeInteger(minor) && /^[A-Z]{3}$/.test(currency) ? value({ minor, currency }) : wrong;
      }
      const parsed = typeof given === 'string' ? parseMoney(given) : undefined;
      return parsed === undefined || 'code' in parsed
        ? wrong
        : value({ minor: parsed.minor, currency: parsed.currency });
    },
  };
}

/** An estimate that keeps its uncertainty: low ≤ best ≤ high, each a count or left out when not known. */
export function range(
  line: string,
  unit: string,
  options: FieldOptions = {},
): Field<{ low: number | null; best: number | null; high: number | null }> {
  const count = { anyOf: [{ type: 'integer', minimum: 0 }, { type: 'null' }] };
  const schema = {
    type: 'object',
    additionalProperties: false,
    properties: { low: count, best: count, high: count },
  };
  return {
    about: { ...about('range', line, { ...options, schema }), unit },
    read(given, path) {
      if (!isObject(given))
        return wrongType(path, given, { type: 'range', example: '{"low":54,"best":70,"high":null}' });
      const ends = { low: given['low'] ?? null, best: given['best'] ?? null, high: given['high'] ?? null };
      const known: number[] = [];
      for (const one of Object.values(ends)) {
        if (one === null) continue;
        if (typeof one !== 'number' || !Number.isSafeInteger(one) || one < 0) {
          return faulty({ code: 'number.float', path, given: one });
        }
        known.push(one);
      }
      if (known.length === 0) return faulty({ code: 'field.missing', path, given: '' });
      if (known.some((one, index) => index > 0 && one < (known[index - 1] ?? 0))) {
        return faulty({ code: 'number.order', path, given: JSON.stringify(given) });
      }
      const { low, best, high } = ends;
      const whole = (one: typeof low) => (typeof one === 'number' ? one : null);
      return value({ low: whole(low), best: whole(best), high: whole(high) });
    },
  };
}
