import { statement } from '#kit';

const during = (column: string): string => `${column} >= :from AND ${column} < :to`;

/** The desk's lines of the daily situation report: what was done, and what went wrong. */
export const report = [
  statement(
    'operations',
    '{departed} patrols departed, {joint} of them truly joint; {out} are out|{departed} patrouilles sont parties, dont {joint} vraiment conjointes ; {out} sont sur le terrain|{departed} patwouy pati, {joint} ladan yo vrèman ansanm; {out} deyò|Doria {departed} ziliondoka, {joint} za pamoja kweli; {out} ziko nje',
    {
      sql: `SELECT (SELECT count(*) FROM patrols_patrol WHERE ${during('departed_at')}) AS departed,
        (SELECT count(*) FROM patrols_composition c JOIN patrols_patrol p USING (patrol) WHERE c.joint = 1 AND ${during('p.departed_at')}) AS joint,
        (SELECT count(*) FROM patrols_patrol WHERE state = 'out') AS out`,
      evidence: `SELECT entry FROM patrols_patrol WHERE ${during('departed_at')} OR state = 'out'`,
    },
  ),
  statement('operations', 'Places visited|Lieux visités|Kote vizite|Mahali palipotembelewa', {
    table: {
      view: 'patrols.visits',
      columns: ['patrol', 'place', 'arrived_at', 'left_at', 'what'],
      where: during('arrived_at'),
    },
  }),
  statement(
    'operations',
    '{contacts} contacts, {barricades} barricades removed, {seizures} seizures|{contacts} accrochages, {barricades} barrages enlevés, {seizures} saisies|{contacts} akwochaj, {barricades} barikad retire, {seizures} sezi|Mapambano {contacts}, vizuizi {barricades} vimeondolewa, ukamataji wa vitu {seizures}',
    {
      sql: `SELECT (SELECT count(*) FROM patrols_contact WHERE ${during('at')}) AS contacts,
        (SELECT coalesce(sum(count), 0) FROM patrols_barricade WHERE ${during('at')}) AS barricades,
        (SELECT count(*) FROM patrols_seizure WHERE ${during('at')}) AS seizures`,
      evidence: `SELECT entry FROM patrols_contact WHERE ${during('at')} UNION ALL SELECT entry FROM patrols_barricade WHERE ${during('at')}
        UNION ALL SELECT entry FROM patrols_seizure WHERE ${during('at')}`,
    },
  ),
  statement(
    'operations',
    'Force was used {uses} times, {shots} shots, {injured} persons injured|La force a été employée {uses} fois, {shots} coups tirés, {injured} personnes blessées|Yo itilize fòs {uses} fwa, {shots} kout zam, {injured} moun blese|Nguvu ilitumika mara {uses}, risasi {shots}, watu {injured} walijeruhiwa',
    {
      sql: `SELECT count(*) AS uses, coalesce(sum(shots), 0) AS shots, coalesce(sum(injured), 0) AS injured FROM patrols_force_use WHERE ${during('at')}`,
      evidence: `SELECT entry FROM patrols_force_use WHERE ${during('at')}`,
    },
  ),
  statement(
    'operations',
    'Areas: {held} held, {cleared} cleared, {unverified} unverified, {contested} contested, {lost} lost|Zones : {held} tenues, {cleared} dégagées, {unverified} non vérifiées, {contested} disputées, {lost} perdues|Zòn: {held} kenbe, {cleared} netwaye, {unverified} pa verifye, {contested} an dispit, {lost} pèdi|Maeneo: {held} yanashikiliwa, {cleared} yamesafishwa, {unverified} hayajathibitishwa, {contested} yanagombewa, {lost} yamepotea',
    {
      sql: `SELECT coalesce(sum(state = 'held'), 0) AS held, coalesce(sum(state = 'cleared'), 0) AS cleared,
        coalesce(sum(state = 'unverified'), 0) AS unverified, coalesce(sum(state = 'contested'), 0) AS contested,
        coalesce(sum(state = 'lost'), 0) AS lost FROM patrols_areas`,
      evidence: 'SELECT entry FROM patrols_areas WHERE state IS NOT NULL',
    },
  ),
  statement(
    'custody',
    '{measures} exceptional measures taken, {open} legal reviews open|{measures} mesures exceptionnelles prises, {open} examens juridiques en attente|{measures} mezi eksepsyonèl pran, {open} revizyon legal ap tann|Hatua za kipekee {measures}, mapitio ya kisheria {open} yanasubiri',
    {
      sql: `SELECT (SELECT count(*) FROM patrols_exceptional WHERE ${during('arrested_at')}) AS measures,
        (SELECT count(*) FROM patrols_exceptional WHERE reviewed_at IS NULL) AS open`,
      evidence: `SELECT entry FROM patrols_exceptional WHERE reviewed_at IS NULL OR ${during('arrested_at')}`,
    },
  ),
  statement(
    'equipment',
    '{down} vehicles are broken down, {recovering} under repair|{down} véhicules en panne, {recovering} en réparation|{down} machin an pàn, {recovering} ap repare|Magari {down} yameharibika, {recovering} yanatengenezwa',
    {
      sql: `SELECT coalesce(sum(state = 'breakdown'), 0) AS down, coalesce(sum(state = 'recovered'), 0) AS recovering FROM patrols_vehicle`,
      evidence: `SELECT entry FROM patrols_vehicle WHERE state IN ('breakdown', 'recovered')`,
    },
  ),
  statement(
    'problems',
    'The host element left {broken} patrols; {overdue} patrols are overdue; {reports} use-of-force reports are late|L’élément hôte a quitté {broken} patrouilles ; {overdue} patrouilles sont en retard ; {reports} rapports d’emploi de la force sont en retard|Polisye peyi a kite {broken} patwouy; {overdue} patwouy an reta; {reports} rapò sou fòs an reta|Wenyeji waliacha doria {broken}; doria {overdue} zimechelewa; ripoti {reports} za nguvu zimechelewa',
    {
      sql: `SELECT (SELECT count(DISTINCT patrol) FROM patrols_absence WHERE ${during('from_at')}) AS broken,
        (SELECT count(*) FROM patrols_overdue) AS overdue,
        (SELECT count(*) FROM patrols_force_register WHERE reported_at IS NULL AND report_due_at <= :at) AS reports`,
      evidence: `SELECT entry FROM patrols_absence WHERE ${during('from_at')} UNION ALL SELECT entry FROM patrols_overdue
        UNION ALL SELECT entry FROM patrols_force_register WHERE reported_at IS NULL AND report_due_at <= :at`,
    },
  ),
  statement('problems', 'Problems told at debriefs|Problèmes rapportés|Pwoblèm yo rapòte|Matatizo yaliyoripotiwa', {
    table: {
      view: 'patrols.patrol_page',
      columns: ['patrol', 'problems', 'debrief_entry'],
      where: `problems IS NOT NULL AND ${during('debriefed_at')}`,
    },
  }),
  statement('future', 'Patrols planned|Patrouilles prévues|Patwouy planifye|Doria zilizopangwa', {
    table: { view: 'patrols.plan', columns: ['patrol', 'lead', 'objective', 'area', 'depart_at', 'return_at'] },
  }),
];
