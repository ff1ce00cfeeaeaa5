import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { interpolate } from '#kit';
import { findModel } from '#server';
import { FolderError, copyBook, openFolder } from '#store/node';
import type { Folder } from '#store/node';
import { exits } from './command.ts';
import type { Command } from './command.ts';
import { dataOption } from './given.ts';
import { wrongCall } from './problem.ts';
import { reading } from './reader.ts';
import { exportTlog } from './tlog.ts';
import { commandWords, optionWords, problemWords, saidWords } from './words.ts';

const outOption = { words: optionWords.outFolder, value: 'DIR', needed: true } as const;

/** A folder that is new or empty: nothing of anybody's is written over. */
export function emptyFolder(path: string): string {
  if (existsSync(path) && readdirSync(path).length > 0) throw wrongCall(problemWords.outNotEmpty, { path });
  mkdirSync(path, { recursive: true, mode: 0o700 });
  return path;
}

export const exportLog: Command = {
  name: 'export tlog',
  words: commandWords.exportTlog,
  options: { data: dataOption, out: outOption, json: { words: optionWords.json } },
  async run({ given, io, lang }) {
    return reading(given.need('data'), ({ folder }) => {
      if (folder.store.size() === 0) throw wrongCall(problemWords.bookEmpty);
      const path = emptyFolder(given.need('out'));
      const exported = exportTlog(folder, path, io.progress);
      io.out(
        given.flag('json')
          ? JSON.stringify(exported)
          : interpolate(saidWords.exported[lang], { ...exported, path }, lang),
      );
      return exits.done;
    });
  },
};

/** Beside the book itself, what a station needs to go on from the copy. */
const copied = ['book.json', 'accounts.json', 'keys', 'files'];

/** Copies a folder that nobody else changes meanwhile, or the folder of a running station at one moment of its book. */
export const backup: Command = {
  name: 'backup',
  words: commandWords.backup,
  options: { data: dataOption, out: outOption, json: { words: optionWords.json } },
  async run({ given, io, lang }) {
    const path = given.need('data');
    const model = await findModel();
    const held = heldUnlessRunning(() => openFolder(path, model, { reading: true }));
    try {
      const out = emptyFolder(given.need('out'));
      // The book first: every file it cites was stored before the entry that cites it.
      copyBook(path, out);
      for (const name of copied) {
        if (existsSync(join(path, name))) cpSync(join(path, name), join(out, name), { recursive: true });
      }
      // Opened and closed once: its head is checked, and it gets its own seal.
      const copy = openFolder(out, model);
      const entries = copy.store.size();
      copy.close();
      const files = filesBelow(join(out, 'files'));
      const told = { origin: copy.name.origin, entries, files, path: out };
      io.out(given.flag('json') ? JSON.stringify(told) : interpolate(saidWords.copied[lang], told, lang));
      return exits.done;
    } finally {
      held?.close();
    }
  },
};

function heldUnlessRunning(open: () => Folder): Folder | undefined {
  try {
    return open();
  } catch (cause) {
    if (cause instanceof FolderError && cause.code === 'folder.locked') return undefined;
    throw cause;
  }
}

const filesBelow = (folder: string): number =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile()).length
    : 0;
