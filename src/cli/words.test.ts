import { deepEqual } from 'node:assert/strict';
import { test } from 'node:test';
import { LANGS, checkCatalogues } from '#kit';
import type { Lang, Words } from '#kit';
import { clockWords, commandWords, docsWords, helpWords, optionWords, problemWords, saidWords } from './words.ts';

test('Y1 every sentence is there in four languages with the same gaps', () => {
  const said = Object.entries(clockWords).flatMap(([name, { what, way }]): [string, Words][] => [
    [`clock_${name}_what`, what],
    [`clock_${name}_way`, way],
  ]);
  const groups = {
    command: commandWords,
    option: optionWords,
    help: helpWords,
    problem: problemWords,
    said: saidWords,
    docs: docsWords,
  };
  for (const [group, words] of Object.entries(groups)) {
    said.push(...Object.entries(words).map(([name, told]): [string, Words] => [`${group}.${name}`, told]));
  }
  const catalogue = (lang: Lang) => Object.fromEntries(said.map(([name, told]) => [name, told[lang]]));
  const catalogues = { en: catalogue('en'), fr: catalogue('fr'), ht: catalogue('ht'), sw: catalogue('sw') };
  const alike = new Set(['help.options', 'problem.timeWrong', 'said.no', 'option.position']);
  deepEqual(checkCatalogues(catalogues, alike), []);
  deepEqual(LANGS.length, 4);
});
