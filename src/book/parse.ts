import { CanonicalError, JSON_DEPTH_MAX, type Json, type JsonCode, canonical, jsonPath } from './canonical.ts';

export interface ParseLimits {
  /** `refuse` (the default) keeps the result fit for `canonical`; `allow` takes finite fractions and exponents. */
  readonly floats?: 'refuse' | 'allow';
  /** Deepest nesting; 32 when absent. */
  readonly depthMax?: number;
}

interface Reading {
  readonly source: string;
  readonly floats: 'refuse' | 'allow';
  readonly depthMax: number;
  readonly steps: (string | number)[];
  at: number;
}

const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const COLON = 0x3a;
const LIST_OPEN = 0x5b;
const BACKSLASH = 0x5c;
const LIST_CLOSE = 0x5d;
const OBJECT_OPEN = 0x7b;
const OBJECT_CLOSE = 0x7d;

/**
 * Reads JSON from a stranger (RFC 8259), refusing what JSON.parse lets through: duplicate names,
 * fractions and exponents, integers beyond 2^53 - 1 and -0, lone surrogates, nesting beyond 32.
 * Throws CanonicalError with a code and the path of the first fault.
 */
export function parseStrict(source: string, limits: ParseLimits = {}): Json {
  const { floats = 'refuse', depthMax = JSON_DEPTH_MAX } = limits;
  const reading: Reading = { source, floats, depthMax, steps: [], at: 0 };
  const value = readValue(reading);
  if (peek(reading) !== -1) fail(reading, 'json.syntax');
  return value;
}

/** Whether `line` is the canonical text of some value. Never throws. */
export function isCanonical(line: string): boolean {
  try {
    return canonical(parseStrict(line)) === line;
  } catch {
    return false;
  }
}

function fail(reading: Reading, code: JsonCode): never {
  throw new CanonicalError(code, jsonPath(reading.steps));
}

// The next code unit that is not white space, left unread; -1 at the end.
function peek(reading: Reading): number {
  const { source } = reading;
  for (;;) {
    if (reading.at >= source.length) return -1;
    const code = source.charCodeAt(reading.at);
    if (code > 0x20 || (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09)) {
      return code;
    }
    reading.at++;
  }
}

function readValue(reading: Reading): Json {
  const code = peek(reading);
  if (code === QUOTE) return readText(reading);
  if (code === OBJECT_OPEN) return readObject(reading);
  if (code === LIST_OPEN) return readList(reading);
  if (code === MINUS || (code >= 0x30 && code <= 0x39)) return readNumber(reading);
  return readWord(reading);
}

function readWord(reading: Reading): null | boolean {
  const { source, at } = reading;
  if (source.startsWith('true', at)) return after(reading, 4, true);
  if (source.startsWith('null', at)) return after(reading, 4, null);
  if (source.startsWith('false', at)) return after(reading, 5, false);
  return fail(reading, 'json.syntax');
}

function after<T>(reading: Reading, length: number, value: T): T {
  reading.at += length;
  return value;
}

function readNumber(reading: Reading): number {
  NUMBER.lastIndex = reading.at;
  const found = NUMBER.exec(reading.source);
  if (found === null) return fail(reading, 'json.syntax');
  const [literal, fraction, exponent] = found;
  const value = Number(literal);
  reading.at += literal.length;
  if (fraction !== undefined || exponent !== undefined) {
    if (reading.floats === 'refuse' || !Number.isFinite(value)) fail(reading, 'json.float');
    return value;
  }
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) fail(reading, 'json.integer');
  return value;
}

function readText(reading: Reading): string {
  const { source } = reading;
  const start = reading.at;
  for (let at = start + 1; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === QUOTE) {
      reading.at = at + 1;
      return wellFormed(reading, source.slice(start + 1, at));
    }
    if (code === BACKSLASH) return readEscaped(reading, at);
    if (code < 0x20) break;
  }
  return fail(reading, 'json.syntax');
}

// Escapes are rare: find the closing quote here and let the platform's own reader decode them.
function readEscaped(reading: Reading, firstEscape: number): string {
  const { source } = reading;
  const start = reading.at;
  let at = firstEscape;
  while (at < source.length && source.charCodeAt(at) !== QUOTE) {
    at += source.charCodeAt(at) === BACKSLASH ? 2 : 1;
  }
  reading.at = at + 1;
  return wellFormed(reading, decodeEscapes(reading, source.slice(start, at + 1)));
}

function decodeEscapes(reading: Reading, literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return fail(reading, 'json.syntax');
  }
}

function wellFormed(reading: Reading, value: string): string {
  return value.isWellFormed() ? value : fail(reading, 'json.surrogate');
}

function readList(reading: Reading): Json[] {
  const list: Json[] = [];
  open(reading);
  if (peek(reading) === LIST_CLOSE) return after(reading, 1, list);
  for (;;) {
    reading.steps.push(list.length);
    list.push(readValue(reading));
    reading.steps.pop();
    if (closes(reading, LIST_CLOSE)) return list;
  }
}

function readObject(reading: Reading): { [name: string]: Json } {
  const object: { [name: string]: Json } = {};
  open(reading);
  if (peek(reading) === OBJECT_CLOSE) return after(reading, 1, object);
  for (;;) {
    if (peek(reading) !== QUOTE) fail(reading, 'json.syntax');
    const name = readText(reading);
    reading.steps.push(name);
    if (Object.hasOwn(object, name)) fail(reading, 'json.duplicate');
    if (peek(reading) !== COLON) fail(reading, 'json.syntax');
    reading.at++;
    put(object, name, readValue(reading));
    reading.steps.pop();
    if (closes(reading, OBJECT_CLOSE)) return object;
  }
}

// Plain assignment to this one name would change the prototype instead of adding a member.
function put(object: { [name: string]: Json }, name: string, value: Json): void {
  if (name !== '__proto__') object[name] = value;
  else Object.defineProperty(object, name, { value, enumerable: true, writable: true, configurable: true });
}

function open(reading: Reading): void {
  if (reading.steps.length >= reading.depthMax) fail(reading, 'json.depth');
  reading.at++;
}

function closes(reading: Reading, close: number): boolean {
  const code = peek(reading);
  if (code !== close && code !== COMMA) fail(reading, 'json.syntax');
  reading.at++;
  return code === close;
}
