import { LANGS, isLang } from '#kit';
import type { Lang } from '#kit';
import { commandHelp, exits, programHelp } from './command.ts';
import type { Command, Io } from './command.ts';
import { commands } from './commands.ts';
import { readGiven } from './given.ts';
import { processIo } from './io.ts';
import { problemOf, wrongCall } from './problem.ts';
import { problemWords } from './words.ts';

/** The language asked for, else the machine's, else English. */
function langOf(args: readonly string[], env: Io['env']): Lang {
  const at = args.indexOf('--lang');
  const asked = at < 0 ? args.find((one) => one.startsWith('--lang='))?.slice('--lang='.length) : args[at + 1];
  if (isLang(asked)) return asked;
  const machine = (env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '').slice(0, 2);
  const lang = isLang(machine) ? machine : 'en';
  if (asked !== undefined) throw wrongCall(problemWords.langUnknown, { value: asked, known: LANGS.join(', ') });
  return lang;
}

/** The command that the first words name, the longest name first. */
function commandOf(args: readonly string[]): { command: Command; rest: string[] } | undefined {
  for (const count of [2, 1]) {
    const name = args.slice(0, count).join(' ');
    const command = commands.find((one) => one.name === name);
    if (command !== undefined) return { command, rest: args.slice(count) };
  }
  return undefined;
}

const helpAsked: readonly (string | undefined)[] = ['help', '--help', '-h'];

async function run(args: readonly string[], io: Io): Promise<number> {
  const lang = langOf(args, io.env);
  // `--lang` may also stand before the command.
  const words = args[0] === '--lang' ? [...args.slice(2), '--lang', lang] : [...args];
  if (helpAsked.includes(words[0])) {
    io.out(programHelp(commands, lang));
    return exits.done;
  }
  const found = commandOf(words);
  if (found === undefined) {
    if (words[0] === undefined || words[0].startsWith('-')) {
      io.err(programHelp(commands, lang));
      throw wrongCall(problemWords.commandMissing);
    }
    const known = commands.map(({ name }) => name).join(', ');
    throw wrongCall(problemWords.commandUnknown, { value: words[0], known });
  }
  const given = readGiven(found.command, found.rest);
  if (given.flag('help')) {
    io.out(commandHelp(found.command, lang));
    return exits.done;
  }
  return found.command.run({ io, lang, given });
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const io = processIo();
  try {
    process.exitCode = await run(args, io);
  } catch (cause) {
    const problem = problemOf(cause);
    io.err(`konbit: ${problem.in(safeLang(args, io.env))}`);
    process.exitCode = problem.exit;
  }
}

function safeLang(args: readonly string[], env: Io['env']): Lang {
  try {
    return langOf(args, env);
  } catch {
    return 'en';
  }
}

await main();
