/**
 * A name as it sounds to French, Creole and Swahili ears, word by word: `Cyrus P.` and `Sirus P` have one key,
 * and so have `Jean-Louis` and `Jan Lwi`. Used to suggest that two records are one person, never to decide it.
 */
export function nameKey(text: string): string {
  return nameWords(text).join(' ');
}

/** The key's words. A single letter stays itself: it is an initial and has no sound of its own. */
export function nameWords(text: string): readonly string[] {
  const words = plain(text).match(/[a-z]+/g) ?? [];
  return words.map((word) => (word.length === 1 ? word : bySound(word))).filter((word) => word !== '');
}

function plain(text: string): string {
  return text
    .replace(/ç/gi, 's')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'e')
    .replace(/['’ʼ]/g, '');
}

/** Order matters: groups of letters first, then single letters, then what is silent at the end. `S` is the sound of "sh". */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tch|sch|sh|ch/g, 'S'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/gu(?=[eiy])/g, 'G'],
  [/g(?=[eiy])|dj|dg/g, 'j'],
  [/G/g, 'g'],
  [/sc(?=[eiy])|c(?=[eiy])/g, 's'],
  [/qu|ck|q|c/g, 'k'],
  [/(?<=[aeiou]u)x$/, ''],
  [/x/g, 'ks'],
  [/z/g, 's'],
  [/eaux?|aux?/g, 'o'],
  [/^jean/g, 'jan'],
  [/eu/g, 'e'],
  [/a[iy]n|ein|ien$|yen$/g, 'en'],
  [/ai|ei|ay|ey/g, 'e'],
  [/oi|oy|wa/g, 'ua'],
  [/ou|w/g, 'u'],
  [/y/g, 'i'],
  [/h/g, ''],
  [/(.)\1+/g, '$1'],
  [/(?<=..)es?$/, ''],
  [/(?<=..)[std]+$/, ''],
  [/(?<=[ei])r$/, ''],
  [/(?<=.i)e$/, ''],
];

function bySound(word: string): string {
  return SOUNDS.reduce((text, [sound, letters]) => text.replace(sound, letters), word);
}
