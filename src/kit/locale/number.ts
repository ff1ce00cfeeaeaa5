import type { Lang } from './lang.ts';

/** A narrow no-break space parts thousands in French and Creole, so a number never breaks over two lines. */
const NARROW = '\u202F';

const MARKS: Readonly<Record<Lang, { readonly group: string; readonly point: string }>> = {
  en: { group: ',', point: '.' },
  fr: { group: NARROW, point: ',' },
  ht: { group: NARROW, point: ',' },
  sw: { group: ',', point: '.' },
};

/**
 * Writes a whole number or a decimal text (`1234.50`) as people of that language do, keeping every digit given.
 * Throws on a binary fraction: it was never exact, so there is nothing honest to print.
 */
export function formatNumber(lang: Lang, value: number | string): string {
  const text = decimalText(value);
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', fraction] = text.slice(sign.length).split('.');
  const { group, point } = MARKS[lang];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${sign}${grouped}${fraction === undefined ? '' : point + fraction}`;
}

function decimalText(value: number | string): string {
  if (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value)) return value;
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  throw new RangeError(`neither a whole number nor a decimal text: ${value}`);
}
