import { addDays, missionDay, words } from '#kit';
import type { Data, Look, Proposed, RuleRefusal, ViewRow } from '#kit';

const numberIn = (row: ViewRow | undefined, column: string): number => {
  const cell = row?.[column];
  return typeof cell === 'number' ? cell : 0;
};

/** F5: a rotation that would carry the force over its ceiling, or a tour over its limit, needs a reason. */
export function overCeiling(
  draft: Proposed<{ incoming: number; outgoing: number; tour_days?: number } & Data>,
  look: Look,
): RuleRefusal | undefined {
  const [readiness] = look.rows('force.readiness');
  const ceiling = numberIn(readiness, 'ceiling');
  const after = numberIn(readiness, 'in_theatre') + draft.data.incoming - draft.data.outgoing;
  if (ceiling > 0 && after > ceiling) {
    return {
      code: 'rule.F5',
      field: 'data.incoming',
      what: words(
        '{after} in theatre would pass the ceiling of {ceiling}|{after} sur le théâtre dépasseraient le plafond de {ceiling}|{after} moun sou tèren an t ap depase plafon {ceiling} an|{after} eneo la operesheni watapita kikomo cha {ceiling}',
      ),
      way: words(
        'Bring fewer, or give a reason|Faites-en venir moins, ou donnez une raison|Fè mwens vini, oswa bay yon rezon|Leta wachache, au toa sababu',
      ),
      params: { after: String(after), ceiling: String(ceiling) },
      reasonLifts: true,
    };
  }
  const limit = numberIn(readiness, 'tour_limit');
  return draft.data.tour_days !== undefined && draft.data.tour_days > limit
    ? tourTooLong('data.tour_days', limit)
    : undefined;
}

export function overTour(draft: Proposed<{ tour_until: string } & Data>, look: Look): RuleRefusal | undefined {
  const [person] = look.rows('force.roll', { person: draft.subject });
  const [readiness] = look.rows('force.readiness');
  const arrived = person?.['arrived_on'];
  const limit = numberIn(readiness, 'tour_limit');
  const from = typeof arrived === 'string' ? arrived : missionDay(draft.occurred);
  return draft.data.tour_until > addDays(from, limit) ? tourTooLong('data.tour_until', limit) : undefined;
}

const tourTooLong = (field: string, limit: number): RuleRefusal => ({
  code: 'rule.F5',
  field,
  what: words(
    'The tour would be longer than {limit} days|La mission dépasserait {limit} jours|Misyon an t ap depase {limit} jou|Zamu itazidi siku {limit}',
  ),
  way: words(
    'Shorten it, or give a reason|Raccourcissez-la, ou donnez une raison|Rakousi li, oswa bay yon rezon|Ifupishe, au toa sababu',
  ),
  params: { limit: String(limit) },
  reasonLifts: true,
});

const latestNotice = (draft: Proposed, look: Look): ViewRow | undefined =>
  look.rows('force.casualties', { person: draft.subject })[0];

/** F2: whoever reported a casualty does not authorise the notice. */
export function firstAuthoriser(draft: Proposed, look: Look): RuleRefusal | undefined {
  const notice = latestNotice(draft, look);
  if (notice === undefined) return nothingToAuthorise;
  return notice['reporter'] === draft.author.who ? samePerson(draft.author.who) : undefined;
}

/** F2: the second authoriser is neither the reporter nor the first. */
export function secondAuthoriser(draft: Proposed, look: Look): RuleRefusal | undefined {
  const notice = latestNotice(draft, look);
  if (notice === undefined || notice['first_by'] === null) return nothingToAuthorise;
  const known = [notice['reporter'], notice['first_by']];
  return known.includes(draft.author.who) ? samePerson(draft.author.who) : undefined;
}

const nothingToAuthorise: RuleRefusal = {
  code: 'rule.F2',
  field: 'subject',
  what: words(
    'No casualty notice waits for this authorisation|Aucun avis de victime n’attend cette autorisation|Pa gen avi viktim k ap tann otorizasyon sa a|Hakuna taarifa ya majeruhi inayosubiri idhini hii',
  ),
  way: words(
    'Report first, then authorise in order|Signalez d’abord, puis autorisez dans l’ordre|Rapòte anvan, apre otorize nan lòd|Ripoti kwanza, kisha idhinisha kwa mpangilio',
  ),
};

const samePerson = (who: string): RuleRefusal => ({
  code: 'rule.F2',
  field: 'author.who',
  value: who,
  what: words(
    'The reporter and the two authorisers are three persons|Le rapporteur et les deux autorisants sont trois personnes|Moun ki rapòte a ak de moun ki otorize yo se twa moun|Mripoti na waidhinishaji wawili ni watu watatu',
  ),
  way: words('Ask another officer|Demandez à un autre officier|Mande yon lòt ofisye|Muulize afisa mwingine'),
});
