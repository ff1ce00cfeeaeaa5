import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  ED25519,
  base64,
  bundlesOf,
  consistencyProof,
  edgeFromNodes,
  edgeRoot,
  encodeBundle,
  encodeProof,
  encodeVkey,
  entriesPath,
  hex,
  inclusionProof,
  noteKey,
  signCheckpoint,
  tileBytes,
  tilePath,
  tilesOf,
} from '#book';
import { nodeCrypto } from '#store/node';
import type { Folder } from '#store/node';

export interface Exported {
  readonly entries: number;
  readonly tiles: number;
  readonly bundles: number;
  /** Root of the tree, hex. */
  readonly root: string;
}

const bundleWidth = 256;

/**
 * Writes the book as a C2SP tlog-tiles directory: `checkpoint`, `tile/…` and `tile/entries/…`, and beside them what a
 * stranger needs to check it: `vkeys`, an older signed head (`checkpoint.old`), the proof that it is a beginning of this
 * one (`consistency`, hashes one a line) and the proof of one entry (`entry.tlog-proof`). Holds one bundle in memory at a
 * time. Leaves carry no part, so nothing that is withheld or erased leaves the folder. The book must have an entry.
 */
export function exportTlog(folder: Folder, out: string, progress: (done: number, total: number) => void): Exported {
  const { store, name, keys } = folder;
  const size = store.size();
  const made = new Set<string>();
  const put = (path: string, data: Uint8Array | string): void => {
    const target = join(out, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, data);
  };
  const node = (level: number, index: number): Uint8Array => store.node(level, index);
  const rootOf = (entries: number): Uint8Array => edgeRoot(nodeCrypto, edgeFromNodes(nodeCrypto, node, entries));
  const headOf = (entries: number): string =>
    signCheckpoint(nodeCrypto, { origin: name.origin, size: entries, root: rootOf(entries) }, keys.node);
  const older = Math.max(1, Math.floor(size / 2));
  const checkpoint = store.head() ?? headOf(size);
  const vkey = encodeVkey(noteKey(nodeCrypto, { name: name.origin, type: ED25519, publicKey: keys.node.publicKey }));
  put('vkeys', `${vkey}\n`);
  put('checkpoint', checkpoint);
  put('checkpoint.old', headOf(older));
  put(
    'consistency',
    consistencyProof(nodeCrypto, node, { from: older, to: size })
      .map((hash) => `${base64(hash)}\n`)
      .join(''),
  );
  const index = size - 1;
  put(
    'entry.tlog-proof',
    encodeProof({ index, hashes: inclusionProof(nodeCrypto, node, { index, size }), checkpoint }),
  );
  let tiles = 0;
  for (const tile of tilesOf(size)) {
    put(tilePath(tile.level, tile.index, tile.width), tileBytes(node, tile));
    tiles++;
  }
  let bundles = 0;
  for (const bundle of bundlesOf(size)) {
    const from = bundle.index * bundleWidth;
    const leaves = [...store.entries(from, bundle.width)].map(({ leaf }) => leaf);
    put(entriesPath(bundle.index, bundle.width), encodeBundle(leaves));
    bundles++;
    progress(from + bundle.width, size);
  }
  return { entries: size, tiles, bundles, root: hex(rootOf(size)) };
}
