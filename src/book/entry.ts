import { base64url, hex, utf8 } from './bytes.ts';
import type { Crypto } from './crypto.ts';
import { BookError } from './error.ts';

declare const brand: unique symbol;

/** A UUIDv7 in lower case (RFC 9562 section 5.7): the name of an entry and its idempotency key. */
export type EntryId = string & { readonly [brand]: 'EntryId' };
/** Base64url of the first 16 bytes of SHA-256 of a raw Ed25519 public key: 22 characters. */
export type DeviceId = string & { readonly [brand]: 'DeviceId' };
/** `desk.happened/1`: what happened, past tense, and the version of its shape. */
export type KindName = string & { readonly [brand]: 'KindName' };

/** What a device signs: line 1 of a leaf. Member names are single words because each is stored a million times. */
export interface Envelope {
  /** Origin of the book the entry is written for. */
  readonly book: string;
  /** Part name to commitment, 1 to 8 of them, in order of name. */
  readonly c: Readonly<Record<string, string>>;
  readonly dev: DeviceId;
  readonly id: EntryId;
  readonly kind: KindName;
  /** Place in the device's own sequence within this book; the first is 1. */
  readonly n: number;
  /** The device's claim of when it noted this: UTC, milliseconds, `Z`. */
  readonly noted: string;
  /** Base64url of SHA-256 of the device's previous line 1 in this book; FIRST_PREV for the first. */
  readonly prev: string;
  /** Ids of the entries this one corrects, withdraws or answers; at most 64, none twice. */
  readonly refs: readonly EntryId[];
  readonly v: 1;
}

/** A signed envelope as it travels: line 1 without its LF, and padded base64 of the signature. */
export interface Sealed {
  readonly line: string;
  readonly signature: string;
}

/** What the writing post adds: its own name and when it received the entry. */
export interface Stamp {
  readonly node: string;
  /** Received: UTC, milliseconds, `Z`; never decreases within a book. */
  readonly rx: string;
}

/** `prev` of the first entry of a device in a book: 32 zero bytes. */
export const FIRST_PREV = 'A'.repeat(43);

const ENTRY_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const DEVICE_ID = /^[A-Za-z0-9_-]{21}[AQgw]$/;
const KIND_NAME = /^[a-z][A-Za-z0-9_-]*(?:\.[a-z][A-Za-z0-9_-]*)+\/[1-9][0-9]{0,3}$/;
const KIND_LENGTH_MAX = 96;
const TIME_MS_MAX = 2 ** 48 - 1;

/** Whether a text is a UUIDv7 in lower case. */
export function isEntryId(value: string): value is EntryId {
  return ENTRY_ID.test(value);
}

/** Brands a text as an entry id. Throws `entry.id`. */
export function entryId(value: string): EntryId {
  if (!isEntryId(value)) throw new BookError('entry.id', 'not a lower-case UUIDv7');
  return value;
}

/** Whether a text has the shape of a device id. */
export function isDeviceId(value: string): value is DeviceId {
  return DEVICE_ID.test(value);
}

/** Whether a text is a kind name, version included, of at most 96 characters. */
export function isKindName(value: string): value is KindName {
  return value.length <= KIND_LENGTH_MAX && KIND_NAME.test(value);
}

/** Brands a text as a kind name. Throws `entry.shape`. */
export function kindName(value: string): KindName {
  if (!isKindName(value)) throw new BookError('entry.shape', 'not a kind name');
  return value;
}

/** The id of the device that holds a raw 32-byte Ed25519 public key. */
export function deviceId(crypto: Crypto, publicKey: Uint8Array): DeviceId {
  const value = base64url(crypto.sha256(publicKey).subarray(0, 16));
  if (!isDeviceId(value)) throw new BookError('entry.shape', 'sha256 gave fewer than 16 bytes');
  return value;
}

/**
 * Makes an id from a time in milliseconds since 1970 and 10 random bytes, of which 74 bits are
 * used (RFC 9562 section 5.7). Throws `entry.id` for a time outside 48 bits or fewer bytes.
 */
export function uuidv7(unixMs: number, random10: Uint8Array): EntryId {
  if (!Number.isInteger(unixMs) || unixMs < 0 || unixMs > TIME_MS_MAX || random10.length !== 10) {
    throw new BookError('entry.id', 'needs whole milliseconds below 2^48 and 10 random bytes');
  }
  const time = unixMs.toString(16).padStart(12, '0');
  const random = random10.slice();
  random[0] = 0x70 | ((random[0] ?? 0) & 0x0f);
  random[2] = 0x80 | ((random[2] ?? 0) & 0x3f);
  const tail = hex(random);
  return entryId(`${time.slice(0, 8)}-${time.slice(8)}-${tail.slice(0, 4)}-${tail.slice(4, 8)}-${tail.slice(8)}`);
}

/** SHA-256 of line 1 as base64url: the `prev` of the same device's next entry in this book. */
export function lineHash(crypto: Crypto, line: string): string {
  return base64url(crypto.sha256(utf8(line)));
}
