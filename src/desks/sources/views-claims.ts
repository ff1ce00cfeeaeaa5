import { numberColumn, textColumn, view } from '#kit';
import { claimStates } from './codes.ts';
import { tables } from './tables.ts';

const { claim, document, assessment, source } = tables;
const c = claim.columns;

const confidences = {
  fresh: 'fresh|récente|fre|mpya',
  ageing: 'ageing|vieillissante|ap vin vye|inazeeka',
  old: 'old|ancienne|vye|ya zamani',
};

const { content: _content, ...documentColumns } = document.columns;

export const claimViews = {
  documents: view('Documents|Documents conservés|Dokiman yo|Hati', {
    sql: `SELECT d.*, (SELECT count(*) FROM sources_claim c WHERE c.document = d.document) AS claims
      FROM sources_document d ORDER BY coalesce(d.published, mission_day(d.kept_at)) DESC, d.document`,
    columns: { ...documentColumns, claims: numberColumn('integer', 'Claims|Déclarations|Deklarasyon|Madai') },
    subject: 'document',
    empty:
      'Keep a document with its text, then enter its claims|Conservez un document avec son texte, puis inscrivez ses déclarations|Konsève yon dokiman ak tèks li, apre sa antre deklarasyon li yo|Hifadhi hati pamoja na maandishi yake, kisha andika madai yake',
  }),
  document_text: view('Texts of documents|Textes des documents|Tèks dokiman yo|Maandishi ya hati', {
    sql: 'SELECT document, content, sha256, lang, entry FROM sources_document',
    columns: {
      document: document.columns.document,
      content: document.columns.content,
      sha256: document.columns.sha256,
      lang: document.columns.lang,
      entry: document.columns.entry,
    },
    subject: 'document',
    inner: true,
  }),
  claim_now: view('Claims|Déclarations|Deklarasyon yo|Madai', {
    sql: `SELECT c.claim, c.document, c.quote, c.says, c.measure, c.value, c.unit, c.approximate, c.category, c.country,
        c.direction, c.as_of, c.mood, c.chain, c."group", c.entered_by, c.entered_at, c.entry,
        coalesce(c.as_of, d.published, mission_day(c.entered_at)) AS day,
        coalesce(c.source, d.publisher) AS source,
        coalesce(c.origin, d.publisher, c.document) AS origin,
        CASE WHEN coalesce(s.letter, substr(c.entered_grade, 1, 1), a.credibility) IS NULL THEN NULL
          ELSE coalesce(s.letter, substr(c.entered_grade, 1, 1), 'F') || coalesce(a.credibility, substr(c.entered_grade, 2, 1), '6') END AS grade,
        coalesce(a.status, 'unassessed') AS state, a.why, a.who AS assessed_by, a.at AS assessed_at,
        minutes_between(c.entered_at, (SELECT at FROM clock)) / 1440 AS age_days,
        CASE WHEN minutes_between(c.entered_at, (SELECT at FROM clock)) / 1440 < setting('sources_half_life_days') THEN 'fresh'
          WHEN minutes_between(c.entered_at, (SELECT at FROM clock)) / 1440 < 2 * setting('sources_half_life_days') THEN 'ageing'
          ELSE 'old' END AS confidence
      FROM sources_claim c
      LEFT JOIN sources_document d ON d.document = c.document
      LEFT JOIN sources_assessment a ON a.claim = c.claim AND a.latest = 1
      LEFT JOIN sources_source s ON s.name = d.publisher
      ORDER BY c.entered_at DESC, c.claim`,
    columns: {
      claim: c.claim,
      says: c.says,
      quote: c.quote,
      document: c.document,
      source: c.source,
      measure: c.measure,
      value: c.value,
      unit: c.unit,
      approximate: c.approximate,
      category: c.category,
      country: c.country,
      direction: c.direction,
      as_of: c.as_of,
      day: textColumn('day', 'Day meant|Jour visé|Jou yo vle di|Siku inayokusudiwa', { hidden: true }),
      mood: c.mood,
      chain: c.chain,
      origin: c.origin,
      group: c.group,
      grade: textColumn('grade', 'Grade|Cotation|Nòt|Daraja'),
      state: textColumn('code', 'Status|Statut|Estati|Hali', { codes: claimStates }),
      why: assessment.columns.why,
      assessed_by: assessment.columns.who,
      assessed_at: assessment.columns.at,
      age_days: numberColumn('integer', 'Age|Âge|Laj|Umri', { unit: 'days' }),
      confidence: textColumn('code', 'Confidence|Confiance|Konfyans|Imani', { codes: confidences }),
      entered_by: c.entered_by,
      entered_at: c.entered_at,
      entry: c.entry,
    },
    subject: 'claim',
    empty:
      'Enter a claim with the exact words of its document|Inscrivez une déclaration avec les mots exacts de son document|Antre yon deklarasyon ak mo egzak dokiman li|Andika dai pamoja na maneno halisi ya hati yake',
  }),
  assessments: view('Assessments|Évaluations|Evalyasyon yo|Tathmini', {
    sql: 'SELECT * FROM sources_assessment ORDER BY claim, at',
    columns: assessment.columns,
    subject: 'claim',
  }),
  register: view('Source register|Registre des sources|Rejis sous yo|Rejista ya vyanzo', {
    sql: `SELECT s.*, (SELECT count(*) FROM sources_claim_now c WHERE c.source = s.name) AS claims,
        (SELECT count(*) FROM sources_claim_now c WHERE c.source = s.name AND c.state = 'supported') AS supported,
        (SELECT count(*) FROM sources_claim_now c WHERE c.source = s.name AND c.state = 'contradicted') AS contradicted
      FROM sources_source s ORDER BY s.letter, s.name`,
    columns: {
      ...source.columns,
      claims: numberColumn('integer', 'Claims|Déclarations|Deklarasyon|Madai'),
      supported: numberColumn('integer', 'Supported|Étayées|Ki gen prèv|Yaliyothibitishwa'),
      contradicted: numberColumn('integer', 'Contradicted|Contredites|Ki kontredi|Yaliyopingwa'),
    },
    subject: 'source',
    empty:
      'Rate the sources the mission reads|Cotez les sources que lit la mission|Bay sous misyon an li yo nòt|Pima vyanzo vinavyosomwa na misheni',
  }),
};
