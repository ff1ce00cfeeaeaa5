import { numberColumn, table, textColumn } from '#kit';
import { instrumentTypes, owners, powers } from './kinds.ts';

const entry = textColumn('entry', 'Entry|Inscription|Antre|Ingizo');
const instrument = textColumn('subject', 'Instrument|Instrument|Enstriman|Hati');
const obligation = textColumn('subject', 'Obligation|Obligation|Obligasyon|Wajibu');

export const tables = {
  instrument: table('Instruments|Instruments|Enstriman yo|Hati', {
    instrument,
    title: textColumn('text', 'Title|Titre|Tit|Kichwa'),
    type: textColumn('code', 'Type|Type|Kalite|Aina', { codes: instrumentTypes }),
    profile: textColumn('text', 'Mandate profile|Profil du mandat|Pwofil manda a|Wasifu wa mamlaka'),
    adopted_at: textColumn('instant', 'Adopted|Adopté|Adopte|Ilipitishwa'),
    from_at: textColumn('instant', 'In force from|En vigueur dès|An vigè depi|Inatumika tangu'),
    until_at: textColumn('instant', 'In force until|En vigueur jusqu’à|An vigè jiska|Inatumika hadi'),
    expires_on: textColumn('day', 'Expires on|Expire le|Ekspire|Inaisha tarehe'),
    ceiling: numberColumn('integer', 'Authorised ceiling|Plafond autorisé|Plafon otorize|Kikomo kilichoidhinishwa', {
      unit: 'persons',
    }),
    follows: textColumn('subject', 'Follows|Fait suite à|Vini apre|Inafuata'),
    votes: textColumn(
      'text',
      'Votes (for-against-abstaining)|Voix (pour-contre-abstentions)|Vòt (pou-kont-abstansyon)|Kura (ndiyo-hapana-kujizuia)',
    ),
    ended_why: textColumn('text', 'Why it ended|Pourquoi il a pris fin|Poukisa li fini|Kwa nini ilikoma'),
    source: textColumn('text', 'Source|Source|Sous|Chanzo'),
    entry,
  }),
  power: table('Powers|Pouvoirs|Pouvwa yo|Mamlaka', {
    instrument,
    power: textColumn('code', 'Power|Pouvoir|Pouvwa|Mamlaka', { codes: powers }),
    from_at: textColumn('instant', 'From|Dès|Depi|Tangu'),
    until_at: textColumn('instant', 'Until|Jusqu’à|Jiska|Hadi'),
    entry,
  }),
  due: table('Obligations due|Échéances des obligations|Dat limit obligasyon yo|Wajibu unaotakiwa', {
    obligation,
    what: textColumn('text', 'What must be done|Ce qui est dû|Sa ki dwe fèt|Kinachotakiwa'),
    instrument,
    clause: textColumn('text', 'Clause|Clause|Kloz|Kifungu'),
    owner: textColumn('code', 'Owner|Responsable|Responsab|Mhusika', { codes: owners }),
    turn: numberColumn('integer', 'Turn|Tour|Tou|Zamu'),
    due_on: textColumn('day', 'Due on|Échéance|Dat limit|Tarehe ya mwisho'),
    due_at: textColumn('instant', 'Due by|À rendre avant|Anvan|Kabla ya'),
    discharged_at: textColumn('instant', 'Discharged|Remplie|Ranpli|Umetimizwa'),
    how: textColumn('text', 'How|Comment|Kijan|Jinsi'),
    evidence: textColumn('json', 'Evidence|Preuves|Prèv|Ushahidi'),
    entry,
  }),
};
