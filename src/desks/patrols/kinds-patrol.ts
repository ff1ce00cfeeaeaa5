import { code, flag, instant, integer, kind, list, optional, ref, text } from '#kit';
import { bases, leads } from './codes.ts';
import { closeRefused, planRefused } from './rules.ts';

const planners = ['operations_planner', 'watch_officer', 'commander'] as const;
const officers = { high: 500, unit: 'officers' };
const vehicles = () => optional(list(ref('Vehicles|Véhicules|Machin yo|Magari', 'vehicle'), { max: 20 }));
const area = () => optional(ref('Area|Zone|Zòn|Eneo', 'area', { shares: true }));
const mission = () => integer('Mission officers|Agents de la mission|Ajan misyon an|Maafisa wa misheni', officers);
const host = () => integer('Host officers|Policiers hôtes|Polisye peyi a|Maafisa wenyeji', officers);
const arrestPower = () =>
  optional(
    integer(
      'Host officers with arrest power|Policiers hôtes habilités à arrêter|Polisye ki gen dwa arete|Wenyeji wenye mamlaka ya kukamata',
      officers,
    ),
  );
const weapons = () =>
  optional(integer('Weapons counted|Armes comptées|Zam konte|Silaha zilizohesabiwa', { high: 2000, unit: 'weapons' }));
const note = () => optional(text('Note|Remarque|Nòt|Maelezo', { facet: 'caption', long: true }));
const cause = () => optional(text('Cause|Cause du changement|Kòz|Chanzo', { max: 300 }));

/** A patrol's way from the order to the end. */
export const patrolKinds = {
  tasked: kind(
    'patrols.tasked/1',
    {
      nature: 'decision',
      subject: 'patrol',
      words: 'Patrol tasked|Patrouille ordonnée|Patwouy kòmande|Doria imeamriwa',
      by: planners,
      fields: {
        lead: code('Lead|Direction|Dirijan|Uongozi', leads),
        mission: mission(),
        host: host(),
        depart_at: instant('Planned departure|Départ prévu|Depa prevwa|Kuondoka kulikopangwa'),
        return_at: instant('Planned return|Retour prévu|Retou prevwa|Kurudi kulikopangwa'),
        basis: code('Legal basis|Base légale|Baz legal|Msingi wa kisheria', bases),
        objective: text('Objective|Objectif|Objektif|Lengo', { facet: 'caption' }),
        area: optional(ref('Area|Zone|Zòn|Eneo', 'area')),
        route: optional(text('Route|Itinéraire|Wout|Njia', { max: 500 })),
        teams: optional(integer('Teams|Équipes|Ekip yo|Timu', { low: 1, high: 50 })),
        host_arrest_power: arrestPower(),
        creole_speakers: optional(
          integer('Kreyòl speakers|Créolophones|Moun ki pale kreyòl|Wasemaji wa Kikreyoli', officers),
        ),
        first_aiders: optional(integer('First-aiders|Secouristes|Sekouris|Watoa huduma ya kwanza', officers)),
        women: optional(integer('Women officers|Agentes|Ajan fanm|Maafisa wanawake', officers)),
        members: optional(list(ref('Officers named|Agents désignés|Ajan nonmen|Maafisa waliotajwa', 'person'))),
        vehicles: vehicles(),
        drivers_licensed: optional(
          flag('Drivers licensed|Conducteurs titulaires du permis|Chofè yo gen lisans|Madereva wana leseni'),
        ),
        radios: optional(integer('Radios|Postes radio|Radyo|Redio', { high: 500 })),
        checkin_minutes: optional(
          integer('Check-in every|Point de situation chaque|Rapòte chak|Kuripoti kila', {
            low: 5,
            high: 720,
            unit: 'min',
          }),
        ),
        medevac: optional(
          text(
            'Medical evacuation plan|Plan d’évacuation médicale|Plan evakyasyon medikal|Mpango wa uokoaji wa kitabibu',
            { max: 500 },
          ),
        ),
        no_go: optional(text('No-go times|Heures interdites|Lè entèdi|Saa zilizokatazwa', { max: 200 })),
      },
    },
    planRefused,
  ),
  cancelled: kind('patrols.cancelled/1', {
    nature: 'decision',
    subject: 'patrol',
    words: 'Patrol cancelled|Patrouille annulée|Patwouy anile|Doria imefutwa',
    by: planners,
    fields: { why: text('Why|Pourquoi|Poukisa|Kwa nini', { max: 300, facet: 'caption' }) },
  }),
  departed: kind('patrols.departed/1', {
    nature: 'observation',
    subject: 'patrol',
    words: 'Patrol departed|Patrouille partie|Patwouy pati|Doria imeondoka',
    fields: {
      mission: mission(),
      host: host(),
      lead: optional(code('Lead|Direction|Dirijan|Uongozi', leads)),
      host_arrest_power: arrestPower(),
      vehicles: vehicles(),
      weapons: weapons(),
      note: note(),
    },
  }),
  checkedIn: kind('patrols.checked-in/1', {
    nature: 'observation',
    subject: 'patrol',
    words: 'Patrol checked in|Point de situation|Patwouy rapòte|Doria imeripoti',
    command: { letter: 'p', text: 'note' },
    fields: { area: area(), note: note() },
  }),
  visited: kind('patrols.visited/1', {
    nature: 'observation',
    subject: 'patrol',
    words: 'Place visited|Lieu visité|Kote vizite|Mahali pametembelewa',
    requires: ['place'],
    fields: {
      area: area(),
      called_at: optional(instant('Called at|Appel reçu à|Yo rele a|Iliitwa saa')),
      note: note(),
    },
  }),
  hostLeft: kind('patrols.host-left/1', {
    nature: 'observation',
    subject: 'patrol',
    words: 'Host element left|Élément hôte parti|Polisye peyi a ale|Wenyeji wameondoka',
    fields: {
      host: integer(
        'Host officers remaining|Policiers hôtes restants|Polisye peyi a ki rete|Maafisa wenyeji waliobaki',
        officers,
      ),
      mission: optional(mission()),
      cause: cause(),
    },
  }),
  hostJoined: kind('patrols.host-joined/1', {
    nature: 'observation',
    subject: 'patrol',
    words: 'Host element joined|Élément hôte arrivé|Polisye peyi a vin jwenn|Wenyeji wamejiunga',
    fields: {
      host: integer(
        'Host officers now|Policiers hôtes présents|Polisye peyi a ki la|Maafisa wenyeji waliopo',
        officers,
      ),
      mission: optional(mission()),
      cause: cause(),
    },
  }),
  returned: kind('patrols.returned/1', {
    nature: 'observation',
    subject: 'patrol',
    words: 'Patrol returned|Patrouille rentrée|Patwouy tounen|Doria imerudi',
    fields: { weapons: weapons(), note: note() },
  }),
  debriefed: kind('patrols.debriefed/1', {
    nature: 'observation',
    subject: 'patrol',
    words: 'Patrol debriefed|Compte rendu de patrouille|Rapò patwouy fèt|Doria imetoa taarifa',
    fields: {
      summary: text('Summary|Résumé|Rezime|Muhtasari', { max: 4000, long: true, facet: 'caption' }),
      problems: optional(text('Problems|Problèmes|Pwoblèm|Matatizo', { long: true })),
      civilians_harmed: optional(
        integer(
          'Civilians harmed by the patrol|Civils atteints par la patrouille|Sivil patwouy la fè mal|Raia waliodhurika kutokana na doria',
          { high: 1000, unit: 'persons' },
        ),
      ),
    },
  }),
  closed: kind(
    'patrols.closed/1',
    {
      nature: 'decision',
      subject: 'patrol',
      words: 'Patrol closed|Patrouille close|Patwouy fèmen|Doria imefungwa',
      by: planners,
      fields: { note: note() },
    },
    closeRefused,
  ),
};
