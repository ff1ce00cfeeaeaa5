import { numberColumn, textColumn, view } from '#kit';
import { tables } from './tables.ts';
import { count, killed } from './views.ts';

const { incident } = tables;
const open = 'Open the first incident|Ouvrez le premier événement|Louvri premye ensidan an|Fungua tukio la kwanza';
const { week } = incident.columns;

/** Nearest rank, so that a median of reports is the delay of one of them. */
const delays = view('Reporting delay|Délai de signalement|Reta nan rapò|Ucheleweshaji wa ripoti', {
  sql: `WITH told AS (
      SELECT one.week, max(0, coalesce(first.late_min, 0)) AS minutes,
        one.accuracy_m <= setting('incidents_located_metres') AS located, coalesce(toll.origins, 0) >= 2 AS two_origins
      FROM incidents_incident one JOIN incidents_standing standing ON standing.incident = one.incident AND standing.head = one.incident
      JOIN entry first ON first.id = one.entry
      LEFT JOIN incidents_toll toll ON toll.incident = one.incident AND toll.measure = 'killed'),
    ranked AS (
      SELECT *, row_number() OVER (PARTITION BY week ORDER BY minutes) AS place, count(*) OVER (PARTITION BY week) AS incidents FROM told)
    SELECT week, max(incidents) AS incidents,
      min(CASE WHEN place >= (incidents + 1) / 2 THEN minutes END) AS median_min,
      min(CASE WHEN place >= (9 * incidents + 9) / 10 THEN minutes END) AS ninetieth_min,
      sum(located) * 1000 / count(*) AS located_share, sum(two_origins) * 1000 / count(*) AS two_origins_share
    FROM ranked GROUP BY week ORDER BY week DESC`,
  columns: {
    week,
    incidents: count('Incidents|Événements|Ensidan yo|Matukio', 'incidents'),
    median_min: numberColumn('minutes', 'Median delay|Délai médian|Reta medyàn|Ucheleweshaji wa kati'),
    ninetieth_min: numberColumn('minutes', 'Nine in ten within|Neuf sur dix en|Nèf sou dis nan|Tisa kwa kumi ndani ya'),
    located_share: numberColumn(
      'percent',
      'Located to the neighbourhood|Localisés au quartier|Lokalize nan katye a|Yaliyowekwa hadi mtaa',
    ),
    two_origins_share: numberColumn(
      'percent',
      'Toll with two origins|Bilan à deux origines|Bilan ak de orijin|Idadi yenye asili mbili',
    ),
  },
  empty: open,
});

const byWeek = view(
  'Incidents by commune and week|Événements par commune et semaine|Ensidan pa komin ak semèn|Matukio kwa wilaya na wiki',
  {
    sql: `SELECT week, commune, count(*) AS incidents, sum(killed_low) AS killed_low,
      sum(coalesce(killed_best, killed_low)) AS killed_best,
      CASE WHEN count(killed_high) = count(killed_shown) THEN sum(killed_high) END AS killed_high,
      sum(killed_shown IS NULL) AS without_toll, max(entry) AS entry
    FROM incidents_now WHERE state <> 'merged' GROUP BY week, commune ORDER BY week DESC, commune`,
    columns: {
      week,
      commune: incident.columns.commune,
      incidents: count('Incidents|Événements|Ensidan yo|Matukio', 'incidents'),
      killed_low: killed.killed_low,
      killed_best: killed.killed_best,
      killed_high: killed.killed_high,
      without_toll: count('Without a toll|Sans bilan|San bilan|Bila idadi', 'incidents'),
      entry: incident.columns.entry,
    },
    empty: open,
  },
);

const flash = view('Flash reports|Rapports éclair|Rapò flach|Ripoti za haraka', {
  sql: `SELECT now.incident, now.what, now.type, now.place, now.lat_e6, now.lon_e6, now.accuracy_m, now.commune, now.opened_at,
      who.alleged,
      now.killed_shown, now.injured_shown, one.action, one.next, now.grade, told.source, told.received,
      told.late_min AS minutes, told.late_min <= setting('incidents_flash_minutes') AS in_time, now.entry
    FROM incidents_now now JOIN incidents_incident one ON one.incident = now.incident LEFT JOIN entry told ON told.id = now.entry
      LEFT JOIN (SELECT incident, group_concat(DISTINCT actor) AS alleged FROM incidents_actor WHERE side = 'a' GROUP BY incident) who
        ON who.incident = now.incident
    WHERE now.state <> 'merged' ORDER BY now.opened_at DESC`,
  columns: {
    incident: incident.columns.incident,
    what: incident.columns.what,
    type: incident.columns.type,
    place: incident.columns.place,
    lat_e6: incident.columns.lat_e6,
    lon_e6: incident.columns.lon_e6,
    accuracy_m: incident.columns.accuracy_m,
    commune: incident.columns.commune,
    opened_at: incident.columns.opened_at,
    alleged: textColumn('text', 'Alleged actors|Acteurs présumés|Aktè yo akize|Wahusika wanaodaiwa'),
    killed_shown: killed.killed_shown,
    injured_shown: textColumn('text', 'Injured|Blessés|Moun blese|Waliojeruhiwa'),
    action: incident.columns.action,
    next: incident.columns.next,
    grade: incident.columns.grade,
    source: incident.columns.source,
    received: textColumn('instant', 'Received|Reçu|Resevwa|Imepokelewa'),
    minutes: numberColumn(
      'minutes',
      'From event to receipt|Du fait à la réception|Soti nan evènman rive nan resepsyon|Toka tukio hadi kupokelewa',
    ),
    in_time: numberColumn('flag', 'In time|Dans le délai|Alè|Kwa wakati'),
    entry: incident.columns.entry,
  },
  subject: 'incident',
  empty: open,
});

export const measureViews = { delays, by_week: byWeek, flash };
