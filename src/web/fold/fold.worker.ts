import { findModel } from './desks.ts';
import { fetchEntries, fetchLeafHashes } from './fetching.ts';
import { foldBook, missingFrom } from './folding.ts';
import { isFoldOrder } from './news.ts';
import type { FoldNews, FoldStep } from './news.ts';

const tell = (news: FoldNews): void => self.postMessage(news);
const told = (step: FoldStep, done: number, total: number): void => tell({ type: 'progress', step, done, total });

async function foldAll(size: number): Promise<void> {
  const start = performance.now();
  const entries = await fetchEntries(size, (done, total) => told('fetch', done, total));
  const hashes = await fetchLeafHashes(missingFrom(entries, size), size);
  const folded = foldBook({ model: findModel(), size, entries, hashes, told });
  tell({ type: 'done', folded: { ...folded, milliseconds: Math.round(performance.now() - start) } });
}

self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isFoldOrder(data)) return;
  foldAll(data.size).catch((cause: unknown) => {
    tell({ type: 'failed', detail: cause instanceof Error ? cause.message : String(cause) });
  });
});
