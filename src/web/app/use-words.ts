import { useMemo } from 'react';
import { formatNumber, select } from '#kit';
import type { Catalogue, Lang, Params, Words } from '#kit';
import { shellWords } from '#web/words/catalogues.ts';
import { useLanguage } from './hooks.ts';

type Base<Key> = Key extends `${infer Stem}_${'one' | 'many' | 'other'}` ? Stem : Key;

export interface Speech<Key extends string> {
  readonly lang: Lang;
  /** The text of a key. `count` in the parameters chooses the plural form. */
  say(key: Key, params?: Params): string;
  /** A text of the model in the reader's language. */
  of(words: Words): string;
  number(value: number): string;
}

/** Makes a hook that speaks from these catalogues; the keys are those of the English one. */
export function wordsFrom<English extends Catalogue>(
  catalogues: { readonly en: English } & Readonly<Record<Lang, Catalogue>>,
): () => Speech<Base<keyof English & string>> {
  return () => {
    const [lang] = useLanguage();
    return useMemo(
      () => ({
        lang,
        say: (key: string, params: Params = {}) => select({ lang, catalogue: catalogues[lang] }, key, params),
        of: (words: Words) => words[lang],
        number: (value: number) => formatNumber(lang, value),
      }),
      [lang],
    );
  };
}

/** The words of the shell, in the language of the reader. */
export const useWords = wordsFrom(shellWords);
export type ShellSpeech = ReturnType<typeof useWords>;
export type ShellKey = Parameters<ShellSpeech['say']>[0];
