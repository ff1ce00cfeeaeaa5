import { code, day, integer, kind, optional, ref, text } from '#kit';
import { categories, states } from './codes.ts';
import { overCeiling } from './rules.ts';

const country = text(
  'Country (ISO 3166, three letters)|Pays (ISO 3166, trois lettres)|Peyi (ISO 3166, twa lèt)|Nchi (ISO 3166, herufi tatu)',
  { max: 3 },
);
const category = code('Category|Catégorie|Kategori|Aina', categories);
const persons = (line: string) => integer(line, { high: 20_000, unit: 'persons' });
const typed = (line: string) => optional(persons(line));

/** Pledges, lifts counted as a whole, rotations, and what a contingent counts of itself. */
export const strengthKinds = {
  pledged: kind('force.pledged/1', {
    nature: 'claim',
    subject: 'pledge',
    words: 'Contingent pledged|Contingent promis|Kontenjan pwomèt|Kikosi kimeahidiwa',
    requires: ['source'],
    marking: 'public',
    fields: {
      country,
      count: optional(persons('Persons|Personnes|Moun|Watu')),
      category: optional(category),
      replaces: optional(
        ref('Replaces the pledge|Remplace la promesse|Ranplase pwomès|Inachukua nafasi ya ahadi', 'pledge', {
          shares: true,
        }),
      ),
    },
  }),
  pledgeTakenBack: kind('force.pledge-taken-back/1', {
    nature: 'claim',
    subject: 'pledge',
    words: 'Pledge taken back|Promesse retirée|Pwomès retire|Ahadi imeondolewa',
    requires: ['source'],
    marking: 'public',
    fields: { said: optional(text('What was said|Ce qui a été dit|Sa yo di|Kilichosemwa', { max: 500 })) },
  }),
  liftArrived: kind('force.lift-arrived/1', {
    nature: 'observation',
    subject: 'lift',
    words: 'Lift arrived|Rotation arrivée|Gwoup la rive|Kundi limewasili',
    fields: {
      country,
      category,
      count: integer('Persons|Personnes|Moun|Watu', { low: 1, high: 20_000, unit: 'persons' }),
      women: optional(persons('Women among them|Dont femmes|Ladan yo fanm|Wanawake kati yao')),
      contingent: optional(ref('Contingent|Contingent|Kontenjan|Kikosi', 'contingent')),
      unit: optional(text('Unit named|Unité citée|Inite|Kitengo', { max: 120, facet: 'caption' })),
      tour_until: optional(day('End of tour|Fin de mission|Fen misyon|Mwisho wa zamu')),
    },
  }),
  liftMoved: kind('force.lift-moved/1', {
    nature: 'observation',
    subject: 'lift',
    words:
      'Members of a lift changed state|Changement d’état dans une rotation|Manm gwoup chanje eta|Hali ya wanakundi imebadilika',
    fields: {
      count: integer('Persons|Personnes|Moun|Watu', { low: 1, high: 20_000, unit: 'persons' }),
      from: code('From|De|Soti nan|Kutoka', states),
      to: code('To|À|Ale nan|Kwenda', states, { facet: 'state' }),
    },
  }),
  rotationOrdered: kind(
    'force.rotation-ordered/1',
    {
      nature: 'decision',
      subject: 'contingent',
      words: 'Rotation ordered|Relève ordonnée|Relèv bay lòd|Zamu imeamriwa',
      by: ['commander', 'personnel_officer', 'operations_planner'],
      fields: {
        planned_on: day('Planned on|Prévue le|Planifye pou|Imepangwa tarehe'),
        incoming: persons('Incoming|Arrivants|K ap antre|Wanaoingia'),
        outgoing: persons('Outgoing|Partants|K ap soti|Wanaotoka'),
        tour_days: optional(
          integer('Length of tour|Durée du tour|Dire misyon an|Muda wa zamu', { low: 1, high: 1500, unit: 'days' }),
        ),
      },
    },
    overCeiling,
  ),
  returned: kind('force.strength-returned/1', {
    nature: 'observation',
    subject: 'contingent',
    words: 'Strength return given|État des effectifs remis|Rapò efektif bay|Ripoti ya idadi imetolewa',
    fields: {
      in_theatre: persons('In theatre|Sur le théâtre|Sou tèren an|Eneo la operesheni'),
      effective: typed('Effective|Disponibles|Disponib|Walio tayari'),
      leave: typed(states.leave),
      sick: typed(states.sick),
      hospital: typed(states.hospital),
      detached: typed(states.detached),
      missing: typed(states.missing),
    },
  }),
};
