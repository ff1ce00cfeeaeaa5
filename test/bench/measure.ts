/** The middle of the values, or the mean of the middle two. Throws for none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  if (low === undefined || high === undefined) throw new RangeError('nothing was measured');
  return (low + high) / 2;
}

/** Milliseconds that each run took, one after the other. */
export async function eachMs(runs: number, work: (run: number) => unknown): Promise<number[]> {
  const taken: number[] = [];
  for (let run = 0; run < runs; run++) {
    const began = performance.now();
    await work(run);
    taken.push(performance.now() - began);
  }
  return taken;
}

/** Seconds that one piece of work took, with its result. */
export function timed<T>(work: () => T): { readonly seconds: number; readonly result: T } {
  const began = performance.now();
  const result = work();
  return { seconds: (performance.now() - began) / 1000, result };
}
