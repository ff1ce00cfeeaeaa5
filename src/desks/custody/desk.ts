import { desk } from '#kit';
import { alerts } from './alerts.ts';
import { foldFacility } from './fold-facility.ts';
import { foldDetainee } from './fold.ts';
import { kinds } from './kinds.ts';
import { report } from './report.ts';
import { tables } from './tables.ts';
import { registerViews } from './views-register.ts';
import { watchViews } from './views-watch.ts';
import { clockViews } from './views.ts';

export default desk({
  name: 'custody',
  words: 'Custody|Garde à vue|Gadavi|Mahabusu',
  about:
    'Who is held, since when, by whom, and what is owed to them|Qui est détenu, depuis quand, par qui, et ce qui lui est dû|Ki moun yo kenbe, depi kilè, kiyès ki kenbe l, ak sa yo dwe l|Nani anashikiliwa, tangu lini, na nani, na anachostahili',
  order: 30,
  // Column by column the views are closer; the desk is open this far for host officers, who do not clear `mission`.
  marking: 'partners',
  subjects: {
    detainee: { words: 'Detainee|Détenu|Moun yo kenbe|Mshikiliwa', naming: 'D-{####}', page: 'register' },
    facility: { words: 'Place of detention|Lieu de détention|Kote detansyon|Mahali pa kushikilia', page: 'facilities' },
  },
  kinds,
  tables,
  folds: { detainee: foldDetainee, facility: foldFacility },
  views: { ...clockViews, ...registerViews, ...watchViews },
  alerts,
  report,
  reads: ['patrols.arrest_basis'],
  settings: {
    custody_judge_hours: ['Hours to a judge|Heures avant le juge|Èdtan anvan jij|Saa hadi hakimu', 48],
    custody_mission_hours: [
      'Hours in mission custody|Heures de garde de la mission|Èdtan nan gad misyon|Saa za mahabusu ya misheni',
      48,
    ],
    custody_notice_percent: [
      'First call, percent of the limit|Premier rappel, % du délai|Premye avi, % delè a|Wito wa kwanza, % ya muda',
      50,
    ],
    custody_amber_percent: [
      'Second call, percent of the limit|Deuxième rappel, % du délai|Dezyèm avi, % delè a|Wito wa pili, % ya muda',
      75,
    ],
    custody_red_hours_left: [
      'Last call, hours left|Dernier rappel, heures restantes|Dènye avi, èdtan ki rete|Wito wa mwisho, saa zilizobaki',
      4,
    ],
    custody_medical_hours: [
      'Hours to a medical check|Heures avant l’examen médical|Èdtan anvan egzamen medikal|Saa hadi uchunguzi wa afya',
      4,
    ],
    custody_handover_hours: [
      'Hours for a handover to be accepted|Heures pour accepter une remise|Èdtan pou aksepte yon remèt|Saa za kukubali makabidhiano',
      2,
    ],
    custody_child_notice_minutes: [
      'Minutes to the child agency’s notice|Minutes pour aviser l’enfance|Minit pou avize ajans timoun|Dakika za kujulisha shirika la watoto',
      60,
    ],
    custody_review_hours: [
      'Hours to a legal review|Heures avant l’examen juridique|Èdtan anvan revizyon legal|Saa hadi mapitio ya sheria',
      24,
    ],
    custody_link_days: [
      'Days in which records are compared|Jours de comparaison des fiches|Jou pou konpare dosye|Siku za kulinganisha rekodi',
      30,
    ],
    custody_link_hours: [
      'Hours between two arrests of one person|Heures entre deux arrestations|Èdtan ant de arestasyon|Saa kati ya kukamatwa mara mbili',
      72,
    ],
    custody_link_metres: [
      'Metres that are one place|Mètres pour un même lieu|Mèt pou menm kote|Mita za mahali pamoja',
      500,
    ],
    custody_link_name_percent: [
      'Name distance that is near, percent|Distance de noms proche, %|Distans non ki pre, %|Umbali wa majina ulio karibu, %',
      35,
    ],
  },
});
