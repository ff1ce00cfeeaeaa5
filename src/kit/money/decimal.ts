/** A number that is exactly what is written: `-1234.50`. Never a binary fraction. */
export type Decimal = string;

/** Two whole numbers whose quotient is meant, so that 1/3 stays 1/3 until it is rounded once. */
export interface Ratio {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

interface Scaled {
  readonly units: bigint;
  /** Digits after the point. */
  readonly scale: number;
}

export function isDecimal(value: unknown): value is Decimal {
  return typeof value === 'string' && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value);
}

/** Exact; keeps the longer of the two fractions (`1.5` + `2.25` = `3.75`). */
export function addDecimal(a: Decimal, b: Decimal): Decimal {
  const { left, right, scale } = aligned(a, b);
  return textOf({ units: left + right, scale });
}

export function subtractDecimal(a: Decimal, b: Decimal): Decimal {
  const { left, right, scale } = aligned(a, b);
  return textOf({ units: left - right, scale });
}

export function compareDecimal(a: Decimal, b: Decimal): number {
  const { left, right } = aligned(a, b);
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** `value` × `ratio`, rounded once, half to even, to `digits` after the point. */
export function multiplyRational(value: Decimal, ratio: Ratio, digits: number): Decimal {
  const { units, scale } = scaledOf(value);
  const numerator = units * ratio.numerator * 10n ** BigInt(digits);
  return textOf({ units: divideHalfEven(numerator, ratio.denominator * 10n ** BigInt(scale)), scale: digits });
}

/** The ratio of two decimals, e.g. a rate written `129.00`. Throws when the second is zero. */
export function ratioOf(numerator: Decimal, denominator: Decimal): Ratio {
  const { left, right } = aligned(numerator, denominator);
  if (right === 0n) throw new RangeError('a ratio to zero');
  return { numerator: left, denominator: right };
}

/** How many percent `part` is of `whole`, half to even; nothing when `whole` is zero, for there is no such share. */
export function ratioPercent(part: Decimal | number, whole: Decimal | number, digits: number): Decimal | undefined {
  const { left, right } = aligned(decimalOf(part), decimalOf(whole));
  if (right === 0n) return undefined;
  return textOf({ units: divideHalfEven(left * 100n * 10n ** BigInt(digits), right), scale: digits });
}

/** Rounds to `digits` after the point; an exact half goes to the even neighbour, so long sums do not drift. */
export function roundHalfEven(value: Decimal, digits: number): Decimal {
  return multiplyRational(value, { numerator: 1n, denominator: 1n }, digits);
}

export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  if (denominator === 0n) throw new RangeError('division by zero');
  const [top, bottom] = denominator < 0n ? [-numerator, -denominator] : [numerator, denominator];
  const quotient = top / bottom;
  const rest = top % bottom;
  const twice = 2n * (rest < 0n ? -rest : rest);
  const away = twice > bottom || (twice === bottom && quotient % 2n !== 0n);
  if (!away) return quotient;
  return top < 0n ? quotient - 1n : quotient + 1n;
}

/** Throws on a binary fraction: by the time it gets here the exact figure is already lost. */
export function decimalOf(value: Decimal | number): Decimal {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (!isDecimal(text)) throw new RangeError(`neither a whole number nor a decimal text: ${value}`);
  return text;
}

function aligned(a: Decimal, b: Decimal): { left: bigint; right: bigint; scale: number } {
  const first = scaledOf(a);
  const second = scaledOf(b);
  const scale = Math.max(first.scale, second.scale);
  return { left: first.units * tens(scale - first.scale), right: second.units * tens(scale - second.scale), scale };
}

function tens(count: number): bigint {
  return 10n ** BigInt(count);
}

function scaledOf(value: Decimal): Scaled {
  const text = decimalOf(value);
  const point = text.indexOf('.');
  return point < 0
    ? { units: BigInt(text), scale: 0 }
    : { units: BigInt(text.replace('.', '')), scale: text.length - point - 1 };
}

/** Writes units of a scale as text. Zero has no sign. */
export function textOf({ units, scale }: Scaled): Decimal {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = scale === 0 ? '' : `.${digits.slice(-scale)}`;
  return `${units < 0n ? '-' : ''}${whole}${fraction}`;
}
