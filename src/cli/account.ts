import { interpolate } from '#kit';
import { addAccount, listAccounts } from '#server';
import { FolderError } from '#store/node';
import { exits } from './command.ts';
import type { Call, Command } from './command.ts';
import { dataOption, roleOption } from './given.ts';
import { lineSplitter } from './lines.ts';
import { hasBook } from './making.ts';
import { Problem, detailOf, wrongCall } from './problem.ts';
import { plain } from './table.ts';
import { commandWords, optionWords, problemWords, saidWords } from './words.ts';

const passwordBytesMax = 4096;

/** The book an account belongs to. Throws `folder.missing` when there is none. */
function folderOf({ given }: Call): string {
  const path = given.need('data');
  if (!hasBook(path)) throw new FolderError('folder.missing', path, { message: `there is no book in ${path}` });
  return path;
}

export const accountAdd: Command = {
  name: 'account add',
  words: commandWords.accountAdd,
  options: {
    data: dataOption,
    who: { words: optionWords.accountWho, value: 'WHO', needed: true },
    name: { words: optionWords.accountName, value: 'NAME' },
    role: { words: optionWords.accountRole, value: 'ROLE', needed: true },
  },
  async run(call) {
    const { given, io, lang } = call;
    const folder = folderOf(call);
    const who = given.need('who');
    const role = roleOption(given, 'role') ?? 'watch_officer';
    const password = await passwordFrom(call);
    try {
      await addAccount(folder, { who, name: given.text('name') ?? who, role, lang, password });
    } catch (cause) {
      if (cause instanceof RangeError) throw wrongCall(problemWords.accountRefused, { detail: detailOf(cause) });
      throw cause;
    }
    io.out(interpolate(saidWords.accountAdded[lang], { who, role }, lang));
    return exits.done;
  },
};

/** From standard input, and so never in a list of processes or a history of commands. */
async function passwordFrom({ io }: Call): Promise<string> {
  const lines = lineSplitter(passwordBytesMax);
  const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes).replace(/\r$/, '');
  for await (const chunk of io.input) {
    for (const { bytes } of lines.push(chunk)) return decoded(bytes);
  }
  for (const { bytes } of lines.end()) return decoded(bytes);
  throw new Problem(exits.usage, problemWords.passwordMissing);
}

export const accountList: Command = {
  name: 'account list',
  words: commandWords.accountList,
  options: { data: dataOption, json: { words: optionWords.json } },
  async run(call) {
    const { given, io, lang } = call;
    const accounts = await listAccounts(folderOf(call));
    if (given.flag('json')) io.out(JSON.stringify(accounts));
    else if (accounts.length === 0) io.out(saidWords.noAccounts[lang]);
    else for (const { who, name, role } of accounts) io.out(`${who}\t${role}\t${plain(name)}`);
    return Promise.resolve(exits.done);
  },
};
