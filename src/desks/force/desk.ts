import { desk } from '#kit';
import { alerts } from './alerts.ts';
import { foldPerson } from './fold-person.ts';
import { foldContingent, foldLift, foldPledge } from './fold.ts';
import { kinds } from './kinds.ts';
import { report } from './report.ts';
import { tables } from './tables.ts';
import { personViews } from './views-person.ts';
import { returnViews } from './views-return.ts';
import { strengthViews } from './views-strength.ts';

export default desk({
  name: 'force',
  words: 'Force|Force|Fòs la|Kikosi',
  about:
    'Who is there, in what state, and how each figure of strength is made up|Qui est là, dans quel état, et de quoi est fait chaque effectif|Ki moun ki la, nan ki eta, ak sa ki fè chak chif|Nani yupo, katika hali gani, na kila idadi imetokana na nini',
  order: 20,
  subjects: {
    person: { words: 'Person|Personne|Moun|Mtu', naming: 'F-{####}', page: 'roll' },
    lift: { words: 'Lift|Rotation|Gwoup|Kundi', naming: 'L-{##}', page: 'lifts' },
    pledge: { words: 'Pledge|Promesse|Pwomès|Ahadi', naming: 'PL-{###}', page: 'pledges' },
    contingent: { words: 'Contingent|Contingent|Kontenjan|Kikosi', page: 'contingents' },
  },
  kinds,
  tables,
  folds: { person: foldPerson, lift: foldLift, pledge: foldPledge, contingent: foldContingent },
  views: { ...strengthViews, ...personViews, ...returnViews },
  alerts,
  report,
  reads: ['mandate.ceiling'],
  settings: {
    force_missing_minutes: [
      'Missing calls red after, minutes|Disparu : rouge après, minutes|Disparèt: wouj apre, minit|Kutojulikana alipo: nyekundu baada ya, dakika',
      60,
    ],
    force_return_hours: [
      'A strength return is due every, hours|Un état est dû toutes les, heures|Yon rapò chak, èdtan|Ripoti hutakiwa kila, saa',
      26,
    ],
    force_returns_shown_days: [
      'Returns shown of the last days|États affichés, derniers jours|Rapò yo montre, dènye jou|Ripoti zinazoonyeshwa, siku',
      31,
    ],
    force_certificate_days: [
      'Certificate announced before, days|Certificat annoncé avant, jours|Sètifika anonse anvan, jou|Cheti hutangazwa kabla ya, siku',
      30,
    ],
    force_ceiling_percent: [
      'Ceiling announced at, percent|Plafond annoncé à, pour cent|Plafon anonse nan, pousan|Kikomo hutangazwa kwa, asilimia',
      95,
    ],
    force_tour_days: [
      'Limit of a tour, days|Limite d’une mission, jours|Limit yon misyon, jou|Kikomo cha zamu, siku',
      365,
    ],
    force_family_days: [
      'A family is contacted every, days|Une famille est contactée tous les, jours|Kontak ak fanmi chak, jou|Familia huwasiliwa kila, siku',
      7,
    ],
    force_kin_hours: [
      'Family told within, hours|Famille avisée sous, heures|Fanmi avize nan, èdtan|Familia hujulishwa ndani ya, saa',
      24,
    ],
  },
});
