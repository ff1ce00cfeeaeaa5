import type { Lang } from './lang.ts';

type Names = Readonly<Record<Lang, readonly string[]>>;

const list = (line: string): readonly string[] => line.split(' ');

/**
 * Own tables, so that a server, a telephone and a printed report show the same bytes whatever data their engine
 * carries; Creole is in no engine at all. The Creole names await a speaker's confirmation.
 */
export const MONTHS: Names = {
  en: list('January February March April May June July August September October November December'),
  fr: list('janvier février mars avril mai juin juillet août septembre octobre novembre décembre'),
  ht: list('janvye fevriye mas avril me jen jiyè out septanm oktòb novanm desanm'),
  sw: list('Januari Februari Machi Aprili Mei Juni Julai Agosti Septemba Oktoba Novemba Desemba'),
};

export const SHORT_MONTHS: Names = {
  en: list('Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  fr: list('janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.'),
  ht: list('jan fev mas avr me jen jiy out sep okt nov des'),
  sw: list('Jan Feb Mac Apr Mei Jun Jul Ago Sep Okt Nov Des'),
};

/** From Monday, as ISO 8601 counts. */
export const WEEKDAYS: Names = {
  en: list('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'),
  fr: list('lundi mardi mercredi jeudi vendredi samedi dimanche'),
  ht: list('lendi madi mèkredi jedi vandredi samdi dimanch'),
  sw: list('Jumatatu Jumanne Jumatano Alhamisi Ijumaa Jumamosi Jumapili'),
};
