import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import {
  ED25519,
  EMPTY_EDGE,
  appendToEdge,
  beginCheck,
  bundlesOf,
  concat,
  decodeBundle,
  edgeRoot,
  encodeBundle,
  entriesPath,
  equal,
  leafHash,
  noteKey,
  openCheckpoint,
  text,
} from '#book';
import { isInstant } from '#kit';
import type { AnyRow, Cell, Instant, Model, Viewer } from '#kit';
import { findModel, openPost } from '#server';
import { histories, rebuild, verifyBook } from '#station';
import type { Station } from '#station';
import { nodeCrypto, openFolder } from '#store/node';
import type { Folder } from '#store/node';
import { median, timed } from './measure.ts';
import type { Figures, StageSpec } from './stages-write.ts';

const bundleWidth = 256;

async function withFolder<T>(data: string, work: (folder: Folder, model: Model) => T): Promise<T> {
  const model = await findModel();
  const folder = openFolder(data, model, { reading: true });
  try {
    return work(folder, model);
  } finally {
    folder.close();
  }
}

const headOf = ({ store, name, keys }: Folder) => {
  const key = noteKey(nodeCrypto, { name: name.origin, type: ED25519, publicKey: keys.node.publicKey });
  return openCheckpoint(nodeCrypto, store.head() ?? '', [key]).checkpoint;
};

function mustHold(held: boolean, what: string): void {
  if (!held) throw new Error(`the benchmark's book does not verify: ${what}`);
}

/** Writes the leaves as C2SP bundles below `tlog`, beside the book, and says what a bundle weighs against plain JSON. */
export async function exported({ data }: StageSpec): Promise<Figures> {
  return withFolder(data, ({ store }) => {
    let plain = 0;
    let wire = 0;
    for (const { index, width } of bundlesOf(store.size())) {
      const entries = [...store.entries(index * bundleWidth, width)];
      const bundle = encodeBundle(entries.map(({ leaf }) => leaf));
      const parts = entries.flatMap((entry) => entry.parts);
      plain += parts.reduce((sum, part) => sum + part.bytes.length, 0);
      wire += gzipSync(concat(bundle, ...parts.flatMap(({ salt, bytes }) => [salt, bytes]))).length;
      const target = join(`${data}-tlog`, entriesPath(index, width));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bundle);
    }
    return { wire_ratio: wire / plain };
  });
}

/** The peer's work, by us: every bundle read, hashed and folded to the root. */
export async function bundles({ data }: StageSpec): Promise<Figures> {
  return withFolder(data, (folder) => {
    const { size, root } = headOf(folder);
    const { seconds, result } = timed(() => {
      let edge = EMPTY_EDGE;
      for (const { index, width } of bundlesOf(size)) {
        const bytes = new Uint8Array(readFileSync(join(`${data}-tlog`, entriesPath(index, width))));
        for (const leaf of decodeBundle(bytes)) edge = appendToEdge(nodeCrypto, edge, leafHash(nodeCrypto, leaf));
      }
      return edgeRoot(nodeCrypto, edge);
    });
    mustHold(equal(result, root), 'bundles');
    return { bundles_per_s: size / seconds };
  });
}

/** The log alone, out of the store: every leaf parsed, chained, hashed, every part against its commitment. */
export async function log({ data }: StageSpec): Promise<Figures> {
  return withFolder(data, (folder) => {
    const { store, name } = folder;
    const size = store.size();
    const { seconds, result } = timed(() => {
      const check = beginCheck(nodeCrypto, { origin: name.origin });
      for (const { position, leaf, parts } of store.entries(0, size))
        check.entry({ index: position, bytes: leaf, parts });
      return check.finish(headOf(folder));
    });
    mustHold(result.ok, 'log');
    return { log_per_s: size / seconds };
  });
}

/** All of it: the file, the log, the tree's nodes, and every row folded again and compared. */
export async function verify({ data }: StageSpec): Promise<Figures> {
  return withFolder(data, ({ store, name, keys }, model) => {
    const { seconds, result } = timed(() =>
      verifyBook({ model, crypto: nodeCrypto, histories: histories(), store, name, keys }),
    );
    mustHold(result.ok, JSON.stringify(result.findings.slice(0, 3)));
    return { verify_per_s: result.entries / seconds, verify_s: seconds, rows: result.rowsCompared };
  });
}

/** Read tables thrown away and made again from the book. */
export async function rebuilt({ data }: StageSpec): Promise<Figures> {
  const post = await openPost(data, await findModel());
  try {
    const { model, store } = post.station;
    const { seconds, result } = timed(() => rebuild({ model, crypto: nodeCrypto, histories: histories() }, store));
    return { rebuild_per_s: result.entries / seconds, subjects: result.subjects };
  } finally {
    post.close();
  }
}

const viewer: Viewer = { who: 'bench', role: 'station' };

function receivedOf(station: Station, position: number): Instant {
  const leaf = station.store.entry(position)?.leaf;
  const stamp = leaf === undefined ? undefined : /"rx":"([^"]+)"/.exec(text(leaf))?.[1];
  if (!isInstant(stamp)) throw new Error(`entry ${position} has no stamp`);
  return stamp;
}

const asked = 9;
const commitEntries = 257;
const pictureView = 'patrols.patrol_page';

/**
 * Questions at both clocks. `first` is the first question anybody asks at a moment of the past, `again` another one at the
 * same moment. The whole picture is a view of every patrol there ever was.
 */
export async function asOf({ data }: StageSpec): Promise<Figures> {
  const post = await openPost(data, await findModel());
  try {
    const { station } = post;
    const size = station.store.size();
    const whole = (knew?: Instant): readonly AnyRow[] =>
      station.read({ view: pictureView, ...(knew === undefined ? {} : { knew }) }, viewer).rows;
    // Entries written in one commit are received in one moment: each run asks at the moment of another commit.
    const near = (part: number, n: number): Instant => receivedOf(station, Math.floor(size * part) - n * commitEntries);
    const patrols = whole(near(0.4, 0)).map((row) => row['patrol'] ?? '');
    const patrol = (n: number): Cell => patrols[Math.floor((patrols.length * n) / asked)] ?? null;
    const one = (subject: Cell, knew?: Instant): void => {
      const clocks = knew === undefined ? {} : { knew };
      const { rows } = station.read({ view: pictureView, where: { patrol: subject }, ...clocks }, viewer);
      mustHold(rows.length === 1, 'a patrol is not there');
    };
    const each = (work: (n: number) => void): number =>
      median(Array.from({ length: asked }, (_, n) => timed(() => work(n)).seconds * 1000));
    one(patrol(0));
    return {
      now_subject_ms: each((n) => one(patrol(n))),
      now_picture_ms: each(() => whole()),
      half_subject_first_ms: each((n) => one(patrol(n), near(0.5, n))),
      half_subject_again_ms: each((n) => one(patrol(n), near(0.5, asked - 1))),
      half_picture_first_ms: each((n) => whole(near(0.49, n))),
      half_picture_again_ms: each(() => whole(near(0.49, asked - 1))),
      late_subject_first_ms: each((n) => one(patrol(n), near(0.99, n))),
      late_picture_first_ms: each((n) => whole(near(0.985, n))),
      late_picture_again_ms: each(() => whole(near(0.985, asked - 1))),
    };
  } finally {
    post.close();
  }
}
