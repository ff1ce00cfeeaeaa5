import { apart, code, day, entryRef, file, flag, instant, integer, kind, list, optional, ref, text } from '#kit';
import { categories, directions, documentTypes, identities, letters, moods, owners, verdicts } from './codes.ts';
import { assessRule, identifyRule, quoteRule } from './rules.ts';

const evidence = optional(list(entryRef('Entry|Inscription|Antre|Ingizo'), { max: 50 }));

/** What is said by others: documents and the claims in them. */
const said = {
  kept: kind('sources.document-kept/1', {
    nature: 'claim',
    subject: 'document',
    words: 'Document kept|Document conservé|Dokiman konsève|Hati imehifadhiwa',
    duty: 'keeps',
    parts: { identity: 'sources' },
    fields: {
      title: text('Title|Titre|Tit|Kichwa', { max: 300, facet: 'caption' }),
      type: code('Type|Type de document|Kalite|Aina', documentTypes),
      publisher: text('Publisher|Éditeur|Moun ki pibliye|Mchapishaji', { max: 200 }),
      published: optional(day('Published|Publié|Pibliye|Ilichapishwa')),
      address: optional(text('Address|Adresse|Adrès|Anwani', { max: 500 })),
      document: optional(file('File|Fichier|Fichye|Faili')),
      content: optional(text('Text|Texte|Tèks|Maandishi', { max: 200_000, long: true })),
      handed_by: apart(
        'identity',
        optional(text('Handed over by|Remis par|Moun ki remèt li|Imekabidhiwa na', { max: 200 })),
      ),
    },
  }),
  claimed: kind(
    'sources.claimed/1',
    {
      nature: 'decision',
      subject: 'claim',
      words: 'Claim entered|Déclaration inscrite|Deklarasyon antre|Dai limeandikwa',
      fields: {
        document: ref('Document|Document cité|Dokiman|Hati', 'document'),
        quote: text('Exact words|Citation exacte|Mo egzak yo|Maneno halisi', { max: 4000, long: true }),
        says: text('What it says|Ce qu’elle dit|Sa li di|Inachosema', { max: 500, facet: 'caption' }),
        measure: text('Measure|Mesure|Mezi|Kipimo', { max: 80 }),
        value: optional(integer('Value|Valeur|Valè|Thamani', { low: -1_000_000_000_000, high: 1_000_000_000_000_000 })),
        unit: optional(text('Unit|Unité|Inite|Kizio', { max: 40 })),
        approximate: optional(flag('Approximate|Approximatif|Apeprè|Takriban')),
        category: optional(code('Category|Catégorie|Kategori|Kundi', categories)),
        country: optional(text('Country (ISO 3166)|Pays (ISO 3166)|Peyi (ISO 3166)|Nchi (ISO 3166)', { max: 3 })),
        direction: optional(code('Direction|Tendance|Direksyon|Mwelekeo', directions)),
        as_of: optional(day('As of|À la date du|Nan dat|Kufikia tarehe')),
        mood: optional(code('Stated as|Présenté comme|Di kòm|Imesemwa kama', moods)),
        origin: optional(list(text('Origin|Origine|Orijin|Asili', { max: 200 }), { max: 20 })),
        group: optional(ref('Armed group|Groupe armé|Gwoup ame|Kundi lenye silaha', 'group')),
      },
    },
    (draft, look) => quoteRule(draft.data, look),
  ),
  assessed: kind(
    'sources.assessed/1',
    {
      nature: 'decision',
      subject: 'claim',
      words: 'Claim assessed|Déclaration évaluée|Deklarasyon evalye|Dai limetathminiwa',
      by: ['analyst', 'inspector', 'legal_adviser', 'commander', 'watch_officer'],
      fields: {
        status: code('Status|Statut|Estati|Hali', verdicts, { facet: 'state' }),
        credibility: optional(
          integer('Credibility (1–6)|Crédibilité (1–6)|Kredibilite (1–6)|Uaminifu (1–6)', { low: 1, high: 6 }),
        ),
        why: text('Why|Pourquoi|Poukisa|Kwa nini', { max: 2000, long: true }),
        confirmed_by: optional(list(ref('Claim|Déclaration|Deklarasyon|Dai', 'claim'), { max: 20 })),
        evidence,
      },
    },
    (draft, look) => assessRule(draft, look),
  ),
  rated: kind('sources.source-rated/1', {
    nature: 'decision',
    subject: 'source',
    words: 'Source rated|Source cotée|Sous la note|Chanzo kimepimwa',
    by: ['analyst', 'inspector'],
    fields: {
      name: text('Name|Nom|Non|Jina', { max: 200, facet: 'caption' }),
      letter: code('Reliability|Fiabilité|Fyabilite|Uaminifu', letters),
      owner_group: optional(
        text('Independence group|Groupe d’indépendance|Gwoup endepandans|Kundi la uhuru', { max: 120 }),
      ),
      why: text('Why|Pourquoi|Poukisa|Kwa nini'),
    },
  }),
};

/** Requests, measures and the names of armed groups. */
const followed = {
  asked: kind('sources.rfi-asked/1', {
    nature: 'observation',
    subject: 'rfi',
    words: 'Information requested|Information demandée|Yo mande enfòmasyon|Taarifa imeombwa',
    fields: {
      question: text('Question|Question posée|Kesyon|Swali', { facet: 'caption' }),
      to: code('Asked of|Demandé à|Yo mande|Imeulizwa kwa', owners),
      claim: optional(ref('Claim|Déclaration|Deklarasyon|Dai', 'claim')),
      due: optional(instant('Due|Échéance|Dat limit|Tarehe ya mwisho')),
    },
  }),
  replied: kind('sources.rfi-answered/1', {
    nature: 'observation',
    subject: 'rfi',
    words: 'Request answered|Demande satisfaite|Demann nan jwenn repons|Ombi limejibiwa',
    fields: {
      answer: text('Answer|Réponse|Repons|Jibu', { long: true }),
      evidence,
    },
  }),
  measure: kind('sources.measure-defined/1', {
    nature: 'observation',
    subject: 'measure',
    words: 'Measure defined|Mesure définie|Mezi defini|Kipimo kimefafanuliwa',
    fields: {
      name: text('Name|Nom|Non|Jina', { max: 200, facet: 'caption' }),
      unit: text('Unit|Unité|Inite|Kizio', { max: 40 }),
      formula: text('Formula|Formule|Fòmil|Fomula', { max: 500 }),
      caveat: optional(text('Caveat|Réserve|Rezèv|Tahadhari ya tafsiri', { max: 500 })),
    },
  }),
  figure: kind('sources.figure-published/1', {
    nature: 'claim',
    subject: 'measure',
    words: 'Figure published|Chiffre publié|Chif pibliye|Takwimu imechapishwa',
    fields: {
      value: integer('Value|Valeur|Valè|Thamani', { low: -1_000_000_000, high: 1_000_000_000_000 }),
      from: day('From|Du|Soti|Kuanzia'),
      to: day('To|Au|Rive|Hadi'),
      vintage: day('Vintage|Millésime|Dat piblikasyon|Toleo la'),
      publisher: text('Publisher|Éditeur|Moun ki pibliye|Mchapishaji', { max: 200 }),
      document: optional(ref('Document|Document cité|Dokiman|Hati', 'document')),
    },
  }),
  named: kind('sources.group-named/1', {
    nature: 'claim',
    subject: 'group',
    words: 'Armed group named|Groupe armé cité|Gwoup ame nonmen|Kundi lenye silaha limetajwa',
    fields: {
      name: text('Name|Nom|Non|Jina', { max: 120, facet: 'caption' }),
      identity: code('Identity|Identité|Idantite|Utambulisho', identities),
      area: optional(text('Reported area|Zone signalée|Zòn yo siyale|Eneo linaloripotiwa', { max: 300 })),
      why: optional(text('Why|Pourquoi|Poukisa|Kwa nini')),
    },
  }),
  aliased: kind('sources.group-aliased/1', {
    nature: 'claim',
    subject: 'group',
    words: 'Other name reported|Autre nom signalé|Lòt non siyale|Jina jingine limeripotiwa',
    requires: ['grade'],
    fields: { alias: text('Other name|Autre nom|Lòt non|Jina jingine', { max: 120, facet: 'caption' }) },
  }),
  identified: kind(
    'sources.group-identified/1',
    {
      nature: 'decision',
      subject: 'group',
      words: 'Identified as|Identifié à|Idantifye kòm|Imetambuliwa kuwa',
      by: ['analyst', 'inspector', 'legal_adviser'],
      fields: { same_as: ref('Same as|Identique à|Menm ak|Sawa na', 'group', { shares: true }) },
    },
    (draft) => identifyRule(draft),
  ),
};

export const kinds = { ...said, ...followed };
