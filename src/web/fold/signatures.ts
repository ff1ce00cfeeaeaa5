import type { Crypto } from '#book';
import { hashing } from './hashing.ts';

interface Asked {
  readonly publicKey: Uint8Array<ArrayBuffer>;
  readonly message: Uint8Array<ArrayBuffer>;
  readonly signature: Uint8Array<ArrayBuffer>;
}

/** This browser has no Ed25519. */
export class NoEd25519Error extends Error {
  override readonly name = 'NoEd25519Error';
}

/**
 * Runs a check of the book, which asks for signatures at once, with the browser's Ed25519, which answers later: the first
 * run finds out what is asked, the second hears the answers. Rejects with what `check` throws, or with `NoEd25519Error`.
 */
export async function withSignatures<T>(check: (crypto: Crypto) => T): Promise<T> {
  const asked: Asked[] = [];
  check({
    ...hashing,
    verify(publicKey, message, signature) {
      asked.push({ publicKey: publicKey.slice(), message: message.slice(), signature: signature.slice() });
      return true;
    },
  });
  const answers = await Promise.all(asked.map(verifyOne));
  let heard = 0;
  return check({ ...hashing, verify: () => answers[heard++] ?? false });
}

async function verifyOne({ publicKey, message, signature }: Asked): Promise<boolean> {
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']).catch((cause: unknown) => {
    throw new NoEd25519Error('this browser has no Ed25519', { cause });
  });
  return crypto.subtle.verify('Ed25519', key, signature, message);
}
