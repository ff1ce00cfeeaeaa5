import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkCatalogues, LANGS } from '#kit';
import { shellWords } from './catalogues.ts';
import reviewers from './reviewers.json' with { type: 'json' };

/** Words that are the same in English and in one of the other languages. */
const cognates = new Set(['nature.observation', 'level.red', 'no', 'unit.min', 'unit.s']);

const web = join(import.meta.dirname, '..');

test('the words of the shell are whole in every language (L9)', () => {
  const faults = checkCatalogues(shellWords, cognates).map(({ code, lang, key }) => `${lang} ${key} ${code}`);
  assert.deepEqual(faults, []);
});

test('every key the shell asks for is there, and every key that is there is asked for (L9)', () => {
  const sources = ['app', 'command', 'screens', 'pages']
    .flatMap((folder) => readdirSync(join(web, folder), { recursive: true, withFileTypes: true }))
    .filter((file) => file.isFile() && /\.tsx?$/.test(file.name))
    .map((file) => readFileSync(join(file.parentPath, file.name), 'utf8'))
    .join('\n');
  const families = ['level.', 'tone.', 'theme.', 'as-of.reach.', 'nature.', 'nav.', 'as-of.'];
  const stems = new Set(Object.keys(shellWords.en).map((key) => key.replace(/_(?:one|many|other)$/, '')));
  const unused = [...stems].filter(
    (key) => !sources.includes(`'${key}'`) && !families.some((family) => key.startsWith(family)),
  );
  assert.deepEqual(unused, []);
});

test('who has reviewed a language is named, or said to be open (L9)', () => {
  assert.deepEqual(Object.keys(reviewers).sort(), [...LANGS].sort());
});
