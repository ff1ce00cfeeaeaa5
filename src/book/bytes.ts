import { BookError } from './error.ts';

const encoder = new TextEncoder();
// ignoreBOM keeps a leading byte order mark in the text, so bytes and text stay one to one.
const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const HEX = '0123456789abcdef';
const NOT_A_DIGIT = 255;
const PAD = 0x3d;

interface Alphabet {
  readonly codes: Uint8Array;
  readonly digits: Uint8Array;
}

const standard = alphabetOf(STANDARD);
const urlSafe = alphabetOf(URL_SAFE);
const hexadecimal = alphabetOf(HEX);

/** UTF-8 of a text. Throws `bytes.utf8` for a lone surrogate, which UTF-8 cannot carry. */
export function utf8(value: string): Uint8Array {
  if (!value.isWellFormed()) throw new BookError('bytes.utf8', 'lone surrogate');
  return encoder.encode(value);
}

/** The text of UTF-8 bytes, a byte order mark included. Throws `bytes.utf8` when they are not UTF-8. */
export function text(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch {
    throw new BookError('bytes.utf8', 'not UTF-8');
  }
}

/** One new array holding all pieces in order. */
export function concat(...pieces: readonly Uint8Array[]): Uint8Array {
  let length = 0;
  for (const piece of pieces) length += piece.length;
  const joined = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    joined.set(piece, at);
    at += piece.length;
  }
  return joined;
}

/** Whether two arrays hold the same bytes. For public values only: it stops at the first difference. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** Lower-case hexadecimal. */
export function hex(bytes: Uint8Array): string {
  const { codes } = hexadecimal;
  const out = new Uint8Array(bytes.length * 2);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    out[2 * i] = codes[byte >> 4] ?? 0;
    out[2 * i + 1] = codes[byte & 15] ?? 0;
  }
  return decoder.decode(out);
}

/** Bytes of lower-case hexadecimal. Throws `bytes.hex` for anything else. */
export function fromHex(value: string): Uint8Array {
  const bytes = new Uint8Array(value.length >> 1);
  for (let i = 0; i < bytes.length; i++) {
    const high = digitAt(hexadecimal, value, 2 * i);
    bytes[i] = (high << 4) | digitAt(hexadecimal, value, 2 * i + 1);
  }
  if (hex(bytes) !== value) throw new BookError('bytes.hex', 'not lower-case hexadecimal');
  return bytes;
}

/** Base64 with padding (RFC 4648 section 4). */
export function base64(bytes: Uint8Array): string {
  return encode(standard, bytes, true);
}

/** Bytes of padded base64. Throws `bytes.base64` unless encoding them again gives the same text. */
export function fromBase64(value: string): Uint8Array {
  const padding = value.endsWith('==') ? 2 : value.endsWith('=') ? 1 : 0;
  const bytes = decode(standard, value, value.length - padding);
  if (base64(bytes) !== value) throw new BookError('bytes.base64', 'not canonical base64');
  return bytes;
}

/** Base64url without padding (RFC 4648 section 5). */
export function base64url(bytes: Uint8Array): string {
  return encode(urlSafe, bytes, false);
}

/** Bytes of unpadded base64url. Throws `bytes.base64` unless encoding them again gives the same text. */
export function fromBase64url(value: string): Uint8Array {
  const bytes = decode(urlSafe, value, value.length);
  if (base64url(bytes) !== value) throw new BookError('bytes.base64', 'not canonical base64url');
  return bytes;
}

function alphabetOf(letters: string): Alphabet {
  const codes = encoder.encode(letters);
  const digits = new Uint8Array(128).fill(NOT_A_DIGIT);
  codes.forEach((code, digit) => {
    digits[code] = digit;
  });
  return { codes, digits };
}

function digitAt(alphabet: Alphabet, value: string, at: number): number {
  return alphabet.digits[value.charCodeAt(at)] ?? NOT_A_DIGIT;
}

function encode(alphabet: Alphabet, bytes: Uint8Array, padded: boolean): string {
  const { codes } = alphabet;
  const lengthBare = Math.ceil((bytes.length * 4) / 3);
  const out = new Uint8Array(padded ? Math.ceil(bytes.length / 3) * 4 : lengthBare).fill(PAD);
  let to = 0;
  for (let from = 0; from < bytes.length; from += 3) {
    const group = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
    out[to++] = codes[group >> 18] ?? 0;
    out[to++] = codes[(group >> 12) & 63] ?? 0;
    if (to < lengthBare) out[to++] = codes[(group >> 6) & 63] ?? 0;
    if (to < lengthBare) out[to++] = codes[group & 63] ?? 0;
  }
  return decoder.decode(out);
}

// Lenient on purpose: what it misreads does not encode back to the same text, and the caller compares.
function decode(alphabet: Alphabet, value: string, lengthBare: number): Uint8Array {
  const bytes = new Uint8Array(Math.floor((lengthBare * 3) / 4));
  let at = 0;
  for (let from = 0; from < lengthBare; from += 4) {
    const group =
      (digitAt(alphabet, value, from) << 18) |
      (digitAt(alphabet, value, from + 1) << 12) |
      (digitAt(alphabet, value, from + 2) << 6) |
      digitAt(alphabet, value, from + 3);
    bytes[at++] = group >> 16;
    bytes[at++] = group >> 8;
    bytes[at++] = group;
  }
  return bytes;
}
