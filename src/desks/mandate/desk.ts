import { desk } from '#kit';
import { alerts, report } from './alerts.ts';
import { foldInstrument, foldObligation } from './fold.ts';
import { kinds } from './kinds.ts';
import { tables } from './tables.ts';
import { views } from './views.ts';

export default desk({
  name: 'mandate',
  words: 'Mandate|Mandat|Manda|Mamlaka',
  about:
    'What the mission stands on, until when, and what it owes|Ce qui fonde la mission, jusqu’à quand, et ce qu’elle doit|Sou ki sa misyon an chita, jiska kilè, ak sa li dwe fè|Misingi ya misheni, hadi lini, na wajibu wake',
  order: 80,
  subjects: {
    instrument: { words: 'Instrument|Instrument|Enstriman|Hati', page: 'instruments' },
    obligation: { words: 'Obligation|Obligation|Obligasyon|Wajibu', naming: 'O-{####}', page: 'obligation_page' },
  },
  kinds,
  tables,
  folds: { instrument: foldInstrument, obligation: foldObligation },
  views,
  alerts,
  report,
  settings: {
    mandate_first_days: [
      'First warning of expiry, days|Premier avis d’expiration, jours|Premye avètisman, jou|Onyo la kwanza, siku',
      90,
    ],
    mandate_second_days: ['Second warning, days|Deuxième avis, jours|Dezyèm avètisman, jou|Onyo la pili, siku', 60],
    mandate_third_days: ['Third warning, days|Troisième avis, jours|Twazyèm avètisman, jou|Onyo la tatu, siku', 30],
    mandate_last_days: ['Last warning, days|Dernier avis, jours|Dènye avètisman, jou|Onyo la mwisho, siku', 11],
    mandate_obligation_days: [
      'Obligation announced before, days|Obligation annoncée avant, jours|Obligasyon anonse anvan, jou|Wajibu hutangazwa kabla ya, siku',
      7,
    ],
  },
});
