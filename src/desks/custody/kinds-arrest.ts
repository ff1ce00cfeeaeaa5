import { apart, code, flag, instant, integer, kind, language, list, optional, personName, ref, text } from '#kit';
import { bases, elements, facilityTypes, sexes } from './codes.ts';

const subject = 'detainee';
const nature = 'observation';
/** What says who somebody is lies in a part of its own; a child's is closed further by the table `raised`. */
const own = { marking: 'custody', parts: { persons: 'custody' } } as const;
const patrol = () => optional(ref('Patrol|Patrouille|Patwouy|Doria', 'patrol'));
const age = () => optional(integer('Age claimed|Âge déclaré|Laj li di|Umri uliotajwa', { high: 120, unit: 'years' }));
const sex = () => optional(code('Sex|Sexe|Sèks|Jinsia', sexes));
const bag = () => optional(text('Property bag|Sac d’effets|Sak byen|Mfuko wa mali', { max: 40 }));
const name = () => optional(personName('Name as given|Nom déclaré|Non li bay|Jina lililotolewa'));
const note = () => optional(text('Note|Note|Nòt|Maelezo'));

/** How somebody comes into custody: evidence of the arrest from each side, who it is, and whether it is a child. */
export const arrestKinds = {
  reported: kind('custody.reported/1', {
    nature,
    subject,
    marking: 'custody',
    words:
      'Arrest reported by radio|Arrestation signalée par radio|Arestasyon anonse sou radyo|Kukamatwa kumeripotiwa kwa redio',
    command: { letter: 'c', text: 'said' },
    fields: {
      patrol: patrol(),
      said: text('What was said|Ce qui a été dit|Sa yo di|Kilichosemwa', { facet: 'caption' }),
      host_present: optional(
        flag('Host police present|Police hôte présente|Lapolis peyi a te la|Polisi mwenyeji walikuwepo'),
      ),
    },
  }),
  arrested: kind('custody.arrested/1', {
    nature,
    subject,
    ...own,
    words: 'Arrested|Arrêté|Arete|Amekamatwa',
    fields: {
      patrol: patrol(),
      made_by: optional(code('Made by|Effectuée par|Kiyès ki fè l|Iliyofanywa na', elements)),
      basis: code('Legal basis|Base légale|Baz legal|Msingi wa kisheria', bases),
      grounds: text('Grounds|Motif|Rezon arestasyon an|Sababu ya kukamatwa', { facet: 'caption' }),
      officer: optional(text('Arresting officer|Agent interpellateur|Ajan ki arete l|Afisa aliyekamata', { max: 80 })),
      unit: optional(text('Arresting unit|Unité interpellatrice|Inite ki arete l|Kitengo kilichokamata', { max: 120 })),
      host_element: optional(
        text('Host element|Élément de la police hôte|Ekip lapolis peyi a|Kikosi cha polisi mwenyeji', { max: 120 }),
      ),
      force_used: optional(flag('Force used|Force employée|Yo itilize fòs|Nguvu ilitumika')),
      injured: optional(flag('Visible injuries|Blessures visibles|Blesi ki parèt|Majeraha yanayoonekana')),
      sex: sex(),
      age_claimed: age(),
      bag: bag(),
      name: name(),
      aliases: apart('persons', optional(text('Also called|Alias|Lòt non|Majina mengine', { max: 300 }))),
    },
  }),
  hostentry: kind('custody.host-entry-read/1', {
    nature,
    subject,
    ...own,
    words: 'Host book entry read|Main courante lue|Yo li liv lapolis la|Ingizo la kitabu cha mwenyeji limesomwa',
    fields: {
      commissariat: text('Commissariat|Commissariat|Komisarya|Kituo cha polisi', { max: 120, facet: 'caption' }),
      book_number: optional(
        text('Number in that book|Numéro dans ce registre|Nimewo nan liv la|Nambari katika kitabu', { max: 60 }),
      ),
      arrested_at: optional(
        instant('Arrested, as written|Arrêté, selon l’écrit|Arete, jan li ekri a|Alikamatwa, kama ilivyoandikwa'),
      ),
      written: optional(text('As written|Tel qu’écrit|Jan li ekri a|Kama ilivyoandikwa', { max: 500 })),
      patrol: patrol(),
      sex: sex(),
      age_claimed: age(),
      bag: bag(),
      name: name(),
    },
  }),
  booked: kind('custody.booked/1', {
    nature,
    subject,
    ...own,
    words: 'Booked|Inscrit au registre|Anrejistre|Amesajiliwa',
    fields: {
      officer: optional(text('Custody officer|Officier de garde à vue|Ofisye gadavi|Afisa wa mahabusu', { max: 80 })),
      facility: optional(ref('Facility|Lieu de détention|Kote yo kenbe l|Mahali pa kushikiliwa', 'facility')),
      sex: sex(),
      age_claimed: age(),
      age_basis: optional(text('Basis of the age|Source de l’âge|Sou ki baz laj la|Msingi wa umri', { max: 200 })),
      nationality: optional(
        text('Nationality (ISO 3166)|Nationalité (ISO 3166)|Nasyonalite (ISO 3166)|Uraia (ISO 3166)', { max: 3 }),
      ),
      language: optional(language('Language spoken|Langue parlée|Lang li pale|Lugha anayozungumza')),
      injured: optional(flag('Visible injuries|Blessures visibles|Blesi ki parèt|Majeraha yanayoonekana')),
      separate: optional(flag('Held apart from adults|Séparé des adultes|Separe ak granmoun|Ametengwa na watu wazima')),
      name: name(),
      variants: apart(
        'persons',
        optional(list(text('Spelling|Graphie|Fason yo ekri l|Tahajia', { max: 200 }), { max: 20 })),
      ),
    },
  }),
  agedoubted: kind('custody.age-doubted/1', {
    nature,
    subject,
    marking: 'custody',
    words: 'Age doubted|Âge mis en doute|Gen dout sou laj|Umri una shaka',
    fields: {
      apparent_age: optional(
        integer('Apparent age|Âge apparent|Laj li parèt|Umri unaoonekana', { high: 120, unit: 'years' }),
      ),
      why: text('Why|Pourquoi|Poukisa|Kwa nini', { facet: 'caption' }),
      also: optional(
        ref('Also of the record|Aussi pour la fiche|Pou dosye sa a tou|Pia kwa rekodi', subject, { shares: true }),
      ),
    },
  }),
  agesettled: kind('custody.age-settled/1', {
    nature: 'decision',
    subject,
    marking: 'custody',
    by: ['child_focal_point', 'legal_adviser'],
    words: 'Age settled|Âge établi|Laj la fikse|Umri umethibitishwa',
    fields: {
      adult: flag('Adult|Adulte|Granmoun|Mtu mzima'),
      how: text('How it was established|Comment il a été établi|Kijan yo konnen|Jinsi ilivyothibitishwa', {
        facet: 'caption',
      }),
    },
  }),
  linksuggested: kind('custody.link-suggested/1', {
    nature,
    subject,
    marking: 'custody',
    words: 'Same person suggested|Même personne supposée|Petèt menm moun nan|Huenda ni mtu yule yule',
    fields: {
      other: ref('Other record|Autre fiche|Lòt dosye|Rekodi nyingine', subject, { shares: true }),
      note: note(),
    },
  }),
  facility: kind('custody.facility-described/1', {
    nature,
    subject: 'facility',
    words: 'Facility described|Lieu décrit|Kote a dekri|Kituo kimeelezwa',
    fields: {
      name: text('Name|Nom|Non|Jina', { max: 160, facet: 'caption' }),
      type: code('Type|Type|Kalite|Aina', facilityTypes),
      capacity: optional(integer('Built for|Prévu pour|Fèt pou|Kimejengwa kwa', { high: 100_000, unit: 'persons' })),
    },
  }),
  counted: kind('custody.facility-counted/1', {
    nature,
    subject: 'facility',
    words: 'Facility counted|Occupation comptée|Moun konte|Waliomo wamehesabiwa',
    fields: { holding: integer('Holding|Occupants|Moun ki ladan|Waliomo', { high: 100_000, unit: 'persons' }) },
  }),
};
