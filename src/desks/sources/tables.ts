import { numberColumn, table, textColumn } from '#kit';
import { categories, claimStates, directions, documentTypes, groupStates, letters, moods, owners } from './codes.ts';

const entry = textColumn('entry', 'Entry|Inscription|Antre|Ingizo');
const claim = textColumn('subject', 'Claim|Déclaration|Deklarasyon|Dai');
const document = textColumn('subject', 'Document|Document cité|Dokiman|Hati');
const group = textColumn('subject', 'Armed group|Groupe armé|Gwoup ame|Kundi lenye silaha');
const hidden = { hidden: true } as const;

const register = {
  document: table('Documents|Documents conservés|Dokiman yo|Hati', {
    document,
    title: textColumn('text', 'Title|Titre|Tit|Kichwa'),
    type: textColumn('code', 'Type|Type de document|Kalite|Aina', { codes: documentTypes }),
    publisher: textColumn('text', 'Publisher|Éditeur|Moun ki pibliye|Mchapishaji'),
    published: textColumn('day', 'Published|Publié|Pibliye|Ilichapishwa'),
    kept_at: textColumn('instant', 'Kept|Conservé|Konsève|Imehifadhiwa'),
    address: textColumn('text', 'Address|Adresse|Adrès|Anwani', hidden),
    sha256: textColumn('text', 'SHA-256|SHA-256 du fichier|SHA-256 fichye a|SHA-256 ya faili'),
    bytes: numberColumn('integer', 'Bytes|Octets|Oktè|Baiti', { unit: 'bytes' }),
    media: textColumn('text', 'Media type|Type de média|Kalite medya|Aina ya media', hidden),
    file: textColumn('text', 'File|Fichier|Fichye|Faili'),
    content: textColumn('text', 'Text|Texte|Tèks|Maandishi', hidden),
    lang: textColumn('text', 'Language|Langue|Lang|Lugha'),
    handed_by: textColumn('text', 'Handed over by|Remis par|Moun ki remèt li|Imekabidhiwa na', { marking: 'sources' }),
    entry,
  }),
  claim: table('Claims|Déclarations|Deklarasyon yo|Madai', {
    claim,
    document,
    quote: textColumn('text', 'Exact words|Citation exacte|Mo egzak yo|Maneno halisi'),
    says: textColumn('text', 'What it says|Ce qu’elle dit|Sa li di|Inachosema'),
    measure: textColumn('text', 'Measure|Mesure|Mezi|Kipimo'),
    value: numberColumn('integer', 'Value|Valeur|Valè|Thamani'),
    unit: textColumn('text', 'Unit|Unité|Inite|Kizio'),
    approximate: numberColumn('flag', 'Approximate|Approximatif|Apeprè|Takriban'),
    category: textColumn('code', 'Category|Catégorie|Kategori|Kundi', { codes: categories }),
    country: textColumn('text', 'Country|Pays|Peyi|Nchi'),
    direction: textColumn('code', 'Direction|Tendance|Direksyon|Mwelekeo', { codes: directions }),
    as_of: textColumn('day', 'As of|À la date du|Nan dat|Kufikia tarehe'),
    mood: textColumn('code', 'Stated as|Présenté comme|Di kòm|Imesemwa kama', { codes: moods }),
    chain: textColumn('json', 'Origin chain|Chaîne d’origine|Chèn orijin|Mlolongo wa asili'),
    origin: textColumn('text', 'First origin|Première origine|Premye orijin|Asili ya kwanza'),
    group,
    source: textColumn('text', 'Source|Source citée|Sous|Chanzo'),
    entered_grade: textColumn('grade', 'Grade as entered|Cotation d’origine|Nòt lè li antre|Daraja lilivyoandikwa'),
    entered_by: textColumn('text', 'Entered by|Inscrite par|Moun ki antre l|Iliandikwa na'),
    entered_at: textColumn('instant', 'Entered|Inscrite|Antre lè|Iliandikwa'),
    entry,
  }),
  assessment: table('Assessments|Évaluations|Evalyasyon yo|Tathmini', {
    claim,
    status: textColumn('code', 'Status|Statut|Estati|Hali', { codes: claimStates }),
    credibility: numberColumn('integer', 'Credibility|Crédibilité|Kredibilite|Uaminifu'),
    why: textColumn('text', 'Why|Pourquoi|Poukisa|Kwa nini'),
    who: textColumn('text', 'Assessed by|Évaluée par|Moun ki evalye|Imetathminiwa na'),
    at: textColumn('instant', 'Assessed|Évaluée|Evalye|Ilitathminiwa'),
    confirmed_by: textColumn('json', 'Confirmed by|Confirmée par|Konfime pa|Imethibitishwa na'),
    latest: numberColumn('flag', 'Latest|Dernière|Dènye|Ya mwisho'),
    entry,
  }),
  source: table('Sources|Sources cotées|Sous yo|Vyanzo', {
    source: textColumn('subject', 'Source|Source cotée|Sous|Chanzo'),
    name: textColumn('text', 'Name|Nom|Non|Jina'),
    letter: textColumn('code', 'Reliability|Fiabilité|Fyabilite|Uaminifu', { codes: letters }),
    owner_group: textColumn('text', 'Independence group|Groupe d’indépendance|Gwoup endepandans|Kundi la uhuru'),
    why: textColumn('text', 'Why|Pourquoi|Poukisa|Kwa nini'),
    since: textColumn('instant', 'Since|Depuis|Depi|Tangu'),
    entry,
  }),
};

const followed = {
  rfi: table('Requests for information|Demandes d’information|Demann enfòmasyon|Maombi ya taarifa', {
    rfi: textColumn('subject', 'Request|Demande|Demann|Ombi'),
    question: textColumn('text', 'Question|Question posée|Kesyon|Swali'),
    asked_of: textColumn('code', 'Asked of|Demandé à|Yo mande|Imeulizwa kwa', { codes: owners }),
    claim,
    asked_at: textColumn('instant', 'Asked|Posée|Yo mande lè|Iliulizwa'),
    due_at: textColumn('instant', 'Due|Échéance|Dat limit|Tarehe ya mwisho'),
    answer: textColumn('text', 'Answer|Réponse|Repons|Jibu'),
    answered_at: textColumn('instant', 'Answered|Répondue|Reponn lè|Ilijibiwa'),
    evidence: textColumn('json', 'Evidence|Preuves|Prèv|Ushahidi'),
    entry,
  }),
  measure: table('Measures|Mesures|Mezi yo|Vipimo', {
    measure: textColumn('subject', 'Measure|Mesure|Mezi|Kipimo'),
    name: textColumn('text', 'Name|Nom|Non|Jina'),
    unit: textColumn('text', 'Unit|Unité|Inite|Kizio'),
    formula: textColumn('text', 'Formula|Formule|Fòmil|Fomula'),
    caveat: textColumn('text', 'Caveat|Réserve|Rezèv|Tahadhari ya tafsiri'),
    entry,
  }),
  figure: table('Published figures|Chiffres publiés|Chif ki pibliye|Takwimu zilizochapishwa', {
    measure: textColumn('subject', 'Measure|Mesure|Mezi|Kipimo'),
    value: numberColumn('integer', 'Value|Valeur|Valè|Thamani'),
    from_day: textColumn('day', 'From|Du|Soti|Kuanzia'),
    to_day: textColumn('day', 'To|Au|Rive|Hadi'),
    vintage: textColumn('day', 'Vintage|Millésime|Dat piblikasyon|Toleo la'),
    publisher: textColumn('text', 'Publisher|Éditeur|Moun ki pibliye|Mchapishaji'),
    grade: textColumn('grade', 'Grade|Cotation|Nòt|Daraja'),
    entry,
  }),
  group: table(
    'Armed groups (alleged)|Groupes armés (présumés)|Gwoup ame (sipoze)|Makundi yenye silaha (yanayodaiwa)',
    {
      group,
      name: textColumn('text', 'Name|Nom|Non|Jina'),
      identity: textColumn('code', 'Identity|Identité|Idantite|Utambulisho', { codes: groupStates }),
      same_as: textColumn('subject', 'Same as|Identique à|Menm ak|Sawa na'),
      because: textColumn('text', 'Because|Parce que|Paske|Kwa sababu'),
      area: textColumn('text', 'Reported area|Zone signalée|Zòn yo siyale|Eneo linaloripotiwa'),
      entry,
    },
  ),
  group_name: table('Names of armed groups|Noms de groupes armés|Non gwoup ame yo|Majina ya makundi', {
    group,
    name: textColumn('text', 'Name|Nom|Non|Jina'),
    main: numberColumn('flag', 'Main name|Nom principal|Non prensipal|Jina kuu'),
    source: textColumn('text', 'Source|Source citée|Sous|Chanzo'),
    grade: textColumn('grade', 'Grade|Cotation|Nòt|Daraja'),
    entry,
  }),
};

export const tables = { ...register, ...followed };
