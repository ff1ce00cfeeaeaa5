import type { z } from 'zod';
import type { Contract, RouteName } from '#server';

/** Routes that answer JSON. */
export type JsonRoute = {
  [K in RouteName]: Contract[K] extends { readonly reply: z.ZodType } ? K : never;
}[RouteName];
export type Reply<K extends RouteName> = Contract[K] extends { readonly reply: infer S extends z.ZodType }
  ? z.output<S>
  : never;

export type Session = Reply<'GET /api/session'>;
export type Account = NonNullable<Session['account']>;
export type Model = Reply<'GET /api/model'>;
export type ModelDesk = Model['desks'][number];
export type ModelKind = Model['kinds'][number];
export type ModelField = ModelKind['fields'][string];
export type ModelView = Model['views'][number];
export type ModelColumn = ModelView['columns'][string];
export type Answer = Reply<'GET /api/views/{name}'>;
export type Row = Answer['rows'][number];
export type Cell = Row[string];
export type Entry = Reply<'GET /api/entries/{id}'>;
export type Alert = Reply<'GET /api/alerts'>['alerts'][number];
export type Found = Reply<'GET /api/search'>;
export type PlaceFound = Found['places'][number];

export interface Refusal {
  readonly code: string;
  readonly field: string;
  readonly value: string;
  readonly message: string;
  readonly way: string;
}

/** What is wrong and the way out, in the language asked for. Status 0: the station could not be reached. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly way: string;
  readonly field?: string;
  readonly value?: string;
  readonly refused?: readonly Refusal[];
}

export class AskError extends Error {
  override readonly name = 'AskError';
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title);
    this.problem = problem;
  }
}

type Value = string | number | undefined;
export interface Given {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, Value>>;
  readonly where?: Readonly<Record<string, string | number>>;
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Calls a route of the contract on the page's own origin. Rejects with `AskError` for every answer but success. */
export async function ask<K extends JsonRoute>(route: K, given: Given = {}): Promise<Reply<K>> {
  const [method = 'GET'] = route.split(' ');
  const { body, signal } = given;
  const response = await reach(addressOf(route, given), {
    method,
    ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
    ...(signal === undefined ? {} : { signal }),
  });
  const told: unknown = await response.json();
  if (!isReply<K>(told)) throw new AskError(unreached);
  return told;
}

/** The text behind an address: proofs and reports. */
export async function askText(path: string, signal?: AbortSignal): Promise<string> {
  const response = await reach(path, signal === undefined ? {} : { signal });
  return response.text();
}

/** The address of a route with its parameters and query filled in; values that are undefined are left out. */
export function addressOf(route: string, { params = {}, query = {}, where = {} }: Given): string {
  const [, path = '/'] = route.split(' ');
  const filled = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(params[name] ?? ''));
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.set(name, String(value));
  for (const [name, value] of Object.entries(where)) search.set(`where.${name}`, String(value));
  const text = search.toString();
  return text === '' ? filled : `${filled}?${text}`;
}

/** Whatever was thrown, as a problem a page can show. Nothing for a question that was called off. */
export function problemOf(cause: unknown): Problem | undefined {
  if (cause instanceof AskError) return cause.problem;
  return cause instanceof DOMException && cause.name === 'AbortError' ? undefined : unreached;
}

/** Shown with the shell's own words, since nobody answered in any language. */
const unreached: Problem = { status: 0, code: 'station.unreached', title: '', way: '' };

async function reach(address: string, init: RequestInit): Promise<Response> {
  const response = await fetch(address, { ...init, credentials: 'same-origin' });
  if (response.ok) return response;
  const told: unknown = await response.json().catch(() => undefined);
  throw new AskError(readProblem(response.status, told));
}

/** The station checks its answers against the contract in its tests; here they are taken at their word. */
const isReply = <K extends JsonRoute>(told: unknown): told is Reply<K> => told !== undefined;

function readProblem(status: number, told: unknown): Problem {
  return isProblem(told) ? { ...told, status } : { ...unreached, status };
}

const isProblem = (told: unknown): told is Omit<Problem, 'status'> =>
  typeof told === 'object' && told !== null && 'code' in told && 'title' in told && 'way' in told;
