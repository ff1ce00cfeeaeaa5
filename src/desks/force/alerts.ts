import { alert } from '#kit';
import { besideTheRoll } from './views-return.ts';

const present = "person.state NOT IN ('expected', 'repatriated', 'dead')";

export const alerts = {
  missing: alert(
    '{person} is missing since {missing_since}|{person} est porté disparu depuis {missing_since}|{person} disparèt depi {missing_since}|{person} hajulikani alipo tangu {missing_since}',
    {
      sql: `WITH step(level, minutes) AS (VALUES ('amber', 0), ('red', setting('force_missing_minutes')))
      SELECT person.person AS subject, step.level AS level, add_minutes(person.state_since, step.minutes) AS since,
        substr(person.person, 8) AS person, mission_day(person.state_since) || ' ' || mission_time(person.state_since) AS missing_since,
        'watch_officer' AS owner, person.entry AS entry
      FROM force_person person CROSS JOIN step WHERE person.state = 'missing'`,
      next: 'force.status-changed/1',
    },
  ),
  medevac: alert(
    'Medical evacuation requested for {person}|Évacuation médicale demandée pour {person}|Evakyasyon medikal mande pou {person}|Uhamisho wa matibabu umeombwa kwa {person}',
    {
      sql: `SELECT person AS subject, CASE precedence WHEN 'urgent' THEN 'red' ELSE 'amber' END AS level, requested_at AS since,
        substr(person, 8) AS person, 'medical_officer' AS owner, entry FROM force_medevac WHERE done_at IS NULL`,
      next: 'force.status-changed/1',
    },
  ),
  return_late: alert(
    'The strength return of {contingent} is late|L’état des effectifs de {contingent} est en retard|Rapò efektif {contingent} an reta|Ripoti ya idadi ya {contingent} imechelewa',
    {
      sql: `WITH step(level, hours) AS (VALUES ('amber', 0), ('red', 24))
      SELECT held.contingent AS subject, step.level AS level, add_minutes(held.due_at, 60 * step.hours) AS since, held.due_at AS due_at,
        substr(held.contingent, 12) AS contingent, 'personnel_officer' AS owner, held.entry AS entry
      FROM force_contingents held CROSS JOIN step WHERE held.in_theatre > 0`,
      next: 'force.strength-returned/1',
    },
  ),
  return_differs: alert(
    '{contingent} counts {typed} ({measure}), the roll {folded}|{contingent} compte {typed} ({measure}), le rôle {folded}|{contingent} konte {typed} ({measure}), lis la {folded}|{contingent} yahesabu {typed} ({measure}), orodha {folded}',
    {
      sql: `SELECT contingent AS subject, 'amber' AS level, returned_at AS since, substr(contingent, 12) AS contingent, typed, folded,
        measure, 'personnel_officer' AS owner, entry
      FROM (${besideTheRoll('SELECT contingent, measure, typed, max(returned_at) AS returned_at, entry FROM force_return GROUP BY contingent, measure')})
      WHERE difference <> 0`,
      next: 'force.strength-returned/1',
    },
  ),
  certificate: alert(
    'Certificate of {person} ends on {until}: {type}|Le certificat de {person} expire le {until} : {type}|Sètifika {person} fini {until}: {type}|Cheti cha {person} kinaisha {until}: {type}',
    {
      sql: `WITH step(level, days) AS (VALUES ('notice', setting('force_certificate_days')), ('red', 0))
      SELECT given.person AS subject, step.level AS level, add_minutes(given.until_at, -1440 * step.days) AS since, given.until_at AS due_at,
        substr(given.person, 8) AS person, mission_day(add_minutes(given.until_at, -1)) AS until, given.type AS type,
        'personnel_officer' AS owner, given.entry AS entry
      FROM (SELECT person, type, max(until_at) AS until_at, entry FROM force_certificate WHERE revoked_at IS NULL GROUP BY person, type) given
      JOIN force_person person ON person.person = given.person CROSS JOIN step
      WHERE ${present} AND given.until_at <= add_minutes((SELECT at FROM clock), 1440 * setting('force_certificate_days'))`,
      next: 'force.certified/1',
    },
  ),
  ceiling: alert(
    '{in_theatre} in theatre, ceiling {ceiling}|{in_theatre} sur le théâtre, plafond {ceiling}|{in_theatre} sou tèren an, plafon {ceiling}|{in_theatre} eneo la operesheni, kikomo {ceiling}',
    {
      sql: `WITH allowed AS (SELECT instrument, ceiling AS top, from_at FROM mandate_ceiling
          WHERE from_at <= (SELECT at FROM clock) AND (until_at IS NULL OR until_at > (SELECT at FROM clock)) ORDER BY from_at DESC LIMIT 1),
        step(level, floor) AS (SELECT 'amber', setting('force_ceiling_percent') * top FROM allowed UNION ALL SELECT 'breach', 100 * top + 1 FROM allowed),
        crossed AS (SELECT level, floor, (SELECT max(at) FROM force_history WHERE 100 * in_theatre < floor) AS below_at FROM step)
      SELECT allowed.instrument AS subject, crossed.level AS level, latest.in_theatre AS in_theatre, top AS ceiling,
        'personnel_officer' AS owner, latest.entry AS entry,
        max(allowed.from_at, (SELECT min(at) FROM force_history WHERE at > coalesce(below_at, ''))) AS since
      FROM allowed CROSS JOIN crossed JOIN force_history latest ON latest.at = (SELECT max(at) FROM force_history)
      WHERE 100 * latest.in_theatre >= crossed.floor`,
      next: 'force.rotation-ordered/1',
    },
  ),
  tour: alert(
    'Tour over its limit: {subject_name}, {days_served} days|Mission au-delà de la limite : {subject_name}, {days_served} jours|Misyon depase limit: {subject_name}, {days_served} jou|Zamu imepita kikomo: {subject_name}, siku {days_served}',
    {
      sql: `SELECT subject, 'amber' AS level, add_minutes(arrived_at, 1440 * (setting('force_tour_days') + 1)) AS since,
        substr(subject, instr(subject, ':') + 1) AS subject_name, days_served, 'personnel_officer' AS owner, entry FROM force_tours`,
      next: 'force.tour-extended/1',
    },
  ),
  family: alert(
    'No contact with the family of {person} for {age_days} days|Aucun contact avec la famille de {person} depuis {age_days} jours|Pa gen kontak ak fanmi {person} depi {age_days} jou|Hakuna mawasiliano na familia ya {person} kwa siku {age_days}',
    {
      sql: `SELECT latest.person AS subject, 'amber' AS level, substr(latest.person, 8) AS person, latest.age_days AS age_days,
        add_minutes(coalesce(latest.last_at, latest.since_at), 1440 * setting('force_family_days')) AS since,
        'personnel_officer' AS owner, latest.entry AS entry
      FROM force_family_now latest JOIN force_person person ON person.person = latest.person
      WHERE person.state IN ('missing', 'dead', 'hospital', 'medevac')`,
      next: 'force.family-contacted/1',
    },
  ),
  kin_waiting: alert(
    'Casualty notice of {person} waits: family not told|Avis de victime de {person} en attente : famille non avisée|Avi viktim {person} ap tann: fanmi poko avize|Taarifa ya majeruhi {person} inasubiri: familia haijajulishwa',
    {
      sql: `WITH step(level, hours) AS (VALUES ('amber', 0), ('red', setting('force_kin_hours')))
      SELECT person AS subject, step.level AS level, add_minutes(at, 60 * step.hours) AS since, add_minutes(at, 60 * setting('force_kin_hours')) AS due_at,
        substr(person, 8) AS person, 'personnel_officer' AS owner, entry
      FROM force_casualties latest CROSS JOIN step WHERE kin_at IS NULL
        AND notice = (SELECT max(notice) FROM force_casualty WHERE person = latest.person)`,
      next: 'force.kin-notified/1',
    },
  ),
};
