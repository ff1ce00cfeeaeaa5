/** Closed lists of the custody desk: language-neutral codes and their words. */
export const bases = {
  warrant: 'Warrant|Mandat|Manda|Hati ya kukamata',
  flagrante: 'In flagrante|Flagrant délit|An flagran deli|Wakati wa kosa',
  exceptional: 'Exceptional measure|Mesure exceptionnelle|Mezi eksepsyonèl|Hatua ya kipekee',
  unknown: 'Not yet known|Pas encore connue|Poko konnen|Bado haijulikani',
};

export const sexes = {
  female: 'Female|Femme|Fi|Mwanamke',
  male: 'Male|Homme|Gason|Mwanamume',
  unknown: 'Not known|Inconnu|Pa konnen|Haijulikani',
};

export const elements = {
  mission: 'Mission|Mission|Misyon|Misheni',
  host: 'Host police|Police hôte|Lapolis peyi a|Polisi mwenyeji',
};

export const noticeTargets = {
  family: 'Family|Famille|Fanmi|Familia',
  consular: 'Consulate|Consulat|Konsila|Ubalozi mdogo',
  counsel: 'Counsel|Avocat|Avoka|Wakili',
  child_agency:
    'Child-protection agency|Organisme de protection de l’enfant|Ajans pwoteksyon timoun|Shirika la ulinzi wa mtoto',
};

export const rulings = {
  lawful: 'Arrest lawful|Arrestation légale|Arestasyon legal|Kukamatwa ni halali',
  unlawful: 'Arrest unlawful|Arrestation illégale|Arestasyon ilegal|Kukamatwa si halali',
  release: 'Release ordered|Libération ordonnée|Jij bay lòd lage l|Kuachiwa kumeamriwa',
};

export const sources = {
  radio: 'Radio log|Journal radio|Jounal radyo|Kumbukumbu ya redio',
  patrol: 'Patrol entry|Inscription de patrouille|Antre patwouy|Ingizo la doria',
  host_book: 'Host book|Main courante de la police hôte|Liv lapolis peyi a|Kitabu cha polisi mwenyeji',
};

export const states = {
  mission: 'Held by the mission|Détenu par la mission|Misyon an kenbe l|Anashikiliwa na misheni',
  host: 'Held by the host police|Détenu par la police hôte|Lapolis peyi a kenbe l|Anashikiliwa na polisi mwenyeji',
  released: 'Released|Libéré|Lage|Ameachiwa',
  escaped: 'Escaped|Évadé|Chape|Ametoroka',
  died: 'Died|Décédé|Mouri|Amefariki',
};

export const clocks = {
  M: 'Mission custody|Garde de la mission|Gad misyon an|Mahabusu ya misheni',
  J: 'Judge|Juge|Jij|Hakimu',
};

export const clockStates = {
  running: 'Running|En cours|Ap kouri|Inaendelea',
  met: 'Met|Respecté|Respekte|Imetimizwa',
  breach: 'Limit passed|Délai dépassé|Delè a depase|Muda umepita',
  closed: 'Closed|Clos|Fèmen|Imefungwa',
};

export const endings = {
  handover: 'Handed over|Remis|Remèt|Amekabidhiwa',
  ruling: 'Judge ruled|Le juge a statué|Jij la deside|Hakimu ameamua',
  released: states.released,
  escaped: states.escaped,
  died: states.died,
};

export const handoverStates = {
  offered: 'Offered|Proposée|Ofri|Yamependekezwa',
  accepted: 'Accepted|Acceptée|Aksepte|Yamekubaliwa',
  refused: 'Refused|Refusée|Refize|Yamekataliwa',
};

export const facilityTypes = {
  commissariat: 'Commissariat|Commissariat|Komisarya|Kituo cha polisi',
  prison: 'Prison|Prison|Prizon|Gereza',
  juvenile: 'Juvenile centre|Centre pour mineurs|Sant pou minè|Kituo cha watoto',
  mission: 'Mission holding room|Local de la mission|Sal misyon an|Chumba cha misheni',
  hospital: 'Hospital|Hôpital|Lopital|Hospitali',
  court: 'Court|Tribunal|Tribinal|Mahakama',
};

export const complaintTopics = {
  treatment: 'Treatment|Traitement|Tretman|Namna ya kutendewa',
  force: 'Force used|Force employée|Fòs yo itilize|Nguvu iliyotumika',
  property: 'Property|Effets personnels|Byen|Mali',
  conditions: 'Conditions|Conditions|Kondisyon|Hali ya mahali',
  rights: 'Rights|Droits|Dwa|Haki',
  other: 'Other|Autre|Lòt|Nyingine',
};
