import { commitment, entryId, kindName, leafBytes, signEnvelope, uuidv7, FIRST_PREV } from '#book';
import type { DeviceId, Envelope } from '#book';
import { millis, partsOf } from '#kit';
import type { Instant, Kind, Proposed, Recorded } from '#kit';
import type { DeviceTail } from '#store';
import type { BookName, Platform, PostKeys } from './platform.ts';

export interface Sealing {
  readonly platform: Platform;
  readonly keys: PostKeys;
  readonly name: BookName;
}

export interface ToSeal {
  /** Position the entry gets, and the device's chain as it stands before it. */
  readonly position: number;
  readonly dev: DeviceId;
  readonly tail: DeviceTail | undefined;
  readonly kind: Kind;
  readonly proposed: Proposed;
  readonly received: Instant;
}

const saltBytes = 16;

/** Makes a proposed entry into one that can be placed: salted parts, signed envelope, the post's stamp. */
export function seal(sealing: Sealing, draft: ToSeal): Recorded {
  const { platform, keys, name } = sealing;
  const { proposed, kind, received, position, dev, tail } = draft;
  const parts = partsOf(kind, proposed).map(({ name: part, bytes }) => ({
    name: part,
    bytes,
    salt: platform.random(saltBytes),
  }));
  const commitments: Record<string, string> = {};
  for (const part of [...parts].sort((a, b) => (a.name < b.name ? -1 : 1)))
    commitments[part.name] = commitment(platform.crypto, part);
  const count = (tail?.count ?? 0) + 1;
  const envelope: Envelope = {
    book: name.origin,
    c: commitments,
    dev,
    id:
      proposed.id === undefined ? uuidv7(millis(received), ordered(platform.random(10), count)) : entryId(proposed.id),
    kind: kindName(kind.id),
    n: count,
    noted: proposed.noted,
    prev: tail?.lineHash ?? FIRST_PREV,
    refs: [proposed.corrects, proposed.withdraws].filter((id) => id !== undefined).map(entryId),
    v: 1,
  };
  const sealed = signEnvelope(keys.device, envelope);
  return { position, leaf: leafBytes(sealed, { node: name.node, rx: received }), parts };
}

/**
 * Random bytes for an id that begin with the device's own count, so that two entries of one device noted within the
 * same millisecond keep their order: 26 bits of count, 48 of chance (RFC 9562 section 6.2, method 1).
 */
function ordered(random10: Uint8Array, count: number): Uint8Array {
  random10.set([(count >>> 22) & 0x0f, (count >>> 14) & 0xff, (count >>> 8) & 0x3f, count & 0xff]);
  return random10;
}
