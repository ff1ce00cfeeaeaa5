import { numberColumn, textColumn, view } from '#kit';
import { actorTypes } from './codes.ts';

const text = (name: string) => textColumn('text', `${name}|${name}|${name}|${name}`);
const whole = (name: string) => numberColumn('integer', `${name}|${name}|${name}|${name}`);

/** ACLED numbers its kinds of actor in this order, from 1. */
const interRows = Object.keys(actorTypes)
  .map((name, index) => `('${name}', ${index + 1})`)
  .join(', ');

/** A side is named by the allegation with the best grade, the earliest of equals; the others stand beside it. */
const sql = `WITH inter(actor_type, number) AS (VALUES ${interRows}),
  claimed AS (
    SELECT standing.head AS head, substr(actor.side, -1) AS camp, actor.actor, inter.number,
      row_number() OVER ranked AS rank, first_value(actor.actor) OVER ranked AS main
    FROM incidents_actor actor JOIN incidents_standing standing USING (incident) JOIN inter USING (actor_type)
    WINDOW ranked AS (PARTITION BY standing.head, substr(actor.side, -1)
      ORDER BY actor.side LIKE 'with%', coalesce(actor.grade, 'F6'), actor.said_at, actor.entry)),
  sides AS (
    SELECT head, max(CASE WHEN camp = 'a' AND rank = 1 THEN actor END) AS actor1, max(CASE WHEN camp = 'a' AND rank = 1 THEN number END) AS inter1,
      max(CASE WHEN camp = 'b' AND rank = 1 THEN actor END) AS actor2, max(CASE WHEN camp = 'b' AND rank = 1 THEN number END) AS inter2,
      group_concat(CASE WHEN camp = 'a' AND actor <> main THEN actor END, '; ') AS assoc1,
      group_concat(CASE WHEN camp = 'b' AND actor <> main THEN actor END, '; ') AS assoc2
    FROM (SELECT * FROM claimed GROUP BY head, camp, actor HAVING rank = min(rank) ORDER BY head, camp, rank) GROUP BY head),
  heard AS (SELECT DISTINCT standing.head AS head, known.source FROM incidents_standing standing
    JOIN entry known ON known.subject = standing.incident WHERE known.source IS NOT NULL ORDER BY 1, 2),
  sourced AS (SELECT head, group_concat(source, '; ') AS sources, count(*) AS source_count FROM heard GROUP BY head),
  changed AS (SELECT standing.head AS head, max(one.changed_at) AS last_noted FROM incidents_incident one
    JOIN incidents_standing standing USING (incident) GROUP BY standing.head),
  told AS (
    SELECT now.*, codes.event_type, codes.sub_event_type, codes.disorder_type, codes.ucdp_type, sides.actor1, sides.inter1,
      sides.assoc1, sides.actor2, sides.inter2, sides.assoc2, sourced.sources, coalesce(sourced.source_count, 0) AS source_count,
      changed.last_noted
    FROM incidents_now now JOIN incidents_types codes USING (type) LEFT JOIN sides ON sides.head = now.incident
    LEFT JOIN sourced ON sourced.head = now.incident LEFT JOIN changed ON changed.head = now.incident
    WHERE now.state <> 'merged')
  SELECT substr(incident, 10) AS event_id_cnty, day_from AS event_date, CAST(substr(day_from, 1, 4) AS INTEGER) AS year,
    CASE WHEN date_precision = 1 THEN 1 WHEN date_precision <= 3 THEN 2 ELSE 3 END AS time_precision,
    disorder_type, event_type, sub_event_type, actor1, assoc1 AS assoc_actor_1, coalesce(inter1, 0) AS inter1,
    actor2, assoc2 AS assoc_actor_2, coalesce(inter2, 0) AS inter2,
    CASE WHEN inter1 IS NULL THEN NULL WHEN inter2 IS NULL THEN inter1 * 10
      ELSE min(inter1, inter2) * 10 + max(inter1, inter2) END AS interaction,
    CASE WHEN event_type = 'Violence against civilians' OR inter2 = 7 OR sub_event_type LIKE 'Excessive%' THEN 'Civilian targeting' END
      AS civilian_targeting,
    332 AS iso, 'Caribbean' AS region, 'Haiti' AS country, NULL AS admin1, commune AS admin2, NULL AS admin3,
    place AS location, lat_e6, lon_e6,
    CASE WHEN accuracy_m <= 1000 THEN 1 WHEN accuracy_m <= 5000 THEN 2 ELSE 3 END AS geo_precision,
    sources AS source, NULL AS source_scale,
    what || CASE WHEN killed_shown IS NULL THEN '' ELSE ' [killed, low/best/high: ' || killed_shown || '; independent origins: '
      || killed_origins || ']' END || CASE WHEN day_from < day_to THEN ' [days told: ' || day_from || ' to ' || day_to || ']' ELSE '' END
      AS notes,
    coalesce(killed_best, killed_low, 0) AS fatalities, CAST(strftime('%s', last_noted) AS INTEGER) AS timestamp,
    type AS own_type, state AS own_state, grade AS own_grade, day_from AS date_start, day_to AS date_end, date_precision AS date_prec,
    CASE WHEN accuracy_m <= 1000 THEN 1 WHEN accuracy_m <= 25000 THEN 2 ELSE 3 END AS where_prec,
    CASE WHEN date_precision <= 2 THEN 1 ELSE 2 END AS event_clarity,
    CASE WHEN ucdp_type = 0 THEN NULL WHEN ucdp_type = 3 THEN 3 WHEN inter1 IN (1, 8) OR inter2 IN (1, 8) THEN 1
      WHEN inter1 IS NOT NULL AND inter2 IS NOT NULL THEN 2 ELSE ucdp_type END AS type_of_violence,
    source_count AS number_of_sources, killed_low AS low, killed_best AS best, killed_high AS high, entry
  FROM told ORDER BY event_date, event_id_cnty`;

/** One row per incident that stands, under the column names of ACLED and of UCDP GED. */
export const exchange = view(
  'For exchange, ACLED and UCDP names|Pour échange, noms ACLED et UCDP|Pou echanj, non ACLED ak UCDP|Kwa kubadilishana, majina ya ACLED na UCDP',
  {
    sql,
    columns: {
      event_id_cnty: text('event_id_cnty'),
      event_date: textColumn('day', 'event_date|event_date|event_date|event_date'),
      year: whole('year'),
      time_precision: whole('time_precision'),
      disorder_type: text('disorder_type'),
      event_type: text('event_type'),
      sub_event_type: text('sub_event_type'),
      actor1: text('actor1'),
      assoc_actor_1: text('assoc_actor_1'),
      inter1: whole('inter1'),
      actor2: text('actor2'),
      assoc_actor_2: text('assoc_actor_2'),
      inter2: whole('inter2'),
      interaction: whole('interaction'),
      civilian_targeting: text('civilian_targeting'),
      iso: whole('iso'),
      region: text('region'),
      country: text('country'),
      admin1: text('admin1'),
      admin2: text('admin2'),
      admin3: text('admin3'),
      location: text('location'),
      lat_e6: numberColumn('lat_e6', 'latitude|latitude|latitude|latitude'),
      lon_e6: numberColumn('lon_e6', 'longitude|longitude|longitude|longitude'),
      geo_precision: whole('geo_precision'),
      source: text('source'),
      source_scale: text('source_scale'),
      notes: text('notes'),
      fatalities: whole('fatalities'),
      timestamp: whole('timestamp'),
      own_type: text('own_type'),
      own_state: text('own_state'),
      own_grade: text('own_grade'),
      date_start: textColumn('day', 'date_start|date_start|date_start|date_start'),
      date_end: textColumn('day', 'date_end|date_end|date_end|date_end'),
      date_prec: whole('date_prec'),
      where_prec: whole('where_prec'),
      event_clarity: whole('event_clarity'),
      type_of_violence: whole('type_of_violence'),
      number_of_sources: whole('number_of_sources'),
      low: whole('low'),
      best: whole('best'),
      high: whole('high'),
      entry: textColumn('entry', 'Entry|Inscription|Antre|Ingizo'),
    },
    empty: 'Open the first incident|Ouvrez le premier événement|Louvri premye ensidan an|Fungua tukio la kwanza',
  },
);
