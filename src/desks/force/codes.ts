export const categories = {
  police: 'Police|Police|Polis|Polisi',
  military: 'Military|Militaires|Militè|Wanajeshi',
  civilian: 'Civilian|Civils|Sivil|Raia',
};

export const sexes = {
  female: 'Women|Femmes|Fanm|Wanawake',
  male: 'Men|Hommes|Gason|Wanaume',
};

/** Where a person stands, once arrived. */
export const states = {
  on_duty: 'On duty|En service|An sèvis|Kazini',
  leave: 'On leave|En congé|An konje|Likizoni',
  sick: 'Sick|Malade|Malad|Mgonjwa',
  hospital: 'In hospital|À l’hôpital|Lopital|Hospitalini',
  medevac: 'Evacuated|Évacué|Evakye|Amehamishwa kwa matibabu',
  detached: 'Detached|Détaché|Detache|Ametengwa kazi nyingine',
  missing: 'Missing|Porté disparu|Disparèt|Hajulikani alipo',
  dead: 'Dead|Décédé|Mouri|Amefariki',
  repatriated: 'Repatriated|Rapatrié|Rapatriye|Amerejeshwa nyumbani',
};

export const rollStates = { expected: 'Expected|Attendu|Ap tann|Anatarajiwa', ...states };
export type RollState = keyof typeof rollStates;

/** States of somebody who is in the theatre. A missing person is there until own status says otherwise. */
export const inTheatre: readonly RollState[] = ['on_duty', 'sick', 'hospital', 'detached', 'missing'];
export const effective: readonly RollState[] = ['on_duty'];

/** What a change of strength is counted under: a state, or the arrival itself. */
export const counted = {
  deployed:
    'Deployed, all who ever arrived|Déployés, tous arrivants|Deplwaye, tout moun ki rive|Waliotumwa, wote waliowasili',
  ...states,
};

export const measures = {
  'strength.authorised': 'Authorised|Autorisés|Otorize|Walioidhinishwa',
  'strength.pledged': 'Pledged, one source|Promis, une source|Pwomèt, yon sous|Walioahidiwa, chanzo kimoja',
  'strength.pledged_low':
    'Pledged, lowest of each country|Promis, au plus bas par pays|Pwomèt, pi ba pa peyi|Walioahidiwa, kiwango cha chini',
  'strength.pledged_high':
    'Pledged, highest of each country|Promis, au plus haut par pays|Pwomèt, pi wo pa peyi|Walioahidiwa, kiwango cha juu',
  'strength.deployed': counted.deployed,
  'strength.in_theatre': 'In theatre|Sur le théâtre|Sou tèren an|Eneo la operesheni',
  'strength.effective': 'Effective|Disponibles|Disponib|Walio tayari',
  'strength.on_duty': states.on_duty,
  'strength.leave': states.leave,
  'strength.sick': states.sick,
  'strength.hospital': states.hospital,
  'strength.medevac': states.medevac,
  'strength.detached': states.detached,
  'strength.missing': states.missing,
  'strength.dead': states.dead,
  'strength.repatriated': states.repatriated,
};

export const certificates = {
  vetting: 'Vetting|Vérification des antécédents|Verifikasyon|Uchunguzi wa historia',
  psea: 'Sexual-exploitation prevention|Prévention de l’exploitation sexuelle|Prevansyon eksplwatasyon seksyèl|Kuzuia unyonyaji wa kingono',
  use_of_force: 'Use of force|Usage de la force|Itilizasyon fòs|Matumizi ya nguvu',
  custody: 'Custody|Garde à vue|Gadavi|Mahabusu',
  child_protection: 'Child protection|Protection de l’enfant|Pwoteksyon timoun|Ulinzi wa mtoto',
};

export const casualtyTypes = {
  missing: states.missing,
  dead: states.dead,
  injured: 'Injured|Blessé|Blese|Amejeruhiwa',
  ill: 'Gravely ill|Gravement malade|Malad grav|Mgonjwa mahututi',
};

export const fates = {
  missing: states.missing,
  dead: states.dead,
  alive: 'Alive|Vivant|Vivan|Yu hai',
  captive: 'Held captive|Retenu captif|Yo kenbe l|Ametekwa',
};

export const channels = {
  visit: 'Visit|Visite|Vizit|Ziara',
  phone: 'Telephone|Téléphone|Telefòn|Simu',
  letter: 'Letter|Lettre|Lèt|Barua',
  through_capital: 'Through the sending capital|Par la capitale contributrice|Atravè kapital la|Kupitia mji mkuu',
};

export const precedences = {
  urgent: 'Urgent|Urgent|Ijan|Dharura',
  priority: 'Priority|Prioritaire|Priyorite|Kipaumbele',
  routine: 'Routine|Ordinaire|Òdinè|Kawaida',
};

export const pledgeStates = {
  standing: 'Standing|Maintenue|Kanpe|Ipo',
  replaced: 'Replaced|Remplacée|Ranplase|Imebadilishwa',
  withdrawn: 'Taken back|Retirée|Retire|Imeondolewa',
};
