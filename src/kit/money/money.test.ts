import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import {
  addDecimal,
  compareDecimal,
  divideHalfEven,
  isDecimal,
  multiplyRational,
  ratioOf,
  ratioPercent,
  roundHalfEven,
  subtractDecimal,
} from './decimal.ts';
import {
  addMoney,
  compareMoney,
  convertMoney,
  isMoneyFault,
  moneyText,
  multiplyMoney,
  parseMoney,
  subtractMoney,
  sumMoney,
} from './money.ts';
import type { Currency, Money } from './money.ts';
import { addQuantity, isQuantityFault, parseQuantity, quantityText, subtractQuantity } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { formatMoney } from './format.ts';

const money = (text: string): Money => {
  const parsed = parseMoney(text);
  if (isMoneyFault(parsed)) assert.fail(text);
  return parsed;
};
const quantity = (text: string): Quantity => {
  const parsed = parseQuantity(text);
  if (isQuantityFault(parsed)) assert.fail(text);
  return parsed;
};
const faultCode = (value: unknown): string => {
  const parsed = parseMoney(value);
  return isMoneyFault(parsed) ? parsed.code : moneyText(parsed);
};
const currencies: readonly Currency[] = ['USD', 'KES', 'CAD', 'HTG', 'EUR'];
const anyMoney: fc.Arbitrary<Money> = fc.record(
  { minor: fc.maxSafeInteger(), currency: fc.constantFrom(...currencies) },
  { noNullPrototype: true },
);
const anyDecimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
    const text = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
    return units < 0n ? `-${text}` : text;
  });

test('Q1 money is read and written as one text', () => {
  assert.deepEqual(money('1200000.00 USD'), { minor: 120_000_000, currency: 'USD' });
  assert.deepEqual(money('1200000 USD'), money('1200000.00 USD'));
  assert.deepEqual(money(' 0.5  HTG '), { minor: 50, currency: 'HTG' });
  assert.deepEqual(money('-0.05 EUR'), { minor: -5, currency: 'EUR' });
  assert.ok(Object.is(money('-0.00 EUR').minor, 0));
  fc.assert(
    fc.property(anyMoney, (amount) =>
      assert.deepEqual(parseMoney(moneyText(amount)), { ...amount, minor: amount.minor + 0 }),
    ),
  );
});

test('Q2 floats, marks, unknown currencies and too many digits are refused', () => {
  for (const value of [1200, 12.5, Number.NaN]) assert.equal(faultCode(value), 'number.float');
  const wrong = [
    '',
    '1200',
    'USD',
    '1,200.00 USD',
    '1 200.00 USD',
    '1200,00 USD',
    '1200.005 USD',
    '1200.00 usd',
    '1200.00 XYZ',
    '1e6 USD',
    '.50 USD',
    '01.00 USD',
    '+1.00 USD',
    '1200.00USD',
    '1.00 USD extra',
    '99999999999999999.00 USD',
    '1.00 toString',
    undefined,
    {},
  ];
  for (const value of wrong) assert.equal(faultCode(value), 'money.wrong', JSON.stringify(value));
});

test('Q3 two currencies and two units are never added', () => {
  assert.throws(() => addMoney(money('1 USD'), money('1 HTG')), /two currencies/);
  assert.throws(() => subtractMoney(money('1 USD'), money('1 CAD')), /two currencies/);
  assert.throws(() => compareMoney(money('1 USD'), money('1 EUR')), /two currencies/);
  assert.throws(() => addQuantity(quantity('1 L'), quantity('1 gal')), /two units/);
  assert.throws(() => addMoney({ minor: Number.MAX_SAFE_INTEGER, currency: 'USD' }, money('1 USD')), /too large/);
  assert.equal(quantityText(addQuantity(quantity('0.1 L'), quantity('0.2 L'))), '0.3 L');
  assert.equal(quantityText(subtractQuantity(quantity('18400 L'), quantity('14950 L'))), '3450 L');
  assert.deepEqual(parseQuantity(5), { code: 'number.float', value: '5' });
  for (const value of ['5', 'L', '1e3 L', '5  ', undefined])
    assert.equal((parseQuantity(value) as { code: string }).code, 'field.type');
});

test('Q4 decimal arithmetic is exact', () => {
  assert.equal(addDecimal('0.1', '0.2'), '0.3');
  assert.equal(addDecimal('1.5', '2.25'), '3.75');
  assert.equal(addDecimal('-1', '1.00'), '0.00');
  assert.equal(compareDecimal('1.0', '1'), 0);
  assert.equal(compareDecimal('-2', '1.5'), -1);
  for (const wrong of ['1e3', '.5', '1.', '+1', '01', '', 5]) assert.ok(!isDecimal(wrong), String(wrong));
  assert.throws(() => addDecimal('x', '1'), RangeError);
  fc.assert(
    fc.property(anyDecimal, anyDecimal, (a, b) => {
      assert.equal(addDecimal(a, b), addDecimal(b, a));
      assert.equal(compareDecimal(subtractDecimal(addDecimal(a, b), b), a), 0);
      assert.equal(compareDecimal(a, b) + compareDecimal(b, a), 0);
    }),
  );
  fc.assert(
    fc.property(anyMoney, anyMoney, (a, b) => {
      const other = { ...b, currency: a.currency };
      fc.pre(Number.isSafeInteger(a.minor + b.minor));
      assert.deepEqual(subtractMoney(addMoney(a, other), other), a);
      assert.deepEqual(sumMoney(a.currency, [a, other]), addMoney(a, other));
    }),
  );
});

test('Q5 rounding is done once and half to even', () => {
  assert.deepEqual(
    ['0.5', '1.5', '2.5', '-0.5', '-1.5', '2.51'].map((text) => roundHalfEven(text, 0)),
    ['0', '2', '2', '0', '-2', '3'],
  );
  assert.equal(roundHalfEven('1.005', 2), '1.00');
  assert.equal(roundHalfEven('1', 3), '1.000');
  assert.equal(multiplyRational('100', { numerator: 1n, denominator: 3n }, 2), '33.33');
  assert.equal(multiplyRational('100', ratioOf('1', '-1.5'), 1), '-66.7');
  assert.deepEqual(multiplyMoney(money('0.05 USD'), { numerator: 1n, denominator: 2n }), money('0.02 USD'));
  assert.throws(() => divideHalfEven(1n, 0n), RangeError);
  fc.assert(
    fc.property(
      fc.bigInt(),
      fc.bigInt().filter((n) => n !== 0n),
      (n, d) => {
        const rest = 2n * (n - divideHalfEven(n, d) * d);
        const size = d < 0n ? -d : d;
        assert.ok(rest <= size && -rest <= size);
      },
    ),
  );
});

test('Q6 percentages are those of the mission’s ledgers, and of nothing there is none', () => {
  const allotment = '1200000.00';
  assert.equal(ratioPercent('1170000.00', allotment, 1), '97.5');
  assert.equal(ratioPercent('1405000.00', allotment, 1), '117.1');
  assert.equal(ratioPercent(31, 34, 1), '91.2');
  assert.equal(ratioPercent(25, 34, 1), '73.5');
  assert.equal(ratioPercent(3450, 18400, 2), '18.75');
  assert.equal(ratioPercent(1, 0, 1), undefined);
  assert.throws(() => ratioPercent(0.5, 1, 1), RangeError);
});

test('Q7 a conversion names its rate', () => {
  assert.deepEqual(convertMoney(money('2580000.00 KES'), { into: 'USD', per_unit: '129.00' }), money('20000.00 USD'));
  assert.deepEqual(convertMoney(money('1.00 KES'), { into: 'USD', per_unit: '129.00' }), money('0.01 USD'));
  assert.throws(() => convertMoney(money('1 KES'), { into: 'USD', per_unit: '0' }), RangeError);
  fc.assert(
    fc.property(anyMoney, (amount) =>
      assert.deepEqual(convertMoney(amount, { into: amount.currency, per_unit: '1' }), amount),
    ),
  );
});

test('Q8 money is shown with the marks of the language', () => {
  const amount = money('-1234567.50 USD');
  assert.equal(formatMoney(amount, 'en'), '-1,234,567.50\u00A0USD');
  assert.equal(formatMoney(amount, 'fr'), '-1\u202F234\u202F567,50\u00A0USD');
  assert.equal(formatMoney(amount, 'ht'), formatMoney(amount, 'fr'));
  assert.equal(formatMoney(amount, 'sw'), formatMoney(amount, 'en'));
});
