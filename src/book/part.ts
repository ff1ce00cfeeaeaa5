import { base64url, concat, utf8 } from './bytes.ts';
import type { Crypto } from './crypto.ts';
import { BookError } from './error.ts';
import { type Leaf, isPartName } from './leaf.ts';

/** A separately erasable, separately cleared piece of an entry; it is stored beside the tree. */
export interface Part {
  readonly name: string;
  /** 16 random bytes from the author's device, never reused, erased together with `bytes`. */
  readonly salt: Uint8Array;
  readonly bytes: Uint8Array;
}

/** How the parts at hand stand to the commitments of one leaf; names only, in order of name. */
export interface PartsChecked {
  readonly matching: readonly string[];
  /** Committed to, but not at hand. */
  readonly absent: readonly string[];
  /** At hand, but not what the leaf commits to, or given twice, or not committed to at all. */
  readonly wrong: readonly string[];
}

const COMMITTED_AS = utf8('konbit-part/v1\n');
const SALT_BYTES = 16;

/**
 * Base64url of SHA-256("konbit-part/v1\n" ‖ name ‖ 0x0A ‖ salt ‖ bytes): 43 characters.
 * Throws `entry.part` for a bad name or a salt that is not 16 bytes.
 */
export function commitment(crypto: Crypto, part: Part): string {
  if (!isPartName(part.name)) throw new BookError('entry.part', 'not a part name');
  if (part.salt.length !== SALT_BYTES) throw new BookError('entry.part', 'salt is not 16 bytes');
  const name = utf8(`${part.name}\n`);
  return base64url(crypto.sha256(concat(COMMITTED_AS, name, part.salt, part.bytes)));
}

/** Compares the parts at hand with the commitments of a leaf. Never throws for a wrong part. */
export function checkParts(crypto: Crypto, leaf: Leaf, parts: readonly Part[]): PartsChecked {
  const matching = new Set<string>();
  const wrong = new Set<string>();
  for (const part of parts) {
    const good = !matching.has(part.name) && commits(crypto, leaf, part);
    if (good) matching.add(part.name);
    else wrong.add(part.name);
  }
  const absent = Object.keys(leaf.envelope.c).filter((name) => !matching.has(name) && !wrong.has(name));
  return {
    matching: [...matching].filter((name) => !wrong.has(name)).sort(),
    absent,
    wrong: [...wrong].sort(),
  };
}

function commits(crypto: Crypto, leaf: Leaf, part: Part): boolean {
  const { c } = leaf.envelope;
  if (!Object.hasOwn(c, part.name) || part.salt.length !== SALT_BYTES) return false;
  return commitment(crypto, part) === c[part.name];
}
