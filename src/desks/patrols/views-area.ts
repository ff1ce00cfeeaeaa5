import { numberColumn, textColumn, view } from '#kit';
import { areaStates, shownAreaStates } from './codes.ts';
import { columns, tables } from './tables.ts';

const { area, place, lat, lon, patrol, entry } = columns;
const { name, pcode } = tables.area.columns;
const count = (line: string, unit?: string) => numberColumn('integer', line, unit === undefined ? {} : { unit });
const symbol = textColumn('text', 'Symbol|Symbole|Senbòl|Alama', { hidden: true });
const first =
  'Name an area, then say in what state it was seen|Désignez une zone, puis dites dans quel état elle a été vue|Nonmen yon zòn, apre sa di nan ki eta yo wè l|Taja eneo, kisha sema hali iliyoonekana';

export const areaViews = {
  areas: view('Area board|Tableau des zones|Tablo zòn yo|Ubao wa maeneo', {
    watch: { order: 60 },
    sql: `SELECT *, coalesce(name, substr(area, 6)) AS label,
        CASE WHEN stated IN ('held', 'cleared') AND (verified_until IS NULL OR verified_until <= (SELECT at FROM clock))
          THEN 'unverified' ELSE stated END AS state,
        minutes_between(presence_at, (SELECT at FROM clock)) AS presence_age_min, 'unknown' AS symbol
      FROM (SELECT a.area, a.name, a.place, a.pcode, a.lat_e6, a.lon_e6, s.state AS stated, s.from_at AS since, s.alleged,
          s.grade, p.at AS presence_at, p.patrol, p.entry AS presence_entry,
          add_minutes(p.at, 60 * setting('patrols_presence_hours')) AS verified_until, coalesce(s.entry, a.entry) AS entry
        FROM patrols_area a LEFT JOIN patrols_area_period s ON s.area = a.area AND s.until_at IS NULL
        LEFT JOIN patrols_presence p ON p.area = a.area AND p.next_at IS NULL)
      ORDER BY presence_at`,
    columns: {
      area,
      name,
      state: textColumn('code', 'State|État|Eta|Hali', { codes: shownAreaStates }),
      stated: textColumn('code', 'Last stated|Dernier état déclaré|Dènye eta yo di|Hali iliyotajwa mwisho', {
        codes: areaStates,
      }),
      since: textColumn('instant', 'Since|Depuis|Depi|Tangu'),
      presence_at: textColumn('instant', 'Last presence|Dernière présence|Dènye prezans|Uwepo wa mwisho'),
      presence_age_min: numberColumn('minutes', 'Age of presence|Âge de la présence|Laj prezans lan|Umri wa uwepo'),
      verified_until: textColumn('instant', 'Verified until|Vérifiée jusqu’à|Verifye jiska|Imethibitishwa hadi'),
      patrol,
      alleged: columns.alleged,
      grade: columns.grade,
      place,
      pcode,
      lat_e6: lat,
      lon_e6: lon,
      label: textColumn('text', 'Label|Étiquette|Etikèt|Lebo', { hidden: true }),
      symbol,
      presence_entry: textColumn('entry', 'Proof of presence|Preuve de présence|Prèv prezans|Uthibitisho wa uwepo'),
      entry,
    },
    subject: 'area',
    map: { lat: 'lat_e6', lon: 'lon_e6', label: 'label', symbol: 'symbol', at: 'presence_at' },
    empty: first,
  }),
  area_states: view('Area states over time|États des zones dans le temps|Eta zòn yo ak tan|Hali za maeneo kwa muda', {
    sql: 'SELECT * FROM patrols_area_period ORDER BY from_at DESC',
    columns: tables.area_period.columns,
    subject: 'area',
    empty: first,
  }),
  hold: view(
    'How long cleared areas were held|Durée de tenue des zones dégagées|Konbyen tan yo kenbe zòn yo|Muda maeneo yaliyosafishwa yalishikiliwa',
    {
      sql: `WITH span AS (
        SELECT area, clearing, min(from_at) AS cleared_at,
          CASE WHEN count(until_at) = count(*) THEN max(until_at) END AS ended_at
        FROM patrols_area_period WHERE state IN ('cleared', 'held') GROUP BY area, clearing HAVING sum(state = 'cleared') > 0),
      stretch AS (SELECT *, coalesce(ended_at, (SELECT at FROM clock)) AS to_at FROM span),
      proof AS (SELECT s.area, s.clearing, sum(max(0, min(60 * setting('patrols_presence_hours'),
            minutes_between(p.at, min(coalesce(p.next_at, s.to_at), s.to_at))))) AS verified_min
        FROM stretch s JOIN patrols_presence p ON p.area = s.area AND p.at >= s.cleared_at AND p.at < s.to_at GROUP BY s.area, s.clearing)
      SELECT s.area, s.clearing, a.name, s.cleared_at, s.ended_at, CAST(minutes_between(s.cleared_at, s.to_at) / 1440 AS INTEGER) AS days_stated,
        CAST(coalesce(proof.verified_min, 0) / 1440 AS INTEGER) AS days_held,
        CASE WHEN s.ended_at IS NULL THEN 0 ELSE 1 END AS lost_again,
        CASE WHEN coalesce(proof.verified_min, 0) / 1440 >= setting('patrols_hold_days') THEN 1 ELSE 0 END AS held_long,
        CASE WHEN s.ended_at IS NOT NULL THEN (SELECT state FROM patrols_area_period n WHERE n.area = s.area AND n.from_at = s.ended_at) END AS ended_as,
        first.entry AS entry
      FROM stretch s JOIN patrols_area a USING (area) LEFT JOIN proof USING (area, clearing)
      LEFT JOIN patrols_area_period first ON first.area = s.area AND first.from_at = s.cleared_at AND first.clearing = s.clearing
      ORDER BY s.cleared_at DESC`,
      columns: {
        area,
        name,
        clearing: tables.area_period.columns.clearing,
        cleared_at: textColumn('instant', 'Cleared|Dégagée|Netwaye|Ilisafishwa'),
        ended_at: textColumn('instant', 'Ended|Fin|Fini|Iliisha'),
        ended_as: textColumn('code', 'Ended as|Devenue|Tounen|Ikawa', { codes: areaStates }),
        days_stated: count('Days as stated|Jours déclarés|Jou yo di|Siku zilizotajwa', 'days'),
        days_held: count(
          'Days proven by presence|Jours prouvés par la présence|Jou prezans pwouve|Siku zilizothibitishwa',
          'days',
        ),
        lost_again: numberColumn('flag', 'Lost again|Perdue à nouveau|Pèdi ankò|Imepotea tena'),
        held_long: numberColumn('flag', 'Held long|Tenue longtemps|Kenbe lontan|Imeshikiliwa kwa muda mrefu'),
        entry,
      },
      subject: 'area',
      empty: first,
    },
  ),
  hold_median: view('Median hold|Tenue médiane|Medyàn kenbe|Wastani wa kati wa kushikilia', {
    sql: `WITH ranked AS (SELECT days_held, held_long, lost_again, row_number() OVER (ORDER BY days_held) AS n, count(*) OVER () AS total
        FROM patrols_hold)
      SELECT max(total) AS clearings, sum(held_long) AS held_long, sum(lost_again) AS lost_again,
        CAST(avg(CASE WHEN n IN ((total + 1) / 2, (total + 2) / 2) THEN days_held END) * 10 AS INTEGER) AS median_tenths
      FROM ranked HAVING count(*) > 0`,
    columns: {
      clearings: count('Clearings|Dégagements|Netwayaj|Usafishaji'),
      held_long: count('Held long|Tenues longtemps|Kenbe lontan|Zilizoshikiliwa kwa muda mrefu'),
      lost_again: count('Lost again|Perdues à nouveau|Pèdi ankò|Zilizopotea tena'),
      median_tenths: count(
        'Median, tenths of a day|Médiane, dixièmes de jour|Medyàn, dizyèm jou|Wastani wa kati, sehemu ya kumi ya siku',
      ),
    },
  }),
  hours: view('Time on the spot, by area|Temps sur place, par zone|Tan sou plas, pa zòn|Muda mahali, kwa eneo', {
    sql: `SELECT area, mission_week(arrived_at) AS week, count(*) AS visits,
        coalesce(sum(CASE WHEN mission_time(arrived_at) >= '06:00' AND mission_time(arrived_at) < '18:00'
          THEN minutes_between(arrived_at, left_at) END), 0) AS day_min,
        coalesce(sum(CASE WHEN mission_time(arrived_at) < '06:00' OR mission_time(arrived_at) >= '18:00'
          THEN minutes_between(arrived_at, left_at) END), 0) AS night_min,
        max(minutes_between(called_at, arrived_at)) AS response_max_min
      FROM patrols_visit WHERE area IS NOT NULL GROUP BY area, week ORDER BY week DESC, area`,
    columns: {
      area,
      week: textColumn('text', 'Week|Semaine|Semèn|Wiki'),
      visits: count('Visits|Visites|Vizit|Ziara'),
      day_min: numberColumn('minutes', 'By day|De jour|Lajounen|Mchana'),
      night_min: numberColumn('minutes', 'By night|De nuit|Lannwit|Usiku'),
      response_max_min: numberColumn(
        'minutes',
        'Slowest response|Réponse la plus lente|Repons ki pi dousman|Itikio la polepole zaidi',
      ),
    },
    subject: 'area',
    empty: first,
  }),
  presence_log: view('Presence in areas|Présence dans les zones|Prezans nan zòn yo|Uwepo katika maeneo', {
    sql: 'SELECT * FROM patrols_presence ORDER BY at DESC',
    columns: tables.presence.columns,
    subject: 'area',
    inner: true,
  }),
};
