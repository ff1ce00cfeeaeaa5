import { code, entryRef, instant, kind, list, optional, ref, text } from '#kit';
import { changeRule, draftRule, releaseRule } from './rules.ts';

export const channels = {
  release: 'Press release|Communiqué de presse|Kominike pou laprès|Taarifa kwa vyombo vya habari',
  conference: 'Press conference|Conférence de presse|Konferans pou laprès|Mkutano wa wanahabari',
  website: 'Website|Site web|Sit entènèt|Tovuti',
  social: 'Social media|Réseau social|Rezo sosyal|Mtandao wa kijamii',
  radio: 'Radio|Radio (antenne)|Radyo|Redio',
  answer: 'Answer to an enquiry|Réponse à une demande|Repons pou yon kesyon|Jibu kwa ulizo',
} as const;

const line = text('Text|Texte|Tèks|Maandishi', { max: 8000, long: true, facet: 'caption' });
const channel = code('Channel|Canal|Kanal|Njia', channels);
const evidence = list(entryRef('Entry|Inscription|Antre|Ingizo'), { max: 100 });

/** What the press desk may write: drafts, releases, and what was put right afterwards. */
export const kinds = {
  drafted: kind(
    'press.drafted/1',
    {
      nature: 'decision',
      subject: 'line',
      words: 'Line drafted|Ligne rédigée|Liy ekri|Taarifa imeandikwa',
      fields: {
        text: line,
        about: text('About|Sujet|Sou kisa|Kuhusu', { max: 200 }),
        evidence: optional(evidence),
      },
    },
    (draft, look) => draftRule(draft.data, look),
  ),
  released: kind(
    'press.released/1',
    {
      nature: 'decision',
      subject: 'line',
      words: 'Line released|Ligne publiée|Liy pibliye|Taarifa imetolewa',
      by: ['press_officer', 'commander'],
      fields: {
        text: line,
        channel,
        evidence,
        indicator: optional(ref('Measure|Mesure|Mezi|Kipimo', 'measure')),
        good_until: optional(instant('Good until|Valable jusqu’à|Bon jiska|Inatumika hadi')),
      },
    },
    (draft, look) => releaseRule(draft.data, look),
  ),
  corrected: kind(
    'press.corrected/1',
    {
      nature: 'decision',
      subject: 'line',
      words: 'Release corrected|Publication corrigée|Piblikasyon korije|Taarifa imesahihishwa',
      by: ['press_officer', 'commander'],
      fields: { text: line, channel, evidence, why: text('Why|Pourquoi|Poukisa|Kwa nini') },
    },
    (draft, look) =>
      changeRule({ subject: draft.subject, channel: draft.data.channel }, look) ?? releaseRule(draft.data, look),
  ),
  withdrawn: kind(
    'press.withdrawn/1',
    {
      nature: 'decision',
      subject: 'line',
      words: 'Release withdrawn|Publication retirée|Piblikasyon retire|Taarifa imeondolewa',
      by: ['press_officer', 'commander'],
      fields: { channel, why: text('Why|Pourquoi|Poukisa|Kwa nini') },
    },
    (draft, look) => changeRule({ subject: draft.subject, channel: draft.data.channel }, look),
  ),
};
