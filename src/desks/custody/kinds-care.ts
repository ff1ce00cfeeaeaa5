import { apart, code, entryRef, file, flag, group, integer, kind, language, list, optional, ref, text } from '#kit';
import { complaintTopics, noticeTargets, sexes } from './codes.ts';
import { photoRule } from './rules.ts';

const subject = 'detainee';
const nature = 'observation';
const marking = 'custody';
const note = () => optional(text('Note|Note|Nòt|Maelezo'));
const common = { nature, subject, marking } as const;

/** What is owed to somebody who is held, and done for him. */
export const careKinds = {
  rights: kind('custody.rights-explained/1', {
    ...common,
    words: 'Rights explained|Droits expliqués|Dwa yo esplike|Haki zimeelezwa',
    fields: {
      language: language('Language|Langue|Lang|Lugha'),
      interpreter: optional(flag('Interpreter used|Avec interprète|Ak entèprèt|Kwa mkalimani')),
      acknowledged: code('Acknowledged|Reconnu par|Rekonèt pa|Ilithibitishwa kwa', {
        signature: 'Signature|Signature|Siyati|Sahihi',
        mark: 'Mark|Marque|Mak|Alama',
        refused: 'Refused to sign|Refus de signer|Refize siyen|Alikataa kusaini',
      }),
    },
  }),
  medical: kind('custody.medical-checked/1', {
    ...common,
    parts: { medical: 'medical' },
    words: 'Medical check|Examen médical|Egzamen medikal|Uchunguzi wa afya',
    fields: {
      fit: flag('Fit to be held|Apte à la détention|Li kapab rete nan gadavi|Anafaa kushikiliwa'),
      injuries: optional(flag('Injuries found|Blessures constatées|Yo jwenn blesi|Majeraha yamepatikana')),
      findings: apart('medical', optional(text('Findings|Constatations|Sa yo jwenn|Matokeo'))),
    },
  }),
  notified: kind('custody.notified/1', {
    ...common,
    words: 'Notice given|Avis donné|Yo avize|Taarifa imetolewa',
    fields: {
      to: code('To|À|Bay|Kwa', noticeTargets),
      reached: flag('Reached|Joint|Yo jwenn li|Alipatikana'),
      note: note(),
    },
  }),
  moved: kind('custody.moved/1', {
    ...common,
    words: 'Moved|Transféré|Deplase|Amehamishwa',
    fields: {
      facility: ref('To facility|Vers|Ale nan|Kwenda kituo', 'facility'),
      separate: optional(flag('Held apart from adults|Séparé des adultes|Separe ak granmoun|Ametengwa na watu wazima')),
      guard_sex: optional(code('Guarded by|Gardé par|Kiyès k ap veye l|Analindwa na', sexes)),
      note: note(),
    },
  }),
  property: kind('custody.property-listed/1', {
    ...common,
    words: 'Property listed|Effets inventoriés|Byen yo anrejistre|Mali imeorodheshwa',
    fields: {
      bag: text('Property bag|Sac d’effets|Sak byen|Mfuko wa mali', { max: 40, facet: 'caption' }),
      seal: optional(text('Seal|Scellé|Sele|Muhuri', { max: 40 })),
      items: list(
        group('Item|Objet|Bagay|Kitu', {
          what: text('What|Quoi|Kisa|Nini', { max: 200 }),
          count: integer('Count|Nombre|Konbyen|Idadi', { low: 1, high: 100_000 }),
        }),
      ),
    },
  }),
  searched: kind('custody.searched/1', {
    ...common,
    words: 'Searched|Fouillé|Fouye|Amepekuliwa',
    fields: {
      officer: optional(text('Searched by|Fouillé par|Kiyès ki fouye l|Aliyepekua', { max: 80 })),
      officer_sex: code('Sex of the officer|Sexe de l’agent|Sèks ajan an|Jinsia ya afisa', sexes),
      note: note(),
    },
  }),
  questioned: kind('custody.questioned/1', {
    ...common,
    words: 'Questioned|Interrogé|Entèwoje|Amehojiwa',
    fields: {
      officer: optional(text('Investigator|Enquêteur|Anketè|Mpelelezi', { max: 80 })),
      with: code('In the presence of|En présence de|Ki moun ki te la|Mbele ya', {
        counsel: 'Counsel|Avocat|Avoka|Wakili',
        witness: 'Witness of choice|Témoin choisi|Temwen li chwazi|Shahidi wake',
        nobody: 'Nobody|Personne|Pèsonn|Hakuna mtu',
      }),
      host_called: optional(
        flag('Host officer called|Officier hôte appelé|Yo rele ofisye peyi a|Afisa mwenyeji aliitwa'),
      ),
    },
  }),
  fed: kind('custody.fed/1', {
    ...common,
    words: 'Meal given|Repas donné|Bay manje|Chakula kimetolewa',
    fields: { taken: flag('Taken|Accepté|Li pran l|Alikula'), note: note() },
  }),
  complained: kind('custody.complained/1', {
    ...common,
    words: 'Complaint made|Plainte déposée|Pote plent|Lalamiko limetolewa',
    fields: {
      topic: code('Topic|Objet|Sijè|Mada', complaintTopics),
      said: text('What was said|Ce qui a été dit|Sa li di|Kilichosemwa'),
    },
  }),
  visited: kind('custody.visited/1', {
    ...common,
    words: 'Visited|Visité|Vizite|Ametembelewa',
    fields: {
      by_body: text('Visiting body|Organisme visiteur|Òganis ki vizite|Chombo kilichotembelea', {
        max: 120,
        facet: 'caption',
      }),
      private: optional(flag('Spoken to in private|Entretien privé|Pale an prive|Mazungumzo ya faragha')),
      note: note(),
    },
  }),
  viewed: kind('custody.record-viewed/1', {
    ...common,
    words: 'Record viewed|Fiche consultée|Yo gade dosye a|Rekodi imetazamwa',
    fields: { purpose: text('Purpose|Motif|Rezon|Kusudi', { max: 300, facet: 'caption' }) },
  }),
  photographed: kind(
    'custody.photographed/1',
    {
      nature: 'decision',
      subject,
      marking,
      by: ['custody_officer', 'legal_adviser'],
      words: 'Photograph taken for the file|Photographie pour le dossier|Foto pou dosye a|Picha ya faili imepigwa',
      fields: { photograph: file('Photograph|Photographie|Foto|Picha') },
    },
    photoRule,
  ),
  riskopened: kind('custody.risk-opened/1', {
    ...common,
    words:
      'Risk of ill-treatment flagged|Risque de mauvais traitements signalé|Risk move tretman siyale|Hatari ya kutendewa vibaya imeripotiwa',
    fields: { ground: text('Ground|Motif|Rezon|Sababu', { facet: 'caption' }) },
  }),
  riskcleared: kind('custody.risk-cleared/1', {
    nature: 'decision',
    subject,
    marking,
    by: ['legal_adviser'],
    words: 'Risk cleared|Risque levé|Risk la leve|Hatari imeondolewa',
    fields: {
      assurance: text('Assurance relied on|Garantie retenue|Garanti yo te bay|Uhakikisho uliotegemewa', {
        facet: 'caption',
      }),
      opened: optional(entryRef('Flag answered|Signalement visé|Siyal ki konsène|Tahadhari iliyojibiwa')),
    },
  }),
};
