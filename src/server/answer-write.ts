import type { Json } from '#book';
import { told } from '#station';
import type { Outcome } from '#station';
import type { Asked, HandlersOf, Serving } from './asked.ts';
import { authored, look } from './checking.ts';
import type { Looked } from './checking.ts';
import type { Frozen, ReplyOf } from './contract-route.ts';
import type { Contract } from './contract.ts';
import type { checked } from './contract-shapes.ts';
import { Problem, plain } from './problem.ts';
import type { Said } from './problem.ts';
import type { z } from 'zod';

type Asking = Asked<Contract['POST /api/entries']>;
type OutcomeReply = ReplyOf<Contract['POST /api/entries']>['outcomes'][number];

export const writeHandlers: HandlersOf<'POST /api/entries' | 'POST /api/check'> = {
  'POST /api/entries': async (asked, serving) => {
    const outcomes = await written(asked, serving, draftsIn(asked.body));
    const [only] = outcomes;
    if (!Array.isArray(asked.body) && only?.ok === false) throw refusedAlone(only.refused ?? []);
    return { outcomes };
  },
  'POST /api/check': (asked, serving) => ({
    checked: draftsIn(asked.body).map((draft) => checkedReply(look(draft, asked, serving))),
  }),
};

const draftsIn = (body: Asking['body']): Json[] => (Array.isArray(body) ? body : [body]);

/** Writes what can be written, together, and answers every draft in the order given. */
async function written(asked: Asking, serving: Serving, drafts: readonly Json[]): Promise<OutcomeReply[]> {
  const named = drafts.map((draft) => authored(draft, asked, serving));
  const outcomes = await serving.station.write(named.flatMap((one) => ('draft' in one ? [one.draft] : [])));
  const waiting = [...outcomes];
  return named.map((one): OutcomeReply => {
    if ('refused' in one) return { ok: false, refused: one.refused };
    const outcome = waiting.shift();
    return outcome === undefined ? { ok: false, refused: [] } : outcomeReply(outcome, asked);
  });
}

const outcomeReply = (outcome: Outcome, { lang }: Pick<Asking, 'lang'>): OutcomeReply =>
  outcome.ok
    ? { ok: true, again: outcome.again, receipt: outcome.receipt }
    : { ok: false, refused: outcome.faults.map((fault) => plain(told(fault, lang))) };

/** The answer to a single draft that was refused. */
export function refusedAlone(refused: readonly Said[]): Problem {
  const [first] = refused;
  return new Problem({
    status: 422,
    code: 'draft.refused',
    refused,
    ...(first === undefined ? {} : { field: first.field, value: first.value }),
  });
}

function checkedReply(looked: Looked): Frozen<z.output<typeof checked>> {
  if (!looked.ok) return { ok: false, refused: looked.refused };
  const { kind, subject, occurred, data, place } = looked.read.proposed;
  const known: Record<string, Json> = {};
  for (const [name, value] of Object.entries(data)) if (value !== undefined) known[name] = value;
  return { ok: true, kind, subject, occurred, data: known, ...(place === undefined ? {} : { place: { ...place } }) };
}
