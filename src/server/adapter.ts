import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { StoreFullError } from '#store';
import { accountOwns } from './accounts.ts';
import { rawIn, taken } from './asked.ts';
import type { Asked, Handler, Handlers, Serving } from './asked.ts';
import type { Route } from './contract-route.ts';
import { contract } from './contract.ts';
import type { RouteName } from './contract.ts';
import { Problem, problemBody, unknownThing } from './problem.ts';
import type { ProblemSpec } from './problem.ts';
import { langOf, parseBody, readRequest } from './reading-request.ts';
import { sessionIdIn } from './sessions.ts';

/** A body of drafts or of a sign-in; files come another way. */
export const bodyBytesMax = 1_048_576;

export interface MountOptions {
  readonly handlers: Handlers;
  readonly signInsPerMinute: number;
  /** Whether the app draws pages at addresses that are no file. */
  readonly drawn: boolean;
  /** Told of faults of our own, with what caused them. */
  onFault(cause: unknown): void;
}

const isRoute = (name: string): name is RouteName => Object.hasOwn(contract, name);

/** Puts every route of the contract on the shell: reading, answering and refusing are the same for all. */
export function mount(app: FastifyInstance, serving: Serving, options: MountOptions): void {
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, parseBody(typeof body === 'string' ? Buffer.from(body) : body));
    } catch (cause) {
      done(cause instanceof Error ? cause : new Error('unreadable'));
    }
  });
  app.setErrorHandler((cause, request, reply) => refuse({ cause, request, reply, serving, options }));
  app.setNotFoundHandler((request, reply) => {
    if (options.drawn && isPage(request.method, request.url)) return reply.sendFile('index.html');
    return refuse({ cause: unknownThing(), request, reply, serving, options });
  });
  const names = Object.keys(contract).filter(isRoute);
  const uploads = names.filter((name) => definitionOf(name).upload === true);
  for (const name of names) if (!uploads.includes(name)) mountOne(app, name, { serving, options });
  void app.register(async (child) => {
    // A file is not parsed: its bytes go to the disk as they come.
    child.removeAllContentTypeParsers();
    child.addContentTypeParser('*', (_request, _payload, done) => done(null));
    for (const name of uploads) mountOne(child, name, { serving, options });
  });
}

const definitionOf = (name: RouteName): Route => contract[name];

interface Mounting {
  readonly serving: Serving;
  readonly options: MountOptions;
}

function mountOne<K extends RouteName>(app: FastifyInstance, name: K, { serving, options }: Mounting): void {
  const [method = 'GET', path = '/'] = name.split(' ');
  const handler: Handler<Contract[K]> = options.handlers[name];
  const definition = definitionOf(name);
  const limited = method === 'POST' && path === '/api/session';
  app.route({
    method,
    url: path.replace('{path}', '*').replaceAll(/\{(\w+)\}/g, ':$1'),
    ...(limited ? { config: { rateLimit: { max: options.signInsPerMinute, timeWindow: 60_000 } } } : {}),
    async handler(request, reply) {
      const asked = askedFrom(definition, { request, reply, serving });
      if (!isAsked<Contract[K]>(asked)) throw new Problem({ status: 401, code: 'session.missing' });
      return answerWith(reply, await handler(asked, serving));
    },
  });
}

type Contract = typeof contract;
type AskedLoosely = ReturnType<typeof askedFrom>;

/** The contract's own schemas have read it and the account is there where it must be: the handler's types hold. */
function isAsked<R extends Route>(asked: AskedLoosely): asked is AskedLoosely & Asked<R> {
  return asked.open || asked.account !== undefined;
}

interface Exchange {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly serving: Serving;
}

function askedFrom(definition: Route, { request, reply, serving }: Exchange) {
  const session = sessionIdIn(request.headers.cookie);
  const account = serving.sessions.find(session)?.account;
  const open = definition.open === true;
  if (account === undefined && !open) throw new Problem({ status: 401, code: 'session.missing' });
  const params = typeof request.params === 'object' && request.params !== null ? request.params : {};
  // The wildcard of a path has no name of its own.
  const named = '*' in params ? { path: params['*'] } : params;
  const read = readRequest(definition, { params: named, query: request.query, body: request.body });
  return {
    ...read,
    open,
    lang: langOf(request.query, request.headers, account?.lang),
    account,
    viewer: account === undefined ? undefined : accountOwns(account),
    request: request.raw,
    response: reply.raw,
    session,
    setCookie: (cookie: string) => void reply.header('set-cookie', cookie),
  };
}

function answerWith(reply: FastifyReply, answer: unknown): unknown {
  if (answer === taken) {
    reply.hijack();
    return undefined;
  }
  if (!rawIn(answer)) return reply.type('application/json; charset=utf-8').send(answer);
  for (const [name, value] of Object.entries(answer.headers ?? {})) reply.header(name, value);
  return reply.type(answer.media).send(answer.content);
}

interface Refusing extends Exchange {
  readonly cause: unknown;
  readonly options: MountOptions;
}

function refuse({ cause, request, reply, serving, options }: Refusing): unknown {
  const spec = specOf(cause);
  if (spec.status >= 500 && !(cause instanceof Problem)) options.onFault(cause);
  const account = serving.sessions.find(sessionIdIn(request.headers.cookie))?.account;
  const body = problemBody(spec, langOf(request.query, request.headers, account?.lang));
  return reply.code(spec.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
}

/** What a reader is told of anything thrown: our own problems as they are, the shell's by their status, the rest as our fault. */
function specOf(cause: unknown): ProblemSpec {
  if (cause instanceof Problem) return cause.spec;
  if (cause instanceof StoreFullError) return { status: 507, code: 'store.full' };
  const status = typeof cause === 'object' && cause !== null && 'statusCode' in cause ? cause.statusCode : undefined;
  if (status === 413) return { status: 413, code: 'body.size', field: 'body', params: { limit: String(bodyBytesMax) } };
  if (status === 415) return { status: 415, code: 'body.media', field: 'content-type' };
  if (status === 429) return { status: 429, code: 'session.often' };
  if (typeof status === 'number' && status >= 400 && status < 500)
    return { status, code: 'value.wrong', field: 'request' };
  return { status: 500, code: 'server.fault' };
}

/** An address the app draws a page for: no file, and none of the station's own. */
const isPage = (method: string, url: string): boolean =>
  method === 'GET' && !/^\/(api|tile|checkpoint|healthz|assets)([/?]|$)/.test(url) && !/\.\w{1,8}($|\?)/.test(url);
