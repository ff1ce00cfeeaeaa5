import { statement } from '#kit';

const standing = `main = 1 AND state IN ('mission', 'host')`;
const period = `e.desk = 'custody' AND e.received >= :from AND e.received < :to AND e.received <= :at`;

/** The custody part of the daily situation report. Every figure counts persons, and two joined records are one person. */
export const report = [
  statement(
    'custody',
    '{mission} held by the mission, {host} handed over and followed|{mission} détenus par la mission, {host} remis et suivis|Misyon an kenbe {mission}, li remèt {host} epi l ap swiv yo|{mission} wanashikiliwa na misheni, {host} wamekabidhiwa na wanafuatiliwa',
    {
      sql: `SELECT coalesce(sum(state = 'mission'), 0) AS mission, coalesce(sum(state = 'host'), 0) AS host
        FROM custody_timing WHERE main = 1`,
      evidence: `SELECT start_entry AS entry FROM custody_timing WHERE ${standing}`,
    },
  ),
  statement(
    'custody',
    '{past} held more than 24 h without a judge, {breach} past the limit|{past} détenus plus de 24 h sans juge, {breach} hors délai|{past} moun pase 24 èdtan san jij, {breach} depase delè a|{past} wanashikiliwa zaidi ya saa 24 bila hakimu, {breach} wamepita muda',
    {
      sql: `SELECT coalesce(sum(elapsed_min >= 1440), 0) AS past, coalesce(sum(state = 'breach'), 0) AS breach
        FROM custody_clocks WHERE clock = 'J' AND main = 1 AND open = 1`,
      evidence: `SELECT entry FROM custody_clocks WHERE clock = 'J' AND main = 1 AND open = 1 AND elapsed_min >= 1440`,
    },
  ),
  statement(
    'custody',
    '{arrests} arrests, {handovers} handovers accepted, {releases} releases|{arrests} arrestations, {handovers} remises acceptées, {releases} libérations|{arrests} arestasyon, {handovers} remèt aksepte, {releases} lage|Kukamatwa {arrests}, makabidhiano {handovers}, kuachiwa {releases}',
    {
      sql: `SELECT
        (SELECT count(*) FROM custody_timing WHERE main = 1 AND started_at >= :from AND started_at < :to) AS arrests,
        (SELECT count(*) FROM custody_ending WHERE accepted_at >= :from AND accepted_at < :to) AS handovers,
        (SELECT count(*) FROM custody_ending WHERE state = 'released' AND state_at >= :from AND state_at < :to) AS releases`,
      evidence: `SELECT start_entry AS entry FROM custody_timing WHERE main = 1 AND started_at >= :from AND started_at < :to
        UNION SELECT m_entry FROM custody_ending WHERE m_entry IS NOT NULL AND m_closed_at >= :from AND m_closed_at < :to`,
    },
  ),
  statement(
    'custody',
    '{judged} brought before a judge in time|{judged} présentés à un juge à temps|{judged} pase devan jij alè|{judged} walifikishwa kwa hakimu kwa wakati',
    {
      sql: `SELECT count(*) AS judged FROM custody_clocks
        WHERE clock = 'J' AND main = 1 AND ending = 'ruling' AND state = 'met' AND closed_at >= :from AND closed_at < :to`,
      evidence: `SELECT closed_entry AS entry FROM custody_clocks
        WHERE clock = 'J' AND main = 1 AND ending = 'ruling' AND state = 'met' AND closed_at >= :from AND closed_at < :to`,
    },
  ),
  statement(
    'custody',
    '{items} exceptional measures to report to the Council|{items} mesures exceptionnelles à signaler au Conseil|{items} mezi eksepsyonèl pou rapòte bay Konsèy la|Hatua za kipekee {items} za kuripoti kwa Baraza',
    {
      sql: `SELECT count(*) AS items FROM custody_exceptional_items WHERE arrested_at >= :from AND arrested_at < :to`,
      evidence: `SELECT entry FROM custody_exceptional_items WHERE arrested_at >= :from AND arrested_at < :to`,
    },
  ),
  statement(
    'protection',
    '{children} held and treated as children, {untold} without notice to the agency|{children} détenus traités comme enfants, {untold} sans avis à l’organisme|{children} yo kenbe trete kòm timoun, {untold} san avi bay ajans lan|{children} wanashikiliwa na kutendewa kama watoto, {untold} bila taarifa kwa shirika',
    {
      sql: `SELECT count(*) AS children, coalesce(sum(r.child_notice_at IS NULL), 0) AS untold
        FROM custody_timing t JOIN custody_record r ON r.detainee = t.detainee
        WHERE t.main = 1 AND t.child = 1 AND t.state IN ('mission', 'host')`,
      evidence: `SELECT r.child_entry AS entry FROM custody_timing t JOIN custody_record r ON r.detainee = t.detainee
        WHERE t.main = 1 AND r.child = 1 AND t.state IN ('mission', 'host')`,
    },
  ),
  statement(
    'protection',
    '{women} women held|{women} femmes détenues|{women} fanm yo kenbe|Wanawake {women} wanashikiliwa',
    {
      sql: `SELECT count(*) AS women FROM custody_timing t JOIN custody_detainee d ON d.detainee = t.detainee
        WHERE t.main = 1 AND d.sex = 'female' AND t.state IN ('mission', 'host')`,
      evidence: `SELECT d.entry AS entry FROM custody_timing t JOIN custody_detainee d ON d.detainee = t.detainee
        WHERE t.main = 1 AND d.sex = 'female' AND t.state IN ('mission', 'host')`,
    },
  ),
  statement(
    'problems',
    '{late} custody entries came more than 60 minutes late|{late} inscriptions de garde à vue reçues avec plus de 60 minutes de retard|{late} antre gadavi rive plis pase 60 minit an reta|Maingizo {late} ya mahabusu yalichelewa zaidi ya dakika 60',
    {
      sql: `SELECT count(*) AS late FROM entry e WHERE ${period} AND e.late_min > 60`,
      evidence: `SELECT e.id AS entry FROM entry e WHERE ${period} AND e.late_min > 60`,
    },
  ),
  statement('problems', 'Past the limit|Délai dépassé|Delè depase|Waliopita muda', {
    table: {
      view: 'custody.past_limit',
      columns: ['detainee', 'clock', 'owner', 'due_at', 'over_min'],
      where: 'open = 1',
    },
  }),
  statement(
    'future',
    '{due} judge limits fall in the next 24 h|{due} délais de juge échoient dans les 24 h|{due} delè jij ap rive nan 24 èdtan|Muda wa hakimu {due} utaisha ndani ya saa 24',
    {
      sql: `SELECT count(*) AS due FROM custody_clocks
        WHERE clock = 'J' AND main = 1 AND open = 1 AND due_at > :at AND due_at <= add_minutes(:at, 1440)`,
      evidence: `SELECT entry FROM custody_clocks
        WHERE clock = 'J' AND main = 1 AND open = 1 AND due_at > :at AND due_at <= add_minutes(:at, 1440)`,
    },
  ),
];
