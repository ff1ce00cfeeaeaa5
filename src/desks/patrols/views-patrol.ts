import { numberColumn, textColumn, view } from '#kit';
import { leads } from './codes.ts';
import { columns, patrolColumns, tables } from './tables.ts';

const { patrol, area, place, lat, lon, entry } = columns;
const { state, lead, objective, depart_at, return_at, mission_now, host_now, last_at, basis } = patrolColumns;
const map = { lat: 'lat_e6', lon: 'lon_e6', label: 'patrol', symbol: 'symbol', at: 'last_at' };
const symbol = textColumn('text', 'Symbol|Symbole|Senbòl|Alama', { hidden: true });
const first =
  'Order a patrol, or record a departure|Ordonnez une patrouille, ou inscrivez un départ|Kòmande yon patwouy, oswa anrejistre yon depa|Amuru doria, au andika kuondoka';

const joint = numberColumn('flag', 'Truly joint|Vraiment conjointe|Vrèman ansanm|Ya pamoja kweli');
const brokenAt = textColumn(
  'instant',
  'Host element left|Départ de l’élément hôte|Polisye peyi a ale|Wenyeji waliondoka',
);
const alertAt = textColumn(
  'instant',
  'Composition broken from|Composition rompue dès|Konpozisyon kraze apati|Muundo umevunjika tangu',
);
const week = textColumn('text', 'Week|Semaine|Semèn|Wiki');
const tally = (line: string) => numberColumn('integer', line);

export const patrolViews = {
  limits: view('Limits of a plan|Limites d’un plan|Limit yon plan|Mipaka ya mpango', {
    sql: `SELECT setting('patrols_host_min') AS host_min, setting('patrols_warrant_from') AS warrant_from,
      setting('patrols_warrant_until') AS warrant_until`,
    columns: {
      host_min: tally('Host officers|Policiers hôtes|Polisye peyi a|Maafisa wenyeji'),
      warrant_from: textColumn('text', 'Warrants from|Mandats à partir de|Manda apati|Hati kuanzia'),
      warrant_until: textColumn('text', 'Warrants until|Mandats jusqu’à|Manda jiska|Hati hadi'),
    },
    inner: true,
  }),
  patrol_page: view('All patrols|Toutes les patrouilles|Tout patwouy yo|Doria zote', {
    sql: 'SELECT * FROM patrols_patrol ORDER BY depart_at DESC',
    columns: patrolColumns,
    subject: 'patrol',
    empty: first,
  }),
  absence: view('Time without host officers|Temps sans policiers hôtes|Tan san polisye peyi a|Muda bila wenyeji', {
    sql: `SELECT patrol, from_at, no_host_until AS until_at, add_minutes(from_at, setting('patrols_host_grace_minutes')) AS alert_at,
        host, mission, cause, entry
      FROM patrols_period WHERE no_host_since = from_at
        AND (no_host_until IS NULL OR no_host_until > add_minutes(from_at, setting('patrols_host_grace_minutes')))`,
    columns: {
      patrol,
      from_at: brokenAt,
      until_at: tables.period.columns.no_host_until,
      alert_at: alertAt,
      host: host_now,
      mission: mission_now,
      cause: tables.period.columns.cause,
      entry,
    },
    inner: true,
  }),
  composition: view('Composition|Composition des patrouilles|Konpozisyon|Muundo', {
    sql: `SELECT p.patrol, p.state, p.depart_at, p.return_at, p.lead, p.mission_now, p.host_now, p.mission_planned, p.host_planned,
        CASE WHEN p.departed_at IS NOT NULL AND a.from_at IS NULL AND q.patrol IS NULL AND coalesce(p.mission_now, 0) > 0
          THEN 1 ELSE 0 END AS joint,
        a.from_at AS host_broken_at, a.alert_at AS broken_alert_at, p.area, coalesce(a.entry, p.entry) AS entry
      FROM patrols_patrol p LEFT JOIN (
        SELECT patrol, min(from_at) AS from_at, alert_at, entry FROM patrols_absence GROUP BY patrol) a USING (patrol)
      LEFT JOIN (SELECT DISTINCT patrol FROM patrols_period WHERE host < setting('patrols_host_min')
        AND (until_at IS NULL OR until_at > add_minutes(from_at, setting('patrols_host_grace_minutes')))) q USING (patrol)
      ORDER BY p.depart_at DESC`,
    columns: {
      patrol,
      state,
      depart_at,
      return_at,
      lead,
      mission_now,
      host_now,
      mission_planned: patrolColumns.mission_planned,
      host_planned: patrolColumns.host_planned,
      joint,
      host_broken_at: brokenAt,
      broken_alert_at: alertAt,
      area,
      entry,
    },
    subject: 'patrol',
    empty: first,
  }),
  composition_over_time: view('Composition over time|Composition dans le temps|Konpozisyon ak tan|Muundo kwa muda', {
    sql: 'SELECT * FROM patrols_period ORDER BY patrol, from_at',
    columns: tables.period.columns,
    subject: 'patrol',
    inner: true,
  }),
  out_now: view('Out now|Sur le terrain|Deyò kounye a|Walio nje sasa', {
    watch: { order: 10, figure: 'count' },
    sql: `SELECT patrol, lead, objective, area, depart_at, return_at, mission_now, host_now, last_at,
        minutes_between(last_at, (SELECT at FROM clock)) AS silent_min, place, lat_e6, lon_e6, 'patrol' AS symbol, entry
      FROM patrols_patrol WHERE state = 'out' ORDER BY last_at`,
    columns: {
      patrol,
      lead,
      objective,
      area,
      depart_at,
      return_at,
      mission_now,
      host_now,
      last_at,
      silent_min: numberColumn('minutes', 'Silent for|Silence depuis|San nouvèl pandan|Kimya kwa'),
      place,
      lat_e6: lat,
      lon_e6: lon,
      symbol,
      entry,
    },
    subject: 'patrol',
    map,
    empty:
      'No patrol is out; record a departure when one leaves|Aucune patrouille dehors ; inscrivez le départ de la prochaine|Pa gen patwouy deyò; anrejistre depa pwochen an|Hakuna doria nje; andika kuondoka kwa ijayo',
  }),
  overdue: view('Overdue|En retard de contact|An reta pou rapòte|Zilizochelewa kuripoti', {
    watch: { order: 20, figure: 'count' },
    sql: `SELECT patrol, last_at, checkin_minutes, add_minutes(last_at, 2 * checkin_minutes) AS overdue_at,
        minutes_between(last_at, (SELECT at FROM clock)) AS silent_min, place, entry
      FROM (SELECT patrol, last_at, coalesce(checkin_minutes, setting('patrols_checkin_minutes')) AS checkin_minutes,
        place, last_entry AS entry FROM patrols_patrol WHERE state = 'out')
      WHERE add_minutes(last_at, 2 * checkin_minutes) <= (SELECT at FROM clock) ORDER BY overdue_at`,
    columns: {
      patrol,
      last_at,
      checkin_minutes: patrolColumns.checkin_minutes,
      overdue_at: textColumn('instant', 'Overdue since|En retard depuis|An reta depi|Imechelewa tangu'),
      silent_min: numberColumn('minutes', 'Silent for|Silence depuis|San nouvèl pandan|Kimya kwa'),
      place,
      entry,
    },
    subject: 'patrol',
    empty:
      'Every patrol out has been heard of in time|Toutes les patrouilles dehors ont donné signe à temps|Tout patwouy ki deyò rapòte alè|Doria zote za nje zimeripoti kwa wakati',
  }),
  operations: view('Operations by lead|Opérations par direction|Operasyon selon dirijan|Operesheni kwa uongozi', {
    sql: `SELECT p.patrol, p.lead, p.basis, p.state, p.objective, p.area, p.depart_at, p.return_at, c.joint,
        mission_week(p.depart_at) AS week, p.mission_now, p.host_now, p.entry
      FROM patrols_patrol p JOIN patrols_composition c USING (patrol) WHERE p.state <> 'cancelled' ORDER BY p.depart_at DESC`,
    columns: {
      patrol,
      lead,
      basis,
      state,
      objective,
      area,
      depart_at,
      return_at,
      joint,
      week,
      mission_now,
      host_now,
      entry,
    },
    subject: 'patrol',
    empty: first,
  }),
  by_lead: view(
    'Operations led by whom, by week|Qui dirige les opérations, par semaine|Ki moun ki dirije operasyon yo, chak semèn|Nani anaongoza operesheni, kila wiki',
    {
      marking: 'partners',
      sql: `SELECT week, lead, count(*) AS operations, sum(joint) AS joint, 1000 * sum(joint) / count(*) AS joint_share
      FROM patrols_operations WHERE state <> 'planned' GROUP BY week, lead ORDER BY week DESC, lead`,
      columns: {
        week,
        lead: textColumn('code', 'Lead|Direction|Dirijan|Uongozi', { codes: leads }),
        operations: tally('Operations|Opérations|Operasyon|Operesheni'),
        joint: tally('Truly joint|Vraiment conjointes|Vrèman ansanm|Za pamoja kweli'),
        joint_share: numberColumn(
          'percent',
          'Share truly joint|Part vraiment conjointe|Pati vrèman ansanm|Sehemu ya pamoja kweli',
        ),
      },
    },
  ),
  weekly: view('Jointness by week|Conjointes par semaine|Ansanm chak semèn|Ushirikiano kila wiki', {
    marking: 'partners',
    sql: `SELECT o.week, count(*) AS patrols, sum(CASE WHEN c.host_planned > 0 THEN 1 ELSE 0 END) AS planned_joint, sum(o.joint) AS joint,
        1000 * sum(o.joint) / count(*) AS joint_share, sum(CASE WHEN c.host_broken_at IS NULL THEN 0 ELSE 1 END) AS broken,
        coalesce(sum(p.civilians_harmed), 0) AS civilians_harmed
      FROM patrols_operations o JOIN patrols_composition c USING (patrol) JOIN patrols_patrol p USING (patrol)
      WHERE p.departed_at IS NOT NULL GROUP BY o.week ORDER BY o.week DESC`,
    columns: {
      week,
      patrols: tally('Patrols departed|Patrouilles parties|Patwouy ki pati|Doria zilizoondoka'),
      planned_joint: tally('Planned joint|Prévues conjointes|Prevwa ansanm|Zilizopangwa pamoja'),
      joint: tally('Truly joint|Vraiment conjointes|Vrèman ansanm|Za pamoja kweli'),
      joint_share: numberColumn(
        'percent',
        'Share truly joint|Part vraiment conjointe|Pati vrèman ansanm|Sehemu ya pamoja kweli',
      ),
      broken: tally('Composition broken|Composition rompue|Konpozisyon kraze|Muundo uliovunjika'),
      civilians_harmed: patrolColumns.civilians_harmed,
    },
  }),
  plan: view('Planned|Prévues|Planifye|Zilizopangwa', {
    sql: `SELECT patrol, lead, basis, objective, area, depart_at, return_at, mission_planned, host_planned, tasked_entry AS entry
      FROM patrols_patrol WHERE state = 'planned' ORDER BY depart_at`,
    columns: {
      patrol,
      lead,
      basis,
      objective,
      area,
      depart_at,
      return_at,
      mission_planned: patrolColumns.mission_planned,
      host_planned: patrolColumns.host_planned,
      entry,
    },
    subject: 'patrol',
    empty: first,
  }),
  visits: view('Places visited|Lieux visités|Kote vizite|Mahali palipotembelewa', {
    sql: `SELECT *, minutes_between(called_at, arrived_at) AS response_min, 'patrol' AS symbol FROM patrols_visit ORDER BY arrived_at DESC`,
    columns: {
      ...tables.visit.columns,
      response_min: numberColumn('minutes', 'Response time|Délai de réponse|Tan pou reponn|Muda wa kuitikia'),
      symbol,
    },
    subject: 'patrol',
    map: { lat: 'lat_e6', lon: 'lon_e6', label: 'patrol', symbol: 'symbol', at: 'arrived_at' },
    empty:
      'Record a place visited from the patrol page|Inscrivez un lieu visité depuis la page de la patrouille|Anrejistre yon kote vizite nan paj patwouy la|Andika mahali palipotembelewa kwenye ukurasa wa doria',
  }),
  track: view('Positions|Positions des patrouilles|Pozisyon|Nafasi', {
    sql: `SELECT patrol, at, place, lat_e6, lon_e6, 'patrol' AS symbol, entry FROM patrols_sign WHERE lat_e6 IS NOT NULL ORDER BY patrol, at`,
    columns: { patrol, at: columns.at, place, lat_e6: lat, lon_e6: lon, symbol, entry },
    subject: 'patrol',
    map: { lat: 'lat_e6', lon: 'lon_e6', label: 'patrol', symbol: 'symbol', at: 'at' },
    inner: true,
  }),
};
