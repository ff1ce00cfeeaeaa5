import { addDecimal, decimalOf, isDecimal, subtractDecimal } from './decimal.ts';
import type { Decimal } from './decimal.ts';

/** An exact amount of something: `18400.5` of `L`. */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: string;
}

export interface QuantityFault {
  readonly code: 'field.type' | 'number.float';
  readonly value: string;
}

export function isQuantityFault(result: Quantity | QuantityFault): result is QuantityFault {
  return 'code' in result;
}

/** Reads `18400.5 L`. A bare number says no unit and may be a binary fraction, so it is refused. */
export function parseQuantity(value: unknown): Quantity | QuantityFault {
  if (typeof value === 'number') return { code: 'number.float', value: String(value) };
  const match = typeof value === 'string' ? /^(\S+)\s+(\p{L}[\p{L}\d/²³_-]*|%)$/u.exec(value.trim()) : undefined;
  const [, amount, unit] = match ?? [];
  if (!isDecimal(amount) || unit === undefined) {
    return { code: 'field.type', value: typeof value === 'string' ? value : typeof value };
  }
  return { value: amount, unit };
}

export function quantityText({ value, unit }: Quantity): string {
  return `${decimalOf(value)} ${unit}`;
}

/** Throws on two units: litres and gallons are never added. */
export function addQuantity(a: Quantity, b: Quantity): Quantity {
  return { value: addDecimal(a.value, sameUnit(a, b).value), unit: a.unit };
}

export function subtractQuantity(a: Quantity, b: Quantity): Quantity {
  return { value: subtractDecimal(a.value, sameUnit(a, b).value), unit: a.unit };
}

function sameUnit(a: Quantity, b: Quantity): Quantity {
  if (a.unit !== b.unit) throw new RangeError(`two units: ${a.unit} and ${b.unit}`);
  return b;
}
