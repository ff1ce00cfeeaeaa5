import { moneyDecimal } from './money.ts';
import type { Money } from './money.ts';

interface Marks {
  readonly group: string;
  readonly point: string;
}

const ENGLISH: Marks = { group: ',', point: '.' };
const FRENCH: Marks = { group: '\u202F', point: ',' };

/** The marks of `formatNumber` in locale; money stands alone so that a ledger tool can use it without catalogues. */
const MARKS = { en: ENGLISH, fr: FRENCH, ht: FRENCH, sw: ENGLISH };

/** `1,200,000.00 USD`. The code follows the amount in every language: `$` is a Canadian's dollar too. */
export function formatMoney(money: Money, lang: keyof typeof MARKS): string {
  const { group, point } = MARKS[lang];
  const [whole = '', fraction] = moneyDecimal(money).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const amount = fraction === undefined ? grouped : `${grouped}${point}${fraction}`;
  // A no-break space keeps the amount and its currency on one line.
  return `${amount}\u00A0${money.currency}`;
}
