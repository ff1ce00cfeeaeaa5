import { numberColumn, textColumn, view } from '#kit';
import { clockStates, clocks, elements, endings } from './codes.ts';
import { columns, tables } from './tables.ts';

const main = numberColumn(
  'flag',
  'First record of the person|Première fiche de la personne|Premye dosye moun nan|Rekodi ya kwanza ya mtu',
  { hidden: true },
);

const record = view('Detainee records|Fiches des détenus|Dosye moun yo kenbe|Rekodi za washikiliwa', {
  inner: true,
  sql: `SELECT d.*, c.booked_at, c.rights_at, c.rights_language, c.medical_at, c.property_at, c.bag, c.family_at, c.consular_at,
      c.counsel_at, c.child_notice_at, c.search_at, c.search_sex, c.search_entry, c.questioned_at, c.without_host_at, c.facility, c.moved_at,
      c.moved_entry, c.separate, c.guard_sex, c.meals, c.complaints, c.visits, c.risk_open_at, c.risk_entry, c.followed_at,
      e.offered_at, e.offered_to, e.offered_by, e.offered_entry, e.handover, e.accepted_at, e.refusals, e.m_closed_at, e.m_ending,
      e.m_entry, e.j_closed_at, e.j_ending, e.j_entry, e.ruling, e.ruled_at, e.owner, e.state, e.state_at, e.state_entry
    FROM custody_detainee d JOIN custody_care c ON c.detainee = d.detainee JOIN custody_ending e ON e.detainee = d.detainee`,
  columns: { ...tables.care.columns, ...tables.ending.columns, ...tables.detainee.columns },
  subject: 'detainee',
});

/** Records that a decision says are one person, by the first of them. */
const same = view('Records of one person|Fiches d’une personne|Dosye yon sèl moun|Rekodi za mtu mmoja', {
  inner: true,
  sql: `WITH RECURSIVE reach(detainee, member) AS (
        SELECT detainee, other FROM custody_link WHERE confirmed = 1
        UNION SELECT reach.detainee, link.other FROM reach
          JOIN custody_link link ON link.detainee = reach.member AND link.confirmed = 1)
      SELECT d.detainee AS detainee, min(d.detainee, coalesce(linked.first, d.detainee)) AS person
      FROM custody_detainee d
      LEFT JOIN (SELECT detainee, min(member) AS first FROM reach GROUP BY detainee) linked ON linked.detainee = d.detainee`,
  columns: { detainee: columns.detainee, person: columns.person },
});

const timing = view('Custody of each person|Détention de chaque personne|Detansyon chak moun|Mahabusu ya kila mtu', {
  inner: true,
  sql: `SELECT d.detainee AS detainee, first_value(d.detainee) OVER start AS person,
      d.detainee = first_value(d.detainee) OVER start AS main,
      first_value(d.arrested_at) OVER start AS started_at, first_value(d.entry) OVER start AS start_entry,
      first_value(d.source) OVER start AS source,
      max(d.mission_held) OVER one AS mission_held, max(d.child) OVER one AS child,
      first_value(e.m_closed_at) OVER mission AS m_closed_at, first_value(e.m_ending) OVER mission AS m_ending,
      first_value(e.m_entry) OVER mission AS m_entry,
      first_value(e.j_closed_at) OVER judge AS j_closed_at, first_value(e.j_ending) OVER judge AS j_ending,
      first_value(e.j_entry) OVER judge AS j_entry,
      first_value(e.state) OVER standing AS state, first_value(e.state_at) OVER standing AS state_at,
      CASE WHEN min(e.owner = 'host') OVER one THEN 'host' ELSE 'mission' END AS owner
    FROM custody_detainee d JOIN custody_ending e ON e.detainee = d.detainee JOIN custody_same s ON s.detainee = d.detainee
    WINDOW one AS (PARTITION BY s.person),
      start AS (PARTITION BY s.person ORDER BY d.credible DESC, d.arrested_at, d.detainee),
      mission AS (PARTITION BY s.person ORDER BY e.m_closed_at IS NULL, e.m_closed_at, d.detainee),
      judge AS (PARTITION BY s.person ORDER BY e.j_closed_at IS NULL, e.j_closed_at, d.detainee),
      standing AS (PARTITION BY s.person ORDER BY e.state IN ('mission', 'host'), e.state = 'host', e.state_at, d.detainee)`,
  columns: {
    detainee: columns.detainee,
    person: columns.person,
    main,
    started_at: columns.arrested_at,
    start_entry: columns.entry,
    source: columns.source,
    mission_held: numberColumn(
      'flag',
      'Held by the mission|Détenu par la mission|Misyon an kenbe l|Alishikiliwa na misheni',
    ),
    child: columns.child,
    m_closed_at: tables.ending.columns.m_closed_at,
    m_ending: tables.ending.columns.m_ending,
    m_entry: columns.entry,
    j_closed_at: tables.ending.columns.j_closed_at,
    j_ending: tables.ending.columns.j_ending,
    j_entry: columns.entry,
    state: columns.state,
    state_at: tables.ending.columns.state_at,
    owner: columns.owner,
  },
});

const deadline = (setting: string): string => `add_minutes(t.started_at, setting('${setting}') * 60)`;
const inTime = (clock: string): string =>
  clock === 'J' ? `CASE WHEN ending IN ('ruling', 'released') THEN 'met' ELSE 'closed' END` : `'closed'`;

const clocksView = view('Custody clocks|Délais de garde à vue|Delè gadavi|Saa za mahabusu', {
  sql: `WITH ticking AS (
      SELECT t.detainee, t.person, t.main, 'M' AS clock, t.started_at, ${deadline('custody_mission_hours')} AS due_at,
        t.m_closed_at AS closed_at, t.m_ending AS ending, t.m_entry AS closed_entry, 'mission' AS owner, t.start_entry, t.source
      FROM custody_timing t WHERE t.mission_held = 1
      UNION ALL SELECT t.detainee, t.person, t.main, 'J', t.started_at, ${deadline('custody_judge_hours')},
        t.j_closed_at, t.j_ending, t.j_entry, t.owner, t.start_entry, t.source
      FROM custody_timing t)
    SELECT k.detainee, k.clock, CASE
        WHEN coalesce(k.closed_at, clock.at) >= k.due_at THEN 'breach'
        WHEN k.closed_at IS NULL THEN 'running'
        WHEN k.clock = 'J' THEN ${inTime('J')} ELSE ${inTime('M')} END AS state,
      k.started_at, k.due_at, k.closed_at, k.ending,
      CAST(max(0, minutes_between(k.started_at, coalesce(k.closed_at, clock.at))) AS INTEGER) AS elapsed_min,
      CAST(CASE WHEN k.closed_at IS NULL THEN max(0, minutes_between(clock.at, k.due_at)) END AS INTEGER) AS left_min,
      k.owner, k.closed_at IS NULL AS open, k.source, k.start_entry AS entry, k.closed_entry, opened.received AS known_at,
      shut.received AS closed_known_at, shut.late_min AS closed_late_min,
      coalesce(shut.received >= k.due_at AND k.closed_at < k.due_at AND opened.received < shut.received, 0) AS reported_in_breach,
      k.person, k.main
    FROM ticking k JOIN clock LEFT JOIN entry opened ON opened.id = k.start_entry LEFT JOIN entry shut ON shut.id = k.closed_entry
    ORDER BY k.closed_at IS NOT NULL, k.due_at, k.detainee, k.clock`,
  columns: {
    detainee: columns.detainee,
    clock: textColumn('code', 'Clock|Délai|Delè|Saa', { codes: clocks }),
    state: textColumn('code', 'State|État|Eta|Hali', { codes: clockStates }),
    started_at: textColumn('instant', 'Started|Début|Kòmanse|Ilianza'),
    due_at: textColumn('instant', 'Due|Échéance|Delè|Mwisho'),
    closed_at: textColumn('instant', 'Ended|Fin|Fini|Iliisha'),
    ending: textColumn('code', 'Ended by|Fin par|Fini pa|Iliisha kwa', { codes: endings }),
    elapsed_min: numberColumn('minutes', 'Elapsed|Écoulé|Tan ki pase|Muda uliopita'),
    left_min: numberColumn('minutes', 'Left|Restant|Tan ki rete|Muda uliobaki'),
    owner: columns.owner,
    open: numberColumn('flag', 'Open|Ouvert|Louvri|Wazi'),
    source: columns.source,
    entry: columns.entry,
    closed_entry: textColumn('entry', 'Entry that ended it|Inscription de fin|Antre ki fini l|Ingizo lililoimaliza'),
    known_at: textColumn('instant', 'Known to us|Connu de nous|Nou konnen|Tulijua', { hidden: true }),
    closed_known_at: textColumn('instant', 'End known to us|Fin connue de nous|Nou konnen li fini|Tulijua mwisho wake'),
    closed_late_min: numberColumn(
      'minutes',
      'End learnt late by|Fin apprise avec retard|Nou konn fen an an reta|Mwisho ulijulikana baada ya',
    ),
    reported_in_breach: numberColumn(
      'flag',
      'Was reported past its limit|A été signalé hors délai|Yo te rapòte li depase|Iliripotiwa imepita muda',
    ),
    person: columns.person,
    main,
  },
  subject: 'detainee',
  empty:
    'Nobody is held; an arrest opens the clocks|Personne n’est détenu ; une arrestation ouvre les délais|Pa gen moun yo kenbe; yon arestasyon louvri delè yo|Hakuna anayeshikiliwa; kukamatwa huanzisha saa',
});

const now = view('Who is held|Qui est détenu|Ki moun yo kenbe|Nani anashikiliwa', {
  watch: { order: 40 },
  sql: `SELECT r.detainee, t.state, t.owner, r.patrol, t.started_at AS arrested_at, t.m_closed_at, t.j_closed_at,
      ${deadline('custody_judge_hours')} AS j_due_at, t.state_at, r.handover, r.accepted_at, t.child, r.name,
      CASE WHEN t.child = 1 THEN 'child' ELSE r.name_marking END AS name_marking, r.aliases, r.sex, r.age_claimed, r.basis,
      r.facility, r.bag, r.place, r.lat_e6, r.lon_e6, r.offset_s, t.source, t.start_entry AS entry, t.person, t.main
    FROM custody_timing t JOIN custody_record r ON r.detainee = t.detainee
    ORDER BY t.state NOT IN ('mission', 'host'), t.started_at, r.detainee`,
  columns: {
    detainee: columns.detainee,
    state: columns.state,
    owner: columns.owner,
    patrol: columns.patrol,
    arrested_at: columns.arrested_at,
    m_closed_at: tables.ending.columns.m_closed_at,
    j_closed_at: tables.ending.columns.j_closed_at,
    j_due_at: textColumn('instant', 'Judge due by|Juge avant|Jij anvan|Hakimu kabla ya'),
    state_at: tables.ending.columns.state_at,
    handover: tables.ending.columns.handover,
    accepted_at: tables.ending.columns.accepted_at,
    child: columns.child,
    name: columns.name,
    name_marking: columns.name_marking,
    aliases: columns.aliases,
    sex: columns.sex,
    age_claimed: columns.age_claimed,
    basis: columns.basis,
    facility: columns.facility,
    bag: columns.bag,
    place: columns.place,
    lat_e6: columns.lat_e6,
    lon_e6: columns.lon_e6,
    offset_s: columns.offset_s,
    source: columns.source,
    entry: columns.entry,
    person: columns.person,
    main,
  },
  subject: 'detainee',
  map: { lat: 'lat_e6', lon: 'lon_e6', label: 'detainee', symbol: 'custody', at: 'arrested_at' },
  empty:
    'Nobody is held; write an arrest or a radio report|Personne n’est détenu ; inscrivez une arrestation ou un appel radio|Pa gen moun yo kenbe; ekri yon arestasyon oswa yon apèl radyo|Hakuna anayeshikiliwa; andika kukamatwa au ripoti ya redio',
});

const pastLimit = view('Past the limit|Délai dépassé|Delè depase|Waliopita muda', {
  watch: { order: 35, figure: 'count' },
  sql: `SELECT detainee, clock, owner, started_at, due_at, closed_at, open, minutes_between(due_at, coalesce(closed_at, (SELECT at FROM clock))) AS over_min, entry
    FROM custody_clocks WHERE state = 'breach' AND main = 1 ORDER BY open DESC, over_min DESC`,
  columns: {
    detainee: columns.detainee,
    clock: clocksView.columns['clock'] ?? columns.state,
    owner: textColumn('code', 'Owner|Responsable|Responsab|Mwenye jukumu', { codes: elements }),
    started_at: columns.arrested_at,
    due_at: textColumn('instant', 'Due|Échéance|Delè|Mwisho'),
    closed_at: textColumn('instant', 'Ended|Fin|Fini|Iliisha'),
    open: numberColumn('flag', 'Open|Ouvert|Louvri|Wazi'),
    over_min: numberColumn('minutes', 'Over by|Dépassé de|Depase pa|Imepita kwa'),
    entry: columns.entry,
  },
  subject: 'detainee',
  empty: 'No limit has been passed|Aucun délai n’est dépassé|Okenn delè pa depase|Hakuna muda uliopita',
});

export const clockViews = { record, same, timing, clocks: clocksView, detainee_now: now, past_limit: pastLimit };
