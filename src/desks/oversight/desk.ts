import { desk } from '#kit';
import { foldCase } from './fold.ts';
import { kinds } from './kinds.ts';
import { alerts, report, tables, views } from './tables.ts';

export default desk({
  name: 'oversight',
  words: 'Oversight|Contrôle|Kontwòl|Uangalizi',
  about:
    'Cases of the inspectors, out of the chain of command|Dossiers des inspecteurs, hors de la chaîne de commandement|Dosye enspektè yo, andeyò chèn kòmandman an|Kesi za wakaguzi, nje ya mlolongo wa amri',
  order: 70,
  subjects: {
    case: {
      words: 'Oversight case|Dossier de contrôle|Dosye kontwòl|Kesi ya uangalizi',
      naming: 'OC-{####}',
      page: 'cases',
    },
  },
  kinds,
  tables,
  folds: { case: foldCase },
  views,
  alerts,
  report,
  marking: 'oversight',
  settings: {
    oversight_silence_days: [
      'Days without activity on a case that count as a finding|Jours sans activité sur un dossier qui valent constat|Jou san aktivite sou yon dosye ki konte kòm konstatasyon|Siku bila shughuli kwenye kesi zinazohesabika kama matokeo',
      14,
    ],
  },
});
