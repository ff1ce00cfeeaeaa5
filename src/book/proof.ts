import { base64, fromBase64 } from './bytes.ts';
import { type OpenedCheckpoint, openCheckpoint } from './checkpoint.ts';
import type { Crypto } from './crypto.ts';
import { BookError } from './error.ts';
import { verifyInclusion } from './merkle.ts';
import type { NoteKey } from './note.ts';
import { HASH_BYTES, leafHash } from './tree.ts';

/** Everything one needs, besides the leaf and a key, to know that an entry stands in a book. */
export interface EntryProof {
  readonly index: number;
  /** Sibling hashes, leaf to root; at most 63. */
  readonly hashes: readonly Uint8Array[];
  /** The signed checkpoint, verbatim. */
  readonly checkpoint: string;
  /** Bytes the author of the proof adds; outside what is proved. */
  readonly extra?: Uint8Array;
}

export interface ProofClaim {
  readonly proof: EntryProof;
  /** Bytes of the leaf, exactly as stored. */
  readonly leaf: Uint8Array;
  readonly keys: readonly NoteKey[];
}

const HEADER = 'c2sp.org/tlog-proof@v1';
const HASHES_MAX = 63;

/** The text of a proof (C2SP tlog-proof v1). Throws `proof.malformed` unless `parseProof` takes it back. */
export function encodeProof(proof: EntryProof): string {
  const lines = [HEADER];
  if (proof.extra !== undefined) lines.push(`extra ${base64(proof.extra)}`);
  lines.push(`index ${proof.index}`, ...proof.hashes.map(base64), '', proof.checkpoint);
  const encoded = lines.join('\n');
  parseProof(encoded);
  return encoded;
}

/** Reads the text of a proof. Throws `proof.malformed` or `bytes.base64`; checks no hash or signature. */
export function parseProof(encoded: string): EntryProof {
  const gap = encoded.indexOf('\n\n');
  const [header, ...lines] = encoded.slice(0, Math.max(gap, 0)).split('\n');
  if (header !== HEADER) throw malformed('no header');
  const extra = lines[0]?.startsWith('extra ') === true ? lines.shift() : undefined;
  const [, digits] = /^index (0|[1-9][0-9]{0,15})$/.exec(lines.shift() ?? '') ?? [];
  const index = Number(digits);
  if (digits === undefined || !Number.isSafeInteger(index)) throw malformed('no index');
  if (lines.length > HASHES_MAX) throw malformed('more than 63 hashes');
  const hashes = lines.map(parseHash);
  const checkpoint = encoded.slice(gap + 2);
  if (!checkpoint.endsWith('\n')) throw malformed('no checkpoint');
  const proof = { index, hashes, checkpoint };
  return extra === undefined ? proof : { ...proof, extra: fromBase64(extra.slice(6)) };
}

/**
 * Checks the checkpoint's signatures and that it holds this leaf at this index. Gives the opened
 * checkpoint; throws what `openCheckpoint` throws, or `proof.wrong`.
 */
export function verifyProof(crypto: Crypto, claim: ProofClaim): OpenedCheckpoint {
  const { proof, leaf, keys } = claim;
  const opened = openCheckpoint(crypto, proof.checkpoint, keys);
  const { size, root } = opened.checkpoint;
  const hash = leafHash(crypto, leaf);
  const { index, hashes } = proof;
  if (!verifyInclusion(crypto, { index, size, root, leafHash: hash, proof: hashes })) {
    throw new BookError('proof.wrong', `no such entry at ${index} of ${size}`);
  }
  return opened;
}

function parseHash(line: string): Uint8Array {
  const hash = fromBase64(line);
  if (hash.length !== HASH_BYTES) throw malformed('a hash is 32 bytes');
  return hash;
}

function malformed(detail: string): BookError {
  return new BookError('proof.malformed', detail);
}
