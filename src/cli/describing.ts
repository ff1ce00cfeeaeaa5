import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeDesk, interpolate } from '#kit';
import type { Desk, Kind, Lang, Model } from '#kit';
import { findModel, schemaOf } from '#server';
import type { Station } from '#station';
import { exits } from './command.ts';
import type { Command } from './command.ts';
import { emptyFolder } from './export.ts';
import { dataOption } from './given.ts';
import { reading } from './reader.ts';
import { commandWords, docsWords, optionWords, saidWords } from './words.ts';

const inOrder = (kinds: Iterable<Kind>): Kind[] => [...kinds].sort((a, b) => (a.id < b.id ? -1 : 1));

export const kinds: Command = {
  name: 'kinds',
  words: commandWords.kinds,
  options: { json: { words: optionWords.json } },
  async run({ given, io, lang }) {
    const model = await findModel();
    const found = inOrder(model.kinds.values());
    if (given.flag('json')) {
      const told = found.map((kind) => ({
        id: kind.id,
        nature: kind.nature,
        subject: kind.subject,
        words: kind.words,
        ...(kind.by === undefined ? {} : { by: kind.by }),
        schema: schemaOf(kind, model),
      }));
      io.out(JSON.stringify(told));
      return exits.done;
    }
    const width = Math.max(0, ...found.map(({ id }) => id.length));
    for (const { id, nature, words } of found) io.out(`${id.padEnd(width)}  ${nature.padEnd(11)}  ${words[lang]}`);
    return exits.done;
  },
};

export const docs: Command = {
  name: 'docs',
  words: commandWords.docs,
  options: {
    data: { ...dataOption, needed: false },
    out: { words: optionWords.outFolder, value: 'DIR', needed: true },
    json: { words: optionWords.json },
  },
  async run({ given, io, lang }) {
    const data = given.text('data');
    const about =
      data === undefined
        ? { model: await findModel() }
        : await reading(data, ({ model, station }) => aboutOf(model, station, lang));
    const path = emptyFolder(given.need('out'));
    const pages = pagesOf(about, lang);
    for (const [name, text] of pages) writeFileSync(join(path, name), text);
    const desks = about.model.desks.length;
    io.out(
      given.flag('json')
        ? JSON.stringify({ path, desks, files: [...pages.keys()] })
        : interpolate(saidWords.documented[lang], { desks: String(desks), path }, lang),
    );
    return exits.done;
  },
};

interface About {
  readonly model: Model;
  /** Of the book that was named: which it is, and how much of it belongs to each desk. */
  readonly book?: { readonly title: string; readonly size: number; readonly entries: ReadonlyMap<string, number> };
}

function aboutOf(model: Model, station: Station, lang: Lang): About {
  const { origin, exercise, demo } = station.name;
  const marks = [exercise ? saidWords.exercise[lang] : '', demo ? saidWords.demo[lang] : ''].filter(
    (mark) => mark !== '',
  );
  const entries = new Map<string, number>();
  const moment = station.at({});
  for (const { desk, count } of moment.ask('SELECT desk, count(*) AS count FROM entry GROUP BY desk'))
    if (typeof desk === 'string' && typeof count === 'number') entries.set(desk, count);
  return { model, book: { title: [origin, ...marks].join(' · '), size: moment.position, entries } };
}

/** One page a desk and one that leads to them, as Markdown, by file name. */
function pagesOf(about: About, lang: Lang): Map<string, string> {
  const desks = [...about.model.desks].sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
  return new Map([
    ['index.md', indexPage(about, desks, lang)],
    ...desks.map((desk): [string, string] => [`${desk.name}.md`, describeDesk(desk, lang)]),
  ]);
}

function indexPage({ book }: About, desks: readonly Desk[], lang: Lang): string {
  const head = [docsWords.desk[lang], docsWords.about[lang], ...(book === undefined ? [] : [docsWords.entries[lang]])];
  const rows = desks.map((desk) => [
    `[${desk.words[lang]}](${desk.name}.md)`,
    desk.about[lang],
    ...(book === undefined ? [] : [String(book.entries.get(desk.name) ?? 0)]),
  ]);
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  const table = [head, head.map(() => '---'), ...rows].map(line).join('\n');
  const told =
    book === undefined
      ? []
      : [interpolate(docsWords.book[lang], { title: book.title, position: String(book.size) }, lang)];
  return `${[`# ${docsWords.title[lang]}`, ...told, table].join('\n\n')}\n`;
}
