import { alert } from '#kit';

/** The estimate with which a toll's best figure, or its low one where there is none, first passed a limit. */
const passed = (measure: string, limit: string, level: string): string => `
  SELECT step.incident AS subject, min(step.as_of) AS since, '${level}' AS level, 'watch_officer' AS owner,
    toll.shown, one.place, toll.entry
  FROM incidents_toll_steps step
  JOIN incidents_toll toll ON toll.incident = step.incident AND toll.measure = step.measure
  JOIN incidents_incident one ON one.incident = step.incident
  WHERE step.measure = '${measure}' AND coalesce(step.best, step.low) > ${limit} GROUP BY step.incident`;

const opened = `SELECT one.incident AS subject, one.opened_at AS since, 'watch_officer' AS owner, one.place, one.what, one.entry`;

export const alerts = {
  mass_casualty: alert(
    'Many killed: {shown} (low/best/high), {place}|Nombreux tués : {shown} (bas/meilleur/haut), {place}|Anpil moun mouri: {shown} (ba/pi bon/wo), {place}|Wengi wameuawa: {shown} (chini/bora/juu), {place}',
    {
      sql: `${passed('killed', "setting('incidents_mass_killed') - 1", 'red')}
        UNION ALL ${passed('killed', "setting('incidents_some_killed') - 1", 'amber')}`,
      next: 'incidents.observed/1',
    },
  ),
  displacement: alert(
    'People displaced: {shown} (low/best/high), {place}|Déplacés : {shown} (bas/meilleur/haut), {place}|Moun deplase: {shown} (ba/pi bon/wo), {place}|Waliohamishwa: {shown} (chini/bora/juu), {place}',
    { sql: passed('displaced', "setting('incidents_displaced')", 'amber'), next: 'incidents.observed/1' },
  ),
  kidnapping: alert(
    'Kidnapping, {place}: {what}|Enlèvement, {place} : {what}|Kidnapin, {place}: {what}|Utekaji nyara, {place}: {what}',
    {
      sql: `${opened}, 'red' AS level FROM incidents_incident one WHERE one.type = 'abduction' AND one.state = 'open'`,
      next: 'incidents.observed/1',
    },
  ),
  critical_site: alert(
    'Attack {metres} m from {site}|Attaque à {metres} m de {site}|Atak a {metres} m de {site}|Shambulio mita {metres} kutoka {site}',
    {
      sql: `SELECT near.incident AS subject, near.opened_at AS since, 'red' AS level, 'watch_officer' AS owner, near.metres,
          near.site_name AS site, near.entry
        FROM incidents_near_sites near JOIN incidents_types codes USING (type)
        WHERE near.sort <> 'mission' AND (codes.event_type IN ('Battles', 'Explosions/Remote violence', 'Violence against civilians', 'Riots')
          OR near.type = 'looting')`,
      next: 'incidents.observed/1',
    },
  ),
  near_mission: alert(
    'Incident {metres} m from {site}|Événement à {metres} m de {site}|Ensidan a {metres} m de {site}|Tukio mita {metres} kutoka {site}',
    {
      sql: `SELECT near.incident AS subject, near.opened_at AS since, 'amber' AS level, 'watch_officer' AS owner, near.metres,
          near.site_name AS site, near.entry
        FROM incidents_near_sites near WHERE near.sort = 'mission'`,
      next: 'incidents.observed/1',
    },
  ),
  unclassified: alert('No type yet: {what}|Type à préciser : {what}|Poko gen kalite: {what}|Bado haina aina: {what}', {
    sql: `${opened}, 'notice' AS level FROM incidents_incident one WHERE one.type = 'unclassified' AND one.state = 'open'`,
    next: 'incidents.observed/1',
  }),
};
