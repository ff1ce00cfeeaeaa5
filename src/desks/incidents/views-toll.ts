import { numberColumn, textColumn, view } from '#kit';
import { measures } from './codes.ts';
import { tables } from './tables.ts';

const { estimate } = tables;
const count = (line: string) => numberColumn('integer', line);

const tollColumns = {
  incident: textColumn('subject', 'Incident|Événement|Ensidan|Tukio'),
  measure: textColumn('code', 'Measure|Mesure|Mezi|Kipimo', { codes: measures }),
  low: count('Low|Bas|Ba|Chini'),
  best: count('Best|Meilleur|Pi bon|Bora'),
  best_high: count('Best, to|Meilleur, jusqu’à|Pi bon, jiska|Bora, hadi'),
  high: count('High|Haut|Wo|Juu'),
  shown: textColumn('text', 'Low / best / high|Bas / meilleur / haut|Ba / pi bon / wo|Chini / bora / juu'),
  origins: count('Independent origins|Origines indépendantes|Orijin endepandan|Asili huru'),
  reports: count('Estimates|Estimations|Estimasyon|Makadirio'),
  as_of: textColumn('instant', 'As of|État au|Nan dat|Hadi'),
  entry: textColumn('entry', 'Entry|Inscription|Antre|Ingizo'),
};

const corroborated = {
  corroborated: numberColumn('flag', 'Corroborated|Corroboré|Konfime|Imethibitishwa'),
};

/**
 * The rule of the toll (docs/spec/incidents.md, I3): each origin speaks once, by its latest estimate. A floor is
 * overtaken when three other origins say more, a best figure when two do. Nothing is averaged, nothing wins by being new.
 */
const stepsSql = `WITH spoken AS (
    SELECT *, row_number() OVER (PARTITION BY head, measure, step ORDER BY floor DESC, entry) AS rank
    FROM incidents_spoken WHERE turn = 1),
  weighed AS (
    SELECT *,
      max(CASE WHEN rank = setting('incidents_floor_overtaken_by') THEN floor END) OVER (PARTITION BY head, measure, step) AS low_from,
      max(CASE WHEN rank = setting('incidents_best_overtaken_by') THEN floor END) OVER (PARTITION BY head, measure, step) AS best_from
    FROM spoken),
  figures AS (
    SELECT head, measure, step,
      min(CASE WHEN floor >= coalesce(low_from, 0) THEN floor END) AS low,
      min(CASE WHEN best >= coalesce(best_from, 0) THEN best END) AS best,
      max(CASE WHEN best >= coalesce(best_from, 0) THEN best END) AS best_high,
      max(ceiling) AS ceiling, max(floor) AS floor_max, max(best) AS best_max,
      count(*) AS origins, sum(said_times) AS reports, max(CASE WHEN said_at = step THEN entry END) AS entry
    FROM weighed GROUP BY head, measure, step),
  bounded AS (
    SELECT *, CASE WHEN ceiling >= coalesce(floor_max, 0) AND ceiling >= coalesce(best_max, 0) THEN ceiling END AS high FROM figures)
  SELECT head AS incident, measure, low, best, best_high, high,
    coalesce(low, '—') || '/' || coalesce(best, '—') || CASE WHEN best_high > best THEN '–' || best_high ELSE '' END
      || '/' || coalesce(high, '—') AS shown,
    origins, reports, step AS as_of, entry
  FROM bounded`;

export const tollViews = {
  standing: view(
    'Which incident speaks for which|Quel événement parle pour lequel|Ki ensidan ki pale pou kilès|Tukio lipi linawakilisha lipi',
    {
      inner: true,
      sql: `WITH RECURSIVE merged AS (
        SELECT incident, merged_into FROM incidents_incident
        WHERE merged_into IS NOT NULL AND merged_into IN (SELECT incident FROM incidents_incident)),
      up(incident, node) AS (
        SELECT incident, merged_into FROM merged
        UNION SELECT up.incident, merged.merged_into FROM up JOIN merged ON merged.incident = up.node)
      SELECT incident, incident AS head FROM incidents_incident WHERE incident NOT IN (SELECT incident FROM merged)
      UNION ALL SELECT incident, coalesce(max(CASE WHEN node NOT IN (SELECT incident FROM merged) THEN node END), min(node)) AS head
      FROM up GROUP BY incident`,
      columns: {
        incident: textColumn('subject', 'Incident|Événement|Ensidan|Tukio'),
        head: textColumn('subject', 'Speaks for it|Parle pour lui|Pale pou li|Linaloliwakilisha'),
      },
      subject: 'incident',
    },
  ),
  spoken: view(
    'What each origin said, step by step|Ce que chaque origine a dit, pas à pas|Sa chak orijin di, etap pa etap|Kila asili ilisema nini, hatua kwa hatua',
    {
      inner: true,
      sql: `WITH said AS (
        SELECT standing.head AS head, estimate.*, coalesce(estimate.low, estimate.best) AS floor,
          coalesce(estimate.high, CASE WHEN estimate.meant = 'count' THEN estimate.best END) AS ceiling
        FROM incidents_estimate estimate JOIN incidents_standing standing USING (incident)),
      step AS (SELECT DISTINCT head, measure, said_at AS step FROM said)
      SELECT step.step AS step, said.*,
        row_number() OVER (PARTITION BY step.head, step.measure, step.step, said.origin_key
          ORDER BY said.said_at DESC, said.noted_at DESC, said.entry DESC) AS turn,
        count(*) OVER (PARTITION BY step.head, step.measure, step.step, said.origin_key) AS said_times
      FROM step JOIN said ON said.head = step.head AND said.measure = step.measure AND said.said_at <= step.step`,
      columns: {
        ...estimate.columns,
        head: textColumn('subject', 'Speaks for it|Parle pour lui|Pale pou li|Linaloliwakilisha'),
        step: textColumn('instant', 'As of|État au|Nan dat|Hadi'),
        floor: count('Floor|Plancher|Limit anba|Kima cha chini'),
        ceiling: count('Ceiling|Plafond|Limit anwo|Kima cha juu'),
        turn: count('Latest first|Le dernier d’abord|Dènye a an premye|La mwisho kwanza'),
        said_times: count('Times said|Fois dites|Konbyen fwa yo di l|Mara ilisemwa'),
      },
      subject: 'incident',
    },
  ),
  toll_steps: view('How the toll moved|Évolution du bilan|Kouman bilan an chanje|Jinsi idadi ilivyobadilika', {
    sql: `${stepsSql} ORDER BY incident, measure, as_of`,
    columns: tollColumns,
    subject: 'incident',
    empty:
      'Write an estimate and name its origin|Écrivez une estimation et nommez son origine|Ekri yon estimasyon epi nonmen orijin li|Andika makadirio na utaje asili yake',
  }),
  toll: view('Tolls|Bilans|Bilan yo|Idadi ya waathiriwa', {
    sql: `WITH latest AS (
        SELECT *, row_number() OVER (PARTITION BY incident, measure ORDER BY as_of DESC) AS age FROM incidents_toll_steps),
      decided AS (
        SELECT DISTINCT standing.head AS incident, made.measure, 1 AS corroborated
        FROM incidents_decision made JOIN incidents_standing standing USING (incident) WHERE made.decided = 'corroborated')
      SELECT latest.incident, latest.measure, low, best, best_high, high, shown, origins, reports, as_of, entry,
        coalesce(decided.corroborated, 0) AS corroborated
      FROM latest LEFT JOIN decided USING (incident, measure) WHERE age = 1`,
    columns: { ...tollColumns, ...corroborated },
    subject: 'incident',
    empty:
      'Write an estimate and name its origin|Écrivez une estimation et nommez son origine|Ekri yon estimasyon epi nonmen orijin li|Andika makadirio na utaje asili yake',
  }),
  origins: view('Origins of the toll|Origines du bilan|Orijin bilan an|Asili za idadi', {
    sql: `SELECT spoken.head AS incident, spoken.measure, spoken.origin, spoken.origin_type, spoken.low, spoken.best, spoken.high,
        spoken.meant, spoken.grade, spoken.said_times,
        cited.cited_by,
        spoken.said_at, spoken.entry
      FROM incidents_spoken spoken JOIN incidents_toll toll
        ON toll.incident = spoken.head AND toll.measure = spoken.measure AND toll.as_of = spoken.step
      LEFT JOIN (SELECT head, measure, origin_key, group_concat(DISTINCT source) AS cited_by
          FROM incidents_spoken WHERE said_at = step GROUP BY head, measure, origin_key) cited
        ON cited.head = spoken.head AND cited.measure = spoken.measure AND cited.origin_key = spoken.origin_key
      WHERE spoken.turn = 1 ORDER BY spoken.head, spoken.measure, spoken.said_at, spoken.origin`,
    columns: {
      incident: tollColumns.incident,
      measure: tollColumns.measure,
      origin: estimate.columns.origin,
      origin_type: estimate.columns.origin_type,
      low: estimate.columns.low,
      best: estimate.columns.best,
      high: estimate.columns.high,
      meant: estimate.columns.meant,
      grade: estimate.columns.grade,
      said_times: count('Times cited|Fois citée|Konbyen fwa yo site l|Mara ilitajwa'),
      cited_by: textColumn('text', 'Cited by|Citée par|Site pa|Ilitajwa na'),
      said_at: estimate.columns.said_at,
      entry: estimate.columns.entry,
    },
    subject: 'incident',
    empty:
      'Write an estimate and name its origin|Écrivez une estimation et nommez son origine|Ekri yon estimasyon epi nonmen orijin li|Andika makadirio na utaje asili yake',
  }),
};
