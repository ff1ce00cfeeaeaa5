import type { Lang } from './lang.ts';

/** Creole has no collation data in any engine and sorts as French does; left alone it would sort by the machine's own language. */
const COLLATION: Readonly<Record<Lang, string>> = { en: 'en', fr: 'fr', ht: 'fr', sw: 'sw' };

/** Orders names as a reader expects: accents and case come second, `Delmas 6` stands before `Delmas 19`. */
export function compareText(lang: Lang): (a: string, b: string) => number {
  const collator = new Intl.Collator(COLLATION[lang], { numeric: true, usage: 'sort' });
  return (a, b) => {
    const order = collator.compare(a, b);
    if (order !== 0 || a === b) return order;
    // Texts that only differ in bytes still need one order, or two posts would print two lists.
    return a < b ? -1 : 1;
  };
}
