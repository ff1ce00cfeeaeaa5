import { EMPTY_EDGE, appendToEdge, checkParts, edgeRoot, hex, leafHash, parseLeaf } from '#book';
import type { Edge } from '#book';
import type { Model, Recorded } from '#kit';
import { digests, histories, mirror } from '#station';
import { openMemory } from '#store';
import { hashing } from './hashing.ts';
import type { FoldStep, Folded } from './news.ts';

type Told = (step: FoldStep, done: number, total: number) => void;

export interface Folding {
  readonly model: Model;
  readonly size: number;
  /** In order of position; those the reader may not see are left out. */
  readonly entries: readonly Recorded[];
  /** Leaf hashes of what is left out, by position. */
  readonly hashes: ReadonlyMap<number, Uint8Array>;
  readonly told: Told;
}

/** Positions below `size` that are not among the entries. */
export function missingFrom(entries: readonly Recorded[], size: number): number[] {
  const here = new Set(entries.map(({ position }) => position));
  return Array.from({ length: size }, (_, position) => position).filter((position) => !here.has(position));
}

const wordEvery = 250;

/** Hashes every leaf and folds every entry with the very code of the server, in memory. */
export function foldBook(folding: Folding): Omit<Folded, 'milliseconds'> {
  const { model, size, entries, told } = folding;
  const root = rootOf(folding);
  const parts = checkAllParts(folding);
  const store = openMemory();
  mirror({ model, crypto: hashing, histories: histories() }, store, announced(entries, told));
  told('compare', 0, 1);
  const tables = digests(model, hashing, store);
  store.close();
  return { size, root, tables, entriesMissing: size - entries.length, ...parts };
}

function* announced(entries: readonly Recorded[], told: Told): Generator<Recorded> {
  for (const [index, entry] of entries.entries()) {
    if (index % wordEvery === 0) told('fold', index, entries.length);
    yield entry;
  }
  told('fold', entries.length, entries.length);
}

function rootOf({ size, entries, hashes }: Folding): string {
  const byPosition = new Map(entries.map(({ position, leaf }) => [position, leaf]));
  let edge: Edge = EMPTY_EDGE;
  for (let position = 0; position < size; position++) {
    const leaf = byPosition.get(position);
    const hash = leaf === undefined ? hashes.get(position) : leafHash(hashing, leaf);
    if (hash === undefined) throw new Error(`neither entry ${position} nor its hash`);
    edge = appendToEdge(hashing, edge, hash);
  }
  return hex(edgeRoot(hashing, edge));
}

function checkAllParts({ entries, told }: Folding): Pick<Folded, 'partsMissing' | 'partsWrong'> {
  let partsMissing = 0;
  const partsWrong: number[] = [];
  for (const [index, { position, leaf, parts }] of entries.entries()) {
    if (index % wordEvery === 0) told('check', index, entries.length);
    const { absent, wrong } = checkParts(hashing, parseLeaf(leaf), parts);
    partsMissing += absent.length;
    if (wrong.length > 0) partsWrong.push(position);
  }
  return { partsMissing, partsWrong };
}
