import { base64, concat, fromBase64, utf8 } from './bytes.ts';
import type { Crypto, Signer } from './crypto.ts';
import { type Envelope, type Sealed, deviceId } from './entry.ts';
import { BookError } from './error.ts';
import { envelopeLine, parseEnvelope } from './leaf.ts';

const SIGNED_AS = utf8('konbit-entry/v1\n');

export interface SignedLine extends Sealed {
  /** Raw Ed25519 key, 32 bytes. */
  readonly publicKey: Uint8Array;
}

/**
 * Writes line 1 and signs `"konbit-entry/v1\n" ‖ line 1`. Throws `entry.shape` unless
 * `parseEnvelope` takes the line back.
 */
export function signEnvelope(signer: Signer, envelope: Envelope): Sealed {
  const line = envelopeLine(envelope);
  return { line, signature: base64(signer.sign(concat(SIGNED_AS, utf8(line)))) };
}

/**
 * Whether the signature over line 1 is by `publicKey` and line 1 names that key as its device.
 * False, never an error, for anything malformed.
 */
export function verifySealed(crypto: Crypto, publicKey: Uint8Array, sealed: Sealed): boolean {
  try {
    if (parseEnvelope(sealed.line).dev !== deviceId(crypto, publicKey)) return false;
    return verifyLine(crypto, { publicKey, line: sealed.line, signature: sealed.signature });
  } catch (problem) {
    if (problem instanceof BookError) return false;
    throw problem;
  }
}

/** The signature check alone, for a caller that has read line 1 and matched the key to its device. */
export function verifyLine(crypto: Crypto, signed: SignedLine): boolean {
  const message = concat(SIGNED_AS, utf8(signed.line));
  return crypto.verify(signed.publicKey, message, fromBase64(signed.signature));
}
