import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { LANGS, clipped, faultWords, isLang } from '#kit';
import type { Lang } from '#kit';
import { CanonicalError, parseStrict } from '#book';
import type { Json } from '#book';
import type { Route } from './contract-route.ts';
import { Problem } from './problem.ts';
import type { AnyCode, ProblemSpec } from './problem.ts';

/** What came with a request, before anybody has looked at it. */
export interface Given {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

export interface Read {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
  readonly where: Readonly<Record<string, string>>;
}

/** Reads params, query and body by the contract. Throws a Problem that names the first fault. */
export function readRequest(definition: Route, given: Given): Read {
  const { where, rest } = splitQuery(definition, given.query);
  return {
    params: readPart(definition.params ?? z.object({}), given.params, 'path'),
    query: readPart(definition.query ?? z.strictObject({}), rest, 'query'),
    body: definition.body === undefined ? undefined : readBody(definition.body, given.body),
    where,
  };
}

function splitQuery(
  definition: Route,
  given: unknown,
): { where: Record<string, string>; rest: Record<string, unknown> } {
  const where: [string, string][] = [];
  const rest: [string, unknown][] = [];
  for (const [name, value] of Object.entries(typeof given === 'object' && given !== null ? given : {})) {
    if (name === 'lang') checkLang(value);
    else if (definition.where === true && name.startsWith('where.') && typeof value === 'string')
      where.push([name.slice(6), value]);
    else rest.push([name, value]);
  }
  // Not by assignment: a name such as `__proto__` must stay a name.
  return { where: Object.fromEntries(where), rest: Object.fromEntries(rest) };
}

function checkLang(value: unknown): void {
  if (isLang(value)) return;
  const params = { known: LANGS.join(', ') };
  throw new Problem({ status: 400, code: 'code.unknown', field: 'query.lang', value: clipped(value), params });
}

function readBody(shape: z.ZodType, given: unknown): unknown {
  if (given === undefined || given === null) throw new Problem({ status: 400, code: 'body.missing', field: 'body' });
  return readPart(shape, given, 'body');
}

function readPart(shape: z.ZodType, given: unknown, place: string): unknown {
  const read = shape.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new Problem(
    issue === undefined
      ? { status: 400, code: 'value.wrong', field: place }
      : problemOf(issue, { given, place, shape }),
  );
}

interface At {
  readonly given: unknown;
  readonly place: string;
  readonly shape: z.ZodType;
}

function problemOf(issue: z.core.$ZodIssue, { given, place, shape }: At): ProblemSpec {
  const path = issue.path.map(String);
  const value = clipped(valueAt(given, path) ?? '');
  if (issue.code === 'unrecognized_keys') {
    const name = issue.keys[0] ?? '';
    const known = shape instanceof z.ZodObject ? Object.keys(shape.shape).join(', ') : '';
    return {
      status: 400,
      code: 'field.unknown',
      field: [place, ...path, name].join('.'),
      value: clipped(valueAt(given, [...path, name])),
      params: { known },
    };
  }
  const field = [place, ...path].join('.');
  if (issue.code === 'invalid_type' && valueAt(given, path) === undefined)
    return { status: 400, code: 'field.missing', field, value: '' };
  if (issue.code === 'invalid_value')
    return { status: 400, code: 'code.unknown', field, value, params: { known: issue.values.map(String).join(', ') } };
  const own: unknown = issue.code === 'custom' ? issue.params?.['code'] : undefined;
  return { status: 400, code: isFaultCode(own) ? own : 'value.wrong', field, value };
}

const isFaultCode = (given: unknown): given is keyof typeof faultWords =>
  typeof given === 'string' && Object.hasOwn(faultWords, given);

function valueAt(given: unknown, path: readonly string[]): unknown {
  let at = given;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.entries(at).find(([name]) => name === step)?.[1];
  }
  return at;
}

const jsonProblems: Readonly<Record<string, AnyCode>> = {
  'json.float': 'number.float',
  'json.surrogate': 'draft.surrogate',
  'json.duplicate': 'draft.duplicate',
  'json.depth': 'draft.depth',
};

/** Reads a JSON body strictly: UTF-8, no fraction, no member twice, no half character. Throws a Problem. */
export function parseBody(bytes: Uint8Array): Json | undefined {
  if (bytes.length === 0) return undefined;
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new Problem({ status: 400, code: 'draft.utf8', field: 'body' });
  }
  try {
    return parseStrict(source);
  } catch (cause) {
    if (!(cause instanceof CanonicalError)) throw cause;
    const code = jsonProblems[cause.code] ?? 'body.syntax';
    throw new Problem({
      status: 400,
      code,
      field: `body${cause.path === '' ? '' : ` ${cause.path}`}`,
      params: { limit: '32' },
    });
  }
}

/** The language of an answer: asked for in the query, then by the browser, then the account's, then Creole. */
export function langOf(query: unknown, headers: IncomingMessage['headers'], account: Lang | undefined): Lang {
  const asked = typeof query === 'object' && query !== null && 'lang' in query ? query.lang : undefined;
  if (isLang(asked)) return asked;
  for (const one of (headers['accept-language'] ?? '').split(',')) {
    const tag = one.trim().split(/[-;]/)[0]?.toLowerCase();
    if (isLang(tag)) return tag;
  }
  return account ?? 'ht';
}
