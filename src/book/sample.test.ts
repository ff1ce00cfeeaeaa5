import assert from 'node:assert/strict';
import { createPrivateKey, createPublicKey, hash, sign, verify } from 'node:crypto';
import { test } from 'node:test';
import type { Crypto, Signer } from './crypto.ts';
import { deviceId, type EntryId, FIRST_PREV, kindName, lineHash, type Sealed, uuidv7 } from './entry.ts';
import { leafBytes } from './leaf.ts';
import { commitment, type Part } from './part.ts';
import { signEnvelope } from './seal.ts';

const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The platform's crypto; results are copied so that no test depends on Buffer. */
export const crypto: Crypto = {
  sha256: (data) => new Uint8Array(hash('sha256', data, 'buffer')),
  verify: (publicKey, message, signature) => {
    if (publicKey.length !== 32 || signature.length !== 64) return false;
    const key = createPublicKey({ key: Buffer.concat([SPKI, publicKey]), format: 'der', type: 'spki' });
    return verify(null, message, key, signature);
  },
};

export function signerOf(seed: number): Signer {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, Buffer.alloc(32, seed)]), format: 'der', type: 'pkcs8' });
  const publicKey = new Uint8Array(createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(12));
  return { publicKey, sign: (message) => new Uint8Array(sign(null, message, key)) };
}

export interface Written {
  readonly id: EntryId;
  readonly sealed: Sealed;
  readonly bytes: Uint8Array;
  readonly parts: readonly Part[];
}

export const ORIGIN = 'ht.mss/delmas';

export function idOf(index: number): EntryId {
  const random = new Uint8Array(10);
  new DataView(random.buffer).setUint32(6, index);
  return uuidv7(1_726_900_000_000 + index, random);
}

export interface Change {
  readonly book?: string;
  readonly id?: EntryId;
  readonly n?: number;
  readonly prev?: string;
  readonly refs?: readonly EntryId[];
  readonly rx?: string;
}

/** A book of `count` entries by two devices in turn, with two parts each; `changes` by index. */
export function bookOf(count: number, changes: Readonly<Record<number, Change>> = {}): Written[] {
  const devices = [1, 2].map((seed) => ({ signer: signerOf(seed), n: 0, prev: FIRST_PREV }));
  return Array.from({ length: count }, (_, index) => {
    const device = devices[index % 2];
    assert.ok(device);
    const parts = ['body', 'persons'].map((name, at) => ({
      name,
      salt: new Uint8Array(16).fill(index + at),
      bytes: new TextEncoder().encode(`{"entry":${index},"part":"${name}"}`),
    }));
    const { rx = new Date(1_726_900_000_000 + index).toISOString(), ...change } = changes[index] ?? {};
    const c = Object.fromEntries(parts.map((part) => [part.name, commitment(crypto, part)]));
    const dev = deviceId(crypto, device.signer.publicKey);
    const noted = '2024-09-21T06:26:40.000Z';
    const kind = kindName('patrol.reported/1');
    const usual = { book: ORIGIN, id: idOf(index), n: ++device.n, prev: device.prev, refs: [] };
    const sealed = signEnvelope(device.signer, { c, dev, kind, noted, v: 1, ...usual, ...change });
    device.prev = lineHash(crypto, sealed.line);
    return { id: usual.id, sealed, bytes: leafBytes(sealed, { node: 'delmas-1', rx }), parts };
  });
}

test('B53 the sample book is the same on every run', () => {
  assert.deepEqual(bookOf(3), bookOf(3));
});
