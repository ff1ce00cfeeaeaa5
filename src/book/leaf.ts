import { text, utf8 } from './bytes.ts';
import { canonical } from './canonical.ts';
import { type Envelope, type EntryId, type Sealed, type Stamp, isDeviceId, isEntryId, isKindName } from './entry.ts';
import { BookError } from './error.ts';
import { isCanonical } from './parse.ts';

/** Longest leaf: a bundle gives its length two bytes (C2SP tlog-tiles 0.1.0). */
export const LEAF_BYTES_MAX = 65_535;
export const PARTS_MAX = 8;
export const REFS_MAX = 64;
/** Longest origin of a book, and longest name of a post. */
export const BOOK_LENGTH_MAX = 128;
export const NODE_LENGTH_MAX = 64;

/** One entry as the tree holds it, read. `bytes` are the stored bytes, never a re-encoding. */
export interface Leaf extends Sealed {
  readonly envelope: Envelope;
  readonly stamp: Stamp;
  readonly bytes: Uint8Array;
}

// One grammar decides shape and canonical form together: members in order, no white space, and
// only characters that JSON never escapes. Whatever it accepts is its own canonical text.
const BOOK = `(?=[^"]{1,${BOOK_LENGTH_MAX}}(?:"|$))[a-z0-9][a-z0-9._-]*(?:/[a-z0-9][a-z0-9._-]*)*`;
const NODE = `[a-z0-9][a-z0-9._-]{0,${NODE_LENGTH_MAX - 1}}`;
const HASH = '[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]';
const PART = `"[a-z][A-Za-z0-9_-]{0,31}":"${HASH}"`;
const ID = '[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}';
const CLOCK = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}';
const TIME = `[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])T${CLOCK}Z`;
const LINE = [
  `\\{"book":"(${BOOK})"`,
  `"c":\\{(${PART}(?:,${PART}){0,${PARTS_MAX - 1}})\\}`,
  '"dev":"([A-Za-z0-9_-]{22})"',
  `"id":"(${ID})"`,
  '"kind":"([A-Za-z0-9._/-]{1,96})"',
  '"n":([1-9][0-9]{0,15})',
  `"noted":"(${TIME})"`,
  `"prev":"(${HASH})"`,
  `"refs":\\[((?:"${ID}"(?:,"${ID}"){0,${REFS_MAX - 1}})?)\\]`,
  '"v":1\\}',
].join(',');
const ORIGIN = new RegExp(`^${BOOK}$`);
const ENVELOPE_LINE = new RegExp(`^${LINE}$`);
const SIGNATURE_LINE = /^[A-Za-z0-9+/]{85}[AQgw]==$/;
const STAMP_LINE = new RegExp(`^\\{"node":"(${NODE})","rx":"(${TIME})"\\}$`);
const HASH_LENGTH = 43;

/** Whether a text can be the origin of a book: lower-case, no scheme, no space, no `+`, at most 128 characters. */
export function isBookOrigin(value: string): boolean {
  return ORIGIN.test(value);
}

/** Whether a text can name a part: a letter, then at most 31 letters, digits, `_` or `-`. */
export function isPartName(value: string): boolean {
  return /^[a-z][A-Za-z0-9_-]{0,31}$/.test(value);
}

/** Canonical line 1 of an envelope. Throws `entry.shape` unless `parseEnvelope` takes it back. */
export function envelopeLine(envelope: Envelope): string {
  const { book, c, dev, id, kind, n, noted, prev, refs, v } = envelope;
  const line = canonical({ book, c, dev, id, kind, n, noted, prev, refs, v });
  parseEnvelope(line);
  return line;
}

/**
 * Reads line 1 from a stranger. Throws `entry.canonical` when it is not canonical JSON,
 * `entry.shape` when a member is missing, unknown or out of bounds.
 */
export function parseEnvelope(line: string): Envelope {
  const found = ENVELOPE_LINE.exec(line);
  if (found === null) throw misread(line, 'line 1');
  const group = (at: number): string => found[at] ?? '';
  const dev = group(3);
  const id = group(4);
  const kind = group(5);
  if (!isDeviceId(dev)) throw shape('dev is not a device id');
  if (!isEntryId(id)) throw shape('id is not a UUIDv7');
  if (!isKindName(kind)) throw shape('kind is not a kind name');
  const n = readCount(group(6));
  const noted = readTime(group(7));
  const refs = readRefs(group(9));
  return { book: group(1), c: readParts(group(2)), dev, id, kind, n, noted, prev: group(8), refs, v: 1 };
}

/** Canonical line 3. Throws `entry.shape` when the post's name or the time is out of bounds. */
export function stampLine(stamp: Stamp): string {
  const line = canonical({ node: stamp.node, rx: stamp.rx });
  parseStamp(line);
  return line;
}

/** The three LF-terminated lines that are hashed into the tree. Throws `entry.shape` or `entry.size`. */
export function leafBytes(sealed: Sealed, stamp: Stamp): Uint8Array {
  const bytes = utf8(`${sealed.line}\n${sealed.signature}\n${stampLine(stamp)}\n`);
  if (bytes.length > LEAF_BYTES_MAX) throw new BookError('entry.size', `${bytes.length} bytes`);
  return bytes;
}

/**
 * Reads a leaf strictly. Throws `entry.size`, `bytes.utf8`, `entry.canonical` or `entry.shape`.
 * Does not check the signature, the commitments or the place in a chain.
 */
export function parseLeaf(bytes: Uint8Array): Leaf {
  if (bytes.length > LEAF_BYTES_MAX) throw new BookError('entry.size', `${bytes.length} bytes`);
  const whole = text(bytes);
  const first = whole.indexOf('\n');
  const second = whole.indexOf('\n', first + 1);
  if (second < 0 || whole.indexOf('\n', second + 1) !== whole.length - 1) {
    throw shape('a leaf is three lines, each ended by LF');
  }
  const line = whole.slice(0, first);
  const signature = whole.slice(first + 1, second);
  if (!SIGNATURE_LINE.test(signature)) throw shape('line 2 is not a base64 signature');
  const stamp = parseStamp(whole.slice(second + 1, -1));
  return { envelope: parseEnvelope(line), line, signature, stamp, bytes };
}

function parseStamp(line: string): Stamp {
  const found = STAMP_LINE.exec(line);
  if (found === null) throw misread(line, 'line 3');
  const [, node = '', rx = ''] = found;
  return { node, rx: readTime(rx) };
}

// Only a refused line pays for finding out why.
function misread(line: string, where: string): BookError {
  if (isCanonical(line)) return shape(`${where} has a member missing, unknown or out of bounds`);
  return new BookError('entry.canonical', `${where} is not canonical JSON`);
}

function shape(detail: string): BookError {
  return new BookError('entry.shape', detail);
}

// The grammar admits day 31 of every month; only days 29 to 31 can be wrong.
function readTime(time: string): string {
  if (time.slice(8, 10) < '29' || new Date(time).toISOString() === time) return time;
  throw shape(`${time} is not a day of the calendar`);
}

function readCount(digits: string): number {
  const count = Number(digits);
  if (!Number.isSafeInteger(count)) throw shape('n is too large');
  return count;
}

// Each member is `"name":"<43 characters>"`; ascending order is part of canonical form and
// rules out a name given twice.
function readParts(members: string): Record<string, string> {
  const c: Record<string, string> = {};
  let last = '';
  for (const member of members.split(',')) {
    const name = member.slice(1, -HASH_LENGTH - 4);
    if (name <= last) throw new BookError('entry.canonical', 'parts are not in order of name');
    c[name] = member.slice(-HASH_LENGTH - 1, -1);
    last = name;
  }
  return c;
}

function readRefs(members: string): EntryId[] {
  if (members === '') return [];
  const refs = members.split(',').map((member) => member.slice(1, -1));
  if (new Set(refs).size !== refs.length) throw shape('refs name an entry twice');
  return refs.filter(isEntryId);
}
