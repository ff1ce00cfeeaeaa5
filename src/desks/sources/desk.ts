import { desk } from '#kit';
import { alerts } from './alerts.ts';
import { foldClaim, foldDocument, foldGroup, foldMeasure, foldRfi, foldSource } from './fold.ts';
import { kinds } from './kinds.ts';
import { report } from './report.ts';
import { tables } from './tables.ts';
import { claimViews } from './views-claims.ts';
import { compareViews } from './views-compare.ts';
import { followedViews } from './views-followed.ts';

export default desk({
  name: 'sources',
  words: 'Sources and claims|Sources et déclarations|Sous ak deklarasyon|Vyanzo na madai',
  about:
    'What others say, kept word for word beside the mission’s own record|Ce que disent les autres, gardé mot pour mot à côté du registre de la mission|Sa lòt moun di, kenbe mo pou mo bò kote rejis misyon an|Wanachosema wengine, kikihifadhiwa neno kwa neno kando ya rekodi ya misheni',
  order: 60,
  subjects: {
    document: { words: 'Document|Document cité|Dokiman|Hati', naming: 'DOC-{####}', page: 'documents' },
    claim: { words: 'Claim|Déclaration|Deklarasyon|Dai', naming: 'CL-{####}', page: 'claim_now' },
    source: { words: 'Source|Source cotée|Sous|Chanzo', naming: 'SRC-{####}', page: 'register' },
    rfi: {
      words: 'Request for information|Demande d’information|Demann enfòmasyon|Ombi la taarifa',
      naming: 'RFI-{####}',
      page: 'requests',
    },
    measure: { words: 'Measure|Mesure|Mezi|Kipimo', page: 'measures' },
    group: {
      words: 'Armed group (alleged)|Groupe armé (présumé)|Gwoup ame (sipoze)|Kundi lenye silaha (linalodaiwa)',
      naming: 'G-{####}',
      page: 'group_now',
    },
  },
  kinds,
  tables,
  folds: {
    document: foldDocument,
    claim: foldClaim,
    source: foldSource,
    rfi: foldRfi,
    measure: foldMeasure,
    group: foldGroup,
  },
  views: { ...claimViews, ...compareViews, ...followedViews },
  alerts,
  report,
  reads: ['force.strength', 'force.roll', 'mandate.ceiling'],
  settings: {
    sources_same_date_days: [
      'Days within which two figures are of one date|Jours dans lesquels deux chiffres sont de même date|Jou kote de chif gen menm dat|Siku ambazo takwimu mbili ni za tarehe moja',
      30,
    ],
    sources_about_percent: [
      'Width of “about”, in percent|Largeur d’« environ », en pour cent|Lajè « apeprè », an pousan|Upana wa “karibu”, kwa asilimia',
      10,
    ],
    sources_own_percent: [
      'Difference from our record that calls an alert, in percent|Écart avec notre registre qui alerte, en pour cent|Diferans ak rejis nou ki bay alèt, an pousan|Tofauti na rekodi yetu inayoleta tahadhari, kwa asilimia',
      5,
    ],
    sources_half_life_days: [
      'Days until a claim is ageing|Jours avant qu’une déclaration vieillisse|Jou anvan yon deklarasyon vin vye|Siku hadi dai lianze kuzeeka',
      30,
    ],
  },
});
