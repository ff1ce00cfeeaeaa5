import type { Kind } from '#kit';
import { findModel, schemaOf } from '#server';
import { exits } from './command.ts';
import type { Command } from './command.ts';
import { commandWords, optionWords } from './words.ts';

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
