/** A place name taken apart: words by sound, numbers exactly. */
export interface PlaceWords {
  readonly words: readonly string[];
  readonly numbers: readonly string[];
}

/** `Cité Soleil`, `sit solèy` and `CITE SOLEIL` give the same words; `Delmas19` gives the word and the number. */
export function placeWords(text: string): PlaceWords {
  const tokens = plain(text).match(/[a-z]+|\d+/g) ?? [];
  return {
    words: tokens
      .filter((token) => /^[a-z]/.test(token))
      .map(bySound)
      .filter((word) => word !== ''),
    // 07 and 7 are one house number.
    numbers: tokens.filter((token) => /^\d/.test(token)).map((digits) => digits.replace(/^0+(?=\d)/, '')),
  };
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/œ/g, 'oe').replace(/['’]/g, '');
}

/** French spelling brought to what Creole writes: one letter a sound, nothing silent. Order matters. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:ste|sainte)$/, 'sent'],
  [/^(?:st|saint)$/, 'sen'],
  [/eaux?|au/g, 'o'],
  [/eill?e?/g, 'ey'],
  [/oi/g, 'wa'],
  [/ph/g, 'f'],
  [/qu|q|ck/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/ch/g, 'sh'],
  [/c/g, 'k'],
  [/ss/g, 's'],
  [/z/g, 's'],
  [/ou/g, 'u'],
  [/ie/g, 'ye'],
  [/(.)\1/g, '$1'],
  [/(?<=..)e$/, ''],
  [/(?<=..)[stxd]$/, ''],
  [/(?<=[aeu]..?)r$/, ''],
];

function bySound(word: string): string {
  return SOUNDS.reduce((text, [sound, letters]) => text.replace(sound, letters), word);
}
