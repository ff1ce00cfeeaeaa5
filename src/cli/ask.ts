import { interpolate } from '#kit';
import type { Cell, Lang, Model, NamedView } from '#kit';
import { findModel } from '#server';
import type { Answer, Question } from '#station';
import { exits } from './command.ts';
import type { Call, Command, Given } from './command.ts';
import { dataOption, instantOption, numberOption, roleOption } from './given.ts';
import { wrongCall } from './problem.ts';
import { banner, reading } from './reader.ts';
import { tableText } from './table.ts';
import { commandWords, optionWords, problemWords, saidWords } from './words.ts';

const rowsShown = 1000;

export const ask: Command = {
  name: 'ask',
  words: commandWords.ask,
  takes: ['VIEW'],
  takesMaybe: true,
  options: {
    data: { ...dataOption, needed: false },
    list: { words: optionWords.list },
    happened: { words: optionWords.happened, value: 'ISO' },
    knew: { words: optionWords.knew, value: 'ISO' },
    position: { words: optionWords.position, value: 'N' },
    now: { words: optionWords.now, value: 'ISO' },
    where: { words: optionWords.where, value: 'COLUMN=VALUE', repeats: true },
    limit: { words: optionWords.limit, value: 'N' },
    role: { words: optionWords.role, value: 'ROLE' },
    json: { words: optionWords.json },
  },
  async run(call) {
    const { given } = call;
    const [name] = given.positionals;
    if (given.flag('list')) return listViews(call, await findModel());
    if (name === undefined) throw wrongCall(problemWords.argumentMissing, { command: 'ask', example: 'VIEW' });
    const path = given.text('data');
    if (path === undefined) throw wrongCall(problemWords.optionMissing, { option: '--data', example: 'DIR' });
    return reading(path, ({ model, folder, station }) => {
      const named = viewNamed(model, name);
      const answer = station.read(questionOf(named, call), {
        who: 'ask',
        role: roleOption(given, 'role') ?? 'station',
      });
      const { exercise, demo } = folder.name;
      if (given.flag('json')) call.io.out(JSON.stringify({ ...answer, exercise, demo }));
      else tell(call, named, { answer, exercise, demo });
      return exits.done;
    });
  },
};

function listViews({ io, lang, given }: Call, model: Model): number {
  const views = [...model.views].filter(({ view }) => view.inner !== true).sort((a, b) => (a.name < b.name ? -1 : 1));
  if (given.flag('json')) {
    const told = views.map(({ name, view }) => ({ name, words: view.words, columns: Object.keys(view.columns) }));
    io.out(JSON.stringify(told));
    return exits.done;
  }
  const width = Math.max(0, ...views.map(({ name }) => name.length));
  for (const { name, view } of views) io.out(`${name.padEnd(width)}  ${view.words[lang]}`);
  return exits.done;
}

function viewNamed(model: Model, name: string): NamedView {
  const named = model.views.find((one) => one.name === name);
  if (named === undefined) throw wrongCall(problemWords.viewUnknown, { value: name });
  return named;
}

function questionOf(named: NamedView, { given, lang }: Call): Question {
  const clock = (name: string) => instantOption(given, name, lang);
  const [happened, knew, now] = [clock('happened'), clock('knew'), clock('now')];
  const position = numberOption(given, 'position', { low: 0, high: Number.MAX_SAFE_INTEGER });
  const limit = numberOption(given, 'limit', { low: 1, high: 10_000 }) ?? (given.flag('json') ? undefined : rowsShown);
  return {
    view: named.name,
    where: whereOf(named, given),
    ...(happened === undefined ? {} : { happened }),
    ...(knew === undefined ? {} : { knew }),
    ...(now === undefined ? {} : { now }),
    ...(position === undefined ? {} : { position }),
    ...(limit === undefined ? {} : { limit }),
  };
}

/** `column=value`; nothing after the sign asks for rows where the column is empty. */
function whereOf(named: NamedView, given: Given): Record<string, Cell> {
  const where: Record<string, Cell> = {};
  for (const text of given.all('where')) {
    const sign = text.indexOf('=');
    const name = text.slice(0, Math.max(sign, 0));
    const column = Object.hasOwn(named.view.columns, name) ? named.view.columns[name] : undefined;
    const value = text.slice(sign + 1);
    const fits = column !== undefined && (value === '' || column.holds === 'text' || /^-?\d{1,15}$/.test(value));
    if (!fits)
      throw wrongCall(problemWords.whereWrong, { value: text, known: Object.keys(named.view.columns).join(', ') });
    where[name] = value === '' ? null : column.holds === 'number' ? Number(value) : value;
  }
  return where;
}

interface Told {
  readonly answer: Answer;
  readonly exercise: boolean;
  readonly demo: boolean;
}

function tell(call: Call, named: NamedView, { answer, exercise, demo }: Told): void {
  const { io, lang, given } = call;
  banner(call, { exercise, demo });
  if (answer.rows.length > 0) for (const line of tableText(named.view.columns, answer.rows, lang)) io.out(line);
  else io.out(emptyWords(named, lang));
  const { rows, book, position, now } = answer;
  io.out(interpolate(saidWords.rows[lang], { count: rows.length, book, position: String(position), now }, lang));
  if (answer.withheld.length > 0)
    io.out(interpolate(saidWords.withheld[lang], { columns: answer.withheld.join(', ') }, lang));
  if (rows.length === rowsShown && given.text('limit') === undefined) io.out(saidWords.cut[lang]);
}

const emptyWords = (named: NamedView, lang: Lang): string => named.view.empty?.[lang] ?? saidWords.noRows[lang];
