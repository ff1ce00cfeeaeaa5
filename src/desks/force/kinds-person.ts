import { apart, code, day, kind, language, list, optional, personName, ref, text } from '#kit';
import { categories, certificates, precedences, sexes, states } from './codes.ts';
import { overTour } from './rules.ts';

/** The nominal roll: who came, in what state, with which certificates. */
export const personKinds = {
  enrolled: kind('force.enrolled/1', {
    nature: 'observation',
    subject: 'person',
    words: 'Person enrolled|Personne inscrite au rôle|Moun enskri|Mtu ameandikishwa',
    parts: { persons: 'casualty' },
    fields: {
      name: optional(personName('Name|Nom|Non|Jina')),
      country: text(
        'Country (ISO 3166, three letters)|Pays (ISO 3166, trois lettres)|Peyi (ISO 3166, twa lèt)|Nchi (ISO 3166, herufi tatu)',
        { max: 3 },
      ),
      category: code('Category|Catégorie|Kategori|Aina', categories),
      rank: optional(text('Rank|Grade|Grad|Cheo', { max: 60, facet: 'caption' })),
      sex: optional(code('Sex|Sexe|Sèks|Jinsia', sexes)),
      contingent: optional(ref('Contingent|Contingent|Kontenjan|Kikosi', 'contingent')),
      lift: optional(ref('Came with the lift|Venu avec la rotation|Vini ak gwoup la|Alikuja na kundi', 'lift')),
      unit: optional(text('Unit|Unité|Inite|Kitengo', { max: 120 })),
      languages: optional(list(language('Languages|Langues|Lang yo|Lugha'), { max: 10 })),
      skills: optional(list(text('Skills|Compétences|Konpetans|Ujuzi', { max: 60 }), { max: 20 })),
      weapon: optional(text('Weapon|Arme|Zam|Silaha', { max: 60 })),
    },
  }),
  arrived: kind('force.arrived/1', {
    nature: 'observation',
    subject: 'person',
    words: 'Person arrived|Personne arrivée|Moun nan rive|Mtu amewasili',
    fields: { tour_until: optional(day('End of tour|Fin de mission|Fen misyon|Mwisho wa zamu')) },
  }),
  departed: kind('force.departed/1', {
    nature: 'observation',
    subject: 'person',
    words: 'Person departed for good|Départ définitif|Moun nan ale nèt|Mtu ameondoka kabisa',
    fields: { why: optional(text('Why|Pourquoi|Poukisa|Kwa nini', { max: 300 })) },
  }),
  status: kind('force.status-changed/1', {
    nature: 'observation',
    subject: 'person',
    words: 'Status changed|État changé|Eta chanje|Hali imebadilika',
    parts: { medical: 'medical' },
    fields: {
      state: code('Status|État|Eta|Hali', states, { facet: 'state' }),
      detail: apart('medical', optional(text('Detail|Détail|Detay|Maelezo', { max: 500 }))),
    },
  }),
  tourExtended: kind(
    'force.tour-extended/1',
    {
      nature: 'decision',
      subject: 'person',
      words: 'Tour extended|Mission prolongée|Misyon pwolonje|Zamu imeongezwa',
      by: ['commander', 'personnel_officer'],
      fields: { tour_until: day('End of tour|Fin de mission|Fen misyon|Mwisho wa zamu') },
    },
    overTour,
  ),
  certified: kind('force.certified/1', {
    nature: 'observation',
    subject: 'person',
    words: 'Certificate given|Certificat délivré|Sètifika bay|Cheti kimetolewa',
    fields: {
      type: code('Certificate|Certificat|Sètifika|Cheti', certificates),
      valid_until: day('Valid until|Valable jusqu’au|Bon jiska|Halali hadi'),
      issuer: optional(text('Issued by|Délivré par|Moun ki bay li|Kimetolewa na', { max: 120 })),
    },
  }),
  certificateRevoked: kind('force.certificate-revoked/1', {
    nature: 'observation',
    subject: 'person',
    words: 'Certificate revoked|Certificat retiré|Sètifika retire|Cheti kimefutwa',
    fields: { type: code('Certificate|Certificat|Sètifika|Cheti', certificates) },
  }),
  medevac: kind('force.medevac-requested/1', {
    nature: 'observation',
    subject: 'person',
    words:
      'Medical evacuation requested|Évacuation médicale demandée|Evakyasyon medikal mande|Uhamisho wa matibabu umeombwa',
    parts: { medical: 'medical' },
    fields: {
      precedence: code('Precedence|Priorité|Priyorite|Kipaumbele', precedences),
      condition: apart('medical', optional(text('Condition|État clinique|Eta medikal|Hali ya kiafya', { max: 500 }))),
    },
  }),
};
