import type { ReactElement } from 'react';
import { isLang, LANGS } from '#kit';
import type { Lang } from '#kit';
import { themes } from '#web/theme/theme.ts';
import { useLanguage, useTheme } from './hooks.ts';
import { useWords } from './use-words.ts';

/** Each language is called by its own name, so that whoever needs it can read it. */
export const languageNames: Readonly<Record<Lang, string>> = {
  ht: 'Kreyòl',
  fr: 'Français',
  en: 'English',
  sw: 'Kiswahili',
};

export function LanguageChoice(): ReactElement {
  const words = useWords();
  const [lang, choose] = useLanguage();
  return (
    <label className="choice">
      <span className="unseen">{words.say('language')}</span>
      <select
        className="input"
        value={lang}
        onChange={(event) => {
          if (isLang(event.target.value)) choose(event.target.value);
        }}
      >
        {LANGS.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </select>
    </label>
  );
}

export function ThemeChoice(): ReactElement {
  const words = useWords();
  const [theme, choose] = useTheme();
  return (
    <label className="choice">
      <span className="unseen">{words.say('theme')}</span>
      <select
        className="input"
        value={theme}
        onChange={(event) => {
          const chosen = themes.find((one) => one === event.target.value);
          if (chosen !== undefined) choose(chosen);
        }}
      >
        {themes.map((one) => (
          <option key={one} value={one}>
            {words.say(`theme.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
