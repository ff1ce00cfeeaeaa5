import type { Lang } from './lang.ts';

export type Plural = 'one' | 'many' | 'other';

/** The forms a translator must write in each language. Creole marks no plural on the noun, so it has one form. */
export const PLURALS: Readonly<Record<Lang, readonly Plural[]>> = {
  en: ['one', 'other'],
  fr: ['one', 'many', 'other'],
  ht: ['other'],
  sw: ['one', 'other'],
};

/** Own rules: no engine knows Creole, and a silent fall back to English would print "1 polisye" and "2 polisyes". */
export function plural(lang: Lang, n: number): Plural {
  const count = Math.abs(n);
  switch (lang) {
    case 'en':
    case 'sw':
      return count === 1 ? 'one' : 'other';
    case 'fr':
      return frenchPlural(count);
    case 'ht':
      return 'other';
  }
}

/** French counts 0 and 1.5 as one, and says "un million de policiers". */
function frenchPlural(count: number): Plural {
  if (count < 2) return 'one';
  return count % 1_000_000 === 0 ? 'many' : 'other';
}
