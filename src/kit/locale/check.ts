import { LANGS } from './lang.ts';
import { PLURALS } from './plural.ts';
import { hasBrokenBraces, placeholdersOf } from './template.ts';
import type { Catalogue } from './template.ts';
import type { Lang } from './lang.ts';

/** One thing wrong in one language's catalogue. English is the source the others are held against. */
export interface CatalogueFault {
  readonly code:
    | 'words.key_missing'
    | 'words.plural_missing'
    | 'words.key_unknown'
    | 'words.placeholder'
    | 'words.same_as_english'
    | 'words.empty'
    | 'words.braces';
  readonly lang: Lang;
  readonly key: string;
  readonly value: string;
}

export type Catalogues = Readonly<Record<Lang, Catalogue>>;

/** Everything that would show a reader English, a hole or a raw brace. `allowSame` holds keys that are alike in two languages. */
export function checkCatalogues(catalogues: Catalogues, allowSame: ReadonlySet<string>): CatalogueFault[] {
  const english = catalogues.en;
  return LANGS.flatMap((lang) => {
    const catalogue = catalogues[lang];
    const asked = keysAsked(english, lang);
    return [
      ...missingKeys({ lang, catalogue, asked }),
      ...Object.entries(catalogue).flatMap(([key, value]): CatalogueFault[] => {
        const source = asked.get(key);
        if (source === undefined) return [{ code: 'words.key_unknown', lang, key, value }];
        const code = textFault({ lang, key, value, source, allowSame });
        return code === undefined ? [] : [{ code, lang, key, value }];
      }),
    ];
  });
}

/** What a language must hold, each key with the English text it translates. */
function keysAsked(english: Catalogue, lang: Lang): ReadonlyMap<string, string> {
  const asked = new Map<string, string>();
  for (const [key, text] of Object.entries(english)) {
    const base = pluralBase(key);
    if (base === undefined) asked.set(key, text);
    else
      for (const form of PLURALS[lang])
        asked.set(`${base}_${form}`, english[`${base}_${form}`] ?? english[`${base}_other`] ?? text);
  }
  return asked;
}

function pluralBase(key: string): string | undefined {
  return /^(.+)_(?:one|many|other)$/.exec(key)?.[1];
}

interface Asked {
  readonly lang: Lang;
  readonly catalogue: Catalogue;
  readonly asked: ReadonlyMap<string, string>;
}

function missingKeys({ lang, catalogue, asked }: Asked): CatalogueFault[] {
  return [...asked]
    .filter(([key]) => !Object.hasOwn(catalogue, key))
    .map(([key, value]) => {
      const base = pluralBase(key);
      const hasSibling = PLURALS[lang].some(
        (form) => base !== undefined && Object.hasOwn(catalogue, `${base}_${form}`),
      );
      return { code: hasSibling ? 'words.plural_missing' : 'words.key_missing', lang, key, value };
    });
}

interface Translation {
  readonly lang: Lang;
  readonly key: string;
  readonly value: string;
  readonly source: string;
  readonly allowSame: ReadonlySet<string>;
}

function textFault({ lang, key, value, source, allowSame }: Translation): CatalogueFault['code'] | undefined {
  if (value.trim() === '') return 'words.empty';
  if (hasBrokenBraces(value)) return 'words.braces';
  if (!samePlaceholders(key, value, source)) return 'words.placeholder';
  const untranslated = lang !== 'en' && value === source && hasWords(value);
  return untranslated && !allowSame.has(key) ? 'words.same_as_english' : undefined;
}

/** "One patrol is out" may leave the number unsaid; every other form must carry it. */
function samePlaceholders(key: string, value: string, source: string): boolean {
  const optional = key.endsWith('_one') ? 'count' : '';
  const names = (text: string): string =>
    placeholdersOf(text)
      .filter((name) => name !== optional)
      .join();
  return names(value) === names(source);
}

/** A text of placeholders and signs only, such as `{done} / {all}`, has nothing to translate. */
function hasWords(text: string): boolean {
  return /\p{L}/u.test(text.replace(/\{\w+\}/g, ''));
}
