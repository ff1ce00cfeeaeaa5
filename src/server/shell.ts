import compress from '@fastify/compress';
import rateLimit from '@fastify/rate-limit';
import fastify from 'fastify';
import type { FastifyInstance } from 'fastify';
import { serveApp } from './app-files.ts';
import { bodyBytesMax, mount } from './adapter.ts';
import type { MountOptions } from './adapter.ts';
import type { Serving } from './asked.ts';
import { langOf } from './reading-request.ts';
import { Problem, problemBody } from './problem.ts';

/** No script or style but our own files, no frame, nothing from elsewhere. The map's worker is a file of ours, too. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const securityHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(self), geolocation=(self), microphone=(self), payment=(), usb=()',
};

export interface ShellOptions extends Omit<MountOptions, 'drawn'> {
  /** One line for each request answered: method, route, status, milliseconds. Never an address, a query or a body. */
  log(line: string): void;
  /** Folder of the built web app. */
  readonly dist: string | undefined;
}

/** The HTTP shell with every route of the contract on it; not yet listening. */
export async function makeShell(serving: Serving, options: ShellOptions): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: bodyBytesMax,
    exposeHeadRoutes: false,
    requestTimeout: 60_000,
    connectionTimeout: 120_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
    // An address that cannot even be decoded never reaches a route.
    frameworkErrors: (_cause, request, reply) => {
      const body = problemBody(
        { status: 400, code: 'value.wrong', field: 'path' },
        langOf({}, request.headers, undefined),
      );
      reply.raw
        .writeHead(400, { ...securityHeaders, 'content-type': 'application/problem+json; charset=utf-8' })
        .end(JSON.stringify(body));
      reply.hijack();
    },
  });
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(securityHeaders);
    if (request.url.startsWith('/api/')) reply.header('cache-control', 'no-store');
    if (request.method !== 'GET' && request.method !== 'HEAD') checkOrigin(request.headers);
  });
  let closing = false;
  app.addHook('preClose', async () => {
    closing = true;
  });
  // Whoever is answered while we close must not keep the connection open for more.
  app.addHook('onSend', async (_request, reply) => {
    if (closing) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request;
    options.log(
      JSON.stringify({
        method,
        route: routeOptions.url ?? 'unknown',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      }),
    );
  });
  await app.register(compress, { threshold: 1024, encodings: ['br', 'gzip', 'identity'] });
  await app.register(rateLimit, {
    global: false,
    errorResponseBuilder: () => new Problem({ status: 429, code: 'session.often' }),
  });
  const drawn = await serveApp(app, options.dist);
  mount(app, serving, { ...options, drawn });
  return app;
}

interface OriginHeaders {
  readonly origin?: string | undefined;
  readonly host?: string | undefined;
  readonly 'sec-fetch-site'?: string | string[] | undefined;
}

/** A write must come from our own page, or from something that is not a browser at all. */
function checkOrigin({ origin, host, 'sec-fetch-site': site }: OriginHeaders): void {
  const foreign = origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== host);
  const elsewhere = site !== undefined && site !== 'same-origin' && site !== 'none';
  if (foreign || elsewhere) throw new Problem({ status: 403, code: 'session.origin' });
}
