import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LANGS, checkCatalogues } from '#kit';
import { pageWords } from './catalogues.ts';
import reviewers from './reviewers.json' with { type: 'json' };

/** Words that are the same in English and in one of the other languages. */
const cognates = new Set<string>([]);

const pages = join(import.meta.dirname, '..');

test('the words of the pages are whole in every language (L9)', () => {
  const faults = checkCatalogues(pageWords, cognates).map(({ code, lang, key }) => `${lang} ${key} ${code}`);
  assert.deepEqual(faults, []);
});

test('every key of the pages is asked for by one of them (L9)', () => {
  const sources = readdirSync(pages, { withFileTypes: true })
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
    .map((file) => readFileSync(join(pages, file.name), 'utf8'))
    .join('\n');
  const families = ['language-', 'nature-', 'range-', 'signature-', 'fold-'];
  const stems = new Set(Object.keys(pageWords.en).map((key) => key.replace(/_(?:one|many|other)$/, '')));
  const unused = [...stems].filter(
    (key) => !sources.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)),
  );
  assert.deepEqual(unused, []);
});

test('who has reviewed the words of a language is named, or said to be open (L9)', () => {
  assert.deepEqual(Object.keys(reviewers).sort(), [...LANGS].sort());
});
