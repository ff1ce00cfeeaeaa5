import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { z } from 'zod';
import { modelOf } from '#kit';
import { digests, histories, verifyBook } from '#station';
import type { AskingStore } from '#store';
import { machineClock, nodeCrypto, openSqlite } from '#store/node';
import { findDesks } from './desks.ts';

const order = z.object({
  what: z.enum(['verify', 'digest']),
  folder: z.string(),
  desks: z.array(z.string()),
  origin: z.string(),
  node: z.string(),
  publicKey: z.instanceof(Uint8Array),
});

/** Reads the book as it stood at one moment, however much is written meanwhile. */
function still<T>(store: AskingStore, work: () => T): T {
  const now = machineClock.now();
  store.inside.ask('BEGIN', { now });
  try {
    return work();
  } finally {
    store.inside.ask('ROLLBACK', { now });
  }
}

async function main(): Promise<void> {
  const { what, folder, desks, origin, node, publicKey } = order.parse(workerData);
  const model = modelOf(await findDesks(undefined, (name) => desks.includes(name)));
  const store = openSqlite(join(folder, 'book.sqlite'), model, { readOnly: true });
  try {
    if (what === 'digest') {
      const found = still(store, () => ({ position: store.size(), tables: digests(model, nodeCrypto, store) }));
      parentPort?.postMessage({ what: 'digests', ...found });
      return;
    }
    const result = still(store, () =>
      verifyBook({
        model,
        crypto: nodeCrypto,
        histories: histories(),
        name: { origin, node, exercise: false, demo: false },
        keys: { node: { publicKey, sign: () => new Uint8Array() } },
        store,
        signatures: true,
        progress: (done, total) => parentPort?.postMessage({ what: 'progress', done, total }),
      }),
    );
    parentPort?.postMessage({ what: 'verified', result });
  } finally {
    store.close();
  }
}

await main();
