import { code, day, entryRef, file, flag, instant, integer, kind, list, optional, ref, roles, text } from '#kit';
import { issueRule } from './rules.ts';

/** Roles by code, each with its words: who answers for something. */
const owners: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(roles).map(([name, { words }]) => [name, `${words.en}|${words.fr}|${words.ht}|${words.sw}`]),
);

const actions = {
  acknowledged: 'acknowledged|pris en compte|resevwa|imepokelewa',
  acting: 'acting on it|en cours de traitement|ap aji sou li|inashughulikiwa',
  handed_over: 'handed over|transmis|pase bay yon lòt|imekabidhiwa',
  closed: 'closed|clos|fèmen|imefungwa',
};

const reports = {
  sitrep: 'Situation report|Rapport de situation|Rapò sitiyasyon|Ripoti ya hali',
  flash: 'Flash report|Message flash|Rapò flach|Ripoti ya haraka',
  weekly: 'Weekly assessment|Évaluation hebdomadaire|Evalyasyon semèn nan|Tathmini ya wiki',
  council: 'Report to the Council|Rapport au Conseil|Rapò pou Konsèy la|Ripoti kwa Baraza',
};

const problemAreas = {
  communications: 'Communications|Transmissions|Kominikasyon|Mawasiliano',
  vehicles: 'Vehicles|Véhicules|Machin|Magari',
  supply: 'Supply|Ravitaillement|Apwovizyònman|Ugavi',
  money: 'Money|Finances|Lajan|Fedha',
  personnel: 'Personnel|Personnel de la force|Pèsonèl|Wafanyakazi',
  pay: 'Pay|Solde|Peyman|Mishahara',
  partners: 'Partners|Partenaires|Patnè|Washirika',
  security: 'Security|Sécurité|Sekirite|Usalama',
  other: 'Other|Autre|Lòt|Nyingine',
};

/** What the watch may write: the free log, answers to alerts, places, reports sent and problems followed. */
export const kinds = {
  noted: kind('watch.noted/1', {
    nature: 'observation',
    subject: 'note',
    words: 'Noted|Noté|Note|Imeandikwa',
    command: { letter: 'n', text: 'what' },
    fields: {
      what: text('What|Quoi|Kisa|Nini', { max: 4000, long: true, facet: 'caption' }),
      links: optional(list(entryRef('Entry|Inscription|Antre|Ingizo'), { max: 50 })),
    },
  }),
  answered: kind('watch.answered/1', {
    nature: 'decision',
    subject: 'alert',
    words: 'Alert answered|Alerte traitée|Yo reponn alèt la|Tahadhari imejibiwa',
    duty: 'answers',
    fields: {
      key: text('Alert|Alerte|Alèt|Tahadhari', { max: 300, facet: 'caption' }),
      action: code('Action|Action prise|Aksyon|Hatua', actions, { facet: 'state' }),
      note: text('What is done|Ce qui est fait|Sa k ap fèt|Kinachofanyika'),
      handed_to: optional(code('Handed to|Transmis à|Pase bay|Imekabidhiwa kwa', owners)),
    },
  }),
  placeDefined: kind('watch.place-defined/1', {
    nature: 'observation',
    subject: 'place',
    words: 'Place defined|Lieu défini|Kote defini|Mahali pamefafanuliwa',
    duty: 'defines',
    requires: ['place'],
    fields: {
      name: text('Name|Nom|Non|Jina', { max: 120, facet: 'caption' }),
      also: optional(
        list(text('Also known as|Aussi appelé|Yo rele l tou|Pia hujulikana kama', { max: 120 }), { max: 20 }),
      ),
      pcode: optional(
        text('Area code (P-code)|Code de zone (P-code)|Kòd zòn (P-code)|Msimbo wa eneo (P-code)', { max: 20 }),
      ),
      commune: optional(text('Commune|Commune (division)|Komin|Wilaya', { max: 120 })),
    },
  }),
  issued: kind(
    'watch.report-issued/1',
    {
      nature: 'decision',
      subject: 'report',
      words: 'Report issued|Rapport diffusé|Rapò soti|Ripoti imetolewa',
      duty: 'issues',
      by: ['watch_officer', 'commander', 'operations_planner', 'analyst'],
      fields: {
        report: code('Report|Rapport|Rapò|Ripoti', reports, { facet: 'caption' }),
        day: day('Day|Jour|Jou|Siku'),
        lang: text('Language|Langue|Lang|Lugha', { max: 12 }),
        at: instant('As of|Arrêté à|Jiska lè|Hadi saa'),
        position: integer('Book position|Position dans le registre|Pozisyon nan liv la|Nafasi katika kitabu'),
        root: text('Tree root|Racine de l’arbre|Rasin pyebwa a|Mzizi wa mti', { max: 100 }),
        sha256: text('SHA-256 of the file|SHA-256 du fichier|SHA-256 fichye a|SHA-256 ya faili', { max: 64 }),
        recipients: list(text('Recipient|Destinataire|Moun ki resevwa|Mpokeaji', { max: 200 }), { max: 200 }),
        supersedes: optional(ref('Supersedes|Remplace|Ranplase|Inachukua nafasi ya', 'report', { shares: true })),
        figures: optional(text('Figures|Chiffres|Chif yo|Takwimu', { max: 200_000, long: true })),
        problems: optional(
          integer('Lines under problems|Lignes sous problèmes|Liy anba pwoblèm|Mistari chini ya matatizo', {
            high: 10_000,
          }),
        ),
        no_problems: optional(
          flag(
            'Nothing under problems, confirmed|Rien sous problèmes, confirmé|Pa gen pwoblèm, konfime|Hakuna matatizo, imethibitishwa',
          ),
        ),
        document: optional(file('File|Fichier|Fichye|Faili')),
      },
    },
    (draft, look) => issueRule(draft.data, look),
  ),
  problemRaised: kind('watch.problem-raised/1', {
    nature: 'observation',
    subject: 'problem',
    words: 'Problem raised|Problème signalé|Pwoblèm siyale|Tatizo limeibuliwa',
    fields: {
      what: text('What|Quoi|Kisa|Nini', { facet: 'caption' }),
      area: code('Area|Domaine|Domèn|Eneo', problemAreas),
      owner: code('Owner|Responsable|Reskonsab|Mhusika', owners),
      due: optional(instant('Due|Échéance|Dat limit|Tarehe ya mwisho')),
      links: optional(list(entryRef('Entry|Inscription|Antre|Ingizo'), { max: 50 })),
    },
  }),
  problemSolved: kind('watch.problem-solved/1', {
    nature: 'observation',
    subject: 'problem',
    words: 'Problem solved|Problème résolu|Pwoblèm rezoud|Tatizo limetatuliwa',
    fields: {
      how: text('How|Comment|Kijan|Vipi'),
      links: optional(list(entryRef('Entry|Inscription|Antre|Ingizo'), { max: 50 })),
    },
  }),
};

export { actions, owners, problemAreas, reports };
