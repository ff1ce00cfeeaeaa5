import type { Json } from '#book';
import type { Outcome } from './outcome.ts';

/** At most this many drafts go to the disk with one fsync. */
const batchMax = 256;

interface Waiting {
  readonly drafts: readonly Json[];
  resolve(outcomes: readonly Outcome[]): void;
  reject(cause: unknown): void;
}

/**
 * Group commit: writers that come while a commit is under way share the next one, so that a crowd costs one fsync and a
 * single writer waits for nobody. `commit` writes a batch in one transaction or throws with nothing written.
 */
export function commitQueue(
  later: (work: () => void) => void,
  commit: (drafts: readonly Json[]) => readonly Outcome[],
) {
  const waiting: Waiting[] = [];
  let scheduled = false;

  const flush = (): void => {
    scheduled = false;
    while (waiting.length > 0) commitNext(waiting, commit);
  };

  return {
    /** Resolves when the drafts are on the disk or refused; rejects when nothing was written. */
    write(drafts: readonly Json[]): Promise<readonly Outcome[]> {
      const { promise, resolve, reject } = Promise.withResolvers<readonly Outcome[]>();
      waiting.push({ drafts, resolve, reject });
      if (!scheduled) {
        scheduled = true;
        later(flush);
      }
      return promise;
    },
  };
}

function commitNext(waiting: Waiting[], commit: (drafts: readonly Json[]) => readonly Outcome[]): void {
  const together: Waiting[] = [];
  let count = 0;
  while (waiting[0] !== undefined && (together.length === 0 || count + waiting[0].drafts.length <= batchMax)) {
    const next = waiting.shift();
    if (next === undefined) break;
    together.push(next);
    count += next.drafts.length;
  }
  try {
    const outcomes = commit(together.flatMap((one) => [...one.drafts]));
    let at = 0;
    for (const one of together) {
      one.resolve(outcomes.slice(at, at + one.drafts.length));
      at += one.drafts.length;
    }
  } catch (cause) {
    for (const one of together) one.reject(cause);
  }
}
