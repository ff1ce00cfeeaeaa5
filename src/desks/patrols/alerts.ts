import { alert } from '#kit';

const now = '(SELECT at FROM clock)';
const interval = `coalesce(checkin_minutes, setting('patrols_checkin_minutes'))`;
const later = (column: string): string => `(${column} IS NULL OR ${column} > ${now})`;

/** One row for each level a lasting fault has reached; it is gone when the fault is. */
export const alerts = {
  overdue: alert(
    'Patrol {subject} has not been heard of for {minutes} minutes|La patrouille {subject} n’a pas donné signe depuis {minutes} minutes|Patwouy {subject} pa bay siy depi {minutes} minit|Doria {subject} haijasikika kwa dakika {minutes}',
    {
      sql: `SELECT patrol AS subject, add_minutes(last_at, k.n * ${interval}) AS since, k.level, 'watch_officer' AS owner,
          minutes_between(last_at, ${now}) AS minutes, last_entry AS entry
        FROM patrols_patrol JOIN (SELECT 2 AS n, 'amber' AS level UNION ALL SELECT 3, 'red') k WHERE state = 'out'`,
      next: 'patrols.checked-in/1',
    },
  ),
  in_contact: alert(
    'Patrol {subject} is in contact: {what}|La patrouille {subject} est accrochée : {what}|Patwouy {subject} nan akwochaj: {what}|Doria {subject} iko kwenye mapambano: {what}',
    {
      sql: `SELECT patrol AS subject, min(at) AS since, 'red' AS level, 'watch_officer' AS owner, what, entry
        FROM patrols_contact WHERE at <= ${now} AND ${later('over_at')} GROUP BY patrol`,
      next: 'patrols.contact-reported/1',
    },
  ),
  composition_broken: alert(
    'Patrol {subject} has had no host officers for {minutes} minutes; arrests are exceptional measures|La patrouille {subject} est sans policiers hôtes depuis {minutes} minutes ; toute arrestation est une mesure exceptionnelle|Patwouy {subject} san polisye peyi a depi {minutes} minit; tout arestasyon se mezi eksepsyonèl|Doria {subject} haina maafisa wenyeji kwa dakika {minutes}; kukamata ni hatua ya kipekee',
    {
      sql: `SELECT patrol AS subject, alert_at AS since, 'red' AS level, 'watch_officer' AS owner,
          minutes_between(from_at, ${now}) AS minutes, entry FROM patrols_absence WHERE ${later('until_at')}`,
      next: 'patrols.host-joined/1',
    },
  ),
  measure_review: alert(
    '{subject} was arrested as an exceptional measure (patrol {patrol}); the legal review is due|{subject} a été arrêté à titre de mesure exceptionnelle (patrouille {patrol}) ; l’examen juridique est dû|{subject} arete kòm mezi eksepsyonèl (patwouy {patrol}); revizyon legal la dwe fèt|{subject} alikamatwa kwa hatua ya kipekee (doria {patrol}); mapitio ya kisheria yanatakiwa',
    {
      sql: `SELECT detainee AS subject, add_minutes(arrested_at, k.share * minutes_between(arrested_at, review_due_at) / 4) AS since,
          k.level, review_due_at AS due_at, 'legal_adviser' AS owner, substr(patrol, 8) AS patrol, entry
        FROM patrols_exceptional
        JOIN (SELECT 0 AS share, 'notice' AS level UNION ALL SELECT 2, 'amber' UNION ALL SELECT 3, 'red' UNION ALL SELECT 4, 'breach') k
        WHERE ${later('reviewed_at')}`,
      next: 'patrols.measure-reviewed/1',
    },
  ),
  force_report: alert(
    'The use of force by patrol {subject} has no report of a supervisor|L’emploi de la force par la patrouille {subject} est sans rapport d’un supérieur|Itilizasyon fòs patwouy {subject} pa gen rapò sipèvizè|Matumizi ya nguvu ya doria {subject} hayana ripoti ya msimamizi',
    {
      sql: `SELECT patrol AS subject, min(CASE k.level WHEN 'notice' THEN at WHEN 'amber' THEN max(at, add_minutes(report_due_at, -60))
            ELSE report_due_at END) AS since, k.level, report_due_at AS due_at, 'commander' AS owner, entry
        FROM patrols_force_register JOIN (SELECT 'notice' AS level UNION ALL SELECT 'amber' UNION ALL SELECT 'breach') k
        WHERE ${later('reported_at')} GROUP BY patrol, k.level`,
      next: 'patrols.force-reported/1',
    },
  ),
  vehicle_down: alert(
    'Vehicle {subject} has broken down{where}|Le véhicule {subject} est en panne{where}|Machin {subject} an pàn{where}|Gari {subject} limeharibika{where}',
    {
      sql: `SELECT d.vehicle AS subject, d.from_at AS since, CASE WHEN d.hostile = 1 OR a.state IN ('contested', 'lost') THEN 'red' ELSE 'amber' END AS level,
          'watch_officer' AS owner, coalesce(': ' || coalesce(d.place, a.name), '') AS "where", d.entry
        FROM patrols_vehicle_down d LEFT JOIN patrols_areas a ON a.area = d.area WHERE ${later('d.until_at')}`,
      next: 'patrols.vehicle-state/1',
    },
  ),
  ambush_near: alert(
    'Patrol {subject} is {metres} m from an ambush reported by {other}|La patrouille {subject} est à {metres} m d’une embuscade signalée par {other}|Patwouy {subject} a {metres} m de yon anbiskad {other} rapòte|Doria {subject} iko mita {metres} kutoka shambulio la kuvizia lililoripotiwa na {other}',
    {
      sql: `SELECT o.patrol AS subject, max(c.at) AS since, 'red' AS level, 'watch_officer' AS owner,
          distance_m(o.lat_e6, o.lon_e6, c.lat_e6, c.lon_e6) AS metres, substr(c.patrol, 8) AS other, c.entry
        FROM patrols_out_now o JOIN patrols_contact c ON c.type = 'ambush' AND c.patrol <> o.patrol AND c.lat_e6 IS NOT NULL
        WHERE o.lat_e6 IS NOT NULL AND c.at <= ${now} AND add_minutes(c.at, 60 * setting('patrols_ambush_hours')) > ${now}
          AND distance_m(o.lat_e6, o.lon_e6, c.lat_e6, c.lon_e6) <= setting('patrols_ambush_metres') GROUP BY o.patrol`,
      next: 'patrols.checked-in/1',
    },
  ),
  area_unverified: alert(
    '{name} was last seen {stated} and nobody has been there for {hours} hours|{name} : dernier état « {stated} », personne sur place depuis {hours} heures|{name}: dènye eta « {stated} », pèsonn pa la depi {hours} èdtan|{name}: hali ya mwisho “{stated}”, hakuna aliyefika kwa saa {hours}',
    {
      sql: `SELECT area AS subject, coalesce(verified_until, since) AS since, 'amber' AS level, 'operations_planner' AS owner,
          coalesce(name, substr(area, 6)) AS name, stated, coalesce(CAST(presence_age_min / 60 AS INTEGER), '–') AS hours, entry
        FROM patrols_areas WHERE state = 'unverified'`,
      next: 'patrols.area-state/1',
    },
  ),
};
