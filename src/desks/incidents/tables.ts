import { numberColumn, table, textColumn } from '#kit';
import {
  actorTypes,
  ageBands,
  closings,
  estimateMeanings,
  incidentStates,
  measures,
  origins,
  sexes,
  sides,
  siteSorts,
  victimStates,
  weapons,
} from './codes.ts';
import { typeWords } from './types.ts';

const incident = textColumn('subject', 'Incident|Événement|Ensidan|Tukio');
const entry = textColumn('entry', 'Entry|Inscription|Antre|Ingizo');
const grade = textColumn('grade', 'Grade|Cotation|Nòt|Daraja');
const source = textColumn('text', 'Source|Source citée|Sous|Chanzo');
const note = textColumn('text', 'Note|Remarque|Nòt|Maelezo');
const saidAt = textColumn('instant', 'Said at|Dit le|Di nan|Ilisemwa');
const measure = textColumn('code', 'Measure|Mesure|Mezi|Kipimo', { codes: measures });

/** Where an incident or a site is. */
export const whereColumns = {
  lat_e6: numberColumn('lat_e6', 'Latitude|Latitude|Latitid|Latitudo'),
  lon_e6: numberColumn('lon_e6', 'Longitude|Longitude|Lonjitid|Longitudo'),
  accuracy_m: numberColumn('integer', 'Accuracy|Précision du lieu|Presizyon kote a|Usahihi wa mahali', { unit: 'm' }),
  place: textColumn('text', 'Place|Lieu|Kote|Mahali'),
};

export const tables = {
  incident: table('Incidents|Événements|Ensidan yo|Matukio', {
    incident,
    type: textColumn('code', 'Type|Type d’événement|Kalite|Aina', { codes: typeWords }),
    what: textColumn('text', 'What happened|Ce qui s’est passé|Sa k pase|Kilichotokea'),
    opened_at: textColumn('instant', 'Happened|Survenu|Rive|Ilitokea'),
    day: textColumn('day', 'Day|Jour|Jou|Siku'),
    week: textColumn('text', 'Week|Semaine|Semèn|Wiki'),
    until_at: textColumn('instant', 'Until|Jusqu’à|Jiska|Hadi'),
    day_from: textColumn('day', 'First day told|Premier jour cité|Premye jou yo di|Siku ya kwanza iliyotajwa'),
    day_to: textColumn('day', 'Last day told|Dernier jour cité|Dènye jou yo di|Siku ya mwisho iliyotajwa'),
    days_told: numberColumn(
      'integer',
      'Different days told|Jours différents cités|Jou diferan yo di|Siku tofauti zilizotajwa',
    ),
    date_precision: numberColumn(
      'integer',
      'Date precision (UCDP 1–5)|Précision de la date (UCDP 1–5)|Presizyon dat (UCDP 1–5)|Usahihi wa tarehe (UCDP 1–5)',
    ),
    weapon: textColumn('code', 'Weapon|Arme|Zam|Silaha', { codes: weapons }),
    action: textColumn('text', 'Action taken|Mesures prises|Sa yo fè|Hatua iliyochukuliwa'),
    next: textColumn('text', 'What next|Suite prévue|Sa k ap vini|Kinachofuata'),
    ...whereColumns,
    commune: textColumn('text', 'Commune (P-code)|Commune (P-code)|Komin (P-code)|Wilaya (P-code)'),
    grade,
    source,
    state: textColumn('code', 'State|État|Eta|Hali', { codes: incidentStates }),
    merged_into: textColumn('subject', 'Merged into|Fusionné avec|Fizyone ak|Limeunganishwa na'),
    changed_at: textColumn('instant', 'Last entry|Dernière inscription|Dènye antre|Ingizo la mwisho'),
    entry,
  }),
  observation: table('Observations|Observations faites|Obsèvasyon|Uchunguzi', {
    incident,
    at: saidAt,
    what: textColumn('text', 'What was seen|Ce qui a été vu|Sa yo wè|Kilichoonekana'),
    said_day: textColumn('day', 'Day told|Jour cité|Jou yo di|Siku iliyotajwa'),
    type: textColumn('code', 'Type|Type d’événement|Kalite|Aina', { codes: typeWords }),
    grade,
    source,
    entry,
  }),
  estimate: table('Estimates|Estimations|Estimasyon|Makadirio', {
    incident,
    measure,
    low: numberColumn('integer', 'Low|Bas|Ba|Chini'),
    best: numberColumn('integer', 'Best|Meilleur|Pi bon|Bora'),
    high: numberColumn('integer', 'High|Haut|Wo|Juu'),
    meant: textColumn('code', 'Meant as|À comprendre comme|Ki sans li genyen|Maana yake', { codes: estimateMeanings }),
    origin: textColumn('text', 'Origin|Origine|Orijin|Asili'),
    origin_key: textColumn('text', 'Origin, compared|Origine, comparée|Orijin, konpare|Asili, ikilinganishwa', {
      hidden: true,
    }),
    origin_type: textColumn('code', 'Origin type|Type d’origine|Kalite orijin|Aina ya asili', { codes: origins }),
    source,
    grade,
    said_at: saidAt,
    noted_at: textColumn('instant', 'Noted|Noté|Note|Iliandikwa', { hidden: true }),
    note,
    entry,
  }),
  actor: table('Alleged actors|Acteurs présumés|Aktè yo akize|Wahusika wanaodaiwa', {
    incident,
    actor: textColumn('text', 'Alleged actor|Acteur présumé|Aktè yo akize|Mhusika anayedaiwa'),
    actor_type: textColumn('code', 'Actor type|Type d’acteur|Kalite aktè|Aina ya mhusika', { codes: actorTypes }),
    side: textColumn('code', 'Side|Camp|Kan|Upande', { codes: sides }),
    person: textColumn('text', 'Alleged person|Personne mise en cause|Moun yo akize a|Mtu anayedaiwa', {
      marking: 'custody',
    }),
    grade,
    source,
    said_at: saidAt,
    entry,
  }),
  victim: table('Victims|Victimes|Viktim yo|Waathiriwa', {
    incident,
    status: textColumn('code', 'Status|État|Eta|Hali', { codes: victimStates }),
    sex: textColumn('code', 'Sex|Sexe|Sèks|Jinsia', { codes: sexes }),
    age_band: textColumn('code', 'Age band|Tranche d’âge|Gwoup laj|Kundi la umri', { codes: ageBands }),
    civilian: numberColumn('flag', 'Civilian|Civil|Sivil|Raia'),
    name: textColumn('text', 'Name|Nom|Non|Jina', { marking: 'victims' }),
    contact: textColumn('text', 'Family contact|Contact de la famille|Kontak fanmi an|Mawasiliano ya familia', {
      marking: 'victims',
    }),
    at: saidAt,
    entry,
  }),
  link: table('Links|Liens|Lyen|Viungo', {
    incident,
    patrol: textColumn('subject', 'Patrol|Patrouille|Patwouy|Doria'),
    detainee: textColumn('subject', 'Detainee|Personne détenue|Moun ki arete|Mahabusu'),
    claim: textColumn('subject', 'Claim|Déclaration|Deklarasyon|Dai'),
    related: textColumn('subject', 'Related incident|Événement lié|Ensidan ki gen rapò|Tukio husika'),
    note,
    entry,
  }),
  decision: table('Decisions|Décisions|Desizyon|Maamuzi', {
    incident,
    decided: textColumn('code', 'Decided|Décidé|Deside|Iliamuliwa', {
      codes: {
        merged: 'Merged into|Fusionné avec|Fizyone ak|Limeunganishwa na',
        kept_apart: 'Kept apart from|Distinct de|Diferan de|Limetengwa na',
        corroborated: 'Toll corroborated|Bilan corroboré|Bilan konfime|Idadi imethibitishwa',
        closed: 'Closed|Clos|Fèmen|Limefungwa',
      },
    }),
    other: textColumn('subject', 'Other incident|Autre événement|Lòt ensidan|Tukio jingine'),
    measure,
    outcome: textColumn('code', 'Outcome|Issue|Rezilta|Matokeo', { codes: closings }),
    at: textColumn('instant', 'When|Quand|Kilè|Lini'),
    reason: textColumn('text', 'Reason|Raison|Rezon|Sababu'),
    entry,
  }),
  site: table('Sites|Sites signalés|Sit yo|Maeneo', {
    site: textColumn('subject', 'Site|Site signalé|Sit|Eneo'),
    name: textColumn('text', 'Name|Nom|Non|Jina'),
    sort: textColumn('code', 'Sort|Genre|Kalite|Aina', { codes: siteSorts }),
    known: textColumn('subject', 'Known place|Lieu connu|Kote yo konnen|Mahali panapojulikana'),
    ...whereColumns,
    radius_m: numberColumn('integer', 'Radius|Rayon|Reyon|Nusu kipenyo', { unit: 'm' }),
    entry,
  }),
};
