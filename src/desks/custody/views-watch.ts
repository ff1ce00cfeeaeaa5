import { numberColumn, textColumn, view } from '#kit';
import { columns, tables } from './tables.ts';

const custody = { marking: 'custody' } as const;

/** Pairs with the same bag, or a near name and one thing more; three people taken together share patrol and place, which alone says nothing. */
const suggested = view(
  'Perhaps the same person|Peut-être la même personne|Petèt menm moun nan|Huenda ni mtu yule yule',
  {
    sql: `WITH recent AS MATERIALIZED (
      SELECT v.*, s.person AS one, add_minutes(v.arrested_at, 60 * setting('custody_link_hours')) AS until_at,
        CAST(v.lat_e6 / (10 * setting('custody_link_metres')) AS INTEGER) AS row,
        CAST(v.lon_e6 / (10 * setting('custody_link_metres')) AS INTEGER) AS col
      FROM custody_evidence v JOIN custody_same s ON s.detainee = v.detainee
      WHERE v.arrested_at >= add_minutes((SELECT at FROM clock), -1440 * setting('custody_link_days'))),
    step(by) AS (VALUES (-1), (0), (1)),
    near AS (
      SELECT a.entry AS a_entry, b.entry AS b_entry FROM recent a JOIN recent b ON b.bag = a.bag
      UNION SELECT a.entry, b.entry FROM recent a JOIN recent b ON b.patrol = a.patrol
      UNION SELECT a.entry, b.entry FROM recent a JOIN step up JOIN step side
        JOIN recent b ON b.row = a.row + up.by AND b.col = a.col + side.by
        WHERE b.arrested_at BETWEEN a.arrested_at AND a.until_at AND a.one <> b.one),
    pair AS (
      SELECT a.detainee AS detainee, b.detainee AS other, a.arrested_at AS arrested_at, b.arrested_at AS other_at,
        a.entry AS entry, b.entry AS other_entry, max(a.written_at, b.written_at) AS since,
        coalesce(a.bag = b.bag, 0) AS same_bag, coalesce(a.patrol = b.patrol, 0) AS same_patrol,
        coalesce(distance_m(a.lat_e6, a.lon_e6, b.lat_e6, b.lon_e6) <= setting('custody_link_metres'), 0) AS same_place,
        CAST(round(1000 * name_distance(a.name, b.name)) AS INTEGER) AS name_permille
      FROM near JOIN recent a ON a.entry = near.a_entry JOIN recent b ON b.entry = near.b_entry
      WHERE a.one <> b.one AND b.arrested_at <= a.until_at
        AND (a.arrested_at < b.arrested_at OR (a.arrested_at = b.arrested_at AND a.detainee < b.detainee))
        AND NOT coalesce(a.sex <> b.sex AND a.sex <> 'unknown' AND b.sex <> 'unknown', 0)),
    scored AS MATERIALIZED (
      SELECT *, coalesce(name_permille <= 10 * setting('custody_link_name_percent'), 0) AS near_name FROM pair)
    SELECT detainee, other, max(40 * same_bag + 25 * same_patrol + 20 * near_name + 15 * same_place) AS score,
      same_bag, same_patrol, same_place, near_name, name_permille, arrested_at, other_at,
      minutes_between(arrested_at, other_at) AS recovered_min, since, entry, other_entry
    FROM scored WHERE same_bag = 1 OR (near_name = 1 AND same_patrol + same_place > 0)
    GROUP BY detainee, other ORDER BY score DESC, detainee, other`,
    columns: {
      detainee: columns.detainee,
      other: textColumn('subject', 'Other record|Autre fiche|Lòt dosye|Rekodi nyingine'),
      score: numberColumn(
        'integer',
        'Likeness of 100|Ressemblance sur 100|Resanblans sou 100|Mfanano kati ya 100',
        custody,
      ),
      same_bag: numberColumn('flag', 'Same bag|Même sac|Menm sak|Mfuko mmoja', custody),
      same_patrol: numberColumn('flag', 'Same patrol|Même patrouille|Menm patwouy|Doria moja', custody),
      same_place: numberColumn('flag', 'Same place|Même lieu|Menm kote|Mahali pamoja', custody),
      near_name: numberColumn('flag', 'Names near|Noms proches|Non yo sanble|Majina yanakaribiana', custody),
      name_permille: numberColumn(
        'integer',
        'Name distance of 1000|Distance des noms sur 1000|Distans non sou 1000|Umbali wa majina kati ya 1000',
        custody,
      ),
      arrested_at: columns.arrested_at,
      other_at: textColumn('instant', 'Other arrest|Autre arrestation|Lòt arestasyon|Kukamatwa kwingine'),
      recovered_min: numberColumn('minutes', 'Time recovered|Temps retrouvé|Tan yo jwenn|Muda uliopatikana'),
      since: textColumn('instant', 'Since|Depuis|Depi|Tangu', { hidden: true }),
      entry: columns.entry,
      other_entry: textColumn('entry', 'Other entry|Autre inscription|Lòt antre|Ingizo jingine'),
    },
    subject: 'detainee',
    empty:
      'No two records look like one person|Aucune paire de fiches ne se ressemble|Pa gen de dosye ki sanble|Hakuna rekodi mbili zinazofanana',
  },
);

const links = view('Records joined|Fiches réunies|Dosye ki mete ansanm|Rekodi zilizounganishwa', {
  sql: `SELECT l.*, e.who, e.reason FROM custody_link l LEFT JOIN entry e ON e.id = l.entry ORDER BY l.detainee, l.linked_at`,
  columns: {
    ...tables.link.columns,
    who: textColumn('text', 'By|Par|Pa|Na', custody),
    reason: textColumn('text', 'Reason|Raison|Rezon|Sababu', custody),
  },
  subject: 'detainee',
});

const exceptional = view('Exceptional measures|Mesures exceptionnelles|Mezi eksepsyonèl|Hatua za kipekee', {
  sql: `SELECT d.detainee, d.patrol, d.arrested_at, CASE WHEN d.basis = 'exceptional' THEN 1 ELSE 0 END AS stated,
      coalesce(max(b.exceptional_from) IS NOT NULL, 0) AS without_host,
      add_minutes(d.arrested_at, setting('custody_review_hours') * 60) AS review_due_at, d.entry
    FROM custody_detainee d
    LEFT JOIN patrols_arrest_basis b ON b.patrol = d.patrol AND b.exceptional_from <= d.arrested_at AND d.mission_held = 1
      AND b.from_at = (SELECT max(p.from_at) FROM patrols_arrest_basis p WHERE p.patrol = d.patrol AND p.from_at <= d.arrested_at)
    WHERE d.basis = 'exceptional' OR b.exceptional_from IS NOT NULL
    GROUP BY d.detainee ORDER BY d.arrested_at, d.detainee`,
  columns: {
    detainee: columns.detainee,
    patrol: columns.patrol,
    arrested_at: columns.arrested_at,
    stated: numberColumn(
      'flag',
      'Stated as exceptional|Déclarée exceptionnelle|Yo di l eksepsyonèl|Imetajwa kuwa ya kipekee',
    ),
    without_host: numberColumn(
      'flag',
      'Without the host element|Sans élément hôte|San ekip peyi a|Bila kikosi cha mwenyeji',
    ),
    review_due_at: textColumn(
      'instant',
      'Legal review due|Examen juridique avant|Revizyon legal anvan|Mapitio ya sheria kabla ya',
    ),
    entry: columns.entry,
  },
  subject: 'detainee',
  empty:
    'No exceptional measure to report|Aucune mesure exceptionnelle à signaler|Pa gen mezi eksepsyonèl pou rapòte|Hakuna hatua ya kipekee ya kuripoti',
});

const count = (measure: string, sql: string): string => `SELECT '${measure}' AS measure, (${sql}) AS count`;
const persons = (where: string): string => `SELECT count(*) FROM custody_timing WHERE main = 1 AND ${where}`;
const clocksWhere = (where: string): string =>
  `SELECT count(*) FROM custody_clocks WHERE main = 1 AND clock = 'J' AND ${where}`;

/** The only view of this desk whose rows may leave the mission: whole numbers, nobody's number or name. */
const publicCounts = view('Custody in numbers|La garde à vue en chiffres|Gadavi an chif|Mahabusu kwa tarakimu', {
  marking: 'public',
  sql: [
    count('custody.in_mission', persons(`state = 'mission'`)),
    count('custody.with_host', persons(`state = 'host'`)),
    count('custody.past_24h', clocksWhere('open = 1 AND elapsed_min >= 1440')),
    count('custody.in_breach', clocksWhere(`open = 1 AND state = 'breach'`)),
    count('custody.children', persons(`child = 1 AND state IN ('mission', 'host')`)),
    count('custody.arrested', persons('1')),
    count('custody.before_judge_in_time', clocksWhere(`state = 'met'`)),
    count('custody.released', persons(`state = 'released'`)),
    count('custody.escaped', persons(`state = 'escaped'`)),
    count('custody.died', persons(`state = 'died'`)),
  ].join('\nUNION ALL '),
  columns: {
    measure: textColumn('text', 'Measure|Mesure|Mezi|Kipimo'),
    count: numberColumn('integer', 'Count|Nombre|Konbyen|Idadi', { unit: 'persons' }),
  },
});

const metrics = view('How custody goes|Tenue de la garde à vue|Kijan gadavi a mache|Mwenendo wa mahabusu', {
  sql: `WITH closed AS (
      SELECT elapsed_min, row_number() OVER (ORDER BY elapsed_min) AS n, count(*) OVER () AS size
      FROM custody_clocks WHERE clock = 'M' AND main = 1 AND closed_at IS NOT NULL),
    judged AS (SELECT * FROM custody_clocks WHERE clock = 'J' AND main = 1 AND (state <> 'running')),
    late AS (SELECT count(*) AS entries, coalesce(sum(late_min > 60), 0) AS late FROM entry WHERE desk = 'custody')
    SELECT (SELECT elapsed_min FROM closed WHERE n = (size + 1) / 2) AS median_mission_min,
      (SELECT max(elapsed_min) FROM custody_clocks WHERE clock = 'M' AND main = 1) AS max_mission_min,
      (SELECT sum(state = 'met') * 1000 / count(*) FROM judged) AS before_judge,
      (SELECT sum(medical_at IS NOT NULL) * 1000 / count(*) FROM custody_care) AS with_medical,
      late.late * 1000 / max(1, late.entries) AS late_rate,
      (SELECT coalesce(sum(refusals), 0) FROM custody_ending) AS refusals,
      (SELECT sum(complaints) * 100 / count(*) FROM custody_care) AS complaints_per_100
    FROM late`,
  columns: {
    median_mission_min: numberColumn(
      'minutes',
      'Median mission custody|Garde médiane|Medyàn gad misyon|Wastani wa mahabusu ya misheni',
    ),
    max_mission_min: numberColumn(
      'minutes',
      'Longest mission custody|Garde la plus longue|Pi long gad misyon|Mahabusu ndefu zaidi',
    ),
    before_judge: numberColumn(
      'percent',
      'Before a judge in time|Devant un juge à temps|Devan jij alè|Mbele ya hakimu kwa wakati',
    ),
    with_medical: numberColumn(
      'percent',
      'With a medical check|Avec examen médical|Ak egzamen medikal|Waliochunguzwa afya',
    ),
    late_rate: numberColumn('percent', 'Late entries|Inscriptions tardives|Antre an reta|Maingizo yaliyochelewa'),
    refusals: numberColumn('integer', 'Handovers refused|Remises refusées|Remèt ki refize|Makabidhiano yaliyokataliwa'),
    complaints_per_100: numberColumn(
      'integer',
      'Complaints per 100|Plaintes pour 100|Plent pou chak 100|Malalamiko kwa kila 100',
    ),
  },
});

export const watchViews = {
  suggested_links: suggested,
  links,
  exceptional_items: exceptional,
  public_counts: publicCounts,
  metrics,
};
