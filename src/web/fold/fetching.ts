import { decodeTile, fromBase64, tilePath } from '#book';
import type { Recorded } from '#kit';

const chunk = 500;
const tileWidth = 256;

type Told = (done: number, total: number) => void;

interface PartText {
  readonly name: string;
  readonly salt: string;
  readonly bytes: string;
}
interface Chunk {
  readonly size: number;
  readonly next: number | null;
  readonly entries: readonly {
    readonly position: number;
    readonly leaf: string;
    readonly parts: readonly PartText[];
  }[];
}

/** The station checks its answers against the contract in its tests; what matters here is proved by hashes. */
const isChunk = (given: unknown): given is Chunk =>
  typeof given === 'object' && given !== null && 'entries' in given && Array.isArray(given.entries);

async function get(address: string): Promise<Response> {
  const response = await fetch(address, { credentials: 'same-origin' });
  if (!response.ok) throw new Error(`${address.split('?')[0] ?? ''}: ${response.status}`);
  return response;
}

/** Every entry this session may read below `size`, with the parts it may read. */
export async function fetchEntries(size: number, told: Told): Promise<Recorded[]> {
  const entries: Recorded[] = [];
  let from: number | null = 0;
  while (from !== null && from < size) {
    const limit: number = Math.min(chunk, size - from);
    const answer: unknown = await (await get(`/api/book/parts?from=${from}&limit=${limit}`)).json();
    if (!isChunk(answer)) throw new Error('/api/book/parts: not as agreed');
    for (const { position, leaf, parts } of answer.entries) {
      entries.push({
        position,
        leaf: fromBase64(leaf),
        parts: parts.map(({ name, salt, bytes }) => ({ name, salt: fromBase64(salt), bytes: fromBase64(bytes) })),
      });
    }
    from = answer.next;
    told(Math.min(from ?? size, size), size);
  }
  return entries;
}

/** Hashes of leaves this session may not see, from the tiles that are open to all. */
export async function fetchLeafHashes(wanted: Iterable<number>, size: number): Promise<Map<number, Uint8Array>> {
  const hashes = new Map<number, Uint8Array>();
  for (const position of wanted) {
    if (hashes.has(position)) continue;
    const index = Math.floor(position / tileWidth);
    const width = Math.min(tileWidth, size - index * tileWidth);
    const bytes = new Uint8Array(await (await get(`/${tilePath(0, index, width)}`)).arrayBuffer());
    for (const [offset, hash] of decodeTile(bytes).entries()) hashes.set(index * tileWidth + offset, hash);
  }
  return hashes;
}
