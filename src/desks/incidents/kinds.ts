import { apart, code, day, flag, integer, kind, optional, range, ref, text } from '#kit';
import {
  actorTypes,
  ageBands,
  closings,
  estimateMeanings,
  measures,
  origins,
  sexes,
  sides,
  siteSorts,
  victimStates,
  weapons,
} from './codes.ts';
import { askedCorroboration, askedMerge } from './rules.ts';
import { typeWords } from './types.ts';

const analysts = ['watch_officer', 'analyst', 'commander', 'legal_adviser'] as const;

const what = text('What happened|Ce qui s’est passé|Sa k pase|Kilichotokea', { facet: 'caption', long: true });
const type = code('Type|Type d’événement|Kalite|Aina', typeWords);
const weapon = code('Weapon|Arme|Zam|Silaha', weapons);
const killed = range('Killed|Tués|Moun mouri|Waliouawa', 'persons');
const injured = range('Injured|Blessés|Moun blese|Waliojeruhiwa', 'persons');
const saidDay = day(
  'Day it happened, as told here|Jour des faits, selon cette source|Jou sa rive, dapre sous sa a|Siku ya tukio, kwa chanzo hiki',
);
const originLine = 'Origin: who counted|Origine : qui a compté|Orijin: ki moun ki konte|Asili: nani alihesabu';
const measure = code('Measure|Mesure|Mezi|Kipimo', measures);
const note = text('Note|Remarque|Nòt|Maelezo', { long: true });

/** What the desk may write of incidents, in the order in which they usually come. */
export const kinds = {
  opened: kind('incidents.opened/1', {
    nature: 'observation',
    subject: 'incident',
    words: 'Incident opened|Événement ouvert|Ensidan louvri|Tukio limefunguliwa',
    requires: ['place'],
    command: { letter: 'i', text: 'what', fills: { type: 'unclassified' } },
    fields: {
      type,
      what,
      commune: optional(text('Commune (P-code)|Commune (P-code)|Komin (P-code)|Wilaya (P-code)', { max: 12 })),
      weapon: optional(weapon),
      killed: optional(killed),
      injured: optional(injured),
      meant: optional(code('Meant as|À comprendre comme|Ki sans li genyen|Maana yake', estimateMeanings)),
      origin: optional(text(originLine, { max: 120 })),
      action: optional(text('Action taken|Mesures prises|Sa yo fè|Hatua iliyochukuliwa', { long: true })),
      next: optional(text('What next|Suite prévue|Sa k ap vini|Kinachofuata', { long: true })),
    },
  }),
  observed: kind('incidents.observed/1', {
    nature: 'observation',
    subject: 'incident',
    words: 'Observed|Observé|Obsève|Imeonekana',
    requires: ['grade'],
    fields: { what, type: optional(type), weapon: optional(weapon), said_day: optional(saidDay) },
  }),
  estimated: kind('incidents.estimated/1', {
    nature: 'claim',
    subject: 'incident',
    words: 'Estimate given|Estimation donnée|Estimasyon bay|Makadirio yametolewa',
    fields: {
      measure,
      count: range('Count|Nombre|Kantite|Idadi', 'persons'),
      meant: optional(code('Meant as|À comprendre comme|Ki sans li genyen|Maana yake', estimateMeanings)),
      origin: text(originLine, {
        max: 120,
        hint: 'Two agencies that cite one mayor have one origin|Deux agences qui citent un même maire ont une seule origine|De ajans ki site menm majistra a gen yon sèl orijin|Mashirika mawili yakimtaja meya mmoja yana asili moja',
      }),
      origin_type: optional(code('Origin type|Type d’origine|Kalite orijin|Aina ya asili', origins)),
      note: optional(note),
    },
  }),
  alleged: kind('incidents.alleged/1', {
    nature: 'claim',
    subject: 'incident',
    words: 'Perpetrator alleged|Auteur présumé nommé|Moun yo akize|Mshukiwa ametajwa',
    requires: ['grade'],
    parts: { persons: 'custody' },
    fields: {
      actor: text('Alleged actor|Acteur présumé|Aktè yo akize|Mhusika anayedaiwa', { max: 120 }),
      actor_type: code('Actor type|Type d’acteur|Kalite aktè|Aina ya mhusika', actorTypes),
      side: code('Side|Camp|Kan|Upande', sides),
      person: apart(
        'persons',
        optional(
          text('Alleged person|Personne mise en cause|Moun yo akize a|Mtu anayedaiwa', { max: 200, facet: 'who' }),
        ),
      ),
      note: optional(note),
    },
  }),
  victim: kind('incidents.victim-recorded/1', {
    nature: 'observation',
    subject: 'incident',
    words: 'Victim recorded|Victime inscrite|Viktim anrejistre|Mwathiriwa ameandikwa',
    parts: { victims: 'victims' },
    fields: {
      status: code('Status|État|Eta|Hali', victimStates),
      sex: optional(code('Sex|Sexe|Sèks|Jinsia', sexes)),
      age_band: optional(code('Age band|Tranche d’âge|Gwoup laj|Kundi la umri', ageBands)),
      civilian: optional(flag('Civilian|Civil|Sivil|Raia')),
      name: apart('victims', optional(text('Name|Nom|Non|Jina', { max: 200, facet: 'who' }))),
      contact: apart(
        'victims',
        optional(text('Family contact|Contact de la famille|Kontak fanmi an|Mawasiliano ya familia', { max: 200 })),
      ),
    },
  }),
  linked: kind('incidents.linked/1', {
    nature: 'observation',
    subject: 'incident',
    words: 'Linked|Lié|Konekte|Imeunganishwa',
    fields: {
      patrol: optional(ref('Patrol|Patrouille|Patwouy|Doria', 'patrol')),
      detainee: optional(ref('Detainee|Personne détenue|Moun ki arete|Mahabusu', 'detainee')),
      claim: optional(ref('Claim|Déclaration|Deklarasyon|Dai', 'claim')),
      related: optional(
        ref('Related incident|Événement lié|Ensidan ki gen rapò|Tukio husika', 'incident', { shares: true }),
      ),
      note: optional(note),
    },
  }),
  merged: kind(
    'incidents.merged/1',
    {
      nature: 'decision',
      subject: 'incident',
      words: 'Merged into another|Fusionné avec un autre|Fizyone ak yon lòt|Limeunganishwa na jingine',
      by: analysts,
      fields: { into: ref('Into|Avec|Ak|Ndani ya', 'incident', { shares: true }) },
    },
    askedMerge,
  ),
  keptApart: kind('incidents.kept-apart/1', {
    nature: 'decision',
    subject: 'incident',
    words: 'Not the same incident|Événement distinct|Se pa menm ensidan|Si tukio lile lile',
    by: analysts,
    fields: { other: ref('Other incident|Autre événement|Lòt ensidan|Tukio jingine', 'incident', { shares: true }) },
  }),
  corroborated: kind(
    'incidents.corroborated/1',
    {
      nature: 'decision',
      subject: 'incident',
      words: 'Toll corroborated|Bilan corroboré|Bilan konfime|Idadi imethibitishwa',
      by: analysts,
      fields: { measure, note: optional(note) },
    },
    askedCorroboration,
  ),
  closed: kind('incidents.closed/1', {
    nature: 'decision',
    subject: 'incident',
    words: 'Incident closed|Événement clos|Ensidan fèmen|Tukio limefungwa',
    by: analysts,
    fields: { outcome: code('Outcome|Issue|Rezilta|Matokeo', closings), note: optional(note) },
  }),
  site: kind('incidents.site-marked/1', {
    nature: 'decision',
    subject: 'site',
    words: 'Site marked|Site signalé|Sit make|Eneo limewekwa alama',
    by: ['watch_officer', 'analyst', 'commander', 'operations_planner'],
    fields: {
      name: text('Name|Nom|Non|Jina', { max: 120, facet: 'caption' }),
      sort: code('Sort|Genre|Kalite|Aina', siteSorts),
      known: optional(ref('Known place|Lieu connu|Kote yo konnen|Mahali panapojulikana', 'place')),
      radius_m: optional(integer('Radius|Rayon|Reyon|Nusu kipenyo', { low: 10, high: 5000, unit: 'm' })),
    },
  }),
};
