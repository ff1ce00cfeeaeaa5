import { apart, code, flag, kind, optional, personName, text } from '#kit';
import { casualtyTypes, channels, fates } from './codes.ts';
import { firstAuthoriser, secondAuthoriser } from './rules.ts';

const by = ['commander', 'watch_officer', 'personnel_officer', 'medical_officer', 'legal_adviser'] as const;
const persons = { persons: 'casualty' } as const;

/** A casualty notice: reported, authorised by two others, told to the next of kin; and what others say of the fate. */
export const casualtyKinds = {
  reported: kind('force.casualty-reported/1', {
    nature: 'observation',
    subject: 'person',
    words: 'Casualty reported|Victime signalée|Viktim rapòte|Majeruhi ameripotiwa',
    parts: persons,
    fields: {
      type: code('Casualty|Victime|Viktim|Majeruhi', casualtyTypes, { facet: 'state' }),
      what: apart('persons', text('What happened|Ce qui s’est passé|Sa ki pase|Kilichotokea')),
    },
  }),
  authorisedFirst: kind(
    'force.casualty-authorised-first/1',
    {
      nature: 'decision',
      subject: 'person',
      words:
        'Casualty notice authorised, first|Avis de victime autorisé, premier|Avi viktim otorize, premye|Taarifa ya majeruhi imeidhinishwa, ya kwanza',
      by,
      fields: {},
    },
    firstAuthoriser,
  ),
  authorisedSecond: kind(
    'force.casualty-authorised-second/1',
    {
      nature: 'decision',
      subject: 'person',
      words:
        'Casualty notice authorised, second|Avis de victime autorisé, second|Avi viktim otorize, dezyèm|Taarifa ya majeruhi imeidhinishwa, ya pili',
      by,
      fields: {},
    },
    secondAuthoriser,
  ),
  kinNotified: kind('force.kin-notified/1', {
    nature: 'observation',
    subject: 'person',
    words: 'Next of kin notified|Famille avisée|Fanmi avize|Jamaa wamejulishwa',
    by,
    parts: persons,
    fields: {
      relative: optional(personName('Relative told|Parent avisé|Paran ki avize|Ndugu aliyejulishwa')),
      channel: code('Channel|Voie|Mwayen|Njia', channels),
    },
  }),
  familyContacted: kind('force.family-contacted/1', {
    nature: 'observation',
    subject: 'person',
    words: 'Family contacted|Famille contactée|Fanmi kontakte|Familia imewasiliwa',
    by,
    parts: persons,
    fields: {
      relative: optional(personName('Relative|Parent|Paran|Ndugu')),
      channel: code('Channel|Voie|Mwayen|Njia', channels),
      reached: flag('Reached|Joint|Jwenn|Amepatikana'),
      said: apart('persons', optional(text('What was said|Ce qui a été dit|Sa ki te di|Kilichosemwa', { max: 1000 }))),
    },
  }),
  fateClaimed: kind('force.fate-claimed/1', {
    nature: 'claim',
    subject: 'person',
    words: 'Fate claimed by a source|Sort affirmé par une source|Sò yon sous deklare|Hatima iliyodaiwa na chanzo',
    requires: ['source', 'grade'],
    parts: persons,
    fields: {
      fate: code('Fate|Sort|Sò|Hatima', fates),
      quote: apart('persons', optional(text('Words used|Propos|Pawòl yo|Maneno', { max: 1000 }))),
    },
  }),
};
