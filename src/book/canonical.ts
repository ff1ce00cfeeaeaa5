/** JSON as the book knows it; every number is a safe integer. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [name: string]: Json;
}

export type JsonCode =
  | 'json.syntax'
  | 'json.float'
  | 'json.integer'
  | 'json.surrogate'
  | 'json.duplicate'
  | 'json.depth';

/** Deepest nesting of arrays and objects that is written or read. */
export const JSON_DEPTH_MAX = 32;

/** Thrown for a value that has no canonical text. `path` is `$`, `$.a`, `$.a[3]`, … */
export class CanonicalError extends Error {
  override readonly name = 'CanonicalError';
  readonly code: JsonCode;
  readonly path: string;

  constructor(code: JsonCode, path: string) {
    super(`${code} at ${path}`);
    this.code = code;
    this.path = path;
  }
}

/** `$.a[3]` for the steps `['a', 3]`. */
export function jsonPath(steps: readonly (string | number)[]): string {
  return steps.reduce<string>((path, step) => path + (typeof step === 'number' ? `[${step}]` : `.${step}`), '$');
}

/**
 * The one text of a value: RFC 8785 (JCS) restricted to safe integers and well-formed text.
 * Throws CanonicalError for a float, -0, an unsafe integer, a lone surrogate, a value that is
 * not JSON, or nesting deeper than 32.
 */
export function canonical(value: Json): string {
  return write(value, []);
}

function write(value: Json, steps: (string | number)[]): string {
  if (typeof value === 'string') return writeText(value, steps);
  if (typeof value === 'number') return writeInteger(value, steps);
  if (typeof value === 'object' && value !== null) return writeDeep(value, steps);
  // What the types exclude still arrives from untyped callers.
  if (value !== null && typeof value !== 'boolean') {
    throw new CanonicalError('json.syntax', jsonPath(steps));
  }
  return String(value);
}

// RFC 8785 section 3.2.2.2 takes its escapes from ECMAScript's own JSON.stringify.
function writeText(value: string, steps: readonly (string | number)[]): string {
  if (!value.isWellFormed()) throw new CanonicalError('json.surrogate', jsonPath(steps));
  return JSON.stringify(value);
}

function writeInteger(value: number, steps: readonly (string | number)[]): string {
  if (!Number.isInteger(value)) throw new CanonicalError('json.float', jsonPath(steps));
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) {
    throw new CanonicalError('json.integer', jsonPath(steps));
  }
  return String(value);
}

function writeDeep(value: readonly Json[] | JsonObject, steps: (string | number)[]): string {
  if (steps.length >= JSON_DEPTH_MAX) throw new CanonicalError('json.depth', jsonPath(steps));
  return isList(value) ? writeList(value, steps) : writeObject(value, steps);
}

function isList(value: readonly Json[] | JsonObject): value is readonly Json[] {
  return Array.isArray(value);
}

function writeList(list: readonly Json[], steps: (string | number)[]): string {
  let out = '[';
  let index = 0;
  for (const item of list) {
    if (index > 0) out += ',';
    steps.push(index++);
    out += write(item, steps);
    steps.pop();
  }
  return `${out}]`;
}

// RFC 8785 section 3.2.3 orders names by UTF-16 code units, which is what sort() does by default.
function writeObject(object: JsonObject, steps: (string | number)[]): string {
  let out = '{';
  for (const [name, item] of inOrder(object)) {
    steps.push(name);
    if (out.length > 1) out += ',';
    out += `${write(name, steps)}:${write(item, steps)}`;
    steps.pop();
  }
  return `${out}}`;
}

function inOrder(object: JsonObject): [string, Json][] {
  return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
}
