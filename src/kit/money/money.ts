import { divideHalfEven, isDecimal, ratioOf, textOf } from './decimal.ts';
import type { Decimal, Ratio } from './decimal.ts';

/** ISO 4217 codes the mission pays or is paid in, each with the digits of its smallest unit. */
export const CURRENCIES = { USD: 2, KES: 2, CAD: 2, HTG: 2, EUR: 2 } as const;

export type Currency = keyof typeof CURRENCIES;

/** An amount in the smallest unit of its currency. Two currencies are never added. */
export interface Money {
  readonly minor: number;
  readonly currency: Currency;
}

/** Why a value is no amount. The codes are those of the kit's list of refusals. */
export interface MoneyFault {
  readonly code: 'money.wrong' | 'number.float';
  readonly value: string;
}

export function isMoneyFault(result: Money | MoneyFault): result is MoneyFault {
  return 'code' in result;
}

export function isCurrency(text: unknown): text is Currency {
  return typeof text === 'string' && Object.hasOwn(CURRENCIES, text);
}

/**
 * Reads `1200000.00 USD`. A bare number is refused because it may already have lost cents, thousands marks because
 * `1.200` and `1,200` mean two things to two readers, and more digits than the currency has because rounding is a decision.
 */
export function parseMoney(value: unknown): Money | MoneyFault {
  if (typeof value === 'number') return { code: 'number.float', value: String(value) };
  const wrong: MoneyFault = { code: 'money.wrong', value: typeof value === 'string' ? value : typeof value };
  const [amount, currency, ...rest] = typeof value === 'string' ? value.trim().split(/\s+/) : [];
  if (!isDecimal(amount) || !isCurrency(currency) || rest.length > 0) return wrong;
  const exponent = CURRENCIES[currency];
  const [whole = '', fraction = ''] = amount.split('.');
  if (fraction.length > exponent) return wrong;
  const minor = Number(`${whole}${fraction.padEnd(exponent, '0')}`);
  // Adding nothing turns -0 into 0.
  return Number.isSafeInteger(minor) ? { minor: minor + 0, currency } : wrong;
}

/** The text `parseMoney` reads back: `1200000.00 USD`. */
export function moneyText(money: Money): string {
  return `${moneyDecimal(money)} ${money.currency}`;
}

export function moneyDecimal({ minor, currency }: Money): Decimal {
  return textOf({ units: BigInt(minor), scale: CURRENCIES[currency] });
}

/** Throws on two currencies: nobody may add dollars to gourdes without saying at which rate. */
export function addMoney(a: Money, b: Money): Money {
  return moneyOf(BigInt(a.minor) + BigInt(sameCurrency(a, b).minor), a.currency);
}

export function subtractMoney(a: Money, b: Money): Money {
  return moneyOf(BigInt(a.minor) - BigInt(sameCurrency(a, b).minor), a.currency);
}

export function sumMoney(currency: Currency, amounts: readonly Money[]): Money {
  return amounts.reduce(addMoney, { minor: 0, currency });
}

export function compareMoney(a: Money, b: Money): number {
  return Math.sign(a.minor - sameCurrency(a, b).minor) + 0;
}

/** A share of an amount, rounded once, half to even, to the smallest unit. */
export function multiplyMoney({ minor, currency }: Money, { numerator, denominator }: Ratio): Money {
  return moneyOf(divideHalfEven(BigInt(minor) * numerator, denominator), currency);
}

/** Which currency to reach, and how much of the amount's own currency buys one of it (`129.00` shillings a dollar). */
export interface Rate {
  readonly into: Currency;
  readonly per_unit: Decimal;
}

/** `2580000.00 KES` at `129.00` into USD is `20000.00 USD`; rounded once, half to even. */
export function convertMoney(money: Money, { into, per_unit }: Rate): Money {
  const { numerator, denominator } = ratioOf('1', per_unit);
  const up = 10n ** BigInt(CURRENCIES[into]);
  const down = 10n ** BigInt(CURRENCIES[money.currency]);
  return moneyOf(divideHalfEven(BigInt(money.minor) * numerator * up, denominator * down), into);
}

function moneyOf(minor: bigint, currency: Currency): Money {
  const amount = Number(minor);
  if (!Number.isSafeInteger(amount)) throw new RangeError(`too large an amount: ${minor} ${currency}`);
  return { minor: amount, currency };
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`two currencies: ${a.currency} and ${b.currency}`);
  return b;
}
