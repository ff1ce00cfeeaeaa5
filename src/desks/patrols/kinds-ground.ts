import { code, flag, kind, optional, ref, text } from '#kit';
import { areaStates, vehicleStates } from './codes.ts';

/** The ground and the vehicles: what state they are in, and who was there to see it. */
export const groundKinds = {
  areaNamed: kind('patrols.area-named/1', {
    nature: 'observation',
    subject: 'area',
    words: 'Area named|Zone désignée|Zòn nonmen|Eneo limetajwa',
    requires: ['place'],
    fields: { name: text('Name|Nom|Non|Jina', { max: 120, facet: 'caption' }) },
  }),
  areaState: kind('patrols.area-state/1', {
    nature: 'observation',
    subject: 'area',
    words: 'Area state seen|État de la zone constaté|Eta zòn nan konstate|Hali ya eneo imeonekana',
    fields: {
      state: code('State|État|Eta|Hali', areaStates, { facet: 'state' }),
      patrol: optional(
        ref('Patrol that was there|Patrouille sur place|Patwouy ki te la|Doria iliyokuwepo', 'patrol', {
          shares: true,
        }),
      ),
      alleged: optional(text('Alleged actor|Acteur allégué|Aktè yo sispèk|Mhusika anayedaiwa', { max: 200 })),
      note: optional(text('Note|Remarque|Nòt|Maelezo', { facet: 'caption', long: true })),
    },
  }),
  vehicleState: kind('patrols.vehicle-state/1', {
    nature: 'observation',
    subject: 'vehicle',
    words: 'Vehicle state seen|État du véhicule constaté|Eta machin nan konstate|Hali ya gari imeonekana',
    fields: {
      state: code('State|État|Eta|Hali', vehicleStates, { facet: 'state' }),
      hostile: optional(flag('In a hostile area|En zone hostile|Nan zòn ostil|Katika eneo lenye uhasama')),
      area: optional(ref('Area|Zone|Zòn|Eneo', 'area')),
      patrol: optional(ref('Patrol|Patrouille|Patwouy|Doria', 'patrol')),
      fault: optional(text('Fault|Panne|Pàn|Hitilafu', { max: 300, facet: 'caption' })),
    },
  }),
};
