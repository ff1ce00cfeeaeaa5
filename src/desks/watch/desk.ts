import { desk } from '#kit';
import { foldAlert, foldNote, foldPlace, foldProblem, foldReport } from './fold.ts';
import { kinds } from './kinds.ts';
import { tables } from './tables.ts';
import { alerts, report, views } from './views.ts';

export default desk({
  name: 'watch',
  words: 'Watch|Permanence|Pèmanans|Zamu',
  about:
    'The log of the operations room: notes, answers to alerts, places, problems and the reports sent|La main courante de la salle d’opérations : notes, réponses aux alertes, lieux, problèmes et rapports envoyés|Jounal sal operasyon an: nòt, repons pou alèt, kote, pwoblèm ak rapò ki voye|Daftari la chumba cha operesheni: maandishi, majibu ya tahadhari, mahali, matatizo na ripoti zilizotumwa',
  order: 10,
  subjects: {
    note: { words: 'Note|Note du registre|Nòt|Andiko', naming: 'N-{####}', page: 'log' },
    alert: { words: 'Alert|Alerte|Alèt|Tahadhari', naming: 'AL-{####}' },
    place: { words: 'Place|Lieu|Kote|Mahali', page: 'place_now' },
    report: { words: 'Report|Rapport|Rapò|Ripoti', naming: 'RP-{####}', page: 'issued' },
    problem: { words: 'Problem|Problème|Pwoblèm|Tatizo', naming: 'PB-{####}', page: 'problems' },
  },
  kinds,
  tables,
  folds: { note: foldNote, alert: foldAlert, place: foldPlace, report: foldReport, problem: foldProblem },
  views,
  alerts,
  report,
});
