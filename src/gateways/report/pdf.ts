import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { formatDate, formatDuration, interpolate, millis, reportSections } from '#kit';
import { moment } from './html.ts';
import { changeGroups } from './sitrep.ts';
import type { Sitrep } from './sitrep.ts';
import type { Evidence } from './statement.ts';
import { reportWords } from './words.ts';

const findFile = createRequire(import.meta.url).resolve;
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'];
const fontFiles = (): Buffer[] =>
  faces.map((face) => readFileSync(findFile(`@expo-google-fonts/noto-sans/${face}/NotoSans_${face}.ttf`)));

/** Only shapes a page; all its words and figures come as data, so that nothing an author wrote is ever run as markup. */
const template = readFileSync(join(import.meta.dirname, 'sitrep.typ'), 'utf8');

let shared: NodeCompiler | undefined;
const compiler = (): NodeCompiler =>
  (shared ??= NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs: fontFiles() }] }));

const second = 1000;

/** The report as PDF/UA. Its only date is the moment reported, so the same report gives the same bytes on every run. */
export function sitrepPdf(sitrep: Sitrep): Uint8Array {
  const inputs = { data: JSON.stringify(pageData(sitrep)) };
  const creationTimestamp = Math.floor(millis(sitrep.at) / second);
  return compiler().pdf({ mainFileContent: template, inputs }, { pdfStandard: 'ua-1', creationTimestamp });
}

const anchorOf = (id: string): string => `why-${id}`;

function pageData(sitrep: Sitrep) {
  const { lang, previous } = sitrep;
  const words = Object.fromEntries(Object.entries(reportWords).map(([name, told]) => [name, told[lang]]));
  return {
    words,
    lang,
    title: `${reportWords.title[lang]} ${sitrep.day}`,
    banners: [sitrep.exercise ? reportWords.exercise[lang] : '', sitrep.demo ? reportWords.demo[lang] : ''].filter(
      (line) => line !== '',
    ),
    head: [
      [reportWords.from[lang], sitrep.origin],
      [reportWords.period[lang], `${formatDate(lang, sitrep.day)} · ${moment(sitrep.from)} – ${moment(sitrep.to)}`],
      [reportWords.asAt[lang], moment(sitrep.at)],
      [reportWords.marking[lang], 'TLP:AMBER'],
      [reportWords.position[lang], String(sitrep.position)],
      [reportWords.root[lang], sitrep.root],
    ],
    previous:
      previous === undefined
        ? null
        : interpolate(reportWords.lastIssue[lang], { position: previous.position, at: moment(previous.at) }, lang),
    changes: changeGroups(sitrep.changes).map(({ name, changes }) => ({ title: reportWords[name][lang], changes })),
    sections: Object.entries(reportSections).map(([section, label]) => ({
      title: label[lang],
      statements: sitrep.statements
        .filter((one) => one.section === section)
        .map(({ id, pieces, table, evidence }) => ({
          pieces: pieces.map(({ text, figure }) => ({ text, figure: figure !== undefined })),
          anchor: evidence.length > 0 ? anchorOf(id) : null,
          table: table !== undefined && table.rows.length > 0 ? table : null,
        })),
    })),
    late: sitrep.late.map((one) => evidenceRow(one, lang)),
    evidence: sitrep.statements
      .filter((one) => one.evidence.length > 0)
      .map((one) => ({
        anchor: anchorOf(one.id),
        title: one.pieces.map((piece) => piece.text).join(''),
        rows: one.evidence.map((entry) => evidenceRow(entry, lang)),
      })),
  };
}

const evidenceRow = (one: Evidence, lang: Sitrep['lang']): string[] => [
  `№ ${one.position}`,
  one.kind,
  moment(one.occurred),
  moment(one.received),
  one.lateMinutes > 60 ? formatDuration(one.lateMinutes, lang) : '–',
];
