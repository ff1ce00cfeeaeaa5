import type { ServerResponse } from 'node:http';
import type { Station } from '#station';
import { Problem } from './problem.ts';

/** Tells browsers that the book has grown: numbers only, never content. Each then asks for what it may see. */
export interface Feed {
  /** Follows until the connection, the session or the station ends. Throws `feed.full` when too many do. */
  join(response: ServerResponse, client: FeedClient): void;
  close(): void;
}

export interface FeedClient {
  /** Number of entries the client says it knows of. */
  readonly since: number | undefined;
  /** Asked at every heartbeat: a session that has ended is not told any more. */
  stillWelcome(): boolean;
}

export interface FeedOptions {
  readonly clientsMax?: number;
  readonly heartbeatMs?: number;
}

/** A client that takes nothing is let go before it fills our memory. */
const unsentBytesMax = 65_536;

const eventOf = (size: number): string => `id: ${size}\nevent: commit\ndata: {"size":${size}}\n\n`;

export function openFeed(station: Station, options: FeedOptions = {}): Feed {
  const { clientsMax = 1000, heartbeatMs = 15_000 } = options;
  const clients = new Map<ServerResponse, FeedClient>();
  const leave = (response: ServerResponse): void => {
    if (clients.delete(response)) response.end();
  };
  const tell = (response: ServerResponse, text: string): void => {
    if (response.writableLength > unsentBytesMax) {
      clients.delete(response);
      response.destroy();
    } else response.write(text);
  };
  const stop = station.follow((size) => {
    for (const response of clients.keys()) tell(response, eventOf(size));
  });
  const heartbeat = setInterval(() => {
    for (const [response, client] of clients) {
      if (client.stillWelcome()) tell(response, ':\n\n');
      else leave(response);
    }
  }, heartbeatMs);
  heartbeat.unref();
  return {
    join(response, client) {
      if (clients.size >= clientsMax) throw new Problem({ status: 503, code: 'feed.full' });
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'x-accel-buffering': 'no',
      });
      clients.set(response, client);
      response.on('close', () => clients.delete(response));
      const size = station.store.size();
      // Who already knows this much is told only that we are here.
      tell(response, client.since === size ? ': here\n\n' : eventOf(size));
    },
    close() {
      clearInterval(heartbeat);
      stop();
      for (const response of clients.keys()) leave(response);
    },
  };
}
