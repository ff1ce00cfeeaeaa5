import { words } from '#kit';
import type { Words } from '#kit';

/** What a situation report says besides the statements of the desks. */
export const reportWords = {
  title: words(
    'Daily situation report|Rapport de situation quotidien|Rapò sitiyasyon chak jou|Ripoti ya hali ya kila siku',
  ),
  exercise: words('EXERCISE|EXERCICE|EGZÈSIS|ZOEZI'),
  demo: words(
    'DEMO: persons in this report are invented|DÉMO : les personnes de ce rapport sont inventées|DEMO: moun ki nan rapò sa a envante|DEMO: watu katika ripoti hii ni wa kubuni',
  ),
  from: words('From|De|Soti nan|Kutoka'),
  period: words('Period|Période|Peryòd|Kipindi'),
  asAt: words('As at|État au|Nan lè|Kufikia'),
  position: words('Book position|Position du livre|Pozisyon nan liv la|Nafasi kwenye kitabu'),
  root: words('Root hash|Empreinte racine|Anprent rasin|Alama ya mzizi'),
  marking: words('Marking|Marquage|Make|Alama'),
  entry: words('Entry|Inscription|Antre|Ingizo'),
  kind: words('What was written|Ce qui est inscrit|Sa ki ekri|Kilichoandikwa'),
  occurred: words('Occurred|Survenu|Rive|Ilitokea'),
  received: words('Received|Reçu|Resevwa|Ilipokelewa'),
  late: words('Late by|Retard|Reta|Imechelewa kwa'),
  lateEntries: words(
    'Late entries received in this period|Inscriptions tardives reçues dans la période|Antre an reta ki rive nan peryòd la|Maingizo yaliyochelewa katika kipindi hiki',
  ),
  noLate: words('No late entry|Aucune inscription tardive|Pa gen antre an reta|Hakuna ingizo lililochelewa'),
  evidence: words(
    'Entries behind each figure|Inscriptions derrière chaque chiffre|Antre ki dèyè chak chif|Maingizo yaliyo nyuma ya kila takwimu',
  ),
  nothing: words('Nothing to report|Rien à signaler|Pa gen anyen pou rapòte|Hakuna cha kuripoti'),
  changes: words(
    'Changes since the last issue|Changements depuis la dernière édition|Chanjman depi dènye edisyon an|Mabadiliko tangu toleo lililopita',
  ),
  firstIssue: words(
    'First issue for this day|Première édition pour ce jour|Premye edisyon pou jou sa a|Toleo la kwanza la siku hii',
  ),
  noChange: words('No statement has changed|Aucun énoncé n’a changé|Okenn fraz pa chanje|Hakuna kauli iliyobadilika'),
  corrected: words(
    'Corrected: this was not so at the moment reported|Corrigé : il n’en était pas ainsi au moment du rapport|Korije: se pa konsa sa te ye nan moman rapò a|Imesahihishwa: haikuwa hivyo wakati wa ripoti',
  ),
  moved: words(
    'Moved since: what was said then stands|A évolué depuis : ce qui a été dit reste exact|Chanje depi lè sa a: sa ki te di a toujou vre|Imebadilika tangu hapo: kilichosemwa bado ni sahihi',
  ),
  known: words(
    'Known today of that moment|Ce qu’on sait aujourd’hui de ce moment|Sa yo konnen jodi a sou moman sa a|Kinachojulikana leo kuhusu wakati huo',
  ),
  before: words('Before|Avant|Anvan|Kabla'),
  now: words('Now|Maintenant|Kounye a|Sasa'),
  lastIssue: words(
    'Last issue rests on {position} entries, as at {at}|La dernière édition repose sur {position} inscriptions, état au {at}|Dènye edisyon an chita sou {position} antre, nan lè {at}|Toleo lililopita limetokana na maingizo {position}, kufikia {at}',
  ),
  page: words('Page|Page imprimée|Paj|Ukurasa'),
  statement: words('Statement|Énoncé|Fraz|Kauli'),
} as const satisfies Record<string, Words>;
