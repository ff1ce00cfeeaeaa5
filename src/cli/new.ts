import { interpolate } from '#kit';
import { findModel } from '#server';
import { FolderError, createFolder, openFolder, tableFingerprint } from '#store/node';
import { exits } from './command.ts';
import type { Command } from './command.ts';
import { dataOption } from './given.ts';
import { hasBook, makingOptions, nameFrom } from './making.ts';
import { commandWords, optionWords, saidWords } from './words.ts';

export const make: Command = {
  name: 'new',
  words: commandWords.new,
  options: {
    data: dataOption,
    ...makingOptions,
    origin: { words: optionWords.origin, value: 'ORIGIN', needed: true },
    node: { words: optionWords.node, value: 'NAME', needed: true },
  },
  async run({ given, io, lang }) {
    const path = given.need('data');
    const name = nameFrom(given, { origin: given.need('origin'), exercise: given.flag('exercise') });
    if (hasBook(path)) throw new FolderError('folder.exists', path, { message: `there already is a book in ${path}` });
    createFolder(path, name);
    // Opened and closed once, so that it has its tables and its seal. The first entry is left to the first clock.
    const model = await findModel();
    const folder = openFolder(path, model);
    folder.store.transact((writer) => writer.putMeta('tables', tableFingerprint(model)));
    folder.close();
    io.out(interpolate(saidWords.made[lang], { origin: name.origin, node: name.node, path }, lang));
    return exits.done;
  },
};
