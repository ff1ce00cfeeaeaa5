export type Lang = 'en' | 'fr' | 'ht' | 'sw';

/** In the order a phone offers them: the host country first. */
export const LANGS: readonly Lang[] = ['ht', 'fr', 'en', 'sw'];

export function isLang(text: unknown): text is Lang {
  return LANGS.some((lang) => lang === text);
}
