import { statement } from '#kit';

export const report = [
  statement(
    'assessment',
    '{count} claims were entered|{count} déclarations inscrites|{count} deklarasyon antre|Madai {count} yaliandikwa',
    {
      sql: 'SELECT count(*) AS count FROM sources_claim WHERE entered_at >= :from AND entered_at < :to',
      evidence: 'SELECT entry FROM sources_claim WHERE entered_at >= :from AND entered_at < :to',
    },
  ),
  statement(
    'assessment',
    '{own} claims contradict the mission’s own record, {others} contradict another claim|{own} déclarations contredisent le registre de la mission, {others} une autre déclaration|{own} deklarasyon kontredi rejis misyon an, {others} kontredi yon lòt deklarasyon|Madai {own} yanapingana na rekodi ya misheni, {others} na dai jingine',
    {
      sql: `SELECT count(DISTINCT CASE WHEN against IS NULL THEN claim END) AS own,
        count(DISTINCT CASE WHEN against IS NOT NULL THEN claim END) AS others
        FROM sources_contradictions WHERE relation = 'contradicts' AND since < :to`,
      evidence: `SELECT DISTINCT entry FROM sources_contradictions WHERE relation = 'contradicts' AND since < :to`,
    },
  ),
  statement(
    'assessment',
    'Claims against our own record|Déclarations face à notre registre|Deklarasyon kont pwòp rejis nou|Madai dhidi ya rekodi yetu',
    {
      table: {
        view: 'sources.contradictions',
        columns: ['claim', 'measure', 'value', 'category', 'as_of', 'own_value', 'relation', 'entry'],
        where: 'against IS NULL',
      },
    },
  ),
  statement(
    'problems',
    '{count} requests for information wait past their date|{count} demandes d’information en retard|{count} demann enfòmasyon depase dat yo|Maombi {count} ya taarifa yamepita tarehe',
    {
      sql: 'SELECT count(*) AS count FROM sources_rfi WHERE answered_at IS NULL AND due_at < :at',
      evidence: 'SELECT entry FROM sources_rfi WHERE answered_at IS NULL AND due_at < :at',
    },
  ),
  statement(
    'future',
    'Requests for information open|Demandes d’information ouvertes|Demann enfòmasyon ki ouvè|Maombi ya taarifa yaliyo wazi',
    {
      table: {
        view: 'sources.requests',
        columns: ['question', 'asked_of', 'due_at', 'entry'],
        where: 'answered_at IS NULL',
      },
    },
  ),
];
