import { numberColumn, textColumn, view } from '#kit';
import { clockStates } from './codes.ts';
import { columns, tables } from './tables.ts';

const custody = { marking: 'custody' } as const;
const { care, ending, detainee, evidence } = tables;
const paper = (column: string): string => `CASE WHEN r.${column}_at IS NULL THEN ' ${column}' ELSE '' END`;

const register = view('Custody register|Registre de garde à vue|Rejis gadavi|Rejesta ya mahabusu', {
  sql: `SELECT r.detainee, n.name, n.name_marking, n.aliases, r.sex,
      CASE WHEN n.child = 1 THEN 'under 18' WHEN r.age_claimed IS NULL THEN NULL ELSE '18+' END AS age_band, n.child,
      n.arrested_at, r.place, r.basis, r.unit, r.host_element, r.patrol, m.state AS m_state, m.elapsed_min AS m_min, j.state AS j_state,
      j.elapsed_min AS j_min, j.due_at AS j_due_at, r.injured, r.force_used, r.rights_at, r.rights_language, r.medical_at, r.property_at, r.bag,
      r.family_at, r.consular_at, r.counsel_at, r.child_notice_at, r.facility, r.separate, r.accepted_at, r.ruled_at, r.ruling,
      n.state, n.state_at, r.complaints, r.visits, r.meals, r.followed_at,
      trim(${paper('property')} || ${paper('rights')} || ${paper('medical')}) AS missing, n.entry, n.person
    FROM custody_record r JOIN custody_detainee_now n ON n.detainee = r.detainee
    LEFT JOIN custody_clocks m ON m.detainee = r.detainee AND m.clock = 'M'
    LEFT JOIN custody_clocks j ON j.detainee = r.detainee AND j.clock = 'J'
    ORDER BY n.arrested_at, r.detainee`,
  columns: {
    detainee: columns.detainee,
    name: columns.name,
    name_marking: columns.name_marking,
    aliases: columns.aliases,
    sex: columns.sex,
    age_band: textColumn('text', 'Age band|Tranche d’âge|Gwoup laj|Kundi la umri', custody),
    child: columns.child,
    arrested_at: columns.arrested_at,
    place: columns.place,
    basis: columns.basis,
    unit: detainee.columns.unit,
    host_element: detainee.columns.host_element,
    patrol: columns.patrol,
    m_state: textColumn('code', 'Mission clock|Délai mission|Delè misyon|Saa ya misheni', { codes: clockStates }),
    m_min: numberColumn('minutes', 'Mission custody|Garde mission|Gad misyon|Mahabusu ya misheni'),
    j_state: textColumn('code', 'Judge clock|Délai juge|Delè jij|Saa ya hakimu', { codes: clockStates }),
    j_min: numberColumn('minutes', 'Without a judge|Sans juge|San jij|Bila hakimu'),
    j_due_at: textColumn('instant', 'Judge due by|Juge avant|Jij anvan|Hakimu kabla ya'),
    injured: detainee.columns.injured,
    force_used: detainee.columns.force_used,
    rights_at: care.columns.rights_at,
    rights_language: care.columns.rights_language,
    medical_at: care.columns.medical_at,
    property_at: care.columns.property_at,
    bag: columns.bag,
    family_at: care.columns.family_at,
    consular_at: care.columns.consular_at,
    counsel_at: care.columns.counsel_at,
    child_notice_at: care.columns.child_notice_at,
    facility: columns.facility,
    separate: columns.separate,
    accepted_at: ending.columns.accepted_at,
    ruled_at: ending.columns.ruled_at,
    ruling: ending.columns.ruling,
    state: columns.state,
    state_at: ending.columns.state_at,
    complaints: care.columns.complaints,
    visits: care.columns.visits,
    meals: care.columns.meals,
    followed_at: care.columns.followed_at,
    missing: textColumn(
      'text',
      'Lacking for handover|Manque pour la remise|Sa manke pou remèt li|Kinachokosekana kwa makabidhiano',
      custody,
    ),
    entry: columns.entry,
    person: columns.person,
  },
  subject: 'detainee',
  empty:
    'The register is empty; write an arrest|Le registre est vide ; inscrivez une arrestation|Rejis la vid; ekri yon arestasyon|Rejesta ni tupu; andika kukamatwa',
});

const versions = view('What each side wrote|Ce que chaque côté a écrit|Sa chak bò ekri|Kila upande uliandika nini', {
  sql: `SELECT v.detainee, v.source, v.arrested_at, v.written_at, v.credible, v.name, v.age_claimed, v.sex, v.patrol, v.bag, v.place, v.offset_s,
      CASE WHEN t.child = 1 THEN 'child' ELSE v.name_marking END AS name_marking, e.received, e.late_min, e.late_min > 60 AS late, e.grade,
      v.entry, t.person
    FROM custody_evidence v JOIN custody_timing t ON t.detainee = v.detainee LEFT JOIN entry e ON e.id = v.entry
    ORDER BY t.person, v.arrested_at`,
  columns: {
    detainee: columns.detainee,
    source: columns.source,
    arrested_at: columns.arrested_at,
    written_at: evidence.columns.written_at,
    credible: evidence.columns.credible,
    name: columns.name,
    age_claimed: columns.age_claimed,
    sex: columns.sex,
    patrol: columns.patrol,
    bag: columns.bag,
    place: columns.place,
    offset_s: columns.offset_s,
    name_marking: columns.name_marking,
    received: textColumn('instant', 'Received|Reçu|Resevwa|Ilipokelewa'),
    late_min: numberColumn('minutes', 'Delay|Retard|Reta|Kuchelewa'),
    late: numberColumn('flag', 'Late entry|Inscription tardive|Antre an reta|Ingizo lililochelewa'),
    grade: textColumn('grade', 'Grade|Cotation|Nòt|Daraja'),
    entry: columns.entry,
    person: columns.person,
  },
  subject: 'detainee',
});

const events = view(
  'Events of a detainee|Événements d’un détenu|Sa ki pase ak yon moun yo kenbe|Matukio ya mshikiliwa',
  {
    sql: `SELECT e.subject AS detainee, e.occurred AS at, e.kind, e.who, e.role, e.received, e.late_min, e.late_min > 60 AS late,
      e.clock_offset_s AS offset_s, e.reason, e.corrects, e.withdraws,
      EXISTS (SELECT 1 FROM entry later WHERE coalesce(later.corrects, later.withdraws) = e.id) AS struck, e.id AS entry, s.person
    FROM entry e JOIN custody_timing s ON s.detainee = e.subject WHERE e.desk = 'custody' ORDER BY e.occurred, e.noted, e.id`,
    columns: {
      detainee: columns.detainee,
      at: textColumn('instant', 'Occurred|Survenu|Rive|Ilitokea'),
      kind: textColumn('text', 'What|Quoi|Kisa|Nini'),
      who: textColumn('text', 'By|Par|Pa|Na', custody),
      role: textColumn('text', 'Role|Rôle|Wòl|Jukumu', custody),
      received: textColumn('instant', 'Received|Reçu|Resevwa|Ilipokelewa'),
      late_min: numberColumn('minutes', 'Delay|Retard|Reta|Kuchelewa'),
      late: numberColumn('flag', 'Late entry|Inscription tardive|Antre an reta|Ingizo lililochelewa'),
      offset_s: columns.offset_s,
      reason: textColumn('text', 'Reason|Raison|Rezon|Sababu', custody),
      corrects: textColumn('entry', 'Corrects|Corrige|Korije|Inasahihisha'),
      withdraws: textColumn('entry', 'Withdraws|Retire|Retire antre|Inaondoa'),
      struck: numberColumn(
        'flag',
        'Replaced or taken back|Remplacé ou retiré|Ranplase oswa retire|Imebadilishwa au kuondolewa',
      ),
      entry: columns.entry,
      person: columns.person,
    },
    subject: 'detainee',
  },
);

const handovers = view(
  'Handovers not accepted|Remises non acceptées|Remèt ki poko aksepte|Makabidhiano yasiyokubaliwa',
  {
    sql: `SELECT r.detainee, r.offered_at, r.offered_to, add_minutes(r.offered_at, setting('custody_handover_hours') * 60) AS due_at,
      minutes_between(r.offered_at, (SELECT at FROM clock)) AS waiting_min, r.handover,
      trim(${paper('property')} || ${paper('rights')} || ${paper('medical')}) AS missing, r.risk_open_at, r.refusals, r.offered_entry AS entry
    FROM custody_record r WHERE r.handover IN ('offered', 'refused') AND r.state = 'mission' ORDER BY r.offered_at`,
    columns: {
      detainee: columns.detainee,
      offered_at: ending.columns.offered_at,
      offered_to: ending.columns.offered_to,
      due_at: textColumn('instant', 'Due|Échéance|Delè|Mwisho'),
      waiting_min: numberColumn('minutes', 'Waiting|Attente|Ap tann|Inasubiri'),
      handover: ending.columns.handover,
      missing: register.columns['missing'] ?? columns.bag,
      risk_open_at: care.columns.risk_open_at,
      refusals: ending.columns.refusals,
      entry: columns.entry,
    },
    subject: 'detainee',
    empty: 'No handover is waiting|Aucune remise en attente|Pa gen remèt k ap tann|Hakuna makabidhiano yanayosubiri',
  },
);

const facilities = view('Places of detention|Lieux de détention|Kote detansyon|Mahali pa kushikilia', {
  sql: `SELECT f.*, CASE WHEN f.capacity > 0 THEN f.holding * 1000 / f.capacity END AS filled,
      (SELECT count(DISTINCT t.person) FROM custody_care c JOIN custody_timing t ON t.detainee = c.detainee
        WHERE c.facility = f.facility AND t.state IN ('mission', 'host')) AS ours
    FROM custody_facility f ORDER BY filled DESC, f.facility`,
  columns: {
    ...tables.facility.columns,
    filled: numberColumn('percent', 'Filled|Occupation|Okipasyon|Ujazo'),
    ours: numberColumn('integer', 'From our register|De notre registre|Nan rejis nou|Kutoka rejesta yetu', {
      unit: 'persons',
    }),
  },
  subject: 'facility',
  map: { lat: 'lat_e6', lon: 'lon_e6', label: 'name', symbol: 'facility', at: 'counted_at' },
  empty:
    'Describe the places where people are held|Décrivez les lieux de détention|Dekri kote yo kenbe moun|Eleza mahali watu wanaposhikiliwa',
});

export const registerViews = { register, versions, events, handovers_open: handovers, facilities };
