import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '#book';
import { instantOf, millis } from '#kit';
import type { Instant } from '#kit';
import { createPost, findModel, openPost } from '#server';
import type { Post } from '#server';
import { eachMs, median } from './measure.ts';
import { entriesPerDay, missionFrom, missionStart, openingDrafts } from './mission-year.ts';
import type { TimedDraft } from './mission-year.ts';

/** What a stage found: figures by name, times in milliseconds or entries a second. */
export type Figures = Readonly<Record<string, number>>;

export interface StageSpec {
  readonly data: string;
  readonly entries: number;
}

const batchOf = 256;

function* inBatches<T>(items: Iterable<T>, size: number): Iterable<T[]> {
  let batch: T[] = [];
  for (const item of items) {
    batch.push(item);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
}

/** Writes drafts that must all be taken: a refusal would make the figures mean something else. */
async function writeAll(post: Post, drafts: readonly Json[]): Promise<void> {
  for (const outcome of await post.station.write(drafts)) {
    if (!outcome.ok) throw new Error(`the benchmark's draft was refused: ${JSON.stringify(outcome.faults)}`);
  }
}

async function writeTimed(post: Post, batch: readonly TimedDraft[]): Promise<void> {
  const last = batch.at(-1);
  if (last !== undefined) post.station.platform.clock.drive(last.received);
  await writeAll(
    post,
    batch.map(({ draft }) => draft),
  );
}

/** Makes the book: `entries` of them, in batches, on an exercise's clock. */
export async function load({ data, entries }: StageSpec): Promise<Figures> {
  const name = { origin: 'ht.mss/bench', node: 'bench-1', exercise: true, demo: true };
  const post = await createPost(data, await findModel(), { name, clock: missionStart });
  try {
    await writeAll(post, openingDrafts());
    const began = performance.now();
    const before = post.station.store.size();
    for (const batch of inBatches(missionFrom(0), batchOf)) {
      await writeTimed(post, batch);
      if (post.station.store.size() >= entries) break;
    }
    const seconds = (performance.now() - began) / 1000;
    const size = post.station.store.size();
    return { entries: size, load_per_s: (size - before) / seconds };
  } finally {
    post.close();
  }
}

/** How much the closed folder's book takes for each entry, all tables and indexes included. */
export function disk({ data, entries }: StageSpec): Figures {
  return { disk_bytes_per_entry: statSync(join(data, 'book.sqlite')).size / entries };
}

const warmUp = 300;
const single = 500;
const batches = 50;
const batchSize = 64;
const writers = 32;
const crowdWrites = 2400;

/** Durable appends to a book of this size: one at a time, by 64, and by 32 writers who each wait for their receipt. */
export async function append({ data, entries }: StageSpec): Promise<Figures> {
  const post = await openPost(data, await findModel());
  try {
    const drafts = missionFrom(Math.ceil(entries / entriesPerDay) + 1)[Symbol.iterator]();
    post.station.platform.clock.drive(laterThan(post, entries));
    const next = (): Json => {
      const { value } = drafts.next();
      return value?.draft ?? {};
    };
    const many = (count: number): Json[] => Array.from({ length: count }, next);
    await eachMs(warmUp, () => writeAll(post, [next()]));
    const one = await eachMs(single, () => writeAll(post, [next()]));
    const by64 = await eachMs(batches, () => writeAll(post, many(batchSize)));
    const began = performance.now();
    await Promise.all(
      Array.from({ length: writers }, async () => {
        for (let n = 0; n < crowdWrites / writers; n++) await writeAll(post, [next()]);
      }),
    );
    const crowdSeconds = (performance.now() - began) / 1000;
    return {
      append_p50_ms: median(one),
      append_p99_ms: one.toSorted((a, b) => a - b)[Math.floor(single * 0.99)] ?? 0,
      batch64_per_s: batchSize / (median(by64) / 1000),
      crowd_per_s: crowdWrites / crowdSeconds,
    };
  } finally {
    post.close();
  }
}

/** A moment after everything this stage will write: the appended drafts are of the next few days. */
function laterThan(post: Post, entries: number): Instant {
  const days = Math.ceil((entries + crowdWrites + batches * batchSize + warmUp + single) / entriesPerDay) + 4;
  const later = instantOf(millis(missionStart) + days * 86_400_000);
  const now = post.station.platform.clock.now();
  return later > now ? later : now;
}
