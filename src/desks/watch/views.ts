import { alert, numberColumn, statement, textColumn, view } from '#kit';
import { owners } from './kinds.ts';
import { tables } from './tables.ts';

const { note, answer, place, report: issue, problem } = tables;
const late = numberColumn('minutes', 'Late by|Retard|Reta|Kuchelewa');

export const views = {
  log: view('Log|Main courante|Jounal|Daftari', {
    sql: `SELECT n.*, e.received AS received, e.late_min AS late_min, e.who AS who, e.role AS role, e.post AS post
      FROM watch_note n JOIN entry e ON e.id = n.entry ORDER BY n.at DESC, e.position DESC`,
    columns: {
      ...note.columns,
      received: textColumn('instant', 'Received|Reçu|Resevwa|Imepokelewa'),
      late_min: late,
      who: textColumn('text', 'Who|Qui|Kiyès|Nani'),
      role: textColumn('code', 'Role|Rôle|Wòl|Jukumu', { codes: owners }),
      post: textColumn('text', 'Post|Poste|Pòs|Kituo'),
    },
    subject: 'note',
    map: { lat: 'lat_e6', lon: 'lon_e6', label: 'what', symbol: 'note', at: 'at' },
    empty:
      'Everything goes in: write the first line with /n|Tout s’inscrit : écrivez la première ligne avec /n|Tout bagay antre: ekri premye liy lan ak /n|Kila kitu kinaingia: andika mstari wa kwanza kwa /n',
  }),
  answered: view('Alerts answered|Alertes traitées|Alèt yo reponn|Tahadhari zilizojibiwa', {
    sql: 'SELECT * FROM watch_answer ORDER BY at DESC, entry DESC',
    columns: answer.columns,
    empty:
      'No alert has been answered yet|Aucune alerte n’a encore été traitée|Poko gen alèt ki reponn|Hakuna tahadhari iliyojibiwa bado',
  }),
  place_now: view('Places|Lieux|Kote yo|Mahali', {
    sql: 'SELECT * FROM watch_place ORDER BY name',
    columns: place.columns,
    subject: 'place',
    map: { lat: 'lat_e6', lon: 'lon_e6', label: 'name', symbol: 'place' },
    empty:
      'Define the places the mission speaks of|Définissez les lieux dont la mission parle|Defini kote misyon an pale de yo|Fafanua mahali ambapo misheni inapazungumzia',
  }),
  issued: view('Reports issued|Rapports diffusés|Rapò ki soti|Ripoti zilizotolewa', {
    sql: 'SELECT * FROM watch_report ORDER BY issued_at DESC, entry DESC',
    columns: issue.columns,
    subject: 'issue',
    empty:
      'No report has been issued yet|Aucun rapport n’a encore été diffusé|Poko gen rapò ki soti|Hakuna ripoti iliyotolewa bado',
  }),
  problems: view('Problem register|Registre des problèmes|Rejis pwoblèm yo|Rejista ya matatizo', {
    sql: `SELECT * FROM watch_problem ORDER BY state, coalesce(due_at, '9999'), raised_at`,
    columns: problem.columns,
    subject: 'problem',
    empty: 'No problem has been raised|Aucun problème signalé|Pa gen pwoblèm ki siyale|Hakuna tatizo lililoibuliwa',
  }),
  problems_open: view('Open problems|Problèmes en cours|Pwoblèm ki ouvè|Matatizo yaliyo wazi', {
    watch: { order: 70, figure: 'count' },
    sql: `SELECT *, (due_at IS NOT NULL AND due_at < (SELECT at FROM clock)) AS overdue
      FROM watch_problem WHERE state = 'open' ORDER BY coalesce(due_at, '9999'), raised_at`,
    columns: { ...problem.columns, overdue: numberColumn('flag', 'Overdue|En retard|An reta|Imechelewa') },
    subject: 'problem',
    empty:
      'No open problem: raise one before the situation report is issued, or confirm that there is none|Aucun problème en cours : signalez-en avant le rapport de situation, ou confirmez qu’il n’y en a pas|Pa gen pwoblèm ouvè: siyale youn anvan rapò sitiyasyon an, oswa konfime pa genyen|Hakuna tatizo wazi: liibue kabla ya ripoti ya hali, au thibitisha kuwa hakuna',
  }),
};

export const alerts = {
  problem_overdue: alert(
    'Problem past its date: {what}|Problème hors délai : {what}|Pwoblèm depase dat li: {what}|Tatizo limepita tarehe: {what}',
    {
      sql: `SELECT problem AS subject, due_at AS since, 'amber' AS level, due_at, owner, entry, what
        FROM watch_problem WHERE state = 'open' AND due_at IS NOT NULL`,
      next: 'watch.problem-solved/1',
    },
  ),
};

export const report = [
  statement(
    'operations',
    '{count} lines were written in the log|{count} lignes inscrites à la main courante|{count} liy ekri nan jounal la|Mistari {count} iliandikwa kwenye daftari',
    {
      sql: 'SELECT count(*) AS count FROM watch_note WHERE at >= :from AND at < :to',
      evidence: 'SELECT entry FROM watch_note WHERE at >= :from AND at < :to',
    },
  ),
  statement('problems', 'Open problems|Problèmes en cours|Pwoblèm ki ouvè|Matatizo yaliyo wazi', {
    table: { view: 'watch.problems_open', columns: ['what', 'area', 'owner', 'raised_at', 'due_at', 'entry'] },
  }),
  statement(
    'problems',
    '{count} entries arrived more than 60 minutes late|{count} inscriptions arrivées avec plus de 60 minutes de retard|{count} antre rive ak plis pase 60 minit reta|Maingizo {count} yalifika kwa kuchelewa zaidi ya dakika 60',
    {
      sql: 'SELECT count(*) AS count FROM entry WHERE late_min > 60 AND received >= :from AND received < :to AND received <= :at',
      evidence:
        'SELECT id AS entry FROM entry WHERE late_min > 60 AND received >= :from AND received < :to AND received <= :at',
    },
  ),
  statement(
    'operations',
    '{count} problems were solved|{count} problèmes résolus|{count} pwoblèm rezoud|Matatizo {count} yalitatuliwa',
    {
      sql: 'SELECT count(*) AS count FROM watch_problem WHERE solved_at >= :from AND solved_at < :to',
      evidence: 'SELECT entry FROM watch_problem WHERE solved_at >= :from AND solved_at < :to',
    },
  ),
];
