import { deepEqual, equal, match } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LANGS } from '#kit';
import { commandHelp, programHelp } from './command.ts';
import { commands } from './commands.ts';
import { everywhere, readGiven } from './given.ts';

const guide = readFileSync(join(import.meta.dirname, '..', '..', 'docs', 'guide', 'command-line.md'), 'utf8');

test('Y1 the guide shows every command and every option', () => {
  const options = commands.flatMap(({ options: own }) => Object.keys(own)).concat(Object.keys(everywhere));
  deepEqual(
    commands
      .map(({ name }) => name)
      .filter(
        (name) =>
          !guide.includes(`konbit ${name} `) && !guide.includes(`\`${name} `) && !guide.includes(`konbit ${name}\``),
      ),
    [],
  );
  deepEqual(
    [...new Set(options)].filter((name) => !new RegExp(`--${name}\\b`).test(guide)),
    [],
  );
});

test('Y1 each command’s help names all its options in every language', () => {
  for (const lang of LANGS) {
    for (const command of commands) {
      const help = commandHelp(command, lang);
      for (const [name, option] of Object.entries(command.options)) {
        match(help, new RegExp(`^  --${name}\\b`, 'm'));
        equal(help.includes(option.words[lang]), true);
      }
      equal(programHelp(commands, lang).includes(command.words[lang]), true);
    }
  }
});

test('Y3 an option may be joined to its value, and a value may begin with one dash', () => {
  const command = commands.find(({ name }) => name === 'ask');
  if (command === undefined) throw new Error('there is no ask');
  const given = readGiven(command, ['posts.tree', '--data=--odd', '--where', 'a=1', '--where', 'b=-2', '--json']);
  deepEqual(
    [given.need('data'), given.all('where'), given.flag('json'), given.positionals],
    ['--odd', ['a=1', 'b=-2'], true, ['posts.tree']],
  );
  equal(given.text('knew'), undefined);
});
