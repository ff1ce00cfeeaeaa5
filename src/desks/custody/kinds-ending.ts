import { apart, code, file, flag, kind, list, optional, ref, text } from '#kit';
import { rulings } from './codes.ts';
import { handoverRule, sameRule } from './rules.ts';

const subject = 'detainee';
const marking = 'custody';
const observed = { nature: 'observation', subject, marking } as const;
const decided = { nature: 'decision', subject, marking } as const;
const officer = () =>
  optional(text('Custody officer|Officier de garde à vue|Ofisye gadavi|Afisa wa mahabusu', { max: 80 }));
const facility = () =>
  optional(ref('Receiving facility|Lieu d’accueil|Kote k ap resevwa l|Kituo kinachopokea', 'facility'));
const note = () => optional(text('Note|Note|Nòt|Maelezo'));

/** How custody passes on and ends, and which two records are one person. */
export const endingKinds = {
  offered: kind('custody.handover-offered/1', {
    ...observed,
    words: 'Handover offered|Remise proposée|Ofri remèt|Makabidhiano yamependekezwa',
    fields: {
      to: text('To|À|Bay|Kwa', { max: 120, facet: 'caption' }),
      facility: facility(),
      officer: officer(),
      documents: optional(list(text('Document|Document|Dokiman|Hati', { max: 200 }))),
      assurance: optional(text('Assurance given|Garantie donnée|Garanti yo bay|Uhakikisho uliotolewa')),
    },
  }),
  accepted: kind(
    'custody.handover-accepted/1',
    {
      ...decided,
      parts: { persons: 'custody' },
      by: ['host_receiving_officer', 'custody_officer', 'patrol_leader', 'watch_officer', 'legal_adviser'],
      words: 'Handover accepted|Remise acceptée|Aksepte resevwa l|Makabidhiano yamekubaliwa',
      fields: {
        authority: text('Receiving authority|Autorité d’accueil|Otorite ki resevwa a|Mamlaka inayopokea', {
          max: 120,
          facet: 'caption',
        }),
        facility: facility(),
        officer: officer(),
        receiver: apart(
          'persons',
          optional(text('Receiver|Réceptionnaire|Moun ki resevwa|Mpokeaji', { max: 200, facet: 'who' })),
        ),
        signature: optional(
          text('Receiver’s signature|Signature du réceptionnaire|Siyati moun ki resevwa a|Sahihi ya mpokeaji', {
            max: 200,
          }),
        ),
        form: optional(file('Photographed form|Formulaire photographié|Foto fòm nan|Picha ya fomu')),
        separate: optional(
          flag('Held apart from adults|Séparé des adultes|Separe ak granmoun|Ametengwa na watu wazima'),
        ),
      },
    },
    handoverRule,
  ),
  refused: kind('custody.handover-refused/1', {
    ...observed,
    words: 'Handover refused|Remise refusée|Refize resevwa l|Makabidhiano yamekataliwa',
    fields: { why: text('Why|Pourquoi|Poukisa|Kwa nini', { facet: 'caption' }) },
  }),
  judged: kind('custody.judge-ruled/1', {
    ...observed,
    words: 'Judge ruled|Le juge a statué|Jij la deside|Hakimu ameamua',
    fields: {
      ruling: code('Ruling|Décision|Desizyon|Uamuzi', rulings, { facet: 'caption' }),
      court: optional(text('Court|Tribunal|Tribinal|Mahakama', { max: 160 })),
      note: note(),
    },
  }),
  released: kind('custody.released/1', {
    ...decided,
    by: ['custody_officer', 'legal_adviser', 'commander', 'host_receiving_officer', 'patrol_leader'],
    words: 'Released|Libéré|Lage|Ameachiwa',
    fields: {
      ground: text('Ground|Motif|Rezon|Sababu', { facet: 'caption' }),
      property_returned: optional(flag('Property returned|Effets rendus|Byen yo remèt|Mali imerudishwa')),
    },
  }),
  escaped: kind('custody.escaped/1', {
    ...observed,
    words: 'Escaped|Évadé|Chape|Ametoroka',
    fields: { how: text('How|Comment|Kijan|Jinsi', { facet: 'caption' }) },
  }),
  died: kind('custody.died/1', {
    ...observed,
    words: 'Died in custody|Décédé en garde à vue|Mouri nan gadavi|Amefariki mahabusu',
    fields: { circumstances: text('Circumstances|Circonstances|Sikonstans|Mazingira', { facet: 'caption' }) },
  }),
  followed: kind('custody.followed-up/1', {
    ...observed,
    words: 'Followed up after handover|Suivi après la remise|Swivi apre yo remèt li|Ufuatiliaji baada ya makabidhiano',
    fields: {
      seen: flag('Seen in person|Vu en personne|Wè li anpèsòn|Ameonekana ana kwa ana'),
      found: text('What was found|Constat|Sa yo jwenn|Kilichopatikana', { facet: 'caption' }),
    },
  }),
  same: kind(
    'custody.same-as/1',
    {
      ...decided,
      by: ['custody_officer', 'child_focal_point', 'legal_adviser'],
      words: 'Two records are one person|Deux fiches, une personne|De dosye, yon sèl moun|Rekodi mbili ni mtu mmoja',
      fields: {
        other: ref('Other record|Autre fiche|Lòt dosye|Rekodi nyingine', subject, { shares: true }),
        child: optional(
          flag('To be treated as a child|À traiter comme un enfant|Trete l kòm timoun|Atendewe kama mtoto'),
        ),
      },
    },
    sameRule,
  ),
};
