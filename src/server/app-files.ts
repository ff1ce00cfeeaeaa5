import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

const notBuilt = `Konbit answers here, but its pages have not been built. Build them with: npm run build:web
The API is described at /api/openapi.json
`;

/** Serves the built web app. Gives whether there is one: then addresses that are no file are the app's own to draw. */
export async function serveApp(app: FastifyInstance, dist: string | undefined): Promise<boolean> {
  if (dist === undefined || !existsSync(join(dist, 'index.html'))) {
    app.get('/', (_request, reply) => reply.type('text/plain; charset=utf-8').send(notBuilt));
    return false;
  }
  await app.register(fastifyStatic, {
    root: dist,
    index: ['index.html'],
    cacheControl: false,
    setHeaders(reply, path) {
      // Files named by their content never change; the page that names them is asked for every time.
      const named = path.startsWith(join(dist, 'assets'));
      reply.header('cache-control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  return true;
}
