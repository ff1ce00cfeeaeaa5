import { numberColumn, textColumn, view } from '#kit';
import { counted, effective, inTheatre, measures, sexes } from './codes.ts';
import { tables } from './tables.ts';

const { change, lift, pledge } = tables;

const measure = textColumn('code', 'Measure|Mesure|Mezi|Kipimo', { codes: measures });
const persons = (line: string) => numberColumn('integer', line, { unit: 'persons' });
const count = persons('Persons|Personnes|Moun|Watu');
const as_of = textColumn('instant', 'As of|En date du|Nan dat|Kufikia');
const { country, category, entry } = change.columns;
const noStrength =
  'Enrol people or enter the lift that arrived|Inscrivez des personnes ou la rotation arrivée|Enskri moun oswa antre gwoup ki rive a|Andikisha watu au ingiza kundi lililowasili';

/** Which measures a change of each state moves. */
const movedBy = [
  ...Object.keys(counted).map((state) => [state, `strength.${state}`]),
  ...inTheatre.map((state) => [state, 'strength.in_theatre']),
  ...effective.map((state) => [state, 'strength.effective']),
].map(([state, name]) => `('${state}', '${name}')`);

const countedMeasures = Object.keys(measures).filter(
  (name) => name !== 'strength.authorised' && !name.startsWith('strength.pledged'),
);

export const strengthViews = {
  counted: view(
    'Changes behind each measure|Mouvements derrière chaque mesure|Chanjman dèyè chak mezi|Mabadiliko ya kila kipimo',
    {
      sql: `SELECT moved.column2 AS measure, held.* FROM force_change held JOIN (VALUES ${movedBy.join(', ')}) moved
        ON moved.column1 = held.state WHERE held.at <= (SELECT at FROM clock)`,
      columns: { measure, ...change.columns },
      subject: 'subject',
      inner: true,
    },
  ),
  strength: view('Strength|Effectifs|Efektif|Idadi ya kikosi', {
    marking: 'partners',
    sql: `SELECT 'strength.authorised' AS measure, NULL AS country, NULL AS category, ceiling AS count, from_at AS as_of, entry
        FROM (SELECT ceiling, from_at, entry FROM mandate_ceiling
          WHERE from_at <= (SELECT at FROM clock) AND (until_at IS NULL OR until_at > (SELECT at FROM clock))
          ORDER BY from_at DESC, instrument DESC LIMIT 1)
      UNION ALL SELECT 'strength.pledged', country, category, count, pledged_at, entry
        FROM force_pledge WHERE state = 'standing' AND pledged_at <= (SELECT at FROM clock)
      UNION ALL SELECT bound.column1, NULL, NULL, sum(CASE bound.column1 WHEN 'strength.pledged_low' THEN low ELSE high END), max(as_of), entry
        FROM force_pledge_by_country CROSS JOIN (VALUES ('strength.pledged_low'), ('strength.pledged_high')) bound GROUP BY bound.column1
      UNION ALL SELECT measure, country, category, count, as_of, entry FROM (
        SELECT measure, CASE WHEN level.column1 IN (1, 3) THEN country END AS country,
          CASE WHEN level.column1 IN (2, 3) THEN category END AS category, sum(delta) AS count, max(at) AS as_of, entry
        FROM (SELECT measure, country, category, delta, at, entry FROM force_counted
          UNION ALL SELECT column1, NULL, NULL, 0, NULL, NULL FROM (VALUES ${countedMeasures.map((name) => `('${name}')`).join(', ')}))
        CROSS JOIN (VALUES (0), (1), (2), (3)) level
        WHERE (level.column1 IN (0, 2) OR country IS NOT NULL) AND (level.column1 IN (0, 1) OR category IS NOT NULL)
        GROUP BY measure, level.column1, 2, 3)`,
    columns: { measure, country, category, count, as_of, entry },
    empty: noStrength,
  }),
  pledges: view('Pledges side by side|Promesses côte à côte|Pwomès kòt a kòt|Ahadi sambamba', {
    sql: `SELECT force_pledge.*, coalesce(spread.readings, 0) AS readings, coalesce(spread.readings, 0) > 1 AS contradicted
      FROM force_pledge LEFT JOIN force_pledge_by_country spread ON spread.country = force_pledge.country AND state = 'standing'
      WHERE pledged_at <= (SELECT at FROM clock) ORDER BY force_pledge.country, pledged_at, pledge`,
    columns: {
      ...pledge.columns,
      readings: numberColumn('integer', 'Different figures|Chiffres différents|Chif diferan|Takwimu tofauti'),
      contradicted: numberColumn('flag', 'Contradicted|Contredite|Kontredi|Inapingwa'),
    },
    subject: 'pledge',
    empty:
      'Enter what a state has pledged, with its source|Saisissez ce qu’un État a promis, avec la source|Antre sa yon Leta pwomèt, ak sous la|Ingiza ahadi ya taifa pamoja na chanzo',
  }),
  pledge_by_country: view('Pledges by country|Promesses par pays|Pwomès pa peyi|Ahadi kwa nchi', {
    sql: `SELECT country, min(count) AS low, max(count) AS high, count(DISTINCT count) AS readings, min(pledged_at) AS first_at, max(pledged_at) AS as_of, entry
      FROM force_pledge WHERE state = 'standing' AND pledged_at <= (SELECT at FROM clock) GROUP BY country`,
    columns: {
      country,
      low: persons('Lowest|Au plus bas|Pi ba|Chini kabisa'),
      high: persons('Highest|Au plus haut|Pi wo|Juu kabisa'),
      readings: numberColumn('integer', 'Different figures|Chiffres différents|Chif diferan|Takwimu tofauti'),
      first_at: textColumn('instant', 'First pledged|Première promesse|Premye pwomès|Ahadi ya kwanza'),
      as_of,
      entry,
    },
    inner: true,
  }),
  contributions: view('Contributions by country|Contributions par pays|Kontribisyon pa peyi|Michango kwa nchi', {
    marking: 'partners',
    sql: `WITH sums AS (SELECT country, category,
          sum(CASE WHEN measure = 'strength.deployed' THEN delta ELSE 0 END) AS deployed,
          sum(CASE WHEN measure = 'strength.in_theatre' THEN delta ELSE 0 END) AS in_theatre,
          sum(CASE WHEN measure = 'strength.effective' THEN delta ELSE 0 END) AS effective,
          min(at) AS first_at FROM force_counted WHERE country IS NOT NULL GROUP BY country, category)
      SELECT coalesce(sums.country, pledged.country) AS country, category, low, high,
        coalesce(deployed, 0) AS deployed, coalesce(in_theatre, 0) AS in_theatre, coalesce(effective, 0) AS effective,
        sums.first_at AS first_at, minutes_between(pledged.first_at, sums.first_at) / 1440 AS days_to_arrive
      FROM sums FULL JOIN force_pledge_by_country pledged ON pledged.country = sums.country
      ORDER BY deployed DESC, country, category`,
    columns: {
      country,
      category,
      low: persons('Pledged, lowest|Promis, au plus bas|Pwomèt, pi ba|Ahadi ya chini'),
      high: persons('Pledged, highest|Promis, au plus haut|Pwomèt, pi wo|Ahadi ya juu'),
      deployed: persons('Deployed|Déployés|Deplwaye|Waliotumwa'),
      in_theatre: persons('In theatre|Sur le théâtre|Sou tèren an|Eneo la operesheni'),
      effective: persons('Effective|Disponibles|Disponib|Walio tayari'),
      first_at: textColumn('instant', 'First arrival|Première arrivée|Premye arive|Kuwasili kwa kwanza'),
      days_to_arrive: numberColumn(
        'integer',
        'From pledge to arrival|De la promesse à l’arrivée|Depi pwomès rive arive|Kutoka ahadi hadi kuwasili',
        { unit: 'days' },
      ),
    },
    empty: noStrength,
  }),
  by_sex: view('Strength by sex|Effectifs par sexe|Efektif pa sèks|Idadi kwa jinsia', {
    marking: 'partners',
    sql: `SELECT country, sex, sum(delta) AS count, max(at) AS as_of, entry FROM force_counted
      WHERE measure = 'strength.in_theatre' GROUP BY country, sex ORDER BY country, sex`,
    columns: { country, sex: textColumn('code', 'Sex|Sexe|Sèks|Jinsia', { codes: sexes }), count, as_of, entry },
    empty: noStrength,
  }),
  history: view('Deployment over time|Déploiement dans le temps|Deplwaman nan tan|Utumaji kwa wakati', {
    marking: 'partners',
    sql: `SELECT at, entry, sum(deployed) OVER until AS deployed, sum(in_theatre) OVER until AS in_theatre,
        sum(effective) OVER until AS effective
      FROM (SELECT at, max(entry) AS entry, sum(delta * (measure = 'strength.deployed')) AS deployed,
          sum(delta * (measure = 'strength.in_theatre')) AS in_theatre,
          sum(delta * (measure = 'strength.effective')) AS effective FROM force_counted GROUP BY at)
      WINDOW until AS (ORDER BY at) ORDER BY at`,
    columns: {
      at: change.columns.at,
      deployed: persons('Deployed|Déployés|Deplwaye|Waliotumwa'),
      in_theatre: persons('In theatre|Sur le théâtre|Sou tèren an|Eneo la operesheni'),
      effective: persons('Effective|Disponibles|Disponib|Walio tayari'),
      entry,
    },
    empty: noStrength,
  }),
  readiness: view('Readiness|Disponibilité|Preparasyon|Utayari', {
    marking: 'partners',
    watch: { order: 50, figure: 'in_theatre' },
    sql: `SELECT *, CASE WHEN ceiling > 0 THEN CAST(1000 * in_theatre / ceiling AS INTEGER) END AS of_ceiling,
        CASE WHEN in_theatre > 0 THEN CAST(1000 * effective / in_theatre AS INTEGER) END AS effective_share,
        setting('force_tour_days') AS tour_limit,
        (SELECT CASE WHEN count(*) > 0 THEN CAST(1000 * sum(cert_ok) / count(*) AS INTEGER) END FROM force_roll WHERE in_theatre = 1) AS certified
      FROM (SELECT sum(count * (measure = 'strength.authorised')) AS ceiling, sum(count * (measure = 'strength.deployed')) AS deployed,
        sum(count * (measure = 'strength.in_theatre')) AS in_theatre, sum(count * (measure = 'strength.effective')) AS effective
        FROM force_strength WHERE country IS NULL AND category IS NULL AND measure <> 'strength.pledged')`,
    columns: {
      ceiling: persons('Authorised|Autorisés|Otorize|Walioidhinishwa'),
      deployed: persons('Deployed|Déployés|Deplwaye|Waliotumwa'),
      in_theatre: persons('In theatre|Sur le théâtre|Sou tèren an|Eneo la operesheni'),
      effective: persons('Effective|Disponibles|Disponib|Walio tayari'),
      of_ceiling: numberColumn('percent', 'Share of the ceiling|Part du plafond|Pati plafon an|Sehemu ya kikomo'),
      effective_share: numberColumn('percent', 'Share effective|Part disponible|Pati disponib|Sehemu iliyo tayari'),
      certified: numberColumn('percent', 'Certificates valid|Certificats valables|Sètifika ki bon|Vyeti halali'),
      tour_limit: numberColumn('integer', 'Limit of a tour|Limite d’une mission|Limit yon misyon|Kikomo cha zamu', {
        unit: 'days',
      }),
    },
  }),
  lifts: view('Lifts|Rotations|Gwoup yo|Makundi', {
    sql: `SELECT held.*, (SELECT coalesce(sum(delta), 0) FROM force_counted WHERE subject = held.lift AND measure = 'strength.in_theatre') AS in_theatre
      FROM force_lift held ORDER BY arrived_at`,
    columns: { ...lift.columns, in_theatre: persons('In theatre|Sur le théâtre|Sou tèren an|Eneo la operesheni') },
    subject: 'lift',
    empty: noStrength,
  }),
};
