import { uuidv7 } from '#book';
import { ask, problemOf } from './client.ts';
import type { Problem, Refusal, Reply } from './client.ts';
import { getState, stationNowMs } from './store.ts';

type Receipt = NonNullable<Reply<'POST /api/entries'>['outcomes'][number]['receipt']>;

/** What became of a draft: on the disk, refused with reasons, or not answered. */
export type Written =
  | { readonly state: 'written'; readonly receipt: Receipt }
  | { readonly state: 'refused'; readonly refused: readonly Refusal[] }
  | { readonly state: 'failed'; readonly problem: Problem };

/** A name for an entry made here, so that sending it twice writes it once. */
export function newEntryId(): string {
  return uuidv7(stationNowMs(), crypto.getRandomValues(new Uint8Array(10)));
}

/** Writes one draft in the name of whoever is signed in. A draft without an id gets one. */
export async function write(draft: Readonly<Record<string, unknown>>): Promise<Written> {
  try {
    const { outcomes } = await ask('POST /api/entries', {
      body: { id: newEntryId(), ...draft },
      query: { lang: getState().lang },
    });
    const [outcome] = outcomes;
    if (outcome?.receipt !== undefined) return { state: 'written', receipt: outcome.receipt };
    return { state: 'refused', refused: outcome?.refused ?? [] };
  } catch (cause) {
    const problem = problemOf(cause);
    if (problem?.refused !== undefined) return { state: 'refused', refused: problem.refused };
    return { state: 'failed', problem: problem ?? { status: 0, code: 'station.unreached', title: '', way: '' } };
  }
}
