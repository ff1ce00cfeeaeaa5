import { writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { renderSitrep, sitrepPdf } from '#gateways/report';
import { interpolate } from '#kit';
import { exits } from './command.ts';
import type { Call, Command } from './command.ts';
import { dataOption, dayOption, instantOption, numberOption, roleOption } from './given.ts';
import { wrongCall } from './problem.ts';
import { reading } from './reader.ts';
import { commandWords, optionWords, problemWords, saidWords } from './words.ts';

export const sitrep: Command = {
  name: 'sitrep',
  words: commandWords.sitrep,
  options: {
    data: dataOption,
    day: { words: optionWords.day, value: 'DAY', needed: true },
    out: { words: optionWords.outFile, value: 'FILE', needed: true },
    position: { words: optionWords.position, value: 'N' },
    at: { words: optionWords.at, value: 'ISO' },
    role: { words: optionWords.role, value: 'ROLE' },
    json: { words: optionWords.json },
  },
  async run(call) {
    const { given, io, lang } = call;
    const path = given.need('out');
    if (!/\.(html|pdf)$/.test(path)) throw wrongCall(problemWords.outKind, { path });
    return reading(given.need('data'), ({ station, folder }) => {
      const report = renderSitrep(station, requestOf(call));
      const bytes = path.endsWith('.pdf') ? sitrepPdf(report.sitrep) : report.html;
      writeFileSync(path, bytes);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const { position } = report.sitrep;
      const told = { path, book: folder.name.origin, position: String(position), sha256 };
      io.out(
        given.flag('json')
          ? JSON.stringify({ ...told, position, root: report.sitrep.root })
          : interpolate(saidWords.report[lang], told, lang),
      );
      return exits.done;
    });
  },
};

function requestOf({ given, lang }: Call) {
  const day = dayOption(given, 'day') ?? '';
  const position = numberOption(given, 'position', { low: 0, high: Number.MAX_SAFE_INTEGER });
  const at = instantOption(given, 'at', lang);
  const role = roleOption(given, 'role');
  return {
    day,
    lang,
    ...(position === undefined ? {} : { position }),
    ...(at === undefined ? {} : { at }),
    ...(role === undefined ? {} : { viewer: { who: 'sitrep', role } }),
  };
}
