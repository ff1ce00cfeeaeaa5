import { alert, numberColumn, statement, table, textColumn, view } from '#kit';
import { categories } from './kinds.ts';

const states = { open: 'open|ouvert|ouvè|wazi', closed: 'closed|clos|fèmen|imefungwa' };

export const tables = {
  case: table('Cases|Dossiers|Dosye yo|Kesi', {
    case: textColumn('subject', 'Case|Dossier|Dosye|Kesi'),
    what: textColumn('text', 'What|Quoi|Kisa|Nini'),
    category: textColumn('code', 'Category|Catégorie|Kategori|Kundi', { codes: categories }),
    state: textColumn('code', 'State|État|Eta|Hali', { codes: states }),
    opened_at: textColumn('instant', 'Opened|Ouvert|Ouvè lè|Ilifunguliwa'),
    last_at: textColumn('instant', 'Last activity|Dernière activité|Dènye aktivite|Shughuli ya mwisho'),
    closed_at: textColumn('instant', 'Closed|Clos|Fèmen lè|Ilifungwa'),
    outcome: textColumn('text', 'Outcome|Issue|Rezilta|Matokeo'),
    notes: numberColumn('integer', 'Notes|Annotations|Nòt|Maandishi'),
    links: textColumn('json', 'Linked entries|Inscriptions liées|Antre ki lye|Maingizo yaliyounganishwa'),
    entry: textColumn('entry', 'Entry|Inscription|Antre|Ingizo'),
  }),
};

export const views = {
  cases: view('Cases|Dossiers|Dosye yo|Kesi', {
    sql: 'SELECT * FROM oversight_case ORDER BY state DESC, last_at',
    columns: tables.case.columns,
    subject: 'case',
    empty:
      'No case has been opened; anybody serving may open one|Aucun dossier ouvert ; tout membre de la mission peut en ouvrir un|Poko gen dosye ki ouvè; nenpòt moun k ap sèvi ka ouvri youn|Hakuna kesi iliyofunguliwa; yeyote anayehudumu anaweza kufungua',
  }),
};

export const alerts = {
  silent: alert(
    'Nothing has happened on a case since {last_at}|Rien ne s’est passé sur un dossier depuis {last_at}|Anyen pa pase sou yon dosye depi {last_at}|Hakuna kilichotokea kwenye kesi tangu {last_at}',
    {
      sql: `SELECT "case" AS subject, add_minutes(last_at, setting('oversight_silence_days') * 1440) AS since, 'amber' AS level,
        'inspector' AS owner, entry, last_at FROM oversight_case WHERE state = 'open'`,
      next: 'oversight.case-noted/1',
    },
  ),
};

export const report = [
  statement(
    'problems',
    '{count} oversight cases are open|{count} dossiers de contrôle ouverts|{count} dosye kontwòl ouvè|Kesi {count} za uangalizi ziko wazi',
    {
      sql: 'SELECT count(*) AS count FROM oversight_case WHERE opened_at < :to AND (closed_at IS NULL OR closed_at >= :to)',
    },
  ),
];
