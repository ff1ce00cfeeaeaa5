import { numberColumn, textColumn, view } from '#kit';
import { relations } from './codes.ts';
import { tables } from './tables.ts';

const { claim, measure, figure } = tables;
const c = claim.columns;
const percent = (line: string) => numberColumn('percent', line);

/** Two days count as one moment when they are no further apart than the setting. */
const farApart = (a: string, b: string): string =>
  `abs(julianday(${a}) - julianday(${b})) > setting('sources_same_date_days')`;

/** "About 400" is 360 to 440; an exact number is itself. */
const alike = (a: string, b: string, about: string): string =>
  `abs(${a} - ${b}) <= CASE WHEN ${about} THEN max(1, abs(${b}) * setting('sources_about_percent') / 100) ELSE 0 END`;

const ownFigure = `
  SELECT measure, country, category, count, as_of, entry FROM force_strength
  WHERE as_of IS NOT NULL AND measure <> 'strength.authorised' AND measure NOT LIKE 'strength.pledged%'
  UNION ALL SELECT 'strength.authorised', NULL, NULL, ceiling, from_at, NULL FROM mandate_ceiling
  WHERE from_at <= (SELECT at FROM clock) AND (until_at IS NULL OR until_at > (SELECT at FROM clock))`;

/** What our own record says on the claim's measure: the very row, else the sum of its parts, else the roll itself. */
const ownValue = `coalesce(
    (SELECT max(o.count) FROM sources_own_figure o WHERE o.measure = c.measure AND o.country IS c.country AND o.category IS c.category),
    (SELECT sum(o.count) FROM sources_own_figure o WHERE o.measure = c.measure AND c.category IS NOT NULL AND c.country IS NULL
      AND o.country IS NOT NULL AND o.category = c.category),
    (SELECT sum(o.count) FROM sources_own_figure o WHERE o.measure = c.measure AND c.category IS NULL AND o.country IS c.country
      AND o.category IS NOT NULL),
    (SELECT 0 FROM sources_own_figure o WHERE o.measure = c.measure AND c.category IS NOT NULL AND o.category IS NOT NULL
      AND (c.country IS NULL OR o.country = c.country) LIMIT 1),
    (SELECT sum(CASE WHEN r.category IS NOT c.category THEN 0 WHEN c.measure = 'strength.in_theatre' THEN r.in_theatre
        WHEN c.measure = 'strength.effective' THEN r.effective ELSE 1 END)
      FROM force_roll r WHERE c.category IS NOT NULL AND (c.country IS NULL OR r.country = c.country)
        AND c.measure IN ('strength.deployed', 'strength.in_theatre', 'strength.effective')))`;

/** Of whom the record counts how many, by category: what a reader needs beside a claim about soldiers. */
const categoriesBeside = `(SELECT group_concat(part, ' · ') FROM (SELECT o.category || ' ' || sum(o.count) AS part FROM sources_own_figure o
    WHERE o.measure = c.measure AND o.country IS NOT NULL AND o.category IS NOT NULL AND (c.country IS NULL OR o.country = c.country)
    GROUP BY o.category ORDER BY o.category))`;

const besideOwn = `
  SELECT c.*, ${ownValue} AS own_value,
    (SELECT max(o.as_of) FROM sources_own_figure o WHERE o.measure = c.measure) AS own_as_of,
    ${categoriesBeside} AS beside,
    (SELECT o.measure || ' ' || o.count FROM sources_own_figure o WHERE o.measure <> c.measure AND o.country IS c.country
      AND o.category IS c.category AND o.count = c.value ORDER BY o.measure LIMIT 1) AS elsewhere,
    (SELECT o.category || ' ' || o.count FROM sources_own_figure o WHERE o.measure = c.measure AND o.country IS c.country
      AND c.category IS NULL AND o.category IS NOT NULL AND o.count = c.value ORDER BY o.category LIMIT 1) AS inside
  FROM sources_claim_now c
  WHERE c.value IS NOT NULL AND c.mood = 'actual' AND c.measure IN (SELECT measure FROM sources_own_figure)`;

const againstOwn = `
  SELECT claim, NULL AS against, measure, value, unit, category, country, as_of, own_value, own_as_of, entry,
    CASE WHEN own_value IS NULL THEN 'other_category'
      WHEN own_as_of IS NOT NULL AND ${farApart('day', 'mission_day(own_as_of)')} THEN 'other_date'
      WHEN ${alike('value', 'own_value', 'approximate')} THEN 'agrees'
      WHEN inside IS NOT NULL THEN 'other_category'
      WHEN elsewhere IS NOT NULL THEN 'other_measure' ELSE 'contradicts' END AS relation,
    coalesce(inside, elsewhere, beside) AS note, entered_at AS since
  FROM (${besideOwn})`;

const againstFigures = `
  SELECT c.claim, i.measure AS against, c.measure, i.change AS value, 'permille' AS unit, c.category, c.country, c.as_of,
    i.value AS own_value, NULL AS own_as_of, c.entry,
    CASE WHEN c.direction = i.direction THEN 'agrees' ELSE 'contradicts' END AS relation,
    i.from_day || '–' || i.to_day || ' ' || i.previous || ' → ' || i.value AS note, c.entered_at AS since
  FROM sources_claim_now c JOIN sources_indicator i ON i.measure = 'measure:' || c.measure
  WHERE c.direction IS NOT NULL AND i.previous IS NOT NULL
    AND i.from_day = (SELECT max(n.from_day) FROM sources_indicator n WHERE n.measure = i.measure AND n.from_day <= c.day)`;

const family = (name: string): string => `substr(${name}.measure, 1, instr(${name}.measure || '.', '.') - 1)`;
const either = 'a.approximate OR b.approximate';

const betweenClaims = `
  SELECT a.claim, b.claim AS against, a.measure, a.value, a.unit, a.category, a.country, a.as_of,
    b.value AS own_value, NULL AS own_as_of, a.entry,
    CASE WHEN a.measure <> b.measure THEN 'other_measure'
      WHEN a.direction IS NOT b.direction THEN 'contradicts'
      WHEN a.value IS NULL AND a.day <> b.day THEN 'contradicts'
      WHEN a.value IS NOT NULL AND ${farApart('a.day', 'b.day')} THEN 'other_date'
      WHEN a.category <> b.category AND ${alike('a.value', 'b.value', either)} THEN 'contradicts'
      WHEN coalesce(a.category, '') <> coalesce(b.category, '') AND NOT (${alike('a.value', 'b.value', either)}) THEN 'other_category'
      WHEN a.value IS NOT NULL AND NOT (${alike('a.value', 'b.value', either)}) THEN 'contradicts'
      WHEN a.origin = b.origin THEN 'same_origin' ELSE 'agrees' END AS relation,
    b.says AS note, max(a.entered_at, b.entered_at) AS since
  FROM sources_claim_now a JOIN sources_claim_now b
    ON b.claim <> a.claim AND ${family('a')} = ${family('b')} AND a.country IS b.country AND (a.value IS NULL) = (b.value IS NULL)
    AND (a.unit IS NULL OR b.unit IS NULL OR a.unit = b.unit)
  WHERE a.mood = 'actual' AND b.mood = 'actual'`;

export const compareViews = {
  own_figure: view(
    'The mission’s own figures|Chiffres propres de la mission|Pwòp chif misyon an|Takwimu za misheni yenyewe',
    {
      sql: ownFigure,
      columns: {
        measure: c.measure,
        country: c.country,
        category: c.category,
        count: numberColumn('integer', 'Count|Nombre|Kantite|Idadi'),
        as_of: textColumn('instant', 'As of|À la date du|Nan dat|Kufikia'),
        entry: c.entry,
      },
      inner: true,
    },
  ),
  indicator: view('Indicators|Indicateurs|Endikatè yo|Viashiria', {
    sql: `SELECT f.*, m.name, m.unit, m.caveat,
        CAST(round(1000.0 * (f.value - f.previous) / f.previous) AS INTEGER) AS change,
        CAST(round(1000.0 * (f.value - f.before_previous) / f.before_previous) AS INTEGER) AS change_before,
        CASE WHEN f.value > f.previous THEN 'rising' WHEN f.value < f.previous THEN 'falling' WHEN f.value = f.previous THEN 'steady' END AS direction
      FROM (SELECT *, lag(value) OVER (PARTITION BY measure ORDER BY from_day) AS previous,
          lag(value, 2) OVER (PARTITION BY measure ORDER BY from_day) AS before_previous
        FROM sources_figure WHERE vintage = (SELECT max(g.vintage) FROM sources_figure g WHERE g.measure = sources_figure.measure
          AND g.from_day = sources_figure.from_day AND g.to_day = sources_figure.to_day)) f
      LEFT JOIN sources_measure m ON m.measure = f.measure ORDER BY f.measure, f.from_day DESC`,
    columns: {
      ...figure.columns,
      name: measure.columns.name,
      unit: measure.columns.unit,
      previous: numberColumn('integer', 'Period before|Période précédente|Peryòd anvan|Kipindi kilichotangulia'),
      change: percent('Change|Variation|Chanjman|Badiliko'),
      before_previous: numberColumn(
        'integer',
        'Two periods before|Deux périodes avant|De peryòd anvan|Vipindi viwili kabla',
      ),
      change_before: percent(
        'Change on two periods before|Variation sur deux périodes|Chanjman sou de peryòd|Badiliko la vipindi viwili',
      ),
      direction: c.direction,
      caveat: measure.columns.caveat,
    },
    subject: 'measure',
    empty:
      'Define a measure and enter its published figures|Définissez une mesure et inscrivez ses chiffres publiés|Defini yon mezi epi antre chif li ki pibliye|Fafanua kipimo na uandike takwimu zake zilizochapishwa',
  }),
  compared: view('Claims compared|Déclarations comparées|Deklarasyon konpare|Madai yaliyolinganishwa', {
    sql: `${againstOwn} UNION ALL ${againstFigures} UNION ALL ${betweenClaims}`,
    columns: { claim: c.claim },
    inner: true,
  }),
  contradictions: view('Contradictions|Contradictions relevées|Kontradiksyon yo|Migongano', {
    watch: { order: 80 },
    sql: `SELECT x.*, CASE WHEN own_value IS NULL OR own_value = 0 OR unit = 'permille' THEN NULL
        ELSE CAST(round(1000.0 * (value - own_value) / own_value) AS INTEGER) END AS differs
      FROM sources_compared x ORDER BY against IS NOT NULL, claim, against`,
    columns: {
      claim: c.claim,
      against: textColumn(
        'subject',
        'Against (empty: our own record)|Face à (vide : notre registre)|Kont (vid: pwòp rejis nou)|Dhidi ya (tupu: rekodi yetu)',
      ),
      measure: c.measure,
      value: c.value,
      unit: c.unit,
      category: c.category,
      country: c.country,
      as_of: c.as_of,
      own_value: numberColumn('integer', 'Value beside it|Valeur en regard|Valè ki anfas|Thamani ya kulinganisha'),
      own_as_of: textColumn('instant', 'Its date|Sa date|Dat li|Tarehe yake'),
      relation: textColumn('code', 'Relation|Rapport|Relasyon|Uhusiano', { codes: relations }),
      differs: percent('Differs by|Écart|Diferans|Tofauti'),
      note: textColumn('text', 'Detail|Détail|Detay|Maelezo'),
      since: textColumn('instant', 'Since|Depuis|Depi|Tangu'),
      entry: c.entry,
    },
    subject: 'claim',
    empty:
      'No claim meets another or our own figures yet|Aucune déclaration n’en rencontre encore une autre ni nos chiffres|Poko gen deklarasyon ki kontre yon lòt ni chif pa nou|Hakuna dai linalokutana na jingine wala takwimu zetu bado',
  }),
  board: view('Contradiction board|Tableau des contradictions|Tablo kontradiksyon|Ubao wa migongano', {
    watch: { order: 85 },
    sql: `WITH held AS MATERIALIZED (SELECT measure, country, category, count(*) AS contradictions FROM sources_compared
        WHERE relation = 'contradicts' GROUP BY measure, country, category)
      SELECT said.*, coalesce(held.contradictions, 0) AS contradictions
      FROM (SELECT measure, country, category, count(*) AS claims, count(DISTINCT document) AS documents,
          count(DISTINCT origin) AS origins, min(value) AS low, max(value) AS high, min(day) AS from_day, max(day) AS to_day,
          group_concat(DISTINCT value) AS "values", (count(*) > 1 AND count(DISTINCT origin) = 1) AS circular
        FROM sources_claim_now GROUP BY measure, country, category) said
      LEFT JOIN held ON held.measure = said.measure AND held.country IS said.country AND held.category IS said.category
      ORDER BY coalesce(held.contradictions, 0) DESC, said.measure, said.country, said.category`,
    columns: {
      measure: c.measure,
      country: c.country,
      category: c.category,
      claims: numberColumn('integer', 'Claims|Déclarations|Deklarasyon|Madai'),
      documents: numberColumn('integer', 'Documents|Documents cités|Dokiman|Hati'),
      origins: numberColumn('integer', 'Origins|Origines|Orijin|Asili'),
      low: numberColumn('integer', 'Lowest|Plus basse|Pi ba|Ndogo zaidi'),
      high: numberColumn('integer', 'Highest|Plus haute|Pi wo|Kubwa zaidi'),
      values: textColumn('text', 'Values|Valeurs|Valè yo|Thamani'),
      from_day: textColumn('day', 'From|Du|Soti|Kuanzia'),
      to_day: textColumn('day', 'To|Au|Rive|Hadi'),
      circular: numberColumn('flag', 'One origin only|Une seule origine|Yon sèl orijin|Asili moja tu'),
      contradictions: numberColumn('integer', 'Contradictions|Contradictions relevées|Kontradiksyon|Migongano'),
    },
  }),
};
