import { deepEqual } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LANGS } from '#kit';
import type { Words } from '#kit';
import * as kit from '#kit';
import { findDesks } from '#server';

/** Words that are the same in English and another language, because they are: each looked at by a person. */
const alike: ReadonlySet<string> = new Set(readFileSync(join(import.meta.dirname, 'cognates.txt'), 'utf8').split('\n'));

const isWords = (given: unknown): given is Words =>
  typeof given === 'object' &&
  given !== null &&
  LANGS.every((lang) => lang in given && typeof Reflect.get(given, lang) === 'string');

/** Every piece of wording inside a value, with the way to it. */
function* wordsIn(
  given: unknown,
  path: string,
  seen: Set<unknown> = new Set(),
): Iterable<{ path: string; words: Words }> {
  if (typeof given !== 'object' || given === null || seen.has(given)) return;
  seen.add(given);
  if (isWords(given)) yield { path, words: given };
  else for (const [name, value] of Object.entries(given)) yield* wordsIn(value, `${path}.${name}`, seen);
}

const placeholders = (text: string): string => (text.match(/\{\w+\}/g) ?? []).sort().join(' ');
/** Names and codes are nobody's language. */
const isName = (text: string): boolean => !/\p{Ll}{2}/u.test(text.replaceAll(/\{\w+\}/g, ''));

function faultsOf({ path, words }: { path: string; words: Words }): string[] {
  const faults: string[] = [];
  // A column of another standard bears that standard's own name in every language.
  if (path.includes('.exchange.columns.')) return faults;
  for (const lang of LANGS) {
    if (lang === 'en') continue;
    const text = words[lang];
    if (text === words.en && !isName(text) && !alike.has(`${lang} ${text}`))
      faults.push(`${path}: ${lang} is the English “${text}”`);
    if (placeholders(text) !== placeholders(words.en))
      faults.push(`${path}: ${lang} has other placeholders: “${text}”`);
  }
  return faults;
}

test('K26 every word of kit and desks is said in every language, with the same placeholders', async () => {
  const faults: string[] = [];
  for (const found of wordsIn({ kit: { ...kit }, desks: await findDesks() }, 'words')) faults.push(...faultsOf(found));
  deepEqual([...new Set(faults.map((line) => line.replace(/^[^:]*: /, '')))].sort(), []);
});
