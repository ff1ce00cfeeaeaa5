/** Choices of the desk, by code: `en|fr|ht|sw`. */
export const leads = {
  mission: 'Mission-led|Dirigée par la mission|Misyon an dirije|Inaongozwa na misheni',
  host: 'Host-led|Dirigée par la police hôte|Lapolis peyi a dirije|Inaongozwa na polisi mwenyeji',
  joint: 'Joint|Conjointe|Ansanm|Ya pamoja',
};

export const bases = {
  routine: 'Routine|Ordinaire|Woutin|Ya kawaida',
  warrant: 'Warrant|Mandat|Manda|Hati ya mahakama',
  in_flagrante: 'In flagrante|Flagrant délit|Flagran deli|Katika kutenda kosa',
  exceptional: 'Exceptional measure|Mesure exceptionnelle|Mezi eksepsyonèl|Hatua ya kipekee',
};

export const patrolStates = {
  planned: 'Planned|Prévue|Planifye|Imepangwa',
  out: 'Out|Sur le terrain|Deyò|Nje',
  returned: 'Returned|Rentrée|Tounen|Imerudi',
  debriefed: 'Debriefed|Compte rendu fait|Rapò fèt|Imetoa taarifa',
  closed: 'Closed|Close|Fèmen|Imefungwa',
  cancelled: 'Cancelled|Annulée|Anile|Imefutwa',
};

export const contactTypes = {
  shots: 'Shots fired at the patrol|Tirs contre la patrouille|Yo tire sou patwouy la|Doria imepigwa risasi',
  ambush: 'Ambush|Embuscade|Anbiskad|Shambulio la kuvizia',
  barricade: 'Blocked by a barricade|Barrage de rue|Barikad bloke wout la|Kizuizi cha barabara',
  crowd: 'Hostile crowd|Foule hostile|Foul fache|Umati wenye uhasama',
  stones: 'Objects thrown|Jets d’objets|Yo voye wòch|Vitu vimerushwa',
  other: 'Other|Autre|Lòt|Nyingine',
};

export const forceTypes = {
  physical: 'Physical restraint|Contrainte physique|Fòs fizik|Kuzuia kwa mikono',
  less_lethal: 'Less-lethal means|Moyens à létalité réduite|Mwayen ki mwens danjere|Njia zisizo za kuua',
  warning_shot: 'Warning shot|Tir de sommation|Tire pou avèti|Risasi ya onyo',
  firearm: 'Shots at a person|Tirs sur une personne|Tire sou yon moun|Risasi kwa mtu',
};

export const weaponTypes = {
  none: 'None|Aucune|Okenn|Hakuna',
  baton: 'Baton|Matraque|Baton polis|Rungu',
  irritant: 'Irritant spray or gas|Gaz irritant|Gaz ki pike|Gesi ya kuwasha',
  launcher: 'Less-lethal launcher|Lanceur à létalité réduite|Lansè ki mwens danjere|Kirushio kisicho cha kuua',
  pistol: 'Pistol|Pistolet|Pistolè|Bastola',
  rifle: 'Rifle|Fusil|Fizi|Bunduki',
  machine_gun: 'Machine gun|Mitrailleuse|Mitrayèz|Bombomu',
};

export const findings = {
  within_rules: 'Within the rules|Conforme aux règles|Respekte règ yo|Ndani ya kanuni',
  outside_rules: 'Outside the rules|Contraire aux règles|Pa respekte règ yo|Nje ya kanuni',
  inquiry: 'Further inquiry|Enquête nécessaire|Mande plis ankèt|Uchunguzi zaidi',
};

export const itemTypes = {
  weapon: 'Weapon|Arme|Zam|Silaha',
  ammunition: 'Ammunition|Munitions|Minisyon|Risasi',
  drugs: 'Drugs|Stupéfiants|Dwòg|Dawa za kulevya',
  money: 'Money|Argent|Lajan|Pesa',
  vehicle: 'Vehicle|Véhicule|Machin|Gari',
  document: 'Document or device|Document ou appareil|Dokiman oswa aparèy|Hati au kifaa',
  other: 'Other|Autre|Lòt|Nyingine',
};

export const receivers = {
  host_police: 'Host police|Police hôte|Lapolis peyi a|Polisi mwenyeji',
  evidence_store: 'Evidence store|Magasin des scellés|Depo prèv|Ghala la ushahidi',
  owner: 'Given back to the owner|Rendu au propriétaire|Remèt mèt li|Kurudishiwa mwenyewe',
};

export const areaStates = {
  contested: 'Contested|Disputée|An dispit|Inagombewa',
  cleared: 'Cleared|Dégagée|Netwaye|Imesafishwa',
  held: 'Held|Tenue|Kenbe|Inashikiliwa',
  lost: 'Lost|Perdue|Pèdi|Imepotea',
};

export const shownAreaStates = {
  ...areaStates,
  unverified: 'Unverified|Non vérifiée|Pa verifye|Haijathibitishwa',
};

export const vehicleStates = {
  serviceable: 'Serviceable|En état|An bon eta|Linafaa',
  breakdown: 'Broken down|En panne|An pàn|Limeharibika',
  recovered: 'Recovered, under repair|Récupéré, en réparation|Rekipere, ap repare|Limeokolewa, linatengenezwa',
  lost: 'Lost|Perdu|Pèdi|Limepotea',
};

export const measureFindings = {
  justified: 'Justified|Justifiée|Jistifye|Ina sababu halali',
  not_justified: 'Not justified|Non justifiée|Pa jistifye|Haina sababu halali',
};
