import { isFoldNews } from './news.ts';
import type { FoldNews, FoldOrder } from './news.ts';

/** Folds the whole book in a worker of this browser. Gives the way to stop it. */
export function startFold(order: FoldOrder, onNews: (news: FoldNews) => void): () => void {
  const worker = new Worker(new URL('./fold.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (!isFoldNews(data)) return;
    onNews(data);
    if (data.type !== 'progress') worker.terminate();
  });
  worker.addEventListener('error', (event) => {
    onNews({ type: 'failed', detail: event.message });
    worker.terminate();
  });
  worker.postMessage(order);
  return () => worker.terminate();
}
