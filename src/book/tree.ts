import type { Crypto } from './crypto.ts';
import { BookError } from './error.ts';

/** Bytes of every hash here: SHA-256. */
export const HASH_BYTES = 32;
/** Entries below one tile-level node double 8 times per level (C2SP tlog-tiles 0.1.0). */
export const TILE_HEIGHT = 8;
export const TILE_WIDTH = 256;

/**
 * The right edge of a tree (a compact range): the roots of its complete subtrees, widest first.
 * Immutable: keep the old value and a rolled-back transaction restores itself.
 */
export interface Edge {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

/** Hash of the entries [index · 256^level, (index + 1) · 256^level); level 0 holds leaf hashes. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
  readonly hash: Uint8Array;
}

/** Reads one tile-level node; asked only for nodes that are complete in the tree in question. */
export type NodeReader = (level: number, index: number) => Uint8Array;

/** An aligned, complete subtree: entries [start, start + 2^height). */
export interface Subtree {
  readonly start: number;
  readonly height: number;
}

export const EMPTY_EDGE: Edge = { size: 0, hashes: [] };

// Reused for every hash: Crypto.sha256 is synchronous and keeps nothing.
const nodeInput = new Uint8Array(1 + 2 * HASH_BYTES);
nodeInput[0] = 1;
const leafInput = new Uint8Array(1 + 65_535);

/** SHA-256(0x00 ‖ bytes) (RFC 6962 section 2.1). Throws `tree.range` beyond 65,535 bytes. */
export function leafHash(crypto: Crypto, bytes: Uint8Array): Uint8Array {
  if (bytes.length >= leafInput.length) throw new BookError('tree.range', 'leaf is too long');
  leafInput.set(bytes, 1);
  return crypto.sha256(leafInput.subarray(0, 1 + bytes.length));
}

/** SHA-256(0x01 ‖ left ‖ right) (RFC 6962 section 2.1). Throws `tree.node` unless both are 32 bytes. */
export function nodeHash(crypto: Crypto, left: Uint8Array, right: Uint8Array): Uint8Array {
  if (left.length !== HASH_BYTES || right.length !== HASH_BYTES) {
    throw new BookError('tree.node', 'a hash is 32 bytes');
  }
  nodeInput.set(left, 1);
  nodeInput.set(right, 1 + HASH_BYTES);
  return crypto.sha256(nodeInput);
}

/** Root of the tree without entries: SHA-256 of nothing (RFC 6962 section 2.1). */
export function emptyRoot(crypto: Crypto): Uint8Array {
  return crypto.sha256(new Uint8Array(0));
}

/** The edge of a tree with these leaf hashes, in order. */
export function edgeOf(crypto: Crypto, leafHashes: Iterable<Uint8Array>): Edge {
  let edge = EMPTY_EDGE;
  for (const hash of leafHashes) edge = appendToEdge(crypto, edge, hash);
  return edge;
}

/** The edge after one more leaf hash; `edge` itself stays as it was. */
export function appendToEdge(crypto: Crypto, edge: Edge, hash: Uint8Array): Edge {
  return grow(crypto, edge, { hash });
}

/**
 * The edge after one more leaf hash, and the tile-level nodes that leaf completes, lowest level
 * first: always (0, size), and (l, size / 256^l) whenever 256^l divides the new size.
 */
export function appendNodes(crypto: Crypto, edge: Edge, hash: Uint8Array): { edge: Edge; nodes: TreeNode[] } {
  const nodes: TreeNode[] = [{ level: 0, index: edge.size, hash }];
  const grown = grow(crypto, edge, { hash, nodes });
  return { edge: grown, nodes };
}

/** Root of the tree (RFC 6962 section 2.1): 32 bytes. */
export function edgeRoot(crypto: Crypto, edge: Edge): Uint8Array {
  let root = edge.hashes.at(-1);
  if (root === undefined) return emptyRoot(crypto);
  for (const left of edge.hashes.slice(0, -1).reverse()) root = nodeHash(crypto, left, root);
  return root;
}

/** Reloads the edge of a tree of `size` entries from stored nodes, after a restart. */
export function edgeFromNodes(crypto: Crypto, reader: NodeReader, size: number): Edge {
  checkSize(size);
  const hashes: Uint8Array[] = [];
  let start = 0;
  while (start < size) {
    const height = heightWithin(size - start);
    hashes.push(subtreeHash(crypto, reader, { start, height }));
    start += 2 ** height;
  }
  return { size, hashes };
}

/**
 * Hash of an aligned complete subtree, from the nodes of the nearest tile level below it
 * (at most 128 reads). Throws `tree.range` when it is not aligned.
 */
export function subtreeHash(crypto: Crypto, reader: NodeReader, subtree: Subtree): Uint8Array {
  const { start, height } = subtree;
  if (start % 2 ** height !== 0) throw new BookError('tree.range', 'subtree is not aligned');
  const level = Math.floor(height / TILE_HEIGHT);
  const count = 2 ** (height % TILE_HEIGHT);
  const first = start / TILE_WIDTH ** level;
  let row: Uint8Array[] = [];
  for (let i = 0; i < count; i++) row.push(readNode(reader, level, first + i));
  while (row.length > 1) row = pairs(crypto, row);
  return row[0] ?? emptyRoot(crypto);
}

/** Height of the widest complete subtree that fits in `count` entries. */
export function heightWithin(count: number): number {
  let height = 0;
  for (let width = 2; width <= count; width *= 2) height++;
  return height;
}

/** Throws `tree.range` unless `size` is a whole number from 0 to 2^53 - 1. */
export function checkSize(size: number): void {
  if (!Number.isSafeInteger(size) || size < 0) {
    throw new BookError('tree.range', 'a size is a whole number from 0');
  }
}

interface Leafing {
  readonly hash: Uint8Array;
  readonly nodes?: TreeNode[];
}

// Appending a leaf is adding one in binary: every trailing 1 of the size merges two subtrees.
function grow(crypto: Crypto, edge: Edge, { hash, nodes }: Leafing): Edge {
  if (hash.length !== HASH_BYTES) throw new BookError('tree.node', 'a hash is 32 bytes');
  const hashes = edge.hashes.slice();
  const size = edge.size + 1;
  let merged = hash;
  let height = 0;
  for (let rest = edge.size; rest % 2 === 1; rest = (rest - 1) / 2) {
    const left = hashes.pop();
    if (left === undefined) throw new BookError('tree.node', 'edge does not fit its size');
    merged = nodeHash(crypto, left, merged);
    height++;
    if (nodes !== undefined && height % TILE_HEIGHT === 0) {
      nodes.push({ level: height / TILE_HEIGHT, index: size / 2 ** height - 1, hash: merged });
    }
  }
  hashes.push(merged);
  return { size, hashes };
}

function readNode(reader: NodeReader, level: number, index: number): Uint8Array {
  const hash = reader(level, index);
  if (hash.length !== HASH_BYTES) throw new BookError('tree.node', 'a stored hash is not 32 bytes');
  return hash;
}

function pairs(crypto: Crypto, row: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = [];
  for (let i = 0; i + 1 < row.length; i += 2) {
    const [left, right] = row.slice(i, i + 2);
    if (left !== undefined && right !== undefined) above.push(nodeHash(crypto, left, right));
  }
  return above;
}
