import { words } from './words.ts';
import type { Words } from './words.ts';

/** What is wrong with one field of a draft, as a value. `code` is stable; the words may change. */
export interface Fault {
  readonly code: FaultCode;
  /** Dotted path inside the draft, e.g. `data.arrested_at`. */
  readonly field: string;
  /** The value as it was given, clipped to 120 characters. */
  readonly value: string;
  readonly params?: Readonly<Record<string, string>>;
}

/** A fault told to a person: what is wrong and the way out, in one language. */
export interface Refusal extends Fault {
  readonly message: string;
  readonly way: string;
}

interface FaultWords {
  readonly what: Words;
  readonly way: Words;
}

const said = (what: string, way: string): FaultWords => ({ what: words(what), way: words(way) });

/** Every reason a draft can be turned back by the kit. Desks add theirs as `rule.…` with their own words. */
export const faultWords = {
  'draft.syntax': said(
    'The line is not valid JSON|La ligne n’est pas du JSON valide|Liy la pa bon JSON|Mstari si JSON sahihi',
    'Write one JSON object on one line|Écrivez un objet JSON sur une seule ligne|Ekri yon sèl objè JSON sou yon liy|Andika kitu kimoja cha JSON kwenye mstari mmoja',
  ),
  'draft.utf8': said(
    'The line is not valid UTF-8|La ligne n’est pas en UTF-8 valide|Liy la pa bon UTF-8|Mstari si UTF-8 sahihi',
    'Save the file as UTF-8 and send it again|Enregistrez le fichier en UTF-8 et renvoyez-le|Sove fichye a an UTF-8 epi voye l ankò|Hifadhi faili kama UTF-8 kisha itume tena',
  ),
  'draft.size': said(
    'The draft is larger than {limit} bytes|Le projet dépasse {limit} octets|Bouyon an depase {limit} oktè|Rasimu inazidi baiti {limit}',
    'Attach long material as a file and cite it|Joignez les longs contenus comme fichier et citez-les|Mete gwo materyèl yo kòm fichye epi site yo|Ambatisha maudhui marefu kama faili na uyataje',
  ),
  'draft.surrogate': said(
    'The text holds half a character|Le texte contient un demi-caractère|Tèks la gen yon mwatye karaktè|Maandishi yana nusu herufi',
    'Remove the broken character|Retirez le caractère abîmé|Retire karaktè ki kase a|Ondoa herufi iliyoharibika',
  ),
  'draft.duplicate': said(
    'The field is given twice|Le champ est donné deux fois|Chan an parèt de fwa|Sehemu imetolewa mara mbili',
    'Keep one of the two|Gardez l’un des deux|Kenbe youn nan de yo|Baki na moja kati ya mbili',
  ),
  'draft.depth': said(
    'The draft is nested too deeply|Le projet est trop imbriqué|Bouyon an twò fon|Rasimu ina viwango vingi mno',
    'Flatten it to at most {limit} levels|Réduisez-le à {limit} niveaux au plus|Desann li a {limit} nivo pou pi plis|Ipunguze hadi viwango {limit}',
  ),
  'number.float': said(
    'A binary fraction is not accepted here|Un nombre à virgule flottante n’est pas accepté ici|Yo pa aksepte nonm ak vigil la a|Nambari ya desimali haikubaliki hapa',
    'Write money as "1200.00 USD" and other fractions as text|Écrivez l’argent "1200.00 USD" et les fractions en texte|Ekri lajan "1200.00 USD" epi fraksyon yo an tèks|Andika pesa kama "1200.00 USD" na sehemu kama maandishi',
  ),
  'number.range': said(
    'The number is outside {low} to {high}|Le nombre n’est pas entre {low} et {high}|Nonm nan pa ant {low} ak {high}|Nambari haiko kati ya {low} na {high}',
    'Give a number from {low} to {high}|Donnez un nombre de {low} à {high}|Bay yon nonm ant {low} ak {high}|Toa nambari kati ya {low} na {high}',
  ),
  'number.order': said(
    'Low, best and high are not in order|Bas, meilleur et haut ne sont pas dans l’ordre|Ba, pi bon ak wo pa nan lòd|Chini, bora na juu haziko kwa mpangilio',
    'Give low ≤ best ≤ high|Donnez bas ≤ meilleur ≤ haut|Bay ba ≤ pi bon ≤ wo|Toa chini ≤ bora ≤ juu',
  ),
  'unit.wrong': said(
    'The unit is not {unit}|L’unité n’est pas {unit}|Inite a se pa {unit}|Kipimo si {unit}',
    'Convert the value to {unit}|Convertissez la valeur en {unit}|Konvèti valè a an {unit}|Badilisha thamani iwe {unit}',
  ),
  'money.wrong': said(
    'This is not an amount of money|Ce n’est pas un montant|Sa a se pa yon kantite lajan|Hiki si kiasi cha pesa',
    'Write it like "1200.00 USD"|Écrivez-le comme "1200.00 USD"|Ekri l tankou "1200.00 USD"|Andika kama "1200.00 USD"',
  ),
  'field.unknown': said(
    'No field has this name|Aucun champ ne porte ce nom|Pa gen chan ki rele konsa|Hakuna sehemu yenye jina hili',
    'Known fields: {known}|Champs connus : {known}|Chan ki egziste: {known}|Sehemu zinazojulikana: {known}',
  ),
  'field.missing': said(
    'The field is required|Le champ est obligatoire|Chan sa a obligatwa|Sehemu hii inahitajika',
    'Fill it in|Remplissez-le|Ranpli li|Ijaze',
  ),
  'field.type': said(
    'The value is not a {type}|La valeur n’est pas de type {type}|Valè a pa yon {type}|Thamani si ya aina {type}',
    'Give {example}|Donnez {example}|Bay {example}|Toa {example}',
  ),
  'field.long': said(
    'The text is longer than {limit} characters|Le texte dépasse {limit} caractères|Tèks la depase {limit} karaktè|Maandishi yanazidi herufi {limit}',
    'Shorten it|Raccourcissez-le|Rakousi li|Yafupishe',
  ),
  'code.unknown': said(
    'This is not one of the choices|Ce n’est pas un des choix|Sa pa youn nan chwa yo|Hii si moja ya chaguo',
    'Choose one of: {known}|Choisissez parmi : {known}|Chwazi youn: {known}|Chagua moja: {known}',
  ),
  'time.no_zone': said(
    'The time has no zone|L’heure n’a pas de fuseau|Lè a pa gen zòn|Saa haina ukanda',
    'Add Z or an offset, like 2024-09-17T14:20-04:00, or write 171420Q SEP 24|Ajoutez Z ou un décalage, comme 2024-09-17T14:20-04:00, ou 171420Q SEP 24|Ajoute Z oswa yon dekalaj, tankou 2024-09-17T14:20-04:00, oswa 171420Q SEP 24|Ongeza Z au tofauti, kama 2024-09-17T14:20-04:00, au 171420Q SEP 24',
  ),
  'time.no_such_date': said(
    'There is no such date|Cette date n’existe pas|Dat sa a pa egziste|Tarehe hii haipo',
    'Check day and month|Vérifiez le jour et le mois|Verifye jou a ak mwa a|Hakiki siku na mwezi',
  ),
  'time.syntax': said(
    'This is not a time|Ce n’est pas une heure|Sa a se pa yon lè|Hii si saa',
    'Write 2024-09-17T14:20-04:00 or 171420Q SEP 24|Écrivez 2024-09-17T14:20-04:00 ou 171420Q SEP 24|Ekri 2024-09-17T14:20-04:00 oswa 171420Q SEP 24|Andika 2024-09-17T14:20-04:00 au 171420Q SEP 24',
  ),
  'time.range': said(
    'The time is outside the years the book accepts|L’heure est hors des années admises|Lè a pa nan ane liv la aksepte|Saa iko nje ya miaka inayokubaliwa',
    'Check the year|Vérifiez l’année|Verifye ane a|Hakiki mwaka',
  ),
  'time.future': said(
    'The event lies after the moment it is noted|L’événement est postérieur à sa saisie|Evènman an vini apre lè yo ekri l|Tukio liko baada ya kuandikwa',
    'Say when it happened; a plan goes in the plan fields|Dites quand c’est arrivé ; un plan va dans les champs de plan|Di ki lè sa rive; yon plan ale nan chan plan yo|Sema lilitokea lini; mpango uandikwe katika sehemu za mpango',
  ),
  'place.unknown': said(
    'No known place or grid matches|Aucun lieu ni grille ne correspond|Okenn kote ni griy pa koresponn|Hakuna mahali wala gridi inayolingana',
    'Give a grid like 18Q YF 8498 5259, 18.5448, -72.3004, or define the place first|Donnez une grille comme 18Q YF 8498 5259, ou 18.5448, -72.3004, ou définissez le lieu|Bay yon griy tankou 18Q YF 8498 5259, oswa 18.5448, -72.3004, oswa defini kote a anvan|Toa gridi kama 18Q YF 8498 5259, au 18.5448, -72.3004, au eleza mahali kwanza',
  ),
  'place.outside': said(
    'The place lies outside the theatre|Le lieu est hors du théâtre|Kote a deyò zòn operasyon an|Mahali pako nje ya eneo la operesheni',
    'Correct it, or give outside_reason|Corrigez-le, ou donnez outside_reason|Korije l, oswa bay outside_reason|Rekebisha, au toa outside_reason',
  ),
  'subject.wrong': said(
    'This is not the name of a {type}|Ce n’est pas un nom de type {type}|Sa a se pa non yon {type}|Hili si jina la aina {type}',
    'Use letters, digits, dots and dashes, at most {limit}|Lettres, chiffres, points et tirets, {limit} au plus|Lèt, chif, pwen ak tirè, {limit} pou pi plis|Tumia herufi, tarakimu, nukta na vistari, si zaidi ya {limit}',
  ),
  'kind.unknown': said(
    'No desk has this kind of entry|Aucun bureau n’a ce type d’inscription|Okenn biwo pa gen kalite antre sa a|Hakuna dawati lenye aina hii ya ingizo',
    'See: konbit kinds|Voyez : konbit kinds|Gade: konbit kinds|Tazama: konbit kinds',
  ),
  'entry.unknown': said(
    'No entry with this number or id can be found|Aucune inscription avec ce numéro ou cet id|Pa jwenn antre ak nimewo oswa id sa a|Hakuna ingizo lenye nambari au id hii',
    'Check the id|Vérifiez l’id|Verifye id la|Hakiki id',
  ),
  'file.unknown': said(
    'This post does not keep a file with this hash|Ce poste ne conserve aucun fichier avec cette empreinte|Pòs sa a pa kenbe okenn fichye ki gen anprent sa a|Kituo hiki hakina faili yenye alama hii',
    'Store the file first (POST /api/files, or konbit sources add), then cite what is answered|Enregistrez d’abord le fichier (POST /api/files, ou konbit sources add), puis citez la réponse|Sere fichye a anvan (POST /api/files, oswa konbit sources add), epi site repons lan|Hifadhi faili kwanza (POST /api/files, au konbit sources add), kisha utaje jibu',
  ),
  'entry.conflict': said(
    'Another entry already bears this id|Une autre inscription porte déjà cet id|Yon lòt antre deja gen id sa a|Ingizo jingine tayari lina id hii',
    'Give the new entry its own id|Donnez un id propre à la nouvelle inscription|Bay nouvo antre a pwòp id pa l|Lipe ingizo jipya id yake',
  ),
  'correction.kind': said(
    'A correction must be of the same kind as what it corrects|Une correction doit être du même type que l’original|Yon koreksyon dwe menm kalite ak sa li korije a|Sahihisho lazima liwe la aina ile ile',
    'Use kind {kind}|Utilisez le type {kind}|Itilize kalite {kind}|Tumia aina {kind}',
  ),
  'reason.missing': said(
    'This needs a reason|Une raison est nécessaire|Sa mande yon rezon|Hii inahitaji sababu',
    'Say why in the field reason|Dites pourquoi dans le champ reason|Di poukisa nan chan reason|Eleza kwa nini katika sehemu reason',
  ),
  'author.missing': said(
    'The author is not named|L’auteur n’est pas nommé|Otè a pa nonmen|Mwandishi hajatajwa',
    'Give author with who and role|Donnez author avec who et role|Bay author ak who epi role|Toa author pamoja na who na role',
  ),
  'role.forbidden': said(
    'The role {role} may not write this kind|Le rôle {role} ne peut pas écrire ce type|Wòl {role} pa gen dwa ekri kalite sa a|Jukumu {role} haliruhusiwi kuandika aina hii',
    'Ask one of: {known}|Demandez à : {known}|Mande youn nan: {known}|Muulize mmoja wa: {known}',
  ),
  'store.full': said(
    'The disk is full; nothing was written|Le disque est plein ; rien n’a été écrit|Disk la plen; anyen pa ekri|Diski imejaa; hakuna kilichoandikwa',
    'Free some space and send it again|Libérez de l’espace et renvoyez|Libere plas epi voye l ankò|Ongeza nafasi kisha tuma tena',
  ),
} as const satisfies Record<string, FaultWords>;

export type KitFaultCode = keyof typeof faultWords;
/** A code of the kit, or `rule.<number>` of a desk, e.g. `rule.C5`. */
export type FaultCode = KitFaultCode | `rule.${string}`;

/** What a desk's rule says when it turns a decision back. */
export interface RuleRefusal {
  readonly code: `rule.${string}`;
  readonly field: string;
  readonly value?: string;
  readonly what: Words;
  readonly way: Words;
  readonly params?: Readonly<Record<string, string>>;
  /** A warning is lifted by giving a reason; a hard rule is not. */
  readonly reasonLifts?: boolean;
}

export const clipped = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  return text.length > 120 ? `${text.slice(0, 117)}…` : text;
};
