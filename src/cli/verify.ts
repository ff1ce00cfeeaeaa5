import { interpolate } from '#kit';
import type { Model } from '#kit';
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
    const model = await findModel();
    const checked = await checkFolder(given.need('data'), model, {
      signatures: given.flag('signatures'),
      progress: io.progress,
    });
    if (given.flag('json')) io.out(JSON.stringify(checked));
    else tell(call, checked);
    if (!checked.ok) tellCase(call, model);
    return checked.ok ? exits.done : exits.refused;
  },
};

/** What was found is a case for whoever inspects; the book that holds it should not be the damaged one. */
function tellCase({ io, lang }: Call, { duties }: Model): void {
  const kind = duties.get('case');
  if (kind !== undefined) io.err(interpolate(saidWords.openCase[lang], { kind: kind.id }, lang));
}

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
