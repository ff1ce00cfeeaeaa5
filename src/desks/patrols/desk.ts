import { desk } from '#kit';
import { alerts } from './alerts.ts';
import { foldArea, foldVehicle } from './fold-ground.ts';
import { foldPatrol } from './fold-patrol.ts';
import { kinds } from './kinds.ts';
import { report } from './report.ts';
import { tables } from './tables.ts';
import { views } from './views.ts';

export default desk({
  name: 'patrols',
  words: 'Patrols|Patrouilles|Patwouy|Doria',
  about:
    'Who is out with whom, where, on what basis, and what came of it|Qui est sur le terrain, avec qui, où, sur quelle base, et ce qui en résulte|Ki moun ki deyò, ak ki moun, ki kote, sou ki baz, ak sa ki soti ladan l|Nani yuko nje, na nani, wapi, kwa msingi gani, na matokeo yake',
  order: 20,
  subjects: {
    patrol: { words: 'Patrol|Patrouille|Patwouy|Doria', naming: 'JP-{####}', page: 'patrol_page' },
    area: { words: 'Area|Zone|Zòn|Eneo', page: 'areas' },
    vehicle: { words: 'Vehicle|Véhicule|Machin|Gari', page: 'vehicles' },
  },
  kinds,
  tables,
  folds: { patrol: foldPatrol, area: foldArea, vehicle: foldVehicle },
  views,
  alerts,
  report,
  reads: ['custody.detainee_now', 'force.roll'],
  settings: {
    patrols_host_min: [
      'Host officers a patrol needs|Policiers hôtes par patrouille|Polisye peyi a chak patwouy bezwen|Maafisa wenyeji wanaohitajika',
      2,
    ],
    patrols_host_grace_minutes: [
      'Grace after the host element left|Délai après le départ de l’élément hôte|Tan apre polisye peyi a ale|Muda baada ya wenyeji kuondoka',
      10,
    ],
    patrols_review_hours: [
      'Legal review of an exceptional measure within|Examen juridique d’une mesure exceptionnelle sous|Revizyon legal yon mezi eksepsyonèl nan|Mapitio ya kisheria ya hatua ya kipekee ndani ya',
      24,
    ],
    patrols_checkin_minutes: ['Check-in every|Point de situation chaque|Rapòte chak|Kuripoti kila', 30],
    patrols_presence_hours: [
      'Presence proves an area for|Une présence prouve une zone pendant|Yon prezans pwouve yon zòn pandan|Uwepo unathibitisha eneo kwa',
      72,
    ],
    patrols_shift_hours: [
      'Use-of-force report within|Rapport d’emploi de la force sous|Rapò sou fòs nan|Ripoti ya nguvu ndani ya',
      12,
    ],
    patrols_hold_days: [
      'Days that count as held|Jours pour compter comme tenue|Jou pou konte kòm kenbe|Siku za kuhesabiwa kama inashikiliwa',
      30,
    ],
    patrols_warrant_from: ['Warrants from|Mandats à partir de|Manda apati|Hati kuanzia', '06:00'],
    patrols_warrant_until: ['Warrants until|Mandats jusqu’à|Manda jiska|Hati hadi', '18:00'],
    patrols_ambush_metres: [
      'Ambush warning within|Alerte d’embuscade à moins de|Avètisman anbiskad nan|Onyo la kuviziwa ndani ya',
      2000,
    ],
    patrols_ambush_hours: [
      'Ambush warning for|Alerte d’embuscade pendant|Avètisman anbiskad pandan|Onyo la kuviziwa kwa',
      6,
    ],
  },
});
