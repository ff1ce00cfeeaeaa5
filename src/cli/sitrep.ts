import { writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { issueSitrep, issuesOf, renderSitrep, sitrepPdf } from '#gateways/report';
import type { RenderedSitrep } from '#gateways/report';
import { interpolate } from '#kit';
import type { Lang } from '#kit';
import { findModel } from '#server';
import { told } from '#station';
import type { Station } from '#station';
import { exits } from './command.ts';
import type { Call, Command, Given } from './command.ts';
import { dataOption, dayOption, instantOption, numberOption, roleOption } from './given.ts';
import { openAt } from './making.ts';
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
    issue: { words: optionWords.issue },
    recipients: { words: optionWords.recipients, value: 'A,B' },
    as: { words: optionWords.as, value: 'WHO' },
    'no-problems': { words: optionWords.noProblems },
    clock: { words: optionWords.clock, value: 'ISO' },
    json: { words: optionWords.json },
  },
  async run(call) {
    const { given } = call;
    const path = given.need('out');
    if (!/\.(html|pdf)$/.test(path)) throw wrongCall(problemWords.outKind, { path });
    if (given.flag('issue')) return issued(call, path);
    return reading(given.need('data'), ({ station }) => {
      const { day, lang, position, at, role } = requestOf(call);
      const report = renderSitrep(station, {
        day,
        lang,
        ...position,
        ...at,
        ...(role === undefined ? {} : { viewer: { who: 'sitrep', role } }),
      });
      tell(call, { station, path, report });
      return exits.done;
    });
  },
};

function requestOf({ given, lang }: Call) {
  const position = numberOption(given, 'position', { low: 0, high: Number.MAX_SAFE_INTEGER });
  const at = instantOption(given, 'at', lang);
  return {
    day: dayOption(given, 'day') ?? '',
    lang,
    position: position === undefined ? {} : { position },
    at: at === undefined ? {} : { at },
    role: roleOption(given, 'role'),
  };
}

/** What an issue cannot do without. */
function needed(given: Given, name: string, example: string): string {
  const text = given.text(name)?.trim() ?? '';
  if (text === '') throw wrongCall(problemWords.optionMissing, { option: `--${name}`, example });
  return text;
}

/** Hands the report out: writes it to the file and into the book, and names those who must be told of changes. */
async function issued(call: Call, path: string): Promise<number> {
  const { given, io, lang } = call;
  const recipients = needed(given, 'recipients', 'A,B')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
  const who = needed(given, 'as', 'WHO');
  needed(given, 'role', 'ROLE');
  const { day, position, at, role = 'station' } = requestOf(call);
  const clock = instantOption(given, 'clock', lang);
  const post = await openAt(given.need('data'), await findModel(), clock === undefined ? {} : { clock });
  try {
    const { station } = post;
    const noProblems = given.flag('no-problems');
    const author = { who, role };
    const outcome = await issueSitrep(station, { day, lang, author, recipients, noProblems, ...position, ...at });
    if (!outcome.ok) {
      io.out(JSON.stringify({ refused: outcome.faults.map((fault) => told(fault, lang)) }));
      return exits.refused;
    }
    const { report, receipt, toBeTold } = outcome;
    tell(call, { station, path, report, issue: { receipt, to_be_told: toBeTold, changes: report.sitrep.changes } });
    if (!given.flag('json')) tellIssue(call, { subject: receipt.subject, position: receipt.position, toBeTold });
    return exits.done;
  } finally {
    post.close();
  }
}

function tellIssue(
  { io, lang }: Call,
  { subject, position, toBeTold }: { subject: string; position: number; toBeTold: readonly string[] },
): void {
  io.out(interpolate(saidWords.issued[lang], { subject, position: String(position) }, lang));
  if (toBeTold.length > 0) io.out(interpolate(saidWords.toBeTold[lang], { names: toBeTold.join(', ') }, lang));
}

interface Telling {
  readonly station: Station;
  readonly path: string;
  readonly report: RenderedSitrep;
  readonly issue?: Readonly<Record<string, unknown>>;
}

/** Writes the file and says what it rests on; of a report that was issued before, whether it is the same. */
function tell({ given, io, lang }: Call, { station, path, report, issue }: Telling): void {
  const { sitrep: made } = report;
  const bytes = path.endsWith('.pdf') ? sitrepPdf(made) : report.html;
  writeFileSync(path, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { position, root, at } = made;
  const facts = { path, book: station.name.origin, position: String(position), sha256 };
  const again = issue === undefined ? issuedBefore(station, report) : [];
  if (given.flag('json')) {
    const html = path.endsWith('.pdf') ? { html_sha256: report.sha256 } : {};
    io.out(JSON.stringify({ ...facts, ...html, position, root, at, issues: again, ...issue }));
    return;
  }
  io.out(interpolate(saidWords.report[lang], facts, lang));
  for (const { subject, same } of again) io.out(againText(subject, same, lang));
}

const againText = (subject: string, same: boolean, lang: Lang): string =>
  interpolate(saidWords[same ? 'sameIssue' : 'otherIssue'][lang], { subject }, lang);

/** Issues that rest on the same position, moment and language, and whether this is what was handed out. */
const issuedBefore = (station: Station, { sitrep: made, sha256 }: RenderedSitrep) =>
  issuesOf(station, { day: made.day, before: station.store.size() })
    .filter(({ position, at, lang }) => position === made.position && at === made.at && lang === made.lang)
    .map((issue) => ({ subject: issue.subject, role: issue.role, same: issue.sha256 === sha256 }));
