import type { Lang, Words } from '#kit';
import { helpWords } from './words.ts';

/** One option of a command. With `value` it takes one, which the help shows in its place; without, it is a switch. */
export interface Option {
  readonly words: Words;
  readonly value?: string;
  readonly needed?: boolean;
  /** May be given more than once. */
  readonly repeats?: boolean;
}

export type Options = Readonly<Record<string, Option>>;

/** The world outside, as a command sees it. */
export interface Io {
  /** Writes a line to standard output. */
  readonly out: (line: string) => void;
  /** Writes a line to standard error. */
  readonly err: (line: string) => void;
  /** Shows how far a long work is; says nothing when nobody watches. */
  readonly progress: (done: number, total: number) => void;
  readonly input: AsyncIterable<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Resolves when the process is asked to end. */
  readonly stopped: () => Promise<void>;
}

/** What was given on the command line, checked against the command's options. */
export interface Given {
  text(name: string): string | undefined;
  /** An option the command cannot do without. */
  need(name: string): string;
  all(name: string): readonly string[];
  flag(name: string): boolean;
  readonly positionals: readonly string[];
}

export interface Call {
  readonly io: Io;
  readonly lang: Lang;
  readonly given: Given;
}

/** One command: how it is called, what it says of itself, and what it does. Gives its exit code. */
export interface Command {
  /** One or two words. */
  readonly name: string;
  readonly words: Words;
  /** Names of what it takes beside options, such as `FILE`. */
  readonly takes?: readonly string[];
  /** What of `takes` may be left out. */
  readonly takesMaybe?: boolean;
  readonly options: Options;
  run(call: Call): Promise<number>;
}

/** Exit codes that scripts may rely on. */
export const exits = { done: 0, fault: 1, usage: 2, refused: 3, folder: 4 } as const;

const columnWidth = 26;

/** The help of one command. */
export function commandHelp(command: Command, lang: Lang): string {
  const options = Object.entries(command.options);
  const usage = options.map(([name, option]) => {
    const text = option.value === undefined ? `--${name}` : `--${name} ${option.value}`;
    return option.needed === true ? text : `[${text}]`;
  });
  const lines = options.map(([name, option]) => {
    const text = option.value === undefined ? `--${name}` : `--${name} ${option.value}`;
    return `  ${text.padEnd(columnWidth)}  ${option.words[lang]}`;
  });
  return [
    command.words[lang],
    '',
    `${helpWords.usage[lang]}: konbit ${[command.name, ...takesOf(command), ...usage].join(' ')}`,
    '',
    `${helpWords.options[lang]}:`,
    ...lines,
    '',
    helpWords.exits[lang],
  ].join('\n');
}

const takesOf = ({ takes = [], takesMaybe = false }: Command): string[] =>
  takes.map((name) => (takesMaybe ? `[${name}]` : name));

/** How a command is called, in short: what is missing when something is missing. */
export const exampleOf = (command: Command): string => takesOf(command).join(' ');

/** The help of the whole program. */
export function programHelp(commands: readonly Command[], lang: Lang): string {
  return [
    helpWords.intro[lang],
    '',
    `${helpWords.usage[lang]}: konbit COMMAND [OPTIONS]`,
    '',
    `${helpWords.commands[lang]}:`,
    ...commands.map((command) => `  ${command.name.padEnd(columnWidth)}  ${command.words[lang]}`),
    '',
    helpWords.more[lang],
    helpWords.exits[lang],
  ].join('\n');
}
