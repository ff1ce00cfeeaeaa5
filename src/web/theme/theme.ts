/** Which of the three themes the page wears, remembered on this device only. */
export const themes = ['light', 'dark', 'night'] as const;
export type Theme = (typeof themes)[number];

const STORAGE_KEY = 'konbit.theme';

function findTheme(text: string | null | undefined): Theme | undefined {
  return themes.find((theme) => theme === text);
}

/** Storage may be closed to us (private window, policy): then nothing is remembered. */
function remembered(): Theme | undefined {
  try {
    return findTheme(localStorage.getItem(STORAGE_KEY));
  } catch {
    return undefined;
  }
}

export function currentTheme(): Theme {
  return findTheme(document.documentElement.dataset['theme']) ?? 'light';
}

export function wearTheme(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
  try {
    localStorage.setItem(STORAGE_KEY, theme);
  } catch {
    // The page wears the theme all the same; it is only not remembered.
  }
}

/** The remembered theme, or what the device prefers. Night is only ever chosen by hand. */
export function startTheme(): Theme {
  const preferred = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const theme = remembered() ?? preferred;
  document.documentElement.dataset['theme'] = theme;
  return theme;
}
