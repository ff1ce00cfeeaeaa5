import { roles } from '#kit';

/** Roles by code, each with its words: who is asked. */
export const owners: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(roles).map(([name, { words }]) => [name, `${words.en}|${words.fr}|${words.ht}|${words.sw}`]),
);

export const documentTypes = {
  article: 'Article|Article de presse|Atik|Makala',
  communique: 'Communiqué|Communiqué officiel|Kominike|Taarifa rasmi',
  press_conference: 'Press conference|Conférence de presse|Konferans pou laprès|Mkutano wa wanahabari',
  report: 'Report|Rapport|Rapò|Ripoti',
  letter: 'Letter|Lettre|Lèt|Barua',
  radio_log: 'Radio log|Journal radio|Jounal radyo|Daftari la redio',
  message: 'Message|Message reçu|Mesaj|Ujumbe',
  social: 'Social media|Réseau social|Rezo sosyal|Mtandao wa kijamii',
  data: 'Published data|Données publiées|Done ki pibliye|Takwimu zilizochapishwa',
} as const;

export const categories = {
  police: 'police|policiers|polisye|polisi',
  military: 'soldiers|militaires|militè|wanajeshi',
  civilian: 'civilians|civils|sivil|raia',
} as const;

/** How sure the text itself is that the thing is so. */
export const moods = {
  actual: 'stated as fact|donné comme un fait|di kòm yon reyalite|imesemwa kama ukweli',
  planned: 'planned|prévu|planifye|imepangwa',
  denied: 'denied|démenti|demanti|imekanushwa',
} as const;

export const directions = {
  rising: 'rising|en hausse|ap monte|inapanda',
  steady: 'steady|stable|estab|imetulia',
  falling: 'falling|en baisse|ap desann|inashuka',
} as const;

export const claimStates = {
  unassessed: 'not assessed|non évalué|poko evalye|haijatathminiwa',
  supported: 'supported|étayé|gen prèv|inathibitishwa',
  contradicted: 'contradicted|contredit|kontredi|inapingwa',
  unconfirmed: 'unconfirmed|non confirmé|pa konfime|haijathibitishwa',
  misleading: 'misleading|trompeur|twonpe|inapotosha',
  unresolved: 'unresolved|non résolu|poko rezoud|haijatatuliwa',
} as const;

const { unassessed: _unassessed, ...verdicts } = claimStates;
export { verdicts };

export const letters = {
  A: 'A, completely reliable|A, totalement fiable|A, fyab nèt|A, wa kuaminika kabisa',
  B: 'B, usually reliable|B, généralement fiable|B, fyab anjeneral|B, kwa kawaida wa kuaminika',
  C: 'C, fairly reliable|C, assez fiable|C, ase fyab|C, wa kuaminika kiasi',
  D: 'D, not usually reliable|D, rarement fiable|D, pa twò fyab|D, kwa kawaida si wa kuaminika',
  E: 'E, unreliable|E, non fiable|E, pa fyab|E, si wa kuaminika',
  F: 'F, cannot be judged|F, ne peut être jugé|F, pa ka jije|F, haiwezi kupimwa',
} as const;

export const identities = {
  known:
    'known from more than one source|connu par plusieurs sources|plizyè sous konnen l|inajulikana kwa vyanzo zaidi ya kimoja',
  unresolved: 'named, not identified|cité, non identifié|nonmen, pa idantifye|imetajwa, haijatambuliwa',
} as const;

export const groupStates = {
  ...identities,
  identified:
    'identified as another name|identifié à un autre nom|idantifye ak yon lòt non|imetambuliwa kwa jina jingine',
} as const;

export const relations = {
  agrees: 'agrees|concorde|dakò|inakubaliana',
  contradicts: 'contradicts|contredit|kontredi|inapingana',
  other_date: 'other date|autre date|lòt dat|tarehe nyingine',
  other_measure: 'other measure|autre mesure|lòt mezi|kipimo kingine',
  other_category: 'other category|autre catégorie|lòt kategori|kundi jingine',
  same_origin: 'same origin|même origine|menm orijin|asili ileile',
} as const;
