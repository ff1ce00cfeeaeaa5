import { interpolate } from '#kit';
import { findModel } from '#server';
import { checkFolder } from './checking.ts';
import type { Checked } from './checking.ts';
import { exits } from './command.ts';
import type { Call, Command } from './command.ts';
import { dataOption } from './given.ts';
import { plain } from './table.ts';
import { commandWords, optionWords, saidWords } from './words.ts';

export const verify: Command = {
  name: 'verify',
  words: commandWords.verify,
  options: { data: dataOption, signatures: { words: optionWords.signatures }, json: { words: optionWords.json } },
  async run(call) {
    const { given, io } = call;
    const checked = await checkFolder(given.need('data'), await findModel(), {
      signatures: given.flag('signatures'),
      progress: io.progress,
    });
    if (given.flag('json')) io.out(JSON.stringify(checked));
    else tell(call, checked);
    return checked.ok ? exits.done : exits.refused;
  },
};

function tell({ io, lang, given }: Call, checked: Checked): void {
  for (const { code, place, detail } of checked.findings) io.out(`${code}\t${plain(place)}\t${plain(detail)}`);
  if (checked.erasedParts > 0) io.out(interpolate(saidWords.erased[lang], { count: checked.erasedParts }, lang));
  const absent = checked.filesAbsent.length;
  if (absent > 0) io.err(interpolate(saidWords.absent[lang], { count: absent }, lang));
  if (!checked.sealed) io.err(saidWords.unsealed[lang]);
  if (checked.ok) {
    const { entries, rowsCompared: rows, filesRead: files, root } = checked;
    io.out(interpolate(saidWords.sound[lang], { entries, rows, files, root }, lang));
  } else {
    io.err(interpolate(saidWords.found[lang], { count: checked.findings.length, path: given.need('data') }, lang));
  }
}
