import { base64, concat, fromBase64, hex, text, utf8 } from './bytes.ts';
import type { Crypto, Signer } from './crypto.ts';
import { BookError } from './error.ts';

/** Signature types of C2SP signed-note 1.0.0 that are read and written here. */
export const ED25519 = 0x01;
export const COSIGNATURE = 0x04;
export type NoteKeyType = typeof ED25519 | typeof COSIGNATURE;

/** A key that signs notes; `id` is the first 4 bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key) as a number. */
export interface NoteKey {
  readonly name: string;
  readonly type: NoteKeyType;
  readonly publicKey: Uint8Array;
  readonly id: number;
}

/** One signature line. `blob` is what follows the 4-byte key id. */
export interface NoteSignature {
  readonly name: string;
  readonly id: number;
  readonly blob: Uint8Array;
}

export interface VerifiedSignature extends NoteSignature {
  readonly key: NoteKey;
  /** Seconds since 1970 that a cosigner vouches for; absent on a plain signature. */
  readonly timeS?: number;
}

export interface OpenedNote {
  /** The signed text, its final LF included. */
  readonly text: string;
  /** One per known key, in order; never empty. */
  readonly verified: readonly VerifiedSignature[];
  /** Signatures by keys that are not among the known. */
  readonly unverified: readonly NoteSignature[];
}

/** Who signs, under which name. */
export interface NoteSigner {
  readonly name: string;
  readonly signer: Signer;
}

export interface Cosigner extends NoteSigner {
  /** Whole seconds since 1970. */
  readonly timeS: number;
}

export const NOTE_BYTES_MAX = 1_000_000;
export const NOTE_SIGNATURES_MAX = 100;

const SIGNATURE_BYTES = 64;
const TIME_BYTES = 8;
const KEY_BYTES = 32;

/** First 4 bytes of SHA-256(name ‖ 0x0A ‖ type ‖ key), high byte first (C2SP signed-note 1.0.0). */
export function keyId(crypto: Crypto, key: Omit<NoteKey, 'id'>): number {
  const input = concat(utf8(`${key.name}\n`), new Uint8Array([key.type]), key.publicKey);
  return readId(crypto.sha256(input));
}

/** A key with its id. Throws `note.key` for a name with a space or `+`, or a key that is not 32 bytes. */
export function noteKey(crypto: Crypto, key: Omit<NoteKey, 'id'>): NoteKey {
  if (!isNoteName(key.name)) throw new BookError('note.key', 'name is empty or has a space or +');
  if (key.publicKey.length !== KEY_BYTES) throw new BookError('note.key', 'key is not 32 bytes');
  return { ...key, id: keyId(crypto, key) };
}

/** `name+hex id+base64(type ‖ key)` (C2SP signed-note 1.0.0). */
export function encodeVkey(key: NoteKey): string {
  const bytes = concat(new Uint8Array([key.type]), key.publicKey);
  return `${key.name}+${hex(writeId(key.id))}+${base64(bytes)}`;
}

/** Reads a vkey. Throws `note.key` unless the id fits and the type is 0x01 or 0x04. */
export function parseVkey(crypto: Crypto, vkey: string): NoteKey {
  const [, name = '', id, encoded = ''] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(vkey) ?? [];
  if (id === undefined) throw new BookError('note.key', 'not a vkey');
  const bytes = fromBase64(encoded);
  const type = bytes[0];
  if (type !== ED25519 && type !== COSIGNATURE) throw new BookError('note.key', 'unknown type');
  const key = noteKey(crypto, { name, type, publicKey: bytes.subarray(1) });
  if (hex(writeId(key.id)) !== id) throw new BookError('note.key', 'key id does not fit the key');
  return key;
}

/** Whether a name can stand in a signature line: not empty, no space of any script, no `+`. */
export function isNoteName(name: string): boolean {
  return name !== '' && name.isWellFormed() && !/[\s\u0085+]/u.test(name) && !hasControl(name);
}

/** The note: text, an empty line, one Ed25519 signature line (type 0x01). Throws `note.malformed` or `note.key`. */
export function signNote(crypto: Crypto, body: string, by: NoteSigner): string {
  checkBody(body);
  const { name, signer } = by;
  const key = noteKey(crypto, { name, type: ED25519, publicKey: signer.publicKey });
  return `${body}\n${signatureLine(key, signer.sign(utf8(body)))}`;
}

/**
 * One cosignature/v1 line (type 0x04) over a note's text; put it behind the note. Throws
 * `note.malformed` or `note.key`.
 */
export function cosignNote(crypto: Crypto, body: string, by: Cosigner): string {
  checkBody(body);
  const { name, signer, timeS } = by;
  if (!Number.isSafeInteger(timeS) || timeS < 0) {
    throw new BookError('note.malformed', 'time is whole seconds from 1970');
  }
  const key = noteKey(crypto, { name, type: COSIGNATURE, publicKey: signer.publicKey });
  const time = new Uint8Array(TIME_BYTES);
  new DataView(time.buffer).setBigUint64(0, BigInt(timeS));
  return signatureLine(key, concat(time, signer.sign(cosigned(body, timeS))));
}

/**
 * Opens a signed note (C2SP signed-note 1.0.0) with the keys one trusts. Signatures by other keys
 * are kept apart unread. Throws `note.size` beyond 1 MB or 100 signatures, `note.malformed`,
 * `note.signature` when a known key's signature is bad, `note.unsigned` when no known key signed.
 */
export function openNote(crypto: Crypto, note: Uint8Array | string, keys: readonly NoteKey[]): OpenedNote {
  const { body, signatures } = splitNote(note);
  const message = utf8(body);
  const verified = new Map<NoteKey, VerifiedSignature>();
  const unverified: NoteSignature[] = [];
  for (const signature of signatures) {
    const key = keys.find((known) => known.id === signature.id && known.name === signature.name);
    if (key === undefined) unverified.push(signature);
    else if (!verified.has(key)) verified.set(key, verifyOne(crypto, { key, signature, message, body }));
    else verifyOne(crypto, { key, signature, message, body });
  }
  if (verified.size === 0) throw new BookError('note.unsigned', 'no signature by a known key');
  return { text: body, verified: [...verified.values()], unverified };
}

interface Verifying {
  readonly key: NoteKey;
  readonly signature: NoteSignature;
  readonly message: Uint8Array;
  readonly body: string;
}

function verifyOne(crypto: Crypto, { key, signature, message, body }: Verifying): VerifiedSignature {
  const { blob } = signature;
  if (key.type === ED25519) {
    if (blob.length !== SIGNATURE_BYTES || !crypto.verify(key.publicKey, message, blob)) {
      throw new BookError('note.signature', `bad signature by ${key.name}`);
    }
    return { ...signature, key };
  }
  const timeS = timeOf(blob);
  const good = timeS !== undefined && crypto.verify(key.publicKey, cosigned(body, timeS), blob.subarray(TIME_BYTES));
  if (!good) throw new BookError('note.signature', `bad cosignature by ${key.name}`);
  return { ...signature, key, timeS };
}

function timeOf(blob: Uint8Array): number | undefined {
  if (blob.length !== TIME_BYTES + SIGNATURE_BYTES) return undefined;
  const timeS = Number(new DataView(blob.buffer, blob.byteOffset).getBigUint64(0));
  return Number.isSafeInteger(timeS) ? timeS : undefined;
}

function cosigned(body: string, timeS: number): Uint8Array {
  return utf8(`cosignature/v1\ntime ${timeS}\n${body}`);
}

function signatureLine(key: NoteKey, blob: Uint8Array): string {
  return `— ${key.name} ${base64(concat(writeId(key.id), blob))}\n`;
}

function checkBody(body: string): void {
  if (!body.endsWith('\n') || hasControl(body) || !body.isWellFormed()) {
    throw new BookError('note.malformed', 'text ends in LF and has no other control character');
  }
}

function splitNote(note: Uint8Array | string): { body: string; signatures: NoteSignature[] } {
  const bytes = typeof note === 'string' ? utf8(note) : note;
  if (bytes.length > NOTE_BYTES_MAX) throw new BookError('note.size', 'more than 1 MB');
  const whole = typeof note === 'string' ? note : text(note);
  // The text may itself hold empty lines; the last one divides.
  const gap = whole.lastIndexOf('\n\n');
  if (gap < 0 || !whole.endsWith('\n')) throw new BookError('note.malformed', 'no signature lines');
  const body = whole.slice(0, gap + 1);
  checkBody(body);
  const lines = whole.slice(gap + 2, -1).split('\n');
  if (lines.length > NOTE_SIGNATURES_MAX) throw new BookError('note.size', 'too many signatures');
  return { body, signatures: lines.map(parseSignature) };
}

function parseSignature(line: string): NoteSignature {
  const [, name = '', encoded] = /^— ([^ ]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line) ?? [];
  if (encoded === undefined || !isNoteName(name)) {
    throw new BookError('note.malformed', 'bad signature line');
  }
  const bytes = fromBase64(encoded);
  if (bytes.length < 5) throw new BookError('note.malformed', 'signature is too short');
  return { name, id: readId(bytes), blob: bytes.subarray(4) };
}

function readId(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
}

function writeId(id: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, id);
  return bytes;
}

function hasControl(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code < 0x20 && code !== 0x0a) return true;
  }
  return false;
}
