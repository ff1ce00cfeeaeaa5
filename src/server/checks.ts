import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { machineClock } from '#store/node';
import type { Station, TableDigestLine } from '#station';
import { verification } from './contract-model.ts';
import type { Frozen } from './contract-route.ts';

export type Verification = Frozen<z.output<typeof verification>>;

/** Long looks at the whole book, done by a thread of their own so that writing and reading go on. */
export interface Checks {
  state(): Verification;
  /** Starts a check of everything, unless one is running. */
  start(): Verification;
  /** The digest of every read table, with the size of the book it was made of. */
  digests(): Promise<{ position: number; tables: readonly TableDigestLine[] }>;
  close(): Promise<void>;
}

const line = z.object({ table: z.string(), rows: z.int(), digest: z.string() });
const message = z.discriminatedUnion('what', [
  z.object({ what: z.literal('progress'), done: z.int(), total: z.int() }),
  z.object({ what: z.literal('verified'), result: verification.shape.result.unwrap() }),
  z.object({ what: z.literal('digests'), position: z.int(), tables: z.array(line) }),
]);
type Message = z.output<typeof message>;

/** What the thread is told; it loads the desks by their names. */
export interface CheckOrder {
  readonly what: 'verify' | 'digest';
  readonly folder: string;
  readonly desks: readonly string[];
  readonly origin: string;
  readonly node: string;
  readonly publicKey: Uint8Array;
}

export function openChecks(station: Station, folder: string): Checks {
  const { origin, node } = station.name;
  const desks = station.model.desks.map(({ name }) => name);
  const order = { folder, desks, origin, node, publicKey: station.keys.node.publicKey };
  const workers = new Set<Worker>();
  let state: Verification = { state: 'idle', done: 0, total: 0 };
  let known: Promise<{ position: number; tables: readonly TableDigestLine[] }> | undefined;
  const run = (work: CheckOrder, hear: (told: Message) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { workerData: work });
      workers.add(worker);
      worker.on('message', (given) => hear(message.parse(given)));
      worker.on('error', reject);
      worker.on('exit', () => {
        workers.delete(worker);
        resolve();
      });
    });
  const hearCheck =
    (started: string) =>
    (told: Message): void => {
      if (told.what === 'progress') state = { state: 'running', done: told.done, total: told.total, started };
      if (told.what === 'verified') {
        const { entries } = told.result;
        state = {
          state: 'done',
          done: entries,
          total: entries,
          started,
          finished: machineClock.now(),
          result: told.result,
        };
      }
    };
  return {
    state: () => state,
    start() {
      if (state.state === 'running') return state;
      const started = machineClock.now();
      state = { state: 'running', done: 0, total: station.store.size(), started };
      const settle = (): void => {
        if (state.state === 'running')
          state = { state: 'failed', done: 0, total: 0, started, finished: machineClock.now() };
      };
      run({ ...order, what: 'verify' }, hearCheck(started)).then(settle, settle);
      return state;
    },
    async digests() {
      const size = station.store.size();
      const last = await known?.catch(() => undefined);
      if (last?.position === size) return last;
      known = digestsFrom((hear) => run({ ...order, what: 'digest' }, hear));
      return known;
    },
    async close() {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

async function digestsFrom(run: (hear: (told: Message) => void) => Promise<void>) {
  let found: { position: number; tables: readonly TableDigestLine[] } | undefined;
  await run((told) => {
    if (told.what === 'digests') found = { position: told.position, tables: told.tables };
  });
  if (found === undefined) throw new Error('the digest of the read tables was not made');
  return found;
}
