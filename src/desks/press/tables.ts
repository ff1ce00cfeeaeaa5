import { numberColumn, table, textColumn } from '#kit';
import { channels } from './kinds.ts';

const entry = textColumn('entry', 'Entry|Inscription|Antre|Ingizo');

export const lineStates = {
  draft: 'draft|projet|bouyon|rasimu',
  released: 'released|publiée|pibliye|imetolewa',
  corrected: 'corrected|corrigée|korije|imesahihishwa',
  withdrawn: 'withdrawn|retirée|retire|imeondolewa',
};

export const tables = {
  line: table('Press lines|Lignes de presse|Liy pou laprès|Taarifa za habari', {
    line: textColumn('subject', 'Line|Ligne|Liy|Taarifa'),
    text: textColumn('text', 'Text|Texte|Tèks|Maandishi'),
    about: textColumn('text', 'About|Sujet|Sou kisa|Kuhusu'),
    lang: textColumn('text', 'Language|Langue|Lang|Lugha'),
    state: textColumn('code', 'State|État|Eta|Hali', { codes: lineStates }),
    drafted_at: textColumn('instant', 'Drafted|Rédigée|Ekri lè|Iliandikwa'),
    drafted_by: textColumn('text', 'Drafted by|Rédigée par|Moun ki ekri l|Imeandikwa na'),
    released_at: textColumn('instant', 'Released|Publiée|Pibliye lè|Ilitolewa'),
    released_by: textColumn('text', 'Released by|Publiée par|Moun ki pibliye l|Imetolewa na'),
    channel: textColumn('code', 'Channel|Canal|Kanal|Njia', { codes: channels }),
    evidence: textColumn('json', 'Evidence|Preuves|Prèv|Ushahidi'),
    evidence_count: numberColumn('integer', 'Entries cited|Inscriptions citées|Antre yo site|Maingizo yaliyotajwa'),
    indicator: textColumn('subject', 'Measure|Mesure|Mezi|Kipimo'),
    good_until: textColumn('instant', 'Good until|Valable jusqu’à|Bon jiska|Inatumika hadi'),
    entry,
  }),
  change: table('Corrections|Corrections publiées|Koreksyon yo|Masahihisho', {
    line: textColumn('subject', 'Line|Ligne|Liy|Taarifa'),
    what: textColumn('code', 'What|Quoi|Kisa|Nini', { codes: lineStates }),
    text: textColumn('text', 'Text|Texte|Tèks|Maandishi'),
    why: textColumn('text', 'Why|Pourquoi|Poukisa|Kwa nini'),
    channel: textColumn('code', 'Channel|Canal|Kanal|Njia', { codes: channels }),
    at: textColumn('instant', 'At|À|Lè|Saa'),
    corrects_release: textColumn(
      'entry',
      'Release corrected|Publication corrigée|Piblikasyon korije|Taarifa iliyosahihishwa',
    ),
    entry,
  }),
};
