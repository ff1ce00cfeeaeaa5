import { numberColumn, textColumn, view } from '#kit';
import { groupStates } from './codes.ts';
import { tables } from './tables.ts';

const { group, group_name: name, rfi, measure } = tables;
const count = (line: string) => numberColumn('integer', line);

export const followedViews = {
  group_now: view(
    'Armed groups (alleged)|Groupes armés (présumés)|Gwoup ame (sipoze)|Makundi yenye silaha (yanayodaiwa)',
    {
      sql: `SELECT g.*, (SELECT group_concat(name, ' · ') FROM (SELECT DISTINCT n.name FROM sources_group_name n
          WHERE n."group" = g."group" AND n.main = 0 ORDER BY n.name)) AS aliases,
        (SELECT count(*) FROM sources_claim c WHERE c."group" = g."group") AS claims
      FROM sources_group g ORDER BY g.identity, g.name`,
      columns: {
        ...group.columns,
        aliases: textColumn('text', 'Other names|Autres noms|Lòt non|Majina mengine'),
        claims: count('Claims|Déclarations|Deklarasyon|Madai'),
      },
      subject: 'group',
      empty:
        'Name the groups that reports speak of|Citez les groupes dont parlent les rapports|Nonmen gwoup rapò yo pale de yo|Taja makundi yanayozungumziwa na ripoti',
    },
  ),
  group_names: view('Names of armed groups|Noms de groupes armés|Non gwoup ame yo|Majina ya makundi', {
    sql: `SELECT n.*, g.identity, CASE g.identity WHEN 'known' THEN g."group" WHEN 'identified' THEN g.same_as END AS resolves_to
      FROM sources_group_name n LEFT JOIN sources_group g ON g."group" = n."group" ORDER BY n.name, n."group"`,
    columns: {
      ...name.columns,
      identity: textColumn('code', 'Identity|Identité|Idantite|Utambulisho', { codes: groupStates }),
      resolves_to: textColumn('subject', 'Resolves to|Renvoie à|Mennen nan|Inaelekeza kwa'),
    },
    subject: 'group',
  }),
  requests: view('Requests for information|Demandes d’information|Demann enfòmasyon|Maombi ya taarifa', {
    sql: 'SELECT * FROM sources_rfi ORDER BY answered_at IS NOT NULL, due_at, asked_at',
    columns: rfi.columns,
    subject: 'rfi',
    empty:
      'Ask for what would settle an open claim|Demandez ce qui trancherait une déclaration ouverte|Mande sa ki ta regle yon deklarasyon ki ouvè|Omba kile ambacho kingemaliza dai lililo wazi',
  }),
  measures: view('Measures|Mesures|Mezi yo|Vipimo', {
    sql: 'SELECT * FROM sources_measure ORDER BY name',
    columns: measure.columns,
    subject: 'measure',
  }),
  overview: view('Claims at a glance|Déclarations en bref|Deklarasyon yo an brèf|Madai kwa muhtasari', {
    watch: { order: 90 },
    sql: `SELECT (SELECT count(*) FROM sources_claim) AS claims,
        (SELECT count(*) FROM sources_claim_now WHERE state = 'supported') AS supported,
        (SELECT count(*) FROM sources_claim_now WHERE state IN ('unassessed', 'unconfirmed', 'unresolved')) AS open_claims,
        (SELECT count(DISTINCT claim) FROM sources_contradictions WHERE relation = 'contradicts') AS contradicting,
        (SELECT count(*) FROM sources_rfi WHERE answered_at IS NULL) AS requests_open,
        (SELECT count(*) FROM sources_group WHERE identity = 'unresolved') AS groups_unresolved`,
    columns: {
      claims: count('Claims|Déclarations|Deklarasyon|Madai'),
      supported: count('Supported|Étayées|Ki gen prèv|Yaliyothibitishwa'),
      open_claims: count('Open|Ouvertes|Ouvè|Yaliyo wazi'),
      contradicting: count('In contradiction|En contradiction|An kontradiksyon|Yanayopingana'),
      requests_open: count('Requests open|Demandes ouvertes|Demann ouvè|Maombi wazi'),
      groups_unresolved: count(
        'Groups not identified|Groupes non identifiés|Gwoup ki pa idantifye|Makundi yasiyotambuliwa',
      ),
    },
  }),
};
