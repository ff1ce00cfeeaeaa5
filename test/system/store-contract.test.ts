import { deepEqual, equal, ok, rejects } from 'node:assert/strict';
import { test } from 'node:test';
import { ED25519, noteKey, openCheckpoint, verifyConsistency, consistencyProof } from '#book';
import type { Json } from '#book';
import { digests, histories, openStation, verifyBook } from '#station';
import type { Station } from '#station';
import type { AskingStore, NotPromise, StoreWriter } from '#store';
import { nodeCrypto } from '#store/node';
import { openMission } from '#test/mission.ts';
import type { TestMission } from '#test/mission.ts';

const author = { who: 'Wanjiru DEMO', role: 'watch_officer' };
const unit = (subject: string, name: string): Record<string, Json> => ({
  kind: 'posts.unit-named/1',
  subject,
  author,
  data: { name, type: 'mission' },
});

/** The steps of a transaction that change something, in the order a batch comes to them. */
const steps = ['place', 'joinHistories', 'putNode', 'putRows', 'putHead', 'putMeta'] as const;
type Step = (typeof steps)[number];

/** Runs a step, or does not. Gives back true when the machine stops before it. */
type Stopping = (step: Step | 'commit') => boolean;

function stopIf(stops: boolean): void {
  if (stops) throw new Error('the machine stopped here');
}

/** A writer that stops before the step `stops` says. */
function stoppingWriter(writer: StoreWriter, stops: Stopping): StoreWriter {
  const before = (step: Step, run: () => void): void => {
    stopIf(stops(step));
    run();
  };
  return {
    ...writer,
    place: (entry) => before('place', () => writer.place(entry)),
    joinHistories: (position, entry) => before('joinHistories', () => writer.joinHistories(position, entry)),
    putNode: (level, index, hash) => before('putNode', () => writer.putNode(level, index, hash)),
    putRows: (rows) => before('putRows', () => writer.putRows(rows)),
    putHead: (note) => before('putHead', () => writer.putHead(note)),
    putMeta: (name, value) => before('putMeta', () => writer.putMeta(name, value)),
  };
}

const stoppingStore = (store: AskingStore, stops: Stopping): AskingStore => ({
  ...store,
  transact: <T>(work: (writer: StoreWriter) => NotPromise<T>): T =>
    store.transact<T>((writer) => {
      const result = work(stoppingWriter(writer, stops));
      stopIf(stops('commit'));
      return result;
    }),
});

interface Stopped {
  readonly mission: TestMission;
  readonly station: Station;
  /** Drafts written while the machine stops before the `call`-th step; 0 for never. Gives the steps that were come to. */
  readonly attempt: (call: number) => Promise<{ steps: string[]; failed: boolean }>;
}

/** A station over a store that can be made to stop, on an ordinary mission's folder. */
async function onStoppingStation(story: (stopped: Stopped) => Promise<void>): Promise<void> {
  const mission = await openMission({ start: '2024-09-17T08:00-04:00', desks: ['posts'] });
  const { model, store, platform, keys, name } = mission.post.station;
  let left = 0;
  let met: string[] = [];
  const stops: Stopping = (step) => {
    met.push(step);
    left--;
    return left === 0;
  };
  const station = openStation({ model, store: stoppingStore(store, stops), platform, keys, name });
  try {
    const [named] = await station.write([unit('a', 'Named')]);
    ok(named?.ok);
    const drafts = [
      unit('b', 'Second'),
      { corrects: named.receipt.id, reason: 'typing', author, data: { name: 'Named again' } },
      unit('c', 'Third'),
    ];
    await story({
      mission,
      station,
      async attempt(call) {
        left = call;
        met = [];
        try {
          const outcomes = await station.write(drafts);
          ok(outcomes.every((outcome) => outcome.ok));
          return { steps: met, failed: false };
        } catch {
          return { steps: met, failed: true };
        }
      },
    });
  } finally {
    station.close();
    mission.close();
  }
}

const standOf = ({ model, store }: Station) => ({
  size: store.size(),
  head: store.head(),
  received: store.meta('received'),
  digests: digests(model, nodeCrypto, store),
  indexed: [...store.raw('entry')].length,
});

function findingsOf({ model, store, name, keys }: Station) {
  return verifyBook({ model, crypto: nodeCrypto, histories: histories(), store, name, keys, signatures: true })
    .findings;
}

test('B18, B43, B47 wherever a batch stops, disk and memory stay as they were, and the next batch goes through', () =>
  onStoppingStation(async ({ station, attempt }) => {
    const { store } = station;
    const key = noteKey(nodeCrypto, {
      name: station.name.origin,
      type: ED25519,
      publicKey: station.keys.node.publicKey,
    });
    const checkpoint = () => openCheckpoint(nodeCrypto, station.head(), [key]).checkpoint;
    const before = standOf(station);
    const older = checkpoint();
    const met = new Set<string>();
    let calls = 0;
    for (;;) {
      calls++;
      const { steps: come, failed } = await attempt(calls);
      if (!failed) break;
      met.add(come.at(-1) ?? '');
      deepEqual(standOf(station), before, `stopped before step ${calls}, ${come.at(-1)}`);
    }
    // Every step that changes something was stopped at least once, the commit itself too.
    deepEqual([...met].sort(), [...steps, 'commit'].sort());
    equal(store.size(), before.size + 3);
    const newer = checkpoint();
    const proof = consistencyProof(nodeCrypto, (level, index) => store.node(level, index), {
      from: older.size,
      to: newer.size,
    });
    ok(verifyConsistency(nodeCrypto, { from: older, to: newer, proof }));
    deepEqual(findingsOf(station), []);
  }));

test('B43 a writer whose batch failed is told so, and nobody else’s receipt is lost with it', () =>
  onStoppingStation(async ({ mission, station }) => {
    const { model, store, platform, keys, name } = station;
    const full = openStation({ model, store: stoppingStore(store, () => true), platform, keys, name });
    await rejects(full.write([unit('x', 'Never')]), /stopped here/);
    full.close();
    equal(mission.ask('posts.tree', { where: { unit: 'unit:x' } }).length, 0);
    equal(mission.ask('posts.tree', { where: { unit: 'unit:a' } }).length, 1);
    deepEqual(findingsOf(station), []);
  }));
