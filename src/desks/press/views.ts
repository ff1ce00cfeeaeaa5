import { alert, statement, textColumn, view } from '#kit';
import { tables } from './tables.ts';

const { line, change } = tables;

const months = {
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  fr: [
    'janvier',
    'février',
    'mars',
    'avril',
    'mai',
    'juin',
    'juillet',
    'août',
    'septembre',
    'octobre',
    'novembre',
    'décembre',
  ],
  ht: ['janvye', 'fevriye', 'mas', 'avril', 'me', 'jen', 'jiyè', 'out', 'septanm', 'oktòb', 'novanm', 'desanm'],
  sw: [
    'Januari',
    'Februari',
    'Machi',
    'Aprili',
    'Mei',
    'Juni',
    'Julai',
    'Agosti',
    'Septemba',
    'Oktoba',
    'Novemba',
    'Desemba',
  ],
} as const;

/** The people of a contributing state, after “mainly”, in the four languages. */
const peoples: Readonly<Record<string, readonly [string, string, string, string]>> = {
  KEN: ['Kenyan', 'kényans', 'kenyan', 'kutoka Kenya'],
  JAM: ['Jamaican', 'jamaïcains', 'jamayiken', 'kutoka Jamaika'],
  BLZ: ['Belizean', 'béliziens', 'belizyen', 'kutoka Belize'],
  BHS: ['Bahamian', 'bahaméens', 'bayameyen', 'kutoka Bahama'],
  GTM: ['Guatemalan', 'guatémaltèques', 'gwatemaltèk', 'kutoka Guatemala'],
  SLV: ['Salvadoran', 'salvadoriens', 'salvadoryen', 'kutoka El Salvador'],
};

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const monthCase = (lang: keyof typeof months): string =>
  `CASE CAST(substr(day, 6, 2) AS INTEGER) ${months[lang].map((name, index) => `WHEN ${index + 1} THEN ${quoted(name)}`).join(' ')} END`;
const peopleCase = (index: 0 | 1 | 2 | 3): string =>
  `CASE main ${Object.entries(peoples)
    .map(([country, names]) => `WHEN ${quoted(country)} THEN ${quoted(names[index])}`)
    .join(' ')} ELSE main END`;
const dateIn = (lang: keyof typeof months): string => `CAST(substr(day, 9, 2) AS INTEGER) || ' ' || ${monthCase(lang)}`;

/** Strength as it may be said in public: a rounded count, whose people they mainly are, and the exact total with its date. */
const strength = `
  SELECT (p.police + 50) / 100 * 100 AS about, p.country AS main, t.count AS total, mission_day((SELECT at FROM clock)) AS day, t.entry AS entry, p.entry AS part_entry,
    (SELECT count(DISTINCT claim) FROM sources_contradictions WHERE relation = 'contradicts' AND measure LIKE 'strength.%') AS disputed
  FROM force_strength t
  JOIN (SELECT country, count AS police, entry FROM force_strength WHERE measure = 'strength.deployed' AND category = 'police'
    AND country IS NOT NULL ORDER BY count DESC, country LIMIT 1) p
  WHERE t.measure = 'strength.in_theatre' AND t.country IS NULL AND t.category IS NULL`;

export const views = {
  lines: view('Press lines|Lignes de presse|Liy pou laprès|Taarifa za habari', {
    sql: 'SELECT * FROM press_line ORDER BY coalesce(released_at, drafted_at) DESC, line',
    columns: line.columns,
    subject: 'line',
    empty:
      'Draft a line and cite the entries it rests on|Rédigez une ligne et citez les inscriptions qui la fondent|Ekri yon liy epi site antre li chita sou yo|Andika taarifa na utaje maingizo inayoyategemea',
  }),
  corrections: view('Corrections|Corrections publiées|Koreksyon yo|Masahihisho', {
    sql: 'SELECT * FROM press_change ORDER BY at DESC, entry',
    columns: change.columns,
    subject: 'line',
    empty:
      'No release has been corrected|Aucune publication corrigée|Pa gen piblikasyon ki korije|Hakuna taarifa iliyosahihishwa',
  }),
  entry_known: view('Entries that can be cited|Inscriptions citables|Antre yo ka site|Maingizo yanayoweza kutajwa', {
    sql: 'SELECT id, kind, marking FROM entry',
    columns: {
      id: textColumn('entry', 'Entry|Inscription|Antre|Ingizo'),
      kind: textColumn('text', 'Kind|Type|Kalite|Aina'),
      marking: textColumn('text', 'Marking|Marquage|Make|Alama'),
    },
    inner: true,
  }),
  offers: view('Drafts offered|Projets proposés|Bouyon yo pwopoze|Rasimu zinazopendekezwa', {
    sql: `SELECT 'strength' AS about,
        'about ' || about || ' police officers, mainly ' || ${peopleCase(0)} || ', ' || total || ' in all on ' || ${dateIn('en')} AS text_en,
        'environ ' || about || ' policiers, principalement ' || ${peopleCase(1)} || ', ' || total || ' en tout au ' || ${dateIn('fr')} AS text_fr,
        'anviwon ' || about || ' polisye, sitou ' || ${peopleCase(2)} || ', ' || total || ' antou nan dat ' || ${dateIn('ht')} AS text_ht,
        'takriban polisi ' || about || ', hasa ' || ${peopleCase(3)} || ', ' || total || ' kwa jumla kufikia ' || ${dateIn('sw')} AS text_sw,
        json_array(entry, part_entry) AS evidence, entry
      FROM (${strength}) WHERE disputed > 0`,
    columns: {
      about: textColumn('text', 'About|Sujet|Sou kisa|Kuhusu'),
      text_en: textColumn('text', 'English|Anglais|Anglè|Kiingereza'),
      text_fr: textColumn('text', 'French|Français|Fransè|Kifaransa'),
      text_ht: textColumn('text', 'Haitian Creole|Créole haïtien|Kreyòl|Kikreoli cha Haiti'),
      text_sw: textColumn('text', 'Swahili|Swahili (langue)|Swayili|Kiswahili'),
      evidence: textColumn('json', 'Evidence|Preuves|Prèv|Ushahidi'),
      entry: textColumn('entry', 'Entry|Inscription|Antre|Ingizo'),
    },
    empty:
      'Nothing said about us contradicts our record|Rien de ce qui se dit de nous ne contredit notre registre|Anyen yo di sou nou pa kontredi rejis nou|Hakuna kinachosemwa kutuhusu kinachopingana na rekodi yetu',
  }),
};

export const alerts = {
  line_expired: alert(
    'The line “{about}” has expired|La ligne « {about} » a expiré|Liy « {about} » ekspire|Taarifa “{about}” imeisha muda',
    {
      sql: `SELECT line AS subject, good_until AS since, 'notice' AS level, good_until AS due_at, 'press_officer' AS owner, entry,
        coalesce(about, line) AS about FROM press_line WHERE good_until IS NOT NULL AND state IN ('released', 'corrected')`,
      next: 'press.withdrawn/1',
    },
  ),
};

export const report = [
  statement(
    'assessment',
    '{released} lines were released, {changed} corrected or withdrawn|{released} lignes publiées, {changed} corrigées ou retirées|{released} liy pibliye, {changed} korije oswa retire|Taarifa {released} zilitolewa, {changed} zilisahihishwa au kuondolewa',
    {
      sql: `SELECT (SELECT count(*) FROM press_line WHERE released_at >= :from AND released_at < :to) AS released,
        (SELECT count(*) FROM press_change WHERE at >= :from AND at < :to) AS changed`,
      evidence: `SELECT entry FROM press_line WHERE released_at >= :from AND released_at < :to
        UNION SELECT entry FROM press_change WHERE at >= :from AND at < :to`,
    },
  ),
];
