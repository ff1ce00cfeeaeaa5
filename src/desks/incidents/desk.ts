import { desk } from '#kit';
import { alerts } from './alerts.ts';
import { foldIncident, foldSite } from './fold.ts';
import { kinds } from './kinds.ts';
import { report } from './report.ts';
import { tables } from './tables.ts';
import { exchange } from './views-exchange.ts';
import { measureViews } from './views-measure.ts';
import { tollViews } from './views-toll.ts';
import { logViews } from './views.ts';

export default desk({
  name: 'incidents',
  words: 'Incidents|Événements|Ensidan|Matukio',
  about:
    'What happened to people, where and when, and how sure we are of it|Ce qui est arrivé aux gens, où et quand, et notre degré de certitude|Sa ki rive moun, ki kote ak kilè, ak ki kantite nou sèten|Yaliyowapata watu, wapi na lini, na uhakika wetu',
  order: 20,
  subjects: {
    incident: { words: 'Incident|Événement|Ensidan|Tukio', naming: 'I-{####}', page: 'now' },
    site: { words: 'Site|Site signalé|Sit|Eneo', naming: 'S-{###}', page: 'sites' },
  },
  kinds,
  tables,
  folds: { incident: foldIncident, site: foldSite },
  views: { ...logViews, ...tollViews, ...measureViews, exchange },
  alerts,
  report,
  reads: ['watch.place_now'],
  settings: {
    incidents_floor_overtaken_by: [
      'Origins that overtake a low figure|Origines qui dépassent un chiffre bas|Orijin ki depase yon chif ba|Asili zinazopita nambari ya chini',
      3,
    ],
    incidents_best_overtaken_by: [
      'Origins that overtake a best figure|Origines qui dépassent un meilleur chiffre|Orijin ki depase yon pi bon chif|Asili zinazopita nambari bora',
      2,
    ],
    incidents_some_killed: [
      'Killed, first alert|Tués, première alerte|Moun mouri, premye alèt|Waliouawa, tahadhari ya kwanza',
      4,
    ],
    incidents_mass_killed: [
      'Killed, mass casualty|Tués, bilan lourd|Moun mouri, gwo bilan|Waliouawa, maafa makubwa',
      10,
    ],
    incidents_displaced: [
      'Displaced, alert above|Déplacés, alerte au-delà de|Moun deplase, alèt pi wo pase|Waliohamishwa, tahadhari juu ya',
      500,
    ],
    incidents_mission_site_metres: [
      'Near a mission site, metres|Près d’un site de la mission, mètres|Toupre yon sit misyon an, mèt|Karibu na kituo cha misheni, mita',
      2000,
    ],
    incidents_critical_site_metres: [
      'Near a critical site, metres|Près d’un site critique, mètres|Toupre yon sit kritik, mèt|Karibu na eneo muhimu, mita',
      500,
    ],
    incidents_same_hours: [
      'Same incident, hours apart at most|Même événement, heures d’écart au plus|Menm ensidan, èdtan diferans|Tukio moja, tofauti ya saa',
      24,
    ],
    incidents_same_metres: [
      'Same incident, metres apart at most|Même événement, mètres d’écart au plus|Menm ensidan, mèt diferans|Tukio moja, tofauti ya mita',
      1500,
    ],
    incidents_located_metres: [
      'Located to the neighbourhood, metres|Localisé au quartier, mètres|Lokalize nan katye a, mèt|Imewekwa hadi mtaa, mita',
      1000,
    ],
    incidents_flash_minutes: [
      'Flash report due within minutes|Rapport éclair dû en minutes|Rapò flach dwe fèt nan minit|Ripoti ya haraka ndani ya dakika',
      30,
    ],
  },
});
