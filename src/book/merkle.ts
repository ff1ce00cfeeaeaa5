import { equal } from './bytes.ts';
import type { Crypto } from './crypto.ts';
import { BookError } from './error.ts';
import { HASH_BYTES, type NodeReader, checkSize, heightWithin, nodeHash, subtreeHash } from './tree.ts';

/** Size and root of one tree. */
export interface TreeHead {
  readonly size: number;
  readonly root: Uint8Array;
}

export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly root: Uint8Array;
  /** Sibling hashes, leaf to root. */
  readonly proof: readonly Uint8Array[];
}

export interface Consistency {
  readonly from: TreeHead;
  readonly to: TreeHead;
  readonly proof: readonly Uint8Array[];
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Sibling hashes, leaf to root, that prove entry `index` in the tree of `size` entries
 * (RFC 9162 section 2.1.3.1). Throws `tree.range` unless 0 ≤ index < size.
 */
export function inclusionProof(
  crypto: Crypto,
  reader: NodeReader,
  at: { readonly index: number; readonly size: number },
): Uint8Array[] {
  const { index, size } = at;
  checkSize(size);
  checkSize(index);
  if (index >= size) throw new BookError('tree.range', 'index is not below size');
  const proof: Uint8Array[] = [];
  let span: Span = { start: 0, end: size };
  while (span.end - span.start > 1) {
    const [left, right] = split(span);
    const inLeft = index < left.end;
    proof.push(rangeHash(crypto, reader, inLeft ? right : left));
    span = inLeft ? left : right;
  }
  return proof.reverse();
}

/**
 * Hashes that prove the tree of `from` entries a prefix of the tree of `to` entries
 * (RFC 9162 section 2.1.4.1); none when `from` is 0 or equals `to`. Throws `tree.range` unless
 * 0 ≤ from ≤ to.
 */
export function consistencyProof(
  crypto: Crypto,
  reader: NodeReader,
  sizes: { readonly from: number; readonly to: number },
): Uint8Array[] {
  const { from, to } = sizes;
  checkSize(from);
  checkSize(to);
  if (from > to) throw new BookError('tree.range', 'from is above to');
  if (from === 0 || from === to) return [];
  const proof: Uint8Array[] = [];
  let span: Span = { start: 0, end: to };
  while (span.end !== from) {
    const [left, right] = split(span);
    const inLeft = from <= left.end;
    proof.push(rangeHash(crypto, reader, inLeft ? right : left));
    span = inLeft ? left : right;
  }
  // The verifier already holds the old root, which is this hash when the span starts at 0.
  if (span.start !== 0) proof.push(rangeHash(crypto, reader, span));
  return proof.reverse();
}

/** Whether the proof shows the leaf at `index` of the tree with `root` (RFC 9162 section 2.1.3.2). Never throws. */
export function verifyInclusion(crypto: Crypto, claim: Inclusion): boolean {
  const { index, size, root, proof } = claim;
  if (!isSize(size) || !isSize(index) || index >= size) return false;
  if (![claim.leafHash, root, ...proof].every(isHash)) return false;
  const walk = walkFrom(index, size);
  let hash = claim.leafHash;
  for (const sibling of proof) {
    if (walk.last === 0) return false;
    hash = isRight(walk) ? nodeHash(crypto, sibling, hash) : nodeHash(crypto, hash, sibling);
    climb(walk);
  }
  return walk.last === 0 && equal(hash, root);
}

/**
 * Whether the proof shows `from` to be a prefix of `to` (RFC 9162 section 2.1.4.2). From size 0
 * every tree grows, and equal sizes need equal roots; both take no hashes. Never throws.
 */
export function verifyConsistency(crypto: Crypto, claim: Consistency): boolean {
  const { from, to, proof } = claim;
  if (!isSize(from.size) || !isSize(to.size) || from.size > to.size) return false;
  if (![from.root, to.root, ...proof].every(isHash)) return false;
  if (from.size === to.size) return proof.length === 0 && equal(from.root, to.root);
  if (from.size === 0) return proof.length === 0 && equal(from.root, crypto.sha256(new Uint8Array(0)));
  const walk = walkFrom(from.size - 1, to.size);
  while (walk.here % 2 === 1) halve(walk);
  const path = walk.here === 0 ? [from.root, ...proof] : proof;
  return rebuilds(crypto, { walk, path, claim });
}

interface Walk {
  here: number;
  last: number;
}

function rebuilds(
  crypto: Crypto,
  { walk, path, claim }: { walk: Walk; path: readonly Uint8Array[]; claim: Consistency },
): boolean {
  const [seed, ...rest] = path;
  if (seed === undefined) return false;
  let older = seed;
  let newer = seed;
  for (const sibling of rest) {
    if (walk.last === 0) return false;
    if (isRight(walk)) {
      older = nodeHash(crypto, sibling, older);
      newer = nodeHash(crypto, sibling, newer);
    } else {
      newer = nodeHash(crypto, newer, sibling);
    }
    climb(walk);
  }
  return walk.last === 0 && equal(older, claim.from.root) && equal(newer, claim.to.root);
}

function walkFrom(index: number, size: number): Walk {
  return { here: index, last: size - 1 };
}

function isRight(walk: Walk): boolean {
  return walk.here % 2 === 1 || walk.here === walk.last;
}

// A node without a sibling moves up unhashed until it has one (or is the root).
function climb(walk: Walk): void {
  if (isRight(walk)) while (walk.here % 2 === 0 && walk.here !== 0) halve(walk);
  halve(walk);
}

function halve(walk: Walk): void {
  walk.here = Math.floor(walk.here / 2);
  walk.last = Math.floor(walk.last / 2);
}

function isSize(size: number): boolean {
  return Number.isSafeInteger(size) && size >= 0;
}

function isHash(hash: Uint8Array): boolean {
  return hash.length === HASH_BYTES;
}

// RFC 6962 splits at the largest power of two below the count.
function split({ start, end }: Span): [Span, Span] {
  const middle = start + 2 ** heightWithin(end - start - 1);
  return [
    { start, end: middle },
    { start: middle, end },
  ];
}

function rangeHash(crypto: Crypto, reader: NodeReader, span: Span): Uint8Array {
  const { start, end } = span;
  const height = heightWithin(end - start);
  if (2 ** height === end - start) return subtreeHash(crypto, reader, { start, height });
  const [left, right] = split(span);
  const complete = rangeHash(crypto, reader, left);
  return nodeHash(crypto, complete, rangeHash(crypto, reader, right));
}
