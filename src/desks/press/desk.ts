import { desk } from '#kit';
import { foldLine } from './fold.ts';
import { kinds } from './kinds.ts';
import { tables } from './tables.ts';
import { alerts, report, views } from './views.ts';

export default desk({
  name: 'press',
  words: 'Press|Presse|Laprès|Habari',
  about:
    'What the mission says in public, each claim with the entries it rests on|Ce que la mission dit en public, chaque affirmation avec ses inscriptions|Sa misyon an di an piblik, chak deklarasyon ak antre li chita sou yo|Misheni inachosema hadharani, kila dai pamoja na maingizo yake',
  order: 65,
  subjects: {
    line: { words: 'Press line|Ligne de presse|Liy pou laprès|Taarifa ya habari', naming: 'L-{####}', page: 'lines' },
  },
  kinds,
  tables,
  folds: { line: foldLine },
  views,
  alerts,
  report,
  reads: ['force.strength', 'force.casualty_names', 'custody.detainee_now', 'sources.contradictions'],
});
