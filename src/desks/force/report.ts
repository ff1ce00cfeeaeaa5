import { statement } from '#kit';

const total = (measure: string, name: string): string =>
  `sum(CASE WHEN measure = 'strength.${measure}' THEN count ELSE 0 END) AS ${name}`;
const lastChanges = (measure: string): string =>
  `SELECT DISTINCT entry FROM force_counted WHERE measure = 'strength.${measure}'`;

export const report = [
  statement(
    'personnel',
    'Deployed {deployed}, in theatre {in_theatre}, effective {effective}; on leave {leave}, sick {sick}, in hospital {hospital}, evacuated {medevac}, detached {detached}|Déployés {deployed}, sur le théâtre {in_theatre}, disponibles {effective} ; en congé {leave}, malades {sick}, hospitalisés {hospital}, évacués {medevac}, détachés {detached}|Deplwaye {deployed}, sou tèren an {in_theatre}, disponib {effective}; an konje {leave}, malad {sick}, lopital {hospital}, evakye {medevac}, detache {detached}|Waliotumwa {deployed}, eneo la operesheni {in_theatre}, tayari {effective}; likizoni {leave}, wagonjwa {sick}, hospitalini {hospital}, waliohamishwa {medevac}, waliotengwa {detached}',
    {
      sql: `SELECT ${total('deployed', 'deployed')}, ${total('in_theatre', 'in_theatre')}, ${total('effective', 'effective')},
      ${total('leave', 'leave')}, ${total('sick', 'sick')}, ${total('hospital', 'hospital')}, ${total('medevac', 'medevac')}, ${total('detached', 'detached')}
      FROM force_strength WHERE country IS NULL AND category IS NULL`,
      evidence: lastChanges('in_theatre'),
    },
  ),
  statement('personnel', 'Strength by country|Effectifs par pays|Efektif pa peyi|Idadi kwa nchi', {
    table: { view: 'force.contributions', columns: ['country', 'category', 'deployed', 'in_theatre', 'effective'] },
  }),
  statement(
    'personnel',
    'Arrived in the period: {arrived}; left for good: {left_count}|Arrivés dans la période : {arrived} ; partis : {left_count}|Rive nan peryòd la: {arrived}; ale nèt: {left_count}|Waliowasili katika kipindi: {arrived}; walioondoka: {left_count}',
    {
      sql: `SELECT coalesce(sum(CASE WHEN state = 'deployed' THEN delta END), 0) AS arrived,
        coalesce(sum(CASE WHEN state = 'repatriated' AND delta > 0 THEN delta END), 0) AS left_count
      FROM force_change WHERE at >= :from AND at < :to`,
      evidence:
        "SELECT DISTINCT entry FROM force_change WHERE at >= :from AND at < :to AND state IN ('deployed', 'repatriated')",
    },
  ),
  statement(
    'protection',
    'Women in theatre by the roll: {women}|Femmes sur le théâtre selon le rôle : {women}|Fanm sou tèren an dapre lis la: {women}|Wanawake eneo la operesheni kwa orodha: {women}',
    {
      sql: "SELECT coalesce(sum(count), 0) AS women FROM force_by_sex WHERE sex = 'female'",
      evidence: "SELECT entry FROM force_by_sex WHERE sex = 'female'",
    },
  ),
  statement(
    'problems',
    'Missing {missing}, dead {dead}; families still to be told {untold}|Disparus {missing}, décédés {dead} ; familles à aviser {untold}|Disparèt {missing}, mouri {dead}; fanmi pou avize {untold}|Wasiojulikana walipo {missing}, waliofariki {dead}; familia za kujulishwa {untold}',
    {
      sql: `SELECT ${total('missing', 'missing')}, ${total('dead', 'dead')},
        (SELECT count(*) FROM force_casualties WHERE kin_at IS NULL) AS untold
      FROM force_strength WHERE country IS NULL AND category IS NULL`,
      evidence: 'SELECT entry FROM force_casualties',
    },
  ),
  statement(
    'problems',
    'Returns that differ from the roll: {differing}|États qui diffèrent du rôle : {differing}|Rapò ki diferan ak lis la: {differing}|Ripoti zinazotofautiana na orodha: {differing}',
    {
      sql: 'SELECT count(*) AS differing FROM force_returns WHERE difference <> 0 AND returned_at >= :from AND returned_at < :to',
      evidence:
        'SELECT DISTINCT entry FROM force_returns WHERE difference <> 0 AND returned_at >= :from AND returned_at < :to',
    },
  ),
  statement(
    'problems',
    'Countries whose pledges contradict each other: {countries}|Pays aux promesses contradictoires : {countries}|Peyi ki gen pwomès ki kontredi: {countries}|Nchi zenye ahadi zinazopingana: {countries}',
    {
      sql: 'SELECT count(DISTINCT country) AS countries FROM force_pledges WHERE contradicted = 1',
      evidence: 'SELECT entry FROM force_pledges WHERE contradicted = 1',
    },
  ),
  statement(
    'future',
    'Tours ending and rotations|Fins de mission et relèves|Fen misyon ak relèv|Mwisho wa zamu na zamu mpya',
    {
      table: {
        view: 'force.tours',
        columns: ['subject', 'country', 'count', 'tour_until', 'days_left'],
        where: 'days_left BETWEEN 0 AND 30',
      },
    },
  ),
];
