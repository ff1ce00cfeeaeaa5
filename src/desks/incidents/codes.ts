/** Closed lists of the desk: codes without a language, each with its words. */

export const measures = {
  killed: 'Killed|Tués|Moun mouri|Waliouawa',
  injured: 'Injured|Blessés|Moun blese|Waliojeruhiwa',
  abducted: 'Kidnapped|Enlevés|Moun yo kidnape|Waliotekwa',
  displaced: 'Displaced|Déplacés|Moun ki deplase|Waliohamishwa',
  displaced_households: 'Households displaced|Ménages déplacés|Fanmi ki deplase|Kaya zilizohamishwa',
  houses: 'Houses destroyed|Maisons détruites|Kay ki detwi|Nyumba zilizoharibiwa',
  vehicles: 'Vehicles destroyed|Véhicules détruits|Machin ki detwi|Magari yaliyoharibiwa',
} as const;

/** What a bare figure means. Left out, it counts as `at_least`: nobody has said where it ends. */
export const estimateMeanings = {
  at_least: 'At least|Au moins|Omwen|Angalau',
  count: 'A full count|Un décompte complet|Yon kontaj konplè|Hesabu kamili',
  range: 'Between low and high|Entre bas et haut|Ant ba ak wo|Kati ya chini na juu',
} as const;

export const origins = {
  own: 'The mission itself|La mission elle-même|Misyon an menm|Misheni yenyewe',
  host_police: 'Host police|Police hôte|Lapolis peyi a|Polisi mwenyeji',
  official: 'Official|Autorité|Otorite|Afisa wa serikali',
  agency: 'Humanitarian or UN agency|Agence humanitaire ou ONU|Ajans imanitè oswa ONU|Shirika la misaada au UM',
  civil_society: 'Civil society|Société civile|Sosyete sivil|Asasi za kiraia',
  media: 'Media|Médias|Medya|Vyombo vya habari',
  witness: 'Witness|Témoin|Temwen|Shahidi',
} as const;

export const weapons = {
  firearm: 'Firearm|Arme à feu|Zam afe|Bunduki',
  long_gun: 'Assault rifle|Fusil d’assaut|Fizi daso|Bunduki ya kivita',
  blade: 'Blade|Arme blanche|Zam blan|Silaha ya makali',
  fire: 'Fire|Feu|Dife|Moto',
  explosive: 'Explosive|Explosif|Eksplozif|Kilipuzi',
  drone: 'Drone|Drone armé|Dwòn|Droni',
  vehicle: 'Vehicle|Véhicule|Machin|Gari',
  none: 'None|Aucune|Okenn|Hakuna',
  unknown: 'Unknown|Inconnue|Pa konnen|Haijulikani',
} as const;

/** Kinds of actor with the number ACLED gives each. */
export const actorTypes = {
  state: 'State forces|Forces de l’État|Fòs leta|Vikosi vya serikali',
  rebel: 'Rebel group|Groupe rebelle|Gwoup rebèl|Kundi la waasi',
  group: 'Armed group or gang|Groupe armé ou gang|Gwoup ame oswa gang|Kundi lenye silaha au genge',
  communal: 'Communal or self-defence group|Groupe d’autodéfense|Brigad vijilans|Kundi la ulinzi wa jamii',
  rioters: 'Rioters|Émeutiers|Moun k ap fè dezòd|Wafanya ghasia',
  protesters: 'Protesters|Manifestants|Manifestan|Waandamanaji',
  civilians: 'Civilians|Civils|Sivil|Raia',
  external:
    'External or mission forces|Forces extérieures ou mission|Fòs etranje oswa misyon|Vikosi vya nje au misheni',
} as const;

export const sides = {
  a: 'Acting side|Camp qui agit|Kan ki aji|Upande unaotenda',
  b: 'Other side or target|Autre camp ou cible|Lòt kan oswa sib|Upande wa pili au mlengwa',
  with_a: 'With the acting side|Avec le camp qui agit|Ansanm ak kan ki aji|Pamoja na upande unaotenda',
  with_b: 'With the other side|Avec l’autre camp|Ansanm ak lòt kan an|Pamoja na upande wa pili',
} as const;

export const victimStates = {
  killed: 'Killed|Tué|Mouri|Aliuawa',
  injured: 'Injured|Blessé|Blese|Alijeruhiwa',
  abducted: 'Kidnapped|Enlevé|Yo kidnape l|Ametekwa',
  missing: 'Missing|Disparu|Disparèt|Hajulikani alipo',
  released: 'Released|Libéré|Yo lage l|Ameachiliwa',
} as const;

export const sexes = {
  female: 'Female|Femme|Fi|Mwanamke',
  male: 'Male|Homme|Gason|Mwanamume',
  unknown: 'Unknown|Inconnu|Pa konnen|Haijulikani',
} as const;

export const ageBands = {
  child: 'Under 18|Moins de 18 ans|Mwens pase 18 an|Chini ya miaka 18',
  adult: '18 to 59|18 à 59 ans|18 a 59 an|18 hadi 59',
  older: '60 and over|60 ans et plus|60 an ak plis|60 na zaidi',
  unknown: 'Unknown|Inconnu|Pa konnen|Haijulikani',
} as const;

export const closings = {
  to_host_police: 'With the host police|Transmis à la police hôte|Nan men lapolis peyi a|Limekabidhiwa polisi mwenyeji',
  to_court: 'Before a court|En justice|Devan tribinal|Mbele ya mahakama',
  settled: 'Settled|Réglé|Regle|Limemalizika',
  unfounded: 'Did not happen|Infondé|Sa pa t fèt|Halikutokea',
  no_lead: 'No further lead|Sans piste|Pa gen lòt pis|Hakuna dalili zaidi',
} as const;

export const siteSorts = {
  mission: 'Mission site|Site de la mission|Sit misyon an|Kituo cha misheni',
  hospital: 'Hospital|Hôpital|Lopital|Hospitali',
  school: 'School|École|Lekòl|Shule',
  airport: 'Airport|Aéroport|Ayewopò|Uwanja wa ndege',
  port: 'Port|Port maritime|Pò|Bandari',
  fuel: 'Fuel|Carburant|Gaz|Mafuta',
  prison: 'Prison|Prison civile|Prizon|Gereza',
  court: 'Court|Tribunal|Tribinal|Mahakama',
  police: 'Police station|Commissariat|Komisarya|Kituo cha polisi',
  camp: 'Site of displaced people|Site de déplacés|Sit moun deplase|Kambi ya wakimbizi wa ndani',
  water: 'Water or power|Eau ou électricité|Dlo oswa kouran|Maji au umeme',
  road: 'Road or bridge|Route ou pont|Wout oswa pon|Barabara au daraja',
} as const;

export const incidentStates = {
  open: 'Open|Ouvert|Louvri|Wazi',
  closed: 'Closed|Clos|Fèmen|Limefungwa',
  merged: 'Merged|Fusionné|Fizyone|Limeunganishwa',
} as const;
