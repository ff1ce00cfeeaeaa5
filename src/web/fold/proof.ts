import {
  BookError,
  leafHash,
  openCheckpoint,
  parseCheckpoint,
  parseLeaf,
  parseProof,
  parseVkey,
  verifyInclusion,
  verifyProof,
} from '#book';
import type { Checkpoint, EntryProof, Leaf } from '#book';
import { hashing } from './hashing.ts';
import { NoEd25519Error, withSignatures } from './signatures.ts';

/**
 * What is known of a head's signature: `good` by the given key, `unchecked` because no key was given, `unsupported` by
 * this browser.
 */
export type SignatureState = 'good' | 'unchecked' | 'unsupported';

export interface HeadChecked {
  readonly checkpoint: Checkpoint;
  readonly signature: SignatureState;
}

export interface ProofChecked extends HeadChecked {
  readonly position: number;
  readonly leaf: Leaf;
  readonly leafHash: Uint8Array;
  /** Hashes between the leaf and the root. */
  readonly steps: number;
}

/** The text of a signed note without its signatures. */
const bodyOf = (note: string): string => note.slice(0, note.lastIndexOf('\n\n') + 1);

/** Opens a signed head, with the key (a vkey) when there is one. Rejects with a `BookError` for a head that is wrong. */
export async function checkHead(note: string, vkey: string | undefined): Promise<HeadChecked> {
  if (vkey === undefined) return { checkpoint: parseCheckpoint(bodyOf(note)), signature: 'unchecked' };
  const key = parseVkey(hashing, vkey);
  try {
    const { checkpoint } = await withSignatures((crypto) => openCheckpoint(crypto, note, [key]));
    return { checkpoint, signature: 'good' };
  } catch (cause) {
    if (!(cause instanceof NoEd25519Error)) throw cause;
    return { checkpoint: parseCheckpoint(bodyOf(note)), signature: 'unsupported' };
  }
}

/**
 * Checks in this browser that an entry stands in the book: hashes its leaf, walks to the root of the head, and opens the
 * head. `text` is a C2SP tlog-proof whose extra data is the leaf. Rejects with a `BookError` when anything is wrong.
 */
export async function checkProof(text: string, vkey: string | undefined): Promise<ProofChecked> {
  const proof = parseProof(text);
  if (proof.extra === undefined) throw new BookError('proof.malformed', 'the proof brings no leaf');
  const bytes = proof.extra;
  const leaf = parseLeaf(bytes);
  const head = await checkHead(proof.checkpoint, vkey);
  if (head.signature === 'good' && vkey !== undefined) {
    const keys = [parseVkey(hashing, vkey)];
    await withSignatures((crypto) => verifyProof(crypto, { proof, leaf: bytes, keys }));
  }
  return { ...head, ...inclusion(proof, bytes, head.checkpoint), leaf };
}

function inclusion(proof: EntryProof, bytes: Uint8Array, { size, root }: Checkpoint) {
  const hash = leafHash(hashing, bytes);
  const { index, hashes } = proof;
  if (!verifyInclusion(hashing, { index, size, root, leafHash: hash, proof: hashes })) {
    throw new BookError('proof.wrong', `no such entry at ${index} of ${size}`);
  }
  return { position: index, leafHash: hash, steps: hashes.length };
}
