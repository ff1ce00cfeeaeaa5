import { numberColumn, textColumn, view } from '#kit';
import { siteSorts } from './codes.ts';
import { tables, whereColumns } from './tables.ts';
import { typeRows } from './types.ts';

const { incident, observation, actor, victim, link, decision, site } = tables;
const count = (line: string, unit = 'persons') => numberColumn('integer', line, { unit });
const open = 'Open the first incident|Ouvrez le premier événement|Louvri premye ensidan an|Fungua tukio la kwanza';

const killed = {
  killed_low: count('Killed, low|Tués, bas|Moun mouri, ba|Waliouawa, chini'),
  killed_best: count('Killed, best|Tués, meilleur|Moun mouri, pi bon|Waliouawa, bora'),
  killed_best_high: count('Killed, best to|Tués, meilleur jusqu’à|Moun mouri, pi bon jiska|Waliouawa, bora hadi'),
  killed_high: count('Killed, high|Tués, haut|Moun mouri, wo|Waliouawa, juu'),
  killed_shown: textColumn('text', 'Killed|Tués|Moun mouri|Waliouawa'),
  killed_origins: count('Origins of the toll|Origines du bilan|Orijin bilan an|Asili za idadi', 'origins'),
};

/** One row per incident with the tolls the log shows, so that the steps are walked once. */
const tolls = `SELECT incident, max(CASE WHEN measure = 'killed' THEN low END) AS killed_low,
    max(CASE WHEN measure = 'killed' THEN best END) AS killed_best,
    max(CASE WHEN measure = 'killed' THEN best_high END) AS killed_best_high,
    max(CASE WHEN measure = 'killed' THEN high END) AS killed_high,
    max(CASE WHEN measure = 'killed' THEN shown END) AS killed_shown,
    max(CASE WHEN measure = 'killed' THEN origins END) AS killed_origins,
    max(CASE WHEN measure = 'injured' THEN shown END) AS injured_shown,
    max(CASE WHEN measure = 'displaced' THEN shown END) AS displaced_shown
  FROM incidents_toll GROUP BY incident`;

const codes = {
  types: view(
    'Types and their codes in ACLED and UCDP|Types et codes ACLED et UCDP|Kalite ak kòd ACLED ak UCDP|Aina na misimbo ya ACLED na UCDP',
    {
      sql: `WITH list(type, event_type, sub_event_type, disorder_type, ucdp_type, symbol) AS (VALUES ${typeRows}) SELECT * FROM list`,
      columns: {
        type: incident.columns.type,
        event_type: textColumn('text', 'ACLED event|Événement ACLED|Evènman ACLED|Tukio la ACLED'),
        sub_event_type: textColumn('text', 'ACLED sub-event|Sous-type ACLED|Sou-kalite ACLED|Aina ndogo ya ACLED'),
        disorder_type: textColumn('text', 'ACLED disorder|Désordre ACLED|Dezòd ACLED|Vurugu ya ACLED'),
        ucdp_type: count(
          'UCDP type of violence|Type de violence UCDP|Kalite vyolans UCDP|Aina ya ukatili ya UCDP',
          'type',
        ),
        symbol: textColumn('text', 'Map symbol|Symbole|Senbòl|Alama ya ramani'),
      },
    },
  ),
};

const nowColumns = {
  incident: incident.columns.incident,
  type: incident.columns.type,
  what: incident.columns.what,
  opened_at: incident.columns.opened_at,
  place: whereColumns.place,
  ...killed,
  injured_shown: textColumn('text', 'Injured|Blessés|Moun blese|Waliojeruhiwa'),
  displaced_shown: textColumn('text', 'Displaced|Déplacés|Moun ki deplase|Waliohamishwa'),
  state: incident.columns.state,
  grade: incident.columns.grade,
  merged_into: incident.columns.merged_into,
  day: incident.columns.day,
  week: incident.columns.week,
  commune: incident.columns.commune,
  day_from: incident.columns.day_from,
  day_to: incident.columns.day_to,
  date_precision: incident.columns.date_precision,
  lat_e6: whereColumns.lat_e6,
  lon_e6: whereColumns.lon_e6,
  accuracy_m: whereColumns.accuracy_m,
  late: numberColumn('flag', 'Reported late|Signalé en retard|Rapòte an reta|Imeripotiwa kwa kuchelewa'),
  symbol: textColumn('text', 'Map symbol|Symbole|Senbòl|Alama ya ramani', { hidden: true }),
  entry: incident.columns.entry,
};

const log = {
  now: view('Incident log|Main courante des événements|Jounal ensidan yo|Kumbukumbu ya matukio', {
    watch: { order: 30 },
    sql: `SELECT one.incident, one.type, one.what, one.opened_at, one.place, toll.killed_low, toll.killed_best,
        toll.killed_best_high, toll.killed_high, toll.killed_shown, toll.killed_origins, toll.injured_shown, toll.displaced_shown,
        CASE WHEN one.state = 'merged' AND standing.head = one.incident THEN 'open' ELSE one.state END AS state, one.grade,
        one.merged_into, one.day, one.week, one.commune, one.day_from, one.day_to, one.date_precision, one.lat_e6, one.lon_e6,
        one.accuracy_m, coalesce(told.late_min > 60, 0) AS late, coalesce(codes.symbol, 'unknown') AS symbol, one.entry
      FROM incidents_incident one JOIN incidents_standing standing USING (incident)
      LEFT JOIN entry told ON told.id = one.entry LEFT JOIN incidents_types codes ON codes.type = one.type
      LEFT JOIN (${tolls}) toll ON toll.incident = one.incident
      ORDER BY one.opened_at DESC, one.incident`,
    columns: nowColumns,
    subject: 'incident',
    map: { lat: 'lat_e6', lon: 'lon_e6', label: 'what', symbol: 'symbol', at: 'opened_at' },
    empty: open,
  }),
  observations: view('Observations|Observations faites|Obsèvasyon|Uchunguzi', {
    sql: 'SELECT * FROM incidents_observation ORDER BY at',
    columns: observation.columns,
    subject: 'incident',
    empty: open,
  }),
  actors: view('Alleged actors|Acteurs présumés|Aktè yo akize|Wahusika wanaodaiwa', {
    sql: 'SELECT * FROM incidents_actor ORDER BY incident, side, grade, said_at',
    columns: actor.columns,
    subject: 'incident',
    empty:
      'Name who is alleged to have acted, with a grade|Nommez l’auteur présumé, avec une cotation|Nonmen moun yo akize a, ak yon nòt|Taja anayedaiwa kutenda, pamoja na daraja',
  }),
  victims: view('Victims|Victimes|Viktim yo|Waathiriwa', {
    sql: 'SELECT * FROM incidents_victim ORDER BY incident, at',
    columns: victim.columns,
    subject: 'incident',
    empty:
      'Record victims one by one; names stay with those cleared for them|Inscrivez les victimes une à une ; les noms restent réservés|Anrejistre viktim yo youn pa youn; non yo rete prive|Andika waathiriwa mmoja mmoja; majina hubaki kwa wenye idhini',
  }),
  links: view('Links|Liens|Lyen|Viungo', {
    sql: 'SELECT * FROM incidents_link',
    columns: link.columns,
    subject: 'incident',
    empty:
      'Link a patrol, a detainee or a claim|Liez une patrouille, un détenu ou une déclaration|Konekte yon patwouy, yon detni oswa yon deklarasyon|Unganisha doria, mahabusu au dai',
  }),
  decisions: view(
    'Merged, kept apart, closed|Fusions, distinctions, clôtures|Fizyon, distenksyon, fèmti|Kuunganisha, kutenga, kufunga',
    {
      sql: 'SELECT * FROM incidents_decision ORDER BY at',
      columns: decision.columns,
      subject: 'incident',
      empty: open,
    },
  ),
};

const duplicates = view(
  'May be the same incident|Peut-être le même événement|Petèt menm ensidan|Huenda ni tukio lile lile',
  {
    sql: `WITH alone AS (
      SELECT * FROM incidents_incident WHERE state = 'open' AND lat_e6 IS NOT NULL AND opened_at IS NOT NULL),
    near AS (
      SELECT one.*, other.incident AS other, other.what AS other_what, other.opened_at AS other_at, other.lat_e6 AS other_lat,
        other.lon_e6 AS other_lon, max(one.accuracy_m, other.accuracy_m) AS within_m
      FROM (SELECT *, day AS joined FROM alone UNION ALL SELECT *, date(day, '+1 day') FROM alone) one
      JOIN alone other ON other.day = one.joined
      WHERE (other.opened_at > one.opened_at OR (other.opened_at = one.opened_at AND other.incident > one.incident))
        AND abs(other.lat_e6 - one.lat_e6) <= 12 * max(setting('incidents_same_metres'), one.accuracy_m, other.accuracy_m)),
    pair AS (
      SELECT incident, other, what, other_what, place, opened_at, minutes_between(opened_at, other_at) AS minutes_apart,
        distance_m(lat_e6, lon_e6, other_lat, other_lon) AS metres_apart, within_m AS accuracy_m, entry
      FROM near)
    SELECT incident, other, what, other_what, place, opened_at, minutes_apart, metres_apart, entry FROM pair
    WHERE minutes_apart <= 60 * setting('incidents_same_hours')
      AND metres_apart <= max(setting('incidents_same_metres'), accuracy_m)
      AND NOT EXISTS (SELECT 1 FROM incidents_decision kept WHERE kept.decided = 'kept_apart'
        AND ((kept.incident = pair.incident AND kept.other = pair.other) OR (kept.incident = pair.other AND kept.other = pair.incident)))
    ORDER BY minutes_apart, metres_apart`,
    columns: {
      incident: incident.columns.incident,
      other: textColumn('subject', 'Other incident|Autre événement|Lòt ensidan|Tukio jingine'),
      what: incident.columns.what,
      other_what: textColumn('text', 'Other report|Autre récit|Lòt rapò|Ripoti nyingine'),
      place: whereColumns.place,
      opened_at: incident.columns.opened_at,
      minutes_apart: numberColumn('minutes', 'Apart in time|Écart de temps|Diferans tan|Tofauti ya muda'),
      metres_apart: count('Apart on the ground|Distance|Distans|Umbali', 'm'),
      entry: incident.columns.entry,
    },
    subject: 'incident',
    empty:
      'Nothing looks alike; merge or keep apart when something does|Rien ne se ressemble ; fusionnez ou distinguez le moment venu|Anyen pa sanble; fizyone oswa separe lè sa rive|Hakuna kinachofanana; unganisha au tenga kikitokea',
  },
);

const siteViews = {
  sites: view(
    'Critical and mission sites|Sites critiques et de la mission|Sit kritik ak sit misyon an|Maeneo muhimu na ya misheni',
    {
      sql: `SELECT site.site, site.name, site.sort, site.known, coalesce(site.lat_e6, place.lat_e6) AS lat_e6,
        coalesce(site.lon_e6, place.lon_e6) AS lon_e6, site.accuracy_m, coalesce(site.place, place.name) AS place,
        coalesce(site.radius_m, CASE WHEN site.sort = 'mission' THEN setting('incidents_mission_site_metres')
          ELSE setting('incidents_critical_site_metres') END) AS radius_m,
        CASE site.sort WHEN 'mission' THEN 'place.base' WHEN 'police' THEN 'place.police-station' WHEN 'hospital' THEN 'place.hospital'
          WHEN 'school' THEN 'place.school' WHEN 'airport' THEN 'place.airport' WHEN 'port' THEN 'place.port' WHEN 'fuel' THEN 'place.fuel'
          WHEN 'prison' THEN 'place.prison' WHEN 'camp' THEN 'place.camp' WHEN 'water' THEN 'place.water'
          ELSE 'place.government' END AS symbol, site.entry
      FROM incidents_site site LEFT JOIN watch_place_now place ON place.place = site.known`,
      columns: { ...site.columns, symbol: nowColumns.symbol },
      subject: 'site',
      map: { lat: 'lat_e6', lon: 'lon_e6', label: 'name', symbol: 'symbol' },
      empty:
        'Mark the sites that must not fall|Signalez les sites à protéger|Make sit ki dwe pwoteje yo|Weka alama maeneo ya kulindwa',
    },
  ),
  near_sites: view('Incidents near sites|Événements près des sites|Ensidan toupre sit yo|Matukio karibu na maeneo', {
    sql: `SELECT one.incident, site.site, site.name AS site_name, site.sort, one.type, one.opened_at,
        distance_m(one.lat_e6, one.lon_e6, site.lat_e6, site.lon_e6) AS metres, one.entry
      FROM incidents_incident one
      JOIN incidents_standing standing ON standing.incident = one.incident AND standing.head = one.incident
      JOIN incidents_sites site
        ON abs(one.lat_e6 - site.lat_e6) <= site.radius_m * 12 AND abs(one.lon_e6 - site.lon_e6) <= site.radius_m * 12
      WHERE distance_m(one.lat_e6, one.lon_e6, site.lat_e6, site.lon_e6) <= site.radius_m
      ORDER BY one.opened_at DESC, metres`,
    columns: {
      incident: incident.columns.incident,
      site: site.columns.site,
      site_name: textColumn('text', 'Site name|Nom du site|Non sit la|Jina la eneo'),
      sort: textColumn('code', 'Sort|Genre|Kalite|Aina', { codes: siteSorts }),
      type: incident.columns.type,
      opened_at: incident.columns.opened_at,
      metres: count('Distance|Distance au site|Distans|Umbali', 'm'),
      entry: incident.columns.entry,
    },
    subject: 'incident',
    empty:
      'No incident lies near a marked site|Aucun événement près d’un site signalé|Pa gen ensidan toupre yon sit make|Hakuna tukio karibu na eneo lililowekwa alama',
  }),
};

export const logViews = { ...codes, ...log, duplicates, ...siteViews };
export { count, killed };
