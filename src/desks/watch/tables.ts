import { numberColumn, table, textColumn } from '#kit';
import { actions, owners, problemAreas, reports } from './kinds.ts';

const entry = textColumn('entry', 'Entry|Inscription|Antre|Ingizo');
const problemStates = { open: 'open|en cours|ouvè|wazi', solved: 'solved|résolu|rezoud|limetatuliwa' };

export const tables = {
  note: table('Notes|Notes du registre|Nòt yo|Maandishi', {
    note: textColumn('subject', 'Note|Note du registre|Nòt|Andiko'),
    what: textColumn('text', 'What|Quoi|Kisa|Nini'),
    at: textColumn('instant', 'At|À|Lè|Saa'),
    lat_e6: numberColumn('lat_e6', 'Latitude|Latitude (nord)|Latitid|Latitudo', { hidden: true }),
    lon_e6: numberColumn('lon_e6', 'Longitude|Longitude (est)|Lonjitid|Longitudo', { hidden: true }),
    place: textColumn('text', 'Place|Lieu|Kote|Mahali'),
    links: textColumn('json', 'Linked entries|Inscriptions liées|Antre ki lye|Maingizo yaliyounganishwa', {
      hidden: true,
    }),
    entry,
  }),
  answer: table(
    'Answers to alerts|Réponses aux alertes|Repons pou alèt yo|Majibu ya tahadhari',
    {
      alert: textColumn('text', 'Alert|Alerte|Alèt|Tahadhari'),
      action: textColumn('code', 'Action|Action prise|Aksyon|Hatua', { codes: actions }),
      note: textColumn('text', 'What is done|Ce qui est fait|Sa k ap fèt|Kinachofanyika'),
      who: textColumn('text', 'Who|Qui|Kiyès|Nani'),
      at: textColumn('instant', 'At|À|Lè|Saa'),
      handed_to: textColumn('code', 'Handed to|Transmis à|Pase bay|Imekabidhiwa kwa', { codes: owners }),
      entry,
    },
    { role: 'answers' },
  ),
  place: table(
    'Places|Lieux|Kote yo|Mahali',
    {
      id: textColumn('text', 'Code|Code du lieu|Kòd|Msimbo', { hidden: true }),
      place: textColumn('subject', 'Place|Lieu|Kote|Mahali'),
      name: textColumn('text', 'Name|Nom|Non|Jina'),
      also: textColumn('text', 'Also known as|Aussi appelé|Yo rele l tou|Pia hujulikana kama'),
      lat_e6: numberColumn('lat_e6', 'Latitude|Latitude (nord)|Latitid|Latitudo'),
      lon_e6: numberColumn('lon_e6', 'Longitude|Longitude (est)|Lonjitid|Longitudo'),
      accuracy_m: numberColumn('integer', 'Accuracy|Précision|Presizyon|Usahihi', { unit: 'm' }),
      pcode: textColumn('text', 'Area code (P-code)|Code de zone (P-code)|Kòd zòn (P-code)|Msimbo wa eneo (P-code)'),
      commune: textColumn('text', 'Commune|Commune (division)|Komin|Wilaya'),
      entry,
    },
    { role: 'places' },
  ),
  report: table('Reports issued|Rapports diffusés|Rapò ki soti|Ripoti zilizotolewa', {
    issue: textColumn('subject', 'Report|Rapport|Rapò|Ripoti'),
    report: textColumn('code', 'Type|Type de rapport|Kalite|Aina', { codes: reports }),
    day: textColumn('day', 'Day|Jour|Jou|Siku'),
    lang: textColumn('text', 'Language|Langue|Lang|Lugha'),
    at: textColumn('instant', 'As of|Arrêté à|Jiska lè|Hadi saa'),
    issued_at: textColumn('instant', 'Issued|Diffusé|Soti|Imetolewa'),
    position: numberColumn(
      'integer',
      'Book position|Position dans le registre|Pozisyon nan liv la|Nafasi katika kitabu',
    ),
    root: textColumn('text', 'Tree root|Racine de l’arbre|Rasin pyebwa a|Mzizi wa mti', { hidden: true }),
    sha256: textColumn('text', 'SHA-256|SHA-256 du fichier|SHA-256 fichye a|SHA-256 ya faili'),
    recipients: textColumn('json', 'Recipients|Destinataires|Moun ki resevwa|Wapokeaji'),
    supersedes: textColumn('subject', 'Supersedes|Remplace|Ranplase|Inachukua nafasi ya'),
    superseded_by: textColumn('subject', 'Superseded by|Remplacé par|Ranplase pa|Nafasi yake imechukuliwa na'),
    figures: textColumn('json', 'Figures|Chiffres|Chif yo|Takwimu', { hidden: true }),
    who: textColumn('text', 'Who|Qui|Kiyès|Nani'),
    entry,
  }),
  problem: table('Problems|Problèmes|Pwoblèm yo|Matatizo', {
    problem: textColumn('subject', 'Problem|Problème|Pwoblèm|Tatizo'),
    what: textColumn('text', 'What|Quoi|Kisa|Nini'),
    area: textColumn('code', 'Area|Domaine|Domèn|Eneo', { codes: problemAreas }),
    owner: textColumn('code', 'Owner|Responsable|Reskonsab|Mhusika', { codes: owners }),
    raised_at: textColumn('instant', 'Raised|Signalé|Siyale|Limeibuliwa'),
    due_at: textColumn('instant', 'Due|Échéance|Dat limit|Tarehe ya mwisho'),
    solved_at: textColumn('instant', 'Solved|Résolu|Rezoud|Limetatuliwa'),
    how: textColumn('text', 'How|Comment|Kijan|Vipi'),
    state: textColumn('code', 'State|État|Eta|Hali', { codes: problemStates }),
    links: textColumn('json', 'Linked entries|Inscriptions liées|Antre ki lye|Maingizo yaliyounganishwa'),
    entry,
  }),
};
