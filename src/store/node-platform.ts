import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import type { Crypto, Signer } from '#book';
import { compareInstants, instantOf, millis } from '#kit';
import type { Instant } from '#kit';

/** DER header of a raw Ed25519 public key (RFC 8410). */
const publicHeader = Buffer.from('302a300506032b6570032100', 'hex');
const rawPublicBytes = 32;

const keyCache = new Map<string, KeyObject>();

function publicKeyOf(raw: Uint8Array): KeyObject {
  const name = Buffer.from(raw).toString('base64');
  const known = keyCache.get(name);
  if (known !== undefined) return known;
  const key = createPublicKey({ key: Buffer.concat([publicHeader, raw]), format: 'der', type: 'spki' });
  keyCache.set(name, key);
  return key;
}

/** SHA-256 and Ed25519 of the platform. */
export const nodeCrypto: Crypto = {
  sha256: (data) => hash('sha256', data, 'buffer'),
  verify(publicKey, message, signature) {
    if (publicKey.length !== rawPublicBytes) return false;
    return verify(null, message, publicKeyOf(publicKey), signature);
  },
};

/** A signer from a private key in PEM. */
export function signerFrom(pem: string): Signer {
  const key = createPrivateKey(pem);
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return {
    publicKey: new Uint8Array(der.subarray(der.length - rawPublicBytes)),
    sign: (message) => sign(null, message, key),
  };
}

/** A new Ed25519 private key in PEM. */
export const newKeyPem = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

export const nodeRandom = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));

/** The time of this machine. */
export const machineClock = { now: (): Instant => instantOf(Date.now()) };

/**
 * An exercise's clock. It stands still where it was driven, so that a story told in steps gets the times it asks for;
 * when `running`, it goes on from there at the pace of this machine.
 */
export function drivenClock(start: Instant, running = false): { now(): Instant; drive(to: Instant): void } {
  let at = start;
  let drivenMs = Date.now();
  const now = (): Instant => (running ? instantOf(millis(at) + Date.now() - drivenMs) : at);
  return {
    now,
    drive(to) {
      if (compareInstants(to, now()) < 0)
        throw new RangeError(`an exercise clock only moves forward: it is ${now()}, not ${to}`);
      at = to;
      drivenMs = Date.now();
    },
  };
}

/** SHA-256 of a stream of chunks, as hex. */
export function hashOf(chunks: Iterable<Uint8Array>): string {
  const running = createHash('sha256');
  for (const chunk of chunks) running.update(chunk);
  return running.digest('hex');
}
