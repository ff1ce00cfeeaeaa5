import { createHash } from 'node:crypto';
import { dtg, formatDate, formatDuration, interpolate, isInstant, missionLocal, reportSections } from '#kit';
import type { Lang } from '#kit';
import { changeGroups } from './sitrep.ts';
import type { ChangeGroup, Sitrep } from './sitrep.ts';
import type { Evidence, Piece, ReportTable, SaidStatement } from './statement.ts';
import { reportWords } from './words.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

/** The report's whole style; served with its hash in the content security policy, so nothing inline is let through but this. */
const style = `
:root{color-scheme:light dark}
body{font:15px/1.5 "Noto Sans Variable","Noto Sans",sans-serif;max-width:52rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.5rem;margin:.2rem 0}h2{font-size:1.05rem;margin:1.6rem 0 .4rem;border-bottom:1px solid}
.banner{border:2px solid;padding:.3rem .6rem;font-weight:700;text-align:center}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:1rem 0}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
li{margin:.25rem 0}a.figure{font-weight:700}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.5rem 0;font-size:.9rem}
th,td{text-align:left;border:1px solid;padding:.2rem .4rem;vertical-align:top}
.late{font-weight:700}s{opacity:.75}
footer{margin-top:2rem;border-top:1px solid;font-size:.85rem;overflow-wrap:anywhere}
@page{size:A4;margin:18mm}
@media print{a{color:inherit;text-decoration:none}h2{break-after:avoid}tr,li{break-inside:avoid}}`;

/** For the policy of whoever serves the report: `style-src 'sha256-…'`. */
export const sitrepStyleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** A moment with its date-time group in Zulu and its mission local time. */
export function moment(text: string): string {
  if (!isInstant(text)) return text;
  const local = missionLocal(text);
  return `${dtg(text)} (${local.date} ${local.time} ${local.offset})`;
}

/** Gives every scrolling region of a page a name of its own: whoever hears the page must be able to tell them apart. */
function regionNames(): (text: string) => string {
  const taken = new Map<string, number>();
  return (text) => {
    const count = (taken.get(text) ?? 0) + 1;
    taken.set(text, count);
    return count === 1 ? text : `${text} (${count})`;
  };
}

interface Drawing {
  readonly sitrep: Sitrep;
  readonly nameOf: (text: string) => string;
}

/** The report as one HTML page without scripts. The same report gives the same bytes. */
export function sitrepHtml(sitrep: Sitrep): string {
  const { lang } = sitrep;
  const drawing: Drawing = { sitrep, nameOf: regionNames() };
  const say = (name: keyof typeof reportWords): string => escaped(reportWords[name][lang]);
  const title = `${say('title')} ${escaped(sitrep.day)}`;
  const marking = 'TLP:AMBER';
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title>
<style>${style}</style></head>
<body>
<main>
${sitrep.exercise ? `<p class="banner">${say('exercise')}</p>` : ''}${sitrep.demo ? `<p class="banner">${say('demo')}</p>` : ''}
<h1>${title}</h1>
<dl>
<dt>${say('from')}</dt><dd>${escaped(sitrep.origin)}</dd>
<dt>${say('period')}</dt><dd>${escaped(formatDate(lang, sitrep.day))} · ${moment(sitrep.from)} – ${moment(sitrep.to)}</dd>
<dt>${say('asAt')}</dt><dd>${moment(sitrep.at)}</dd>
<dt>${say('marking')}</dt><dd>${marking}</dd>
<dt>${say('position')}</dt><dd>${sitrep.position}</dd>
<dt>${say('root')}</dt><dd><code>${escaped(sitrep.root)}</code></dd>
</dl>
${changesHtml(sitrep)}
${sectionsHtml(drawing)}
<h2>${say('lateEntries')}</h2>
${sitrep.late.length === 0 ? `<p>${say('noLate')}</p>` : evidenceTable(drawing, sitrep.late, reportWords.lateEntries[lang])}
<h2>${say('evidence')}</h2>
${sitrep.statements
  .filter((one) => one.evidence.length > 0)
  .map((one) => evidenceHtml(drawing, one))
  .join('\n')}
</main>
<footer>${marking} · ${say('position')} ${sitrep.position} · ${say('root')} <code>${escaped(sitrep.root)}</code></footer>
</body>
</html>
`;
}

function changesHtml(sitrep: Sitrep): string {
  const { lang, previous } = sitrep;
  const head = `<h2>${escaped(reportWords.changes[lang])}</h2>`;
  if (previous === undefined) return `${head}\n<p>${escaped(reportWords.firstIssue[lang])}</p>`;
  const rests = interpolate(
    reportWords.lastIssue[lang],
    { position: previous.position, at: moment(previous.at) },
    lang,
  );
  const intro = `${head}\n<p>${escaped(rests)}</p>`;
  if (sitrep.changes.length === 0) return `${intro}\n<p>${escaped(reportWords.noChange[lang])}</p>`;
  return `${intro}\n${changeGroups(sitrep.changes)
    .map((group) => changeGroupHtml(group, lang))
    .join('\n')}`;
}

function changeGroupHtml({ name, changes }: ChangeGroup, lang: Lang): string {
  const label = (of: 'before' | 'known' | 'now'): string =>
    `<span class="label">${escaped(reportWords[of][lang])}:</span>`;
  const items = changes.map(({ before, now, corrected }) => {
    const known = corrected === undefined ? '' : `${label('known')} ${escaped(corrected)}<br>\n`;
    return `<li>${label('before')} <s>${escaped(before)}</s><br>\n${known}${label('now')} ${escaped(now)}</li>`;
  });
  return `<h3>${escaped(reportWords[name][lang])}</h3>\n<ul class="${name}">${items.join('\n')}</ul>`;
}

function sectionsHtml(drawing: Drawing): string {
  const { sitrep } = drawing;
  return Object.entries(reportSections)
    .map(([section, label]) => {
      const said = sitrep.statements.filter((one) => one.section === section);
      const body =
        said.length === 0
          ? `<p>${escaped(reportWords.nothing[sitrep.lang])}</p>`
          : `<ul>${said.map((one) => statementHtml(drawing, one)).join('\n')}</ul>`;
      return `<section id="${section}"><h2>${escaped(label[sitrep.lang])}</h2>\n${body}</section>`;
    })
    .join('\n');
}

const anchor = (statement: SaidStatement): string => `why-${statement.id}`;

const sentenceOf = (statement: SaidStatement): string => statement.pieces.map((piece) => piece.text).join('');

function statementHtml({ nameOf }: Drawing, statement: SaidStatement): string {
  const sentence = statement.pieces.map((piece) => pieceHtml(piece, statement)).join('');
  const table = statement.table === undefined ? '' : tableHtml(statement.table, nameOf(sentenceOf(statement)));
  return `<li id="${escaped(statement.id)}">${sentence}${table}</li>`;
}

function pieceHtml(piece: Piece, statement: SaidStatement): string {
  if (piece.figure === undefined) return escaped(piece.text);
  if (statement.evidence.length === 0) return `<b>${escaped(piece.text)}</b>`;
  return `<a class="figure" href="#${anchor(statement)}" data-figure="${escaped(piece.figure)}">${escaped(piece.text)}</a>`;
}

function tableHtml({ head, rows }: ReportTable, name: string): string {
  if (rows.length === 0) return '';
  const cells = (tag: 'td' | 'th', row: readonly string[]): string =>
    row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n');
  return scrolling(name, { head: cells('th', head), body });
}

/** A table that scrolls by itself, which the keyboard must reach too. */
const scrolling = (name: string, table: { readonly head: string; readonly body: string }): string =>
  `<div class="scroll" tabindex="0" role="region" aria-label="${escaped(name)}"><table><thead><tr>${table.head}</tr></thead><tbody>${table.body}</tbody></table></div>`;

function evidenceHtml(drawing: Drawing, statement: SaidStatement): string {
  const { lang } = drawing.sitrep;
  const sentence = sentenceOf(statement);
  const table = evidenceTable(drawing, statement.evidence, `${reportWords.evidence[lang]}: ${sentence}`);
  return `<section id="${anchor(statement)}"><h3>${escaped(sentence)}</h3>${table}</section>`;
}

function evidenceTable({ sitrep, nameOf }: Drawing, evidence: readonly Evidence[], name: string): string {
  const { lang } = sitrep;
  const head = [reportWords.entry, reportWords.kind, reportWords.occurred, reportWords.received, reportWords.late]
    .map((words) => `<th>${escaped(words[lang])}</th>`)
    .join('');
  const rows = evidence.map((one) => {
    const late =
      one.lateMinutes > 60 ? `<span class="late">${escaped(formatDuration(one.lateMinutes, lang))}</span>` : '—';
    return `<tr><td><a href="/entries/${one.id}">№ ${one.position}</a></td><td>${escaped(one.kind)}</td><td>${moment(one.occurred)}</td><td>${moment(one.received)}</td><td>${late}</td></tr>`;
  });
  return scrolling(nameOf(name), { head, body: rows.join('\n') });
}
