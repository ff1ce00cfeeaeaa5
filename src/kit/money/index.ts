export {
  addDecimal,
  compareDecimal,
  decimalOf,
  divideHalfEven,
  isDecimal,
  multiplyRational,
  ratioOf,
  ratioPercent,
  roundHalfEven,
  subtractDecimal,
} from './decimal.ts';
export type { Decimal, Ratio } from './decimal.ts';
export {
  CURRENCIES,
  addMoney,
  compareMoney,
  convertMoney,
  isCurrency,
  isMoneyFault,
  moneyDecimal,
  moneyText,
  multiplyMoney,
  parseMoney,
  subtractMoney,
  sumMoney,
} from './money.ts';
export type { Currency, Money, MoneyFault, Rate } from './money.ts';
export { addQuantity, isQuantityFault, parseQuantity, quantityText, subtractQuantity } from './quantity.ts';
export type { Quantity, QuantityFault } from './quantity.ts';
export { formatMoney } from './format.ts';
