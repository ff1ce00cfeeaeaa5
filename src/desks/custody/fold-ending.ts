import { of } from '#kit';
import type { Fact, Row } from '#kit';
import { answers, every, whenOf, idOf } from './evidence.ts';
import { kinds } from './kinds.ts';
import type { tables } from './tables.ts';

type EndingRow = Row<(typeof tables)['ending']['columns']>;
type Ending = 'handover' | 'ruling' | 'released' | 'escaped' | 'died';

function endingIn(fact: Fact): Ending | undefined {
  if (of(kinds.accepted, fact)) return 'handover';
  if (of(kinds.judged, fact)) return 'ruling';
  return leavingIn(fact);
}

function leavingIn(fact: Fact): 'released' | 'escaped' | 'died' | undefined {
  if (of(kinds.released, fact)) return 'released';
  if (of(kinds.escaped, fact)) return 'escaped';
  return of(kinds.died, fact) ? 'died' : undefined;
}

/** The first fact that ends a clock; a handover does not end the judge's, nor a ruling the mission's. */
function ended(own: readonly Fact[], other: Ending): { at: string | null; by: Ending | null; entry: string | null } {
  for (const fact of own) {
    const by = endingIn(fact);
    if (by !== undefined && by !== other) return { at: fact.occurred, by, entry: fact.id };
  }
  return { at: null, by: null, entry: null };
}

export interface EndingOf {
  readonly detainee: string;
  readonly missionHeld: boolean;
  readonly start: Fact | undefined;
}

/** How both clocks ended, where a handover stands, and who answers for the person now. */
export function endingRow(own: readonly Fact[], { detainee, missionHeld, start }: EndingOf): EndingRow {
  const mission = missionHeld ? ended(own, 'ruling') : { at: null, by: null, entry: null };
  const judge = ended(own, 'handover');
  const ruling = every(kinds.judged, own).at(-1);
  const accepted = every(kinds.accepted, own)[0];
  const left = own.find((fact) => leavingIn(fact) !== undefined);
  const owner = accepted !== undefined || !missionHeld ? 'host' : 'mission';
  const decisive = left ?? accepted ?? start;
  return {
    detainee,
    ...handoverOf(own),
    accepted_at: whenOf(accepted),
    m_closed_at: mission.at,
    m_ending: mission.by,
    m_entry: mission.entry,
    j_closed_at: judge.at,
    j_ending: judge.by,
    j_entry: judge.entry,
    ruling: ruling?.data.ruling ?? null,
    ruled_at: whenOf(ruling),
    owner,
    state: left === undefined ? owner : (leavingIn(left) ?? owner),
    state_at: whenOf(decisive),
    state_entry: idOf(decisive),
  };
}

function handoverOf(own: readonly Fact[]) {
  const offer = every(kinds.offered, own).at(-1);
  const refusals = every(kinds.refused, own);
  const taken = every(kinds.accepted, own).length > 0;
  const refused = offer !== undefined && refusals.some((refusal) => answers(refusal, offer));
  return {
    offered_at: whenOf(offer),
    offered_to: offer?.data.to ?? null,
    offered_by: offer === undefined ? null : (offer.data.officer ?? offer.author.who),
    offered_entry: idOf(offer),
    handover: taken ? 'accepted' : handoverState(offer, refused),
    refusals: refusals.length,
  };
}

const handoverState = (offer: Fact | undefined, refused: boolean): 'offered' | 'refused' | null => {
  if (offer === undefined) return null;
  return refused ? 'refused' : 'offered';
};
