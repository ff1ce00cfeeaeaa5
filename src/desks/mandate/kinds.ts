import { code, day, entryRef, integer, kind, list, optional, ref, text } from '#kit';

const instrumentTypes = {
  resolution: 'Council resolution|Résolution du Conseil|Rezolisyon Konsèy la|Azimio la Baraza',
  agreement: 'Agreement|Accord|Akò|Makubaliano',
  law: 'Law or ruling|Loi ou jugement|Lwa oswa jijman|Sheria au hukumu',
  order: 'Order|Ordre|Lòd|Amri',
};

const powers = {
  joint_operations:
    'Joint operations with the host police|Opérations conjointes avec la police hôte|Operasyon ansanm ak lapolis peyi a|Operesheni za pamoja na polisi mwenyeji',
  independent_operations:
    'Independent operations|Opérations indépendantes|Operasyon poukont li|Operesheni za kujitegemea',
  protect_sites:
    'Protection of critical sites|Protection des sites critiques|Pwoteksyon sit kritik yo|Ulinzi wa maeneo muhimu',
  exceptional_arrest: 'Exceptional arrest|Arrestation exceptionnelle|Arestasyon eksepsyonèl|Ukamataji wa kipekee',
  all_necessary_measures:
    'All necessary measures|Toutes mesures nécessaires|Tout mezi ki nesesè|Hatua zote zinazohitajika',
};

const owners = {
  commander: 'Force commander|Commandant de la force|Kòmandan fòs la|Kamanda wa kikosi',
  legal_adviser: 'Legal adviser|Conseiller juridique|Konseye legal|Mshauri wa sheria',
  personnel_officer: 'Personnel officer|Officier du personnel|Ofisye pèsonèl|Afisa wa utumishi',
  logistics_officer: 'Logistics officer|Officier logistique|Ofisye lojistik|Afisa wa vifaa',
  finance_officer: 'Finance officer|Officier des finances|Ofisye finans|Afisa wa fedha',
  inspector: 'Inspector|Inspecteur|Enspektè|Mkaguzi',
};

/** What the desk may write: the instruments the mission stands on, and what they oblige it to do. */
export const kinds = {
  adopted: kind('mandate.adopted/1', {
    nature: 'observation',
    subject: 'instrument',
    words: 'Instrument adopted|Instrument adopté|Enstriman adopte|Hati imepitishwa',
    marking: 'public',
    by: ['legal_adviser', 'commander', 'operations_planner'],
    fields: {
      title: text('Title|Titre|Tit|Kichwa', { max: 200, facet: 'caption' }),
      type: code('Type|Type|Kalite|Aina', instrumentTypes),
      profile: optional(text('Mandate profile|Profil du mandat|Pwofil manda a|Wasifu wa mamlaka', { max: 40 })),
      from_on: optional(day('In force from|En vigueur dès|An vigè depi|Inatumika tangu')),
      expires_on: optional(day('Expires on|Expire le|Ekspire|Inaisha tarehe')),
      ceiling: optional(
        integer('Authorised ceiling|Plafond autorisé|Plafon otorize|Kikomo kilichoidhinishwa', { unit: 'persons' }),
      ),
      powers: optional(list(code('Powers|Pouvoirs|Pouvwa|Mamlaka', powers), { max: 20 })),
      follows: optional(ref('Follows|Fait suite à|Vini apre|Inafuata', 'instrument', { shares: true })),
      votes: optional(
        text(
          'Votes (for-against-abstaining)|Voix (pour-contre-abstentions)|Vòt (pou-kont-abstansyon)|Kura (ndiyo-hapana-kujizuia)',
          { max: 20 },
        ),
      ),
    },
  }),
  ended: kind('mandate.ended/1', {
    nature: 'observation',
    subject: 'instrument',
    words: 'Instrument ended|Instrument éteint|Enstriman fini|Hati imekoma',
    marking: 'public',
    by: ['legal_adviser', 'commander'],
    fields: { why: text('Why|Pourquoi|Poukisa|Kwa nini', { max: 500 }) },
  }),
  obliged: kind('mandate.obligation-set/1', {
    nature: 'observation',
    subject: 'obligation',
    words: 'Obligation set|Obligation fixée|Obligasyon fikse|Wajibu umewekwa',
    by: ['legal_adviser', 'commander', 'operations_planner'],
    fields: {
      what: text('What must be done|Ce qui est dû|Sa ki dwe fèt|Kinachotakiwa', { max: 500, facet: 'caption' }),
      instrument: ref('Instrument|Instrument|Enstriman|Hati', 'instrument'),
      clause: optional(text('Clause|Clause|Kloz|Kifungu', { max: 40 })),
      owner: code('Owner|Responsable|Responsab|Mhusika', owners),
      due_on: day('First due on|Première échéance|Premye dat limit|Tarehe ya kwanza'),
      every_days: optional(
        integer('Repeats every|Se répète tous les|Repete chak|Hurudiwa kila', { low: 1, high: 3660, unit: 'days' }),
      ),
    },
  }),
  discharged: kind('mandate.obligation-discharged/1', {
    nature: 'observation',
    subject: 'obligation',
    words: 'Obligation discharged|Obligation remplie|Obligasyon ranpli|Wajibu umetimizwa',
    by: [
      'legal_adviser',
      'commander',
      'operations_planner',
      'personnel_officer',
      'logistics_officer',
      'finance_officer',
      'inspector',
    ],
    fields: {
      how: text('How|Comment|Kijan|Jinsi', { max: 500 }),
      evidence: optional(list(entryRef('Evidence|Preuves|Prèv|Ushahidi'), { max: 50 })),
    },
  }),
};

export { instrumentTypes, owners, powers };
