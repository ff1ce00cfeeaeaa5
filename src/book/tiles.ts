import { concat } from './bytes.ts';
import { BookError } from './error.ts';
import { LEAF_BYTES_MAX } from './leaf.ts';
import { HASH_BYTES, type NodeReader, TILE_WIDTH, checkSize } from './tree.ts';

const LEVEL_MAX = 63;
const SAFE_LEVEL_MAX = 6;
const GROUP = 1000;

/** `width` hashes of one level, from node 256 · index on; 256 is a full tile. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

/** `width` entries, from entry 256 · index on. */
export interface Bundle {
  readonly index: number;
  readonly width: number;
}

export type TileName = ({ readonly what: 'tile' } & Tile) | ({ readonly what: 'entries' } & Bundle);

/** `tile/1/x001/x234/067.p/12` (C2SP tlog-tiles 0.1.0). Throws `tile.malformed` out of range. */
export function tilePath(level: number, index: number, width: number): string {
  if (!Number.isInteger(level) || level < 0 || level > LEVEL_MAX) {
    throw new BookError('tile.malformed', 'level is 0 to 63');
  }
  return `tile/${level}/${numberPath(index, width)}`;
}

/** `tile/entries/x001/234.p/12` (C2SP tlog-tiles 0.1.0). Throws `tile.malformed` out of range. */
export function entriesPath(index: number, width: number): string {
  return `tile/entries/${numberPath(index, width)}`;
}

const TILE_PATH =
  /^tile\/(entries|[0-9]|[1-5][0-9]|6[0-3])\/((?:x[0-9]{3}\/){0,5}[0-9]{3})(?:\.p\/([1-9][0-9]{0,2}))?$/;

/** Reads a path back; undefined unless it is exactly what `tilePath` or `entriesPath` writes. */
export function parseTilePath(path: string): TileName | undefined {
  const [, level, number = '', partial = String(TILE_WIDTH)] = TILE_PATH.exec(path) ?? [];
  if (level === undefined) return undefined;
  const index = Number(number.replaceAll(/[x/]/g, ''));
  const width = Number(partial);
  if (!Number.isSafeInteger(index) || width > TILE_WIDTH) return undefined;
  const name: TileName =
    level === 'entries' ? { what: 'entries', index, width } : { what: 'tile', level: Number(level), index, width };
  return pathOf(name) === path ? name : undefined;
}

/** The bytes of a tile: its hashes end to end, 32 bytes each. Throws `tree.node` for a bad stored hash. */
export function tileBytes(reader: NodeReader, tile: Tile): Uint8Array {
  const { level, index, width } = tile;
  tilePath(level, index, width);
  const bytes = new Uint8Array(width * HASH_BYTES);
  for (let i = 0; i < width; i++) {
    const hash = reader(level, index * TILE_WIDTH + i);
    if (hash.length !== HASH_BYTES) throw new BookError('tree.node', 'a stored hash is not 32 bytes');
    bytes.set(hash, i * HASH_BYTES);
  }
  return bytes;
}

/** The hashes of a tile. Throws `tile.malformed` unless there are 1 to 256 whole ones. */
export function decodeTile(bytes: Uint8Array): Uint8Array[] {
  const width = bytes.length / HASH_BYTES;
  if (!isWidth(width)) throw new BookError('tile.malformed', `${bytes.length} bytes`);
  return Array.from({ length: width }, (_, i) => bytes.subarray(i * HASH_BYTES, (i + 1) * HASH_BYTES));
}

/**
 * 1 to 256 leaves, each after its length in two bytes, high byte first (C2SP tlog-tiles 0.1.0).
 * Throws `bundle.malformed` for another count or a leaf beyond 65,535 bytes.
 */
export function encodeBundle(leaves: readonly Uint8Array[]): Uint8Array {
  if (!isWidth(leaves.length)) throw new BookError('bundle.malformed', 'holds 1 to 256 leaves');
  const pieces: Uint8Array[] = [];
  for (const leaf of leaves) {
    if (leaf.length > LEAF_BYTES_MAX) throw new BookError('bundle.malformed', 'leaf is too long');
    pieces.push(new Uint8Array([leaf.length >> 8, leaf.length & 255]), leaf);
  }
  return concat(...pieces);
}

/** The leaves of a bundle, as views of `bytes`. Throws `bundle.malformed` unless every byte is used by 1 to 256 leaves. */
export function decodeBundle(bytes: Uint8Array): Uint8Array[] {
  const leaves: Uint8Array[] = [];
  let at = 0;
  while (at < bytes.length) {
    const start = at + 2;
    at = start + (((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0));
    if (at > bytes.length) throw new BookError('bundle.malformed', 'ends inside a leaf');
    leaves.push(bytes.subarray(start, at));
  }
  if (!isWidth(leaves.length)) throw new BookError('bundle.malformed', 'holds 1 to 256 leaves');
  return leaves;
}

/** Every tile of a tree of `size` entries, level by level, partial ones last in their level. */
export function* tilesOf(size: number): Generator<Tile> {
  checkSize(size);
  for (let level = 0; level <= SAFE_LEVEL_MAX; level++) {
    const nodes = Math.floor(size / TILE_WIDTH ** level);
    if (nodes === 0) return;
    for (const bundle of bundlesOf(nodes)) yield { level, ...bundle };
  }
}

/** Every entry bundle of a tree of `size` entries, the partial one last. */
export function* bundlesOf(size: number): Generator<Bundle> {
  checkSize(size);
  const full = Math.floor(size / TILE_WIDTH);
  for (let index = 0; index < full; index++) yield { index, width: TILE_WIDTH };
  if (size % TILE_WIDTH > 0) yield { index: full, width: size % TILE_WIDTH };
}

function pathOf(name: TileName): string {
  return name.what === 'entries' ? entriesPath(name.index, name.width) : tilePath(name.level, name.index, name.width);
}

function numberPath(index: number, width: number): string {
  if (!Number.isSafeInteger(index) || index < 0) {
    throw new BookError('tile.malformed', 'index is a whole number from 0');
  }
  if (!isWidth(width)) throw new BookError('tile.malformed', 'width is 1 to 256');
  let path = String(index % GROUP).padStart(3, '0');
  for (let rest = Math.floor(index / GROUP); rest > 0; rest = Math.floor(rest / GROUP)) {
    path = `x${String(rest % GROUP).padStart(3, '0')}/${path}`;
  }
  return width === TILE_WIDTH ? path : `${path}.p/${width}`;
}

function isWidth(width: number): boolean {
  return Number.isInteger(width) && width >= 1 && width <= TILE_WIDTH;
}
