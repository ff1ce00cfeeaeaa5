/** One text a person may read, in every language of the mission. */
export type Words = Readonly<{ en: string; fr: string; ht: string; sw: string }>;

/**
 * Words written in one line, in the order English, French, Haitian Creole, Swahili, parted by `|`.
 * Placeholders are `{name}`. Throws when a language is missing, so that a desk with a gap never loads.
 */
export function words(line: string): Words {
  const [en, fr, ht, sw, ...more] = line.split('|').map((part) => part.trim());
  if (!en || !fr || !ht || !sw || more.length > 0) {
    throw new Error(`words need four languages "en|fr|ht|sw": ${line}`);
  }
  return { en, fr, ht, sw };
}

/** The same text in every language: names, codes, symbols. Never for a sentence. */
export function sameWords(text: string): Words {
  return { en: text, fr: text, ht: text, sw: text };
}
