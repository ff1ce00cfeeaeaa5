import { code, entryRef, flag, instant, integer, kind, optional, ref, text } from '#kit';
import { contactTypes, findings, forceTypes, itemTypes, measureFindings, receivers, weaponTypes } from './codes.ts';
import { forceReportRefused } from './rules.ts';

const persons = { high: 10_000, unit: 'persons' };

/** What a patrol meets, does and takes, and who looks at it afterwards. */
export const recordKinds = {
  contact: kind('patrols.contact-reported/1', {
    nature: 'observation',
    subject: 'patrol',
    words: 'Contact reported|Accrochage signalé|Akwochaj rapòte|Mapambano yameripotiwa',
    fields: {
      type: code('Type|Type de contact|Kalite|Aina', contactTypes),
      ongoing: flag('Still going on|Toujours en cours|Ap kontinye|Bado yanaendelea'),
      alleged: optional(text('Alleged actor|Acteur allégué|Aktè yo sispèk|Mhusika anayedaiwa', { max: 200 })),
      hurt: optional(integer('Own officers hurt|Agents blessés|Ajan blese|Maafisa walioumia', persons)),
      what: text('What happened|Ce qui s’est passé|Sa ki pase|Kilichotokea', { facet: 'caption', long: true }),
    },
  }),
  forceUsed: kind('patrols.force-used/1', {
    nature: 'observation',
    subject: 'patrol',
    words: 'Force used|Force employée|Fòs itilize|Nguvu imetumika',
    fields: {
      type: code('Force|Force employée|Fòs|Nguvu', forceTypes),
      weapon: code('Weapon|Arme|Zam|Silaha', weaponTypes),
      shots: integer('Shots|Coups tirés|Kout zam|Risasi', { high: 100_000 }),
      warned: flag('Warning given|Sommation faite|Avètisman bay|Onyo limetolewa'),
      injured: integer('Persons injured|Personnes blessées|Moun blese|Watu waliojeruhiwa', persons),
      killed: optional(integer('Persons killed|Personnes tuées|Moun mouri|Watu waliouawa', persons)),
      why: text('Why it was used|Motif de l’emploi|Poukisa yo itilize l|Kwa nini ilitumika', {
        facet: 'caption',
        long: true,
      }),
      officer: optional(ref('Officer|Agent|Ajan|Afisa', 'person')),
      shift_ends_at: optional(instant('End of shift|Fin de service|Fen sèvis la|Mwisho wa zamu')),
    },
  }),
  forceReported: kind(
    'patrols.force-reported/1',
    {
      nature: 'decision',
      subject: 'patrol',
      words:
        'Use of force reported|Rapport sur l’emploi de la force|Rapò sou itilizasyon fòs|Ripoti ya matumizi ya nguvu',
      fields: {
        use: entryRef('Use of force|Emploi de la force|Itilizasyon fòs|Matumizi ya nguvu'),
        finding: code('Finding|Conclusion|Konklizyon|Matokeo', findings),
        account: text('Account of the supervisor|Exposé du supérieur|Esplikasyon sipèvizè a|Maelezo ya msimamizi', {
          max: 4000,
          long: true,
          facet: 'caption',
        }),
      },
    },
    forceReportRefused,
  ),
  seized: kind('patrols.seized/1', {
    nature: 'observation',
    subject: 'patrol',
    words: 'Items seized|Objets saisis|Bagay sezi|Vitu vimekamatwa',
    fields: {
      item: code('Item|Objet|Bagay|Kitu', itemTypes, { facet: 'goods' }),
      count: integer('Count|Nombre|Kantite|Idadi', { low: 1, high: 1_000_000 }),
      what: text('Description|Description des objets|Deskripsyon|Maelezo', { max: 500, facet: 'caption' }),
      bag: optional(
        text('Bag or seal number|Numéro de sac ou de scellé|Nimewo sak oswa sele|Nambari ya mfuko au lakiri', {
          max: 60,
        }),
      ),
    },
  }),
  seizureDelivered: kind('patrols.seizure-delivered/1', {
    nature: 'decision',
    subject: 'patrol',
    words: 'Seizure delivered|Saisie remise|Sezi remèt|Kilichokamatwa kimekabidhiwa',
    fields: {
      seizure: entryRef('Seizure|Saisie|Sezi|Kilichokamatwa'),
      receiver: code('Receiver|Destinataire|Moun ki resevwa|Mpokeaji', receivers),
      receipt: optional(text('Receipt number|Numéro de reçu|Nimewo resi|Nambari ya stakabadhi', { max: 60 })),
    },
  }),
  barricadeRemoved: kind('patrols.barricade-removed/1', {
    nature: 'observation',
    subject: 'patrol',
    words: 'Barricade removed|Barrage enlevé|Barikad retire|Kizuizi kimeondolewa',
    requires: ['place'],
    fields: {
      count: integer('Barricades|Barrages|Barikad|Vizuizi', { low: 1, high: 200 }),
      alleged: optional(text('Alleged builder|Auteur allégué|Moun yo di ki bati l|Anayedaiwa kukijenga', { max: 200 })),
      area: optional(ref('Area|Zone|Zòn|Eneo', 'area', { shares: true })),
    },
  }),
  reviewOpened: kind('patrols.review-opened/1', {
    nature: 'decision',
    subject: 'patrol',
    words:
      'After-action review opened|Retour d’expérience ouvert|Revizyon apre operasyon ouvri|Mapitio baada ya operesheni yamefunguliwa',
    by: ['commander', 'operations_planner', 'watch_officer', 'legal_adviser'],
    fields: {
      question: text('Question|Question posée|Kesyon|Swali', { facet: 'caption', long: true }),
      about: optional(entryRef('About entry|Sur l’inscription|Sou antre|Kuhusu ingizo')),
      due_at: optional(instant('Due|Échéance|Dat limit|Mwisho')),
    },
  }),
  measureReviewed: kind('patrols.measure-reviewed/1', {
    nature: 'decision',
    subject: 'patrol',
    words:
      'Exceptional measure reviewed|Mesure exceptionnelle examinée|Mezi eksepsyonèl revize|Hatua ya kipekee imepitiwa',
    by: ['legal_adviser'],
    fields: {
      detainee: ref('Detainee|Personne détenue|Moun yo arete|Mahabusu', 'detainee'),
      finding: code('Finding|Conclusion|Konklizyon|Matokeo', measureFindings),
      grounds: text('Grounds|Motifs|Rezon yo|Misingi', { facet: 'caption', long: true }),
    },
  }),
};
