import { ED25519, base64, encodeBundle, encodeVkey, noteKey, parseTilePath, tileBytes } from '#book';
import { markings, mayRead } from '#kit';
import type { Viewer } from '#kit';
import { raw, taken } from './asked.ts';
import type { Asked, HandlersOf, Serving } from './asked.ts';
import type { Verification } from './checks.ts';
import type { Contract } from './contract.ts';
import { unknownThing } from './problem.ts';

const partsUsual = 500;
const partsMax = 1000;
const immutable = { 'cache-control': 'public, max-age=31536000, immutable' };

export const bookHandlers: HandlersOf<
  | 'GET /api/feed'
  | 'GET /api/verify'
  | 'POST /api/verify'
  | 'GET /api/digest'
  | 'GET /api/book/parts'
  | 'GET /checkpoint'
  | 'GET /api/book/key'
  | 'GET /tile/{path}'
> = {
  'GET /api/feed': (asked, serving) => {
    const since = asked.request.headers['last-event-id'];
    serving.feed.join(asked.response, {
      since: typeof since === 'string' && /^\d{1,15}$/.test(since) ? Number(since) : undefined,
      stillWelcome: () => serving.sessions.find(asked.session) !== undefined,
    });
    return taken;
  },
  'GET /api/verify': ({ viewer }, { checks }) => tellable(checks.state(), viewer),
  'POST /api/verify': ({ viewer }, { checks }) => tellable(checks.start(), viewer),
  'GET /api/digest': async ({ viewer }, { checks, model }) => {
    const { position, tables } = await checks.digests();
    const open = new Set(
      model.tables
        .filter(({ desk }) => mayRead(viewer, 'mission') && mayRead(viewer, desk.marking))
        .map(({ name }) => name),
    );
    return { position, tables: tables.filter(({ table }) => open.has(table)) };
  },
  'GET /api/book/parts': (asked, serving) => {
    const { store } = serving.station;
    const size = store.size();
    const from = asked.query.from ?? 0;
    const limit = Math.max(1, Math.min(asked.query.limit ?? partsUsual, partsMax));
    const entries = [...store.entries(from, Math.min(limit, Math.max(0, size - from)))].flatMap((recorded) => {
      const seen = serving.reader.permitted(recorded, asked.viewer);
      if (seen === undefined) return [];
      const parts = seen.parts.map(({ name, salt, bytes }) => ({ name, salt: base64(salt), bytes: base64(bytes) }));
      return [{ position: recorded.position, leaf: base64(recorded.leaf), parts }];
    });
    return { size, next: from + limit < size ? from + limit : null, entries };
  },
  'GET /checkpoint': (_asked, { station }) =>
    raw({ media: 'text/plain; charset=utf-8', content: station.head(), headers: { 'cache-control': 'no-store' } }),
  'GET /api/book/key': (_asked, { station }) => {
    const { platform, name, keys } = station;
    const key = noteKey(platform.crypto, { name: name.origin, type: ED25519, publicKey: keys.node.publicKey });
    return raw({ media: 'text/plain; charset=utf-8', content: `${encodeVkey(key)}\n` });
  },
  'GET /tile/{path}': (asked, serving) => {
    const content = tileOf(asked, serving);
    if (content === undefined) throw unknownThing();
    return raw({ media: 'application/octet-stream', content, headers: immutable });
  },
};

/**
 * A fault in a read table is told with its values only to those who may read everything; others learn which table it is
 * in, so that they can call them.
 */
function tellable(state: Verification, viewer: Viewer): Verification {
  const { result } = state;
  if (result === undefined || Object.keys(markings).every((one) => mayRead(viewer, one))) return state;
  const findings = result.findings.map((one) =>
    one.code.startsWith('table.') ? { code: one.code, place: one.place.split(' ')[0] ?? '', detail: '' } : one,
  );
  return { ...state, result: { ...result, findings } };
}

/**
 * A tile holds hashes only and is open to every witness. An entry bundle also says which kinds were written when, so it
 * needs somebody who serves in the mission.
 */
function tileOf({ params, viewer }: Asked<Contract['GET /tile/{path}']>, { station }: Serving): Uint8Array | undefined {
  const { store } = station;
  const named = parseTilePath(`tile/${params.path}`);
  if (named === undefined) return undefined;
  const size = store.size();
  if (named.what === 'tile') {
    const nodes = Math.floor(size / 256 ** named.level);
    return named.index * 256 + named.width > nodes
      ? undefined
      : tileBytes((level, index) => store.node(level, index), named);
  }
  if (viewer === undefined || !mayRead(viewer, 'mission') || named.index * 256 + named.width > size) return undefined;
  return encodeBundle([...store.entries(named.index * 256, named.width)].map(({ leaf }) => leaf));
}
