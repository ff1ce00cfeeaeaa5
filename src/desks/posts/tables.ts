import { table, textColumn, view } from '#kit';
import { unitTypes } from './kinds.ts';

export const tables = {
  device: table(
    'Devices|Appareils|Aparèy yo|Vifaa',
    {
      dev: textColumn('text', 'Device|Appareil|Aparèy|Kifaa'),
      public_key: textColumn('text', 'Public key|Clé publique|Kle piblik|Ufunguo wa umma'),
      holder: textColumn('text', 'Holder|Détenteur|Moun ki kenbe l|Mshikaji'),
      entry: textColumn('entry', 'Entry|Inscription|Antre|Ingizo'),
    },
    { role: 'keys' },
  ),
  unit: table('Units|Unités|Inite yo|Vitengo', {
    unit: textColumn('subject', 'Unit|Unité|Inite|Kitengo'),
    name: textColumn('text', 'Name|Nom|Non|Jina'),
    type: textColumn('code', 'Type|Type d’unité|Kalite|Aina', { codes: unitTypes }),
    parent: textColumn('subject', 'Part of|Fait partie de|Fè pati|Sehemu ya'),
    country: textColumn('text', 'Country|Pays|Peyi|Nchi'),
    duty: textColumn('text', 'What it answers for|Ce dont elle répond|Sa li reskonsab|Wajibu wake'),
    since: textColumn('instant', 'Since|Depuis|Depi|Tangu'),
    entry: textColumn('entry', 'Entry|Inscription|Antre|Ingizo'),
  }),
};

const { unit, device } = tables;

export const views = {
  tree: view('Who belongs to whom|Organigramme|Ki moun ki anba ki moun|Muundo wa misheni', {
    sql: `WITH RECURSIVE tree(unit, path, depth) AS (
        SELECT unit, name, 0 FROM posts_unit WHERE parent IS NULL
        UNION ALL SELECT child.unit, tree.path || ' / ' || child.name, tree.depth + 1
        FROM posts_unit child JOIN tree ON child.parent = tree.unit WHERE tree.depth < 12)
      SELECT posts_unit.*, tree.depth AS depth, tree.path AS path FROM tree JOIN posts_unit USING (unit) ORDER BY tree.path`,
    columns: {
      ...unit.columns,
      path: textColumn('text', 'Path|Chemin|Chemen|Njia', { hidden: true }),
    },
    subject: 'unit',
    empty:
      'Name the mission first, then its units|Nommez d’abord la mission, puis ses unités|Nonmen misyon an anvan, apre sa inite l yo|Taja misheni kwanza, kisha vitengo vyake',
  }),
  devices: view('Devices that sign|Appareils qui signent|Aparèy ki siyen|Vifaa vinavyosaini', {
    sql: 'SELECT * FROM posts_device',
    columns: device.columns,
  }),
};
