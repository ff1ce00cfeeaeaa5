import { alert } from '#kit';

export const alerts = {
  contradiction: alert(
    'A claim on {measure} says {value}, our own record {own_value}|Une déclaration sur {measure} dit {value}, notre registre {own_value}|Yon deklarasyon sou {measure} di {value}, pwòp rejis nou {own_value}|Dai kuhusu {measure} linasema {value}, rekodi yetu {own_value}',
    {
      sql: `SELECT claim AS subject, since, 'amber' AS level, 'analyst' AS owner, entry, measure, value, own_value
        FROM sources_contradictions WHERE relation = 'contradicts' AND against IS NULL
          AND abs(coalesce(differs, 1000)) > 10 * setting('sources_own_percent')`,
      next: 'sources.assessed/1',
    },
  ),
  conflict: alert(
    'Two claims on {measure} contradict each other|Deux déclarations sur {measure} se contredisent|De deklarasyon sou {measure} kontredi youn lòt|Madai mawili kuhusu {measure} yanapingana',
    {
      sql: `SELECT claim AS subject, max(since) AS since, 'notice' AS level, 'analyst' AS owner, entry, measure
        FROM sources_contradictions WHERE relation = 'contradicts' AND against IS NOT NULL GROUP BY claim, measure, entry`,
      next: 'sources.assessed/1',
    },
  ),
  request_overdue: alert(
    'No answer yet: {question}|Toujours sans réponse : {question}|Poko gen repons: {question}|Hakuna jibu bado: {question}',
    {
      sql: `SELECT rfi AS subject, due_at AS since, 'amber' AS level, due_at, asked_of AS owner, entry, question
        FROM sources_rfi WHERE answered_at IS NULL AND due_at IS NOT NULL`,
      next: 'sources.rfi-answered/1',
    },
  ),
};
