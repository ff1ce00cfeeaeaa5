import type { z } from 'zod';
import type { Frozen } from './contract-route.ts';
import type { Contract, RouteName } from './contract.ts';

type InputOf<R, Part extends string> = R extends { readonly [P in Part]: infer S extends z.ZodType }
  ? z.input<S>
  : undefined;
/** Numbers may be given where a query holds digits. */
type Loose<T> = { readonly [K in keyof T]: T[K] extends string | undefined ? T[K] | number : T[K] };
type Given<R> = (InputOf<R, 'params'> extends undefined ? object : { readonly params: InputOf<R, 'params'> }) &
  (InputOf<R, 'query'> extends undefined ? object : { readonly query?: Loose<InputOf<R, 'query'>> }) &
  (InputOf<R, 'body'> extends undefined ? object : { readonly body: Frozen<InputOf<R, 'body'>> }) &
  (R extends { readonly where: true } ? { readonly where?: Readonly<Record<string, string | number>> } : object);
type Told<R> = R extends { readonly reply: infer S extends z.ZodType } ? z.output<S> : Response;

/** What the station answered instead: status, and the problem as it told it. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
  readonly status: number;
  readonly problem: unknown;

  constructor(status: number, problem: unknown) {
    super(`the station answered ${status}`);
    this.status = status;
    this.problem = problem;
  }
}

export interface ClientOptions {
  /** Address of the station; the page's own when left out. */
  readonly base?: string;
  readonly lang?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Calls a route of the contract: `call('GET /api/views/{name}', { params: { name }, query: { limit: 20 } })`. */
export interface Client {
  <K extends RouteName>(route: K, given: Given<Contract[K]>, signal?: AbortSignal): Promise<Told<Contract[K]>>;
}

interface Parts {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly where?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

const isRecord = (given: unknown): given is Readonly<Record<string, unknown>> =>
  typeof given === 'object' && given !== null;
const recordIn = (given: unknown): Readonly<Record<string, unknown>> => (isRecord(given) ? given : {});

function partsOf(given: unknown): Parts {
  const { params, query, where, body } = recordIn(given);
  return { params: recordIn(params), query: recordIn(query), where: recordIn(where), body };
}

/**
 * The client of browser, command line and tests: types and fetch, nothing else. Rejects with `AnswerError` for every
 * answer that is not a success. Routes that answer no JSON give the `Response`.
 */
export function makeClient(options: ClientOptions = {}): Client {
  const { base = '', lang, headers = {} } = options;
  async function call<K extends RouteName>(
    route: K,
    given: Given<Contract[K]>,
    signal?: AbortSignal,
  ): Promise<Told<Contract[K]>> {
    const { params, query, where, body } = partsOf(given);
    const [method = 'GET', path = '/'] = route.split(' ');
    const response = await fetch(`${base}${pathWith(path, params)}${searchOf({ ...query, lang }, where)}`, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    if (!response.ok) throw new AnswerError(response.status, await response.json().catch(() => undefined));
    const told: unknown =
      response.headers.get('content-type')?.startsWith('application/json') === true ? await response.json() : response;
    if (!isTold<K>(told)) throw new AnswerError(response.status, undefined);
    return told;
  }
  return call;
}

/** The station checks its answers against the same contract in its tests; here they are taken at their word. */
const isTold = <K extends RouteName>(told: unknown): told is Told<Contract[K]> => told !== undefined;

const textOf = (value: unknown): string => (typeof value === 'string' ? value : (JSON.stringify(value) ?? ''));

const pathWith = (path: string, params: Parts['params']): string =>
  path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(textOf(params?.[name])));

function searchOf(query: Readonly<Record<string, unknown>>, where: Parts['where']): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, textOf(value));
  for (const [name, value] of Object.entries(where ?? {})) search.set(`where.${name}`, textOf(value));
  const text = search.toString();
  return text === '' ? '' : `?${text}`;
}
