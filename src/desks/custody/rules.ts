import { subjectKey, words } from '#kit';
import type { Data, Look, Proposed, RuleRefusal, ViewRow } from '#kit';

const recordOf = (subject: string, look: Look): ViewRow => look.rows('custody.record', { detainee: subject })[0] ?? {};

interface HandoverData extends Data {
  readonly officer?: string | undefined;
  readonly signature?: string | undefined;
  readonly facility?: string | undefined;
  readonly separate?: boolean | undefined;
}

/** The first ground on which a handover cannot be accepted; each has a way out that somebody on the spot can take. */
export function handoverRule(draft: Proposed<HandoverData>, look: Look): RuleRefusal | undefined {
  const record = recordOf(draft.subject, look);
  return (
    papersMissing(record) ??
    notAccepted(draft, record) ??
    riskOpen(record) ??
    sameOfficer(draft, record) ??
    childUnsafe(draft, record)
  );
}

function papersMissing(record: ViewRow): RuleRefusal | undefined {
  const missing = (['property', 'rights', 'medical'] as const).filter(
    (paper) => (record[`${paper}_at`] ?? null) === null,
  );
  if (missing.length === 0) return undefined;
  return {
    code: 'rule.C4',
    field: 'subject',
    params: { missing: missing.join(', ') },
    what: words(
      'Handover lacks: {missing}|Il manque à la remise : {missing}|Sa manke pou remèt li: {missing}|Makabidhiano yanakosa: {missing}',
    ),
    way: words(
      'Write the property, rights and medical entries first|Inscrivez d’abord effets, droits et examen médical|Ekri byen, dwa ak egzamen medikal yo anvan|Andika kwanza mali, haki na uchunguzi wa afya',
    ),
  };
}

function notAccepted(draft: Proposed<HandoverData>, record: ViewRow): RuleRefusal | undefined {
  const offered = (record['offered_at'] ?? null) !== null;
  const signed =
    draft.data.signature !== undefined ||
    draft.data['form'] !== undefined ||
    draft.author.role === 'host_receiving_officer';
  if (offered && signed) return undefined;
  return {
    code: 'rule.C5',
    field: offered ? 'data.signature' : 'subject',
    what: words(
      'The receiver has not accepted|Le réceptionnaire n’a pas accepté|Moun ki resevwa a poko aksepte|Mpokeaji hajakubali',
    ),
    way: words(
      'Offer the handover, then let the receiver sign or photograph the signed form|Proposez la remise, puis faites signer ou photographiez le formulaire|Ofri remèt li, epi fè moun nan siyen oswa pran foto fòm nan|Pendekeza makabidhiano, kisha mpokeaji asaini au piga picha ya fomu',
    ),
  };
}

function riskOpen(record: ViewRow): RuleRefusal | undefined {
  const since = record['risk_open_at'] ?? null;
  if (since === null) return undefined;
  return {
    code: 'rule.C6',
    field: 'subject',
    params: { since: String(since) },
    what: words(
      'A risk of ill-treatment is open since {since}|Un risque de mauvais traitements est ouvert depuis {since}|Yon risk move tretman louvri depi {since}|Hatari ya kutendewa vibaya iko wazi tangu {since}',
    ),
    way: words(
      'Ask the legal adviser to clear it|Demandez au conseiller juridique de le lever|Mande konseye legal la leve l|Mwombe mshauri wa sheria aiondoe',
    ),
  };
}

function sameOfficer(draft: Proposed<HandoverData>, record: ViewRow): RuleRefusal | undefined {
  const author = draft.author.role === 'host_receiving_officer' ? undefined : draft.author.who;
  const offeredBy = record['offered_by'];
  const officer = draft.data.officer ?? (typeof offeredBy === 'string' ? offeredBy : author);
  const others = [record['arresting_officers'], record['investigators']];
  const named = others.flatMap((list) => (typeof list === 'string' ? list.split('\n') : []));
  const clash = [officer, author].find((who) => who !== undefined && named.includes(who));
  if (clash === undefined) return undefined;
  return {
    code: 'rule.C9',
    field: 'data.officer',
    value: clash,
    what: words(
      'The custody officer also arrested or questioned this person|L’officier de garde à vue a aussi arrêté ou interrogé cette personne|Ofisye gadavi a te arete oswa entèwoje moun sa a tou|Afisa wa mahabusu pia alimkamata au kumhoji mtu huyu',
    ),
    way: words(
      'Let another officer hand over|Faites remettre par un autre officier|Kite yon lòt ofisye remèt li|Afisa mwingine akabidhi',
    ),
  };
}

function childUnsafe(draft: Proposed<HandoverData>, record: ViewRow): RuleRefusal | undefined {
  if (record['child'] !== 1) return undefined;
  const noticed = (record['child_notice_at'] ?? null) !== null;
  if (noticed && draft.data.separate === true) return undefined;
  return {
    code: 'rule.C7',
    field: noticed ? 'data.separate' : 'subject',
    reasonLifts: true,
    what: words(
      'A child needs the child agency’s notice and separate holding|Un enfant exige l’avis à l’organisme de protection et un lieu séparé|Pou yon timoun, fòk ajans lan avize epi l separe|Mtoto anahitaji taarifa kwa shirika na mahali pa peke yake',
    ),
    way: words(
      'Notify the agency and confirm separate holding, or give a reason|Avisez l’organisme et confirmez la séparation, ou donnez une raison|Avize ajans lan epi konfime separasyon an, oswa bay yon rezon|Julisha shirika na uthibitishe utengano, au toa sababu',
    ),
  };
}

/** No photograph of a child, whoever asks and whatever the reason. */
export function photoRule(draft: Proposed, look: Look): RuleRefusal | undefined {
  if (recordOf(draft.subject, look)['child'] !== 1) return undefined;
  return {
    code: 'rule.C7',
    field: 'data.photograph',
    what: words(
      'A child is not photographed|Un enfant n’est pas photographié|Yo pa pran foto timoun|Mtoto hapigwi picha',
    ),
    way: words(
      'Identify the child in another way|Identifiez l’enfant autrement|Idantifye timoun nan yon lòt jan|Mtambue mtoto kwa njia nyingine',
    ),
  };
}

/** Two records become one person only with a reason, and a child among them keeps a child's protection in both. */
export function sameRule(
  draft: Proposed<{ other: string; child?: boolean | undefined }>,
  look: Look,
): RuleRefusal | undefined {
  const other = subjectKey('detainee', draft.data.other);
  const child = [draft.subject, other].some((subject) => recordOf(subject, look)['child'] === 1);
  if (child && draft.data.child !== true) return childForgotten;
  return draft.reason === undefined || other === draft.subject ? reasonMissing(other === draft.subject) : undefined;
}

const childForgotten: RuleRefusal = {
  code: 'rule.C7',
  field: 'data.child',
  what: words(
    'One of the two records is a child’s|L’une des deux fiches est celle d’un enfant|Youn nan dosye yo se pou yon timoun|Moja ya rekodi ni ya mtoto',
  ),
  way: words(
    'Say that the person is treated as a child|Indiquez que la personne est traitée comme un enfant|Di moun nan trete kòm timoun|Sema kuwa mtu huyo anatendewa kama mtoto',
  ),
};

const reasonMissing = (itself: boolean): RuleRefusal => ({
  code: 'rule.C12',
  field: itself ? 'data.other' : 'reason',
  reasonLifts: !itself,
  what: words(
    'Joining two records needs two records and a reason|Réunir deux fiches exige deux fiches et une raison|Pou mete de dosye ansanm fòk gen de dosye ak yon rezon|Kuunganisha kunahitaji rekodi mbili na sababu',
  ),
  way: words(
    'Name the other record and say why it is the same person|Nommez l’autre fiche et dites pourquoi c’est la même personne|Di ki lòt dosye a ak poukisa se menm moun nan|Taja rekodi nyingine na useme kwa nini ni mtu yule yule',
  ),
});
