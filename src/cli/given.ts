import { parseArgs } from 'node:util';
import { faultWords, isDay, isRole, isTimeFault, parseInstant, roles } from '#kit';
import type { Instant, Lang, Role } from '#kit';
import { exampleOf } from './command.ts';
import type { Command, Given, Options } from './command.ts';
import { wrongCall } from './problem.ts';
import { optionWords, problemWords } from './words.ts';

/** Options every command has. */
export const everywhere: Options = {
  lang: { words: optionWords.lang, value: 'L' },
  help: { words: optionWords.help },
};

/** The option that names the book. */
export const dataOption = { words: optionWords.data, value: 'DIR', needed: true } as const;

/** Reads the arguments of a command. Throws a Problem that names the first one that is wrong. */
export function readGiven(command: Command, args: readonly string[]): Given {
  const options: Options = { ...command.options, ...everywhere };
  const { tokens } = parseArgs({
    args: [...args],
    strict: false,
    allowPositionals: true,
    tokens: true,
    options: Object.fromEntries(Object.entries(options).map(([name, { value }]) => [name, { type: typeOf(value) }])),
  });
  const values = new Map<string, string[]>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const value = checkedValue(
      { command, options },
      { name: token.name, raw: token.rawName, value: token.value, inline: token.inlineValue },
    );
    values.set(token.name, [...(values.get(token.name) ?? []), value]);
  }
  if (!values.has('help')) checkWhole({ command, options }, values, positionals);
  return givenOf(values, positionals);
}

const typeOf = (value: string | undefined): 'string' | 'boolean' => (value === undefined ? 'boolean' : 'string');

interface Asked {
  readonly command: Command;
  readonly options: Options;
}

interface OptionToken {
  readonly name: string;
  readonly raw: string;
  readonly value: string | undefined;
  readonly inline: boolean | undefined;
}

function checkedValue({ command, options }: Asked, token: OptionToken): string {
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined;
  if (option === undefined) {
    const known = Object.keys(options)
      .map((name) => `--${name}`)
      .join(', ');
    throw wrongCall(problemWords.optionUnknown, { command: command.name, option: token.raw, known });
  }
  if (option.value === undefined) {
    if (token.value !== undefined) throw wrongCall(problemWords.optionPlain, { option: token.raw });
    return '';
  }
  const swallowed = token.inline !== true && token.value?.startsWith('--') === true;
  if (token.value === undefined || token.value === '' || swallowed) {
    throw wrongCall(problemWords.optionValue, { option: token.raw, example: option.value });
  }
  return token.value;
}

function checkWhole(
  { command, options }: Asked,
  values: ReadonlyMap<string, readonly string[]>,
  positionals: readonly string[],
): void {
  const takes = command.takes ?? [];
  const example = exampleOf(command);
  const [extra] = positionals.slice(takes.length);
  if (extra !== undefined) throw wrongCall(problemWords.argumentMany, { value: extra, command: command.name, example });
  if (positionals.length < takes.length && command.takesMaybe !== true) {
    throw wrongCall(problemWords.argumentMissing, { command: command.name, example });
  }
  for (const [name, option] of Object.entries(options)) {
    if (option.needed !== true || values.has(name)) continue;
    throw wrongCall(problemWords.optionMissing, { option: `--${name}`, example: option.value ?? '' });
  }
}

function givenOf(values: ReadonlyMap<string, readonly string[]>, positionals: readonly string[]): Given {
  const text = (name: string): string | undefined => values.get(name)?.at(-1);
  return {
    text,
    need: (name) => text(name) ?? '',
    all: (name) => values.get(name) ?? [],
    flag: (name) => values.has(name),
    positionals,
  };
}

/** A time given on the command line. */
export function instantOption(given: Given, name: string, lang: Lang): Instant | undefined {
  const text = given.text(name);
  if (text === undefined) return undefined;
  const parsed = parseInstant(text);
  if (!isTimeFault(parsed)) return parsed;
  const { what, way } = faultWords[parsed.code];
  throw wrongCall(problemWords.timeWrong, { option: `--${name}`, value: text, what: what[lang], way: way[lang] });
}

export function dayOption(given: Given, name: string): string | undefined {
  const text = given.text(name);
  if (text !== undefined && !isDay(text)) throw wrongCall(problemWords.dayWrong, { option: `--${name}`, value: text });
  return text;
}

/** A whole number given on the command line, within bounds. */
export function numberOption(given: Given, name: string, bounds: { low: number; high: number }): number | undefined {
  const text = given.text(name);
  return text === undefined ? undefined : numberIn(text, `--${name}`, bounds);
}

/** A whole number within bounds; `option` is what it is called in the sentence that refuses it. */
export function numberIn(text: string, option: string, { low, high }: { low: number; high: number }): number {
  const value = Number(text);
  if (/^\d{1,16}$/.test(text) && value >= low && value <= high) return value;
  throw wrongCall(problemWords.numberWrong, { option, value: text, low: String(low), high: String(high) });
}

export function roleOption(given: Given, name: string): Role | undefined {
  const text = given.text(name);
  if (text === undefined || isRole(text)) return text;
  throw wrongCall(problemWords.roleUnknown, { value: text, known: Object.keys(roles).join(', ') });
}
