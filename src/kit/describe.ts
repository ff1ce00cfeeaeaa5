import type { Desk } from './desk.ts';
import type { FieldAbout } from './field.ts';
import type { Kind } from './kind.ts';
import type { Lang } from './locale/index.ts';
import { words } from './words.ts';

const said = {
  write: words('What may be written|Ce qui peut être inscrit|Sa yo ka ekri|Kinachoweza kuandikwa'),
  ask: words('What may be asked|Ce qui peut être demandé|Sa yo ka mande|Kinachoweza kuulizwa'),
  alerts: words('What raises an alert|Ce qui déclenche une alerte|Sa ki bay alèt|Kinachotoa tahadhari'),
  settings: words('Settings|Réglages|Reglaj|Mipangilio'),
  field: words('Field|Champ|Chan|Sehemu'),
  type: words('Type|Type de valeur|Kalite|Aina'),
  needed: words('Needed|Obligatoire|Obligatwa|Inahitajika'),
  part: words('Part|Partie|Pati|Sehemu ya ingizo'),
  column: words('Column|Colonne|Kolòn|Safu'),
  meaning: words('Meaning|Sens|Sans|Maana'),
  yes: words('yes|oui|wi|ndiyo'),
  no: words('no|non|pa obligatwa|hapana'),
  subject: words('Subject|Sujet|Sijè|Mhusika'),
  nature: words('Nature|Nature de l’inscription|Nati|Asili'),
  writers: words('Who may write it|Qui peut l’inscrire|Ki moun ki ka ekri l|Nani anaweza kuandika'),
} as const;

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

const typeText = (about: FieldAbout, lang: Lang): string => {
  if (about.codes !== undefined)
    return Object.entries(about.codes)
      .map(([code, label]) => `\`${code}\` ${label[lang]}`)
      .join(', ');
  if (about.type === 'list') return `[ ${about.of === undefined ? '' : typeText(about.of, lang)} ]`;
  const detail = about.unit ?? about.subject;
  return detail === undefined ? about.type : `${about.type} (${detail})`;
};

function kindText(kind: Kind, lang: Lang): string {
  const rows = Object.entries(kind.fields).map(([name, { about }]) => [
    `\`${name}\``,
    about.words[lang],
    typeText(about, lang),
    said[about.optional ? 'no' : 'yes'][lang],
    about.part,
  ]);
  const facts = [`${said.subject[lang]}: \`${kind.subject}\``, `${said.nature[lang]}: ${kind.nature}`];
  if (kind.by !== undefined) facts.push(`${said.writers[lang]}: ${kind.by.join(', ')}`);
  const head = [said.field[lang], said.meaning[lang], said.type[lang], said.needed[lang], said.part[lang]];
  return `### ${kind.words[lang]} \`${kind.id}\`\n\n${facts.join(' · ')}\n\n${table(head, rows)}`;
}

/** A desk's page of documentation in Markdown: its kinds, views, alerts and settings, in one language. */
export function describeDesk(desk: Desk, lang: Lang): string {
  const views = Object.entries(desk.views).filter(([, view]) => view.inner !== true);
  const blocks = [
    `# ${desk.words[lang]}`,
    desk.about[lang],
    `## ${said.write[lang]}`,
    ...desk.kinds.map((kind) => kindText(kind, lang)),
  ];
  if (views.length > 0) {
    blocks.push(`## ${said.ask[lang]}`);
    for (const [name, view] of views) {
      const rows = Object.entries(view.columns).map(([column, about]) => [
        `\`${column}\``,
        about.words[lang],
        about.type,
      ]);
      blocks.push(
        `### ${view.words[lang]} \`${desk.name}.${name}\`\n\n${table([said.column[lang], said.meaning[lang], said.type[lang]], rows)}`,
      );
    }
  }
  const alerts = Object.values(desk.alerts).map((alert) => `- ${alert.words[lang]}`);
  if (alerts.length > 0) blocks.push(`## ${said.alerts[lang]}`, alerts.join('\n'));
  const settings = Object.entries(desk.settings).map(
    ([name, setting]) => `- \`${name}\`: ${setting.words[lang]} (${JSON.stringify(setting.value)})`,
  );
  if (settings.length > 0) blocks.push(`## ${said.settings[lang]}`, settings.join('\n'));
  return `${blocks.join('\n\n')}\n`;
}
