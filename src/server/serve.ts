import { join } from 'node:path';
import { addAccount, openAccounts } from './accounts.ts';
import type { DemoAccount } from './accounts.ts';
import { clearArriving } from './file-store.ts';
import { handlers } from './answers.ts';
import type { Serving } from './asked.ts';
import { openChecks } from './checks.ts';
import { openFeed } from './feed.ts';
import type { Post } from './post.ts';
import { openReader } from './reading.ts';
import { openSessions } from './sessions.ts';
import { makeShell } from './shell.ts';

export interface ServeOptions {
  readonly post: Post;
  /** 0, the default, takes any free port. */
  readonly port?: number;
  /** Loopback unless said otherwise. */
  readonly host?: string;
  /** Folder of the built web app; only the API is served when it is not there. */
  readonly dist?: string;
  /** Accounts whose passwords the sign-in page may show. Taken only by a book that is both exercise and demo. */
  readonly demoAccounts?: readonly DemoAccount[];
  /** Told one line for each request answered. */
  readonly log?: (line: string) => void;
  /** Told of faults of our own. */
  readonly onFault?: (cause: unknown) => void;
  /** Attempts to sign in that one address has in a minute; 20 unless said otherwise. */
  readonly signInsPerMinute?: number;
}

export interface Served {
  readonly url: string;
  /** Answers what is under way, lets followers go and stops listening. The post stays open. */
  close(): Promise<void>;
}

/** How long what is under way may take when the station closes. */
const closeMsMax = 5000;

/**
 * Serves a post over HTTP. Rejects when the port is taken, or when demo accounts are given for a book that is not both
 * exercise and demo.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { post, port = 0, host = '127.0.0.1' } = options;
  const { station } = post;
  const showsDemo = station.name.exercise && station.name.demo;
  const folder = post.folder.path;
  await addDemoAccounts(folder, { showsDemo, accounts: options.demoAccounts ?? [] });
  clearArriving(join(folder, 'files'));
  const serving: Serving = {
    station,
    folder,
    model: station.model,
    accounts: openAccounts({ folder, showsDemo }),
    sessions: openSessions(),
    reader: openReader(station),
    feed: openFeed(station),
    checks: openChecks(station, folder),
  };
  const app = await makeShell(serving, {
    handlers,
    signInsPerMinute: options.signInsPerMinute ?? 20,
    log: options.log ?? (() => undefined),
    onFault: options.onFault ?? (() => undefined),
    dist: options.dist,
  });
  const close = async (): Promise<void> => {
    serving.feed.close();
    const late = setTimeout(() => app.server.closeAllConnections(), closeMsMax);
    await app.close();
    clearTimeout(late);
    await serving.checks.close();
  };
  try {
    return { url: await app.listen({ port, host }), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

async function addDemoAccounts(
  folder: string,
  demo: { showsDemo: boolean; accounts: readonly DemoAccount[] },
): Promise<void> {
  if (demo.accounts.length === 0) return;
  if (!demo.showsDemo) throw new RangeError('demo accounts belong to a book that is both exercise and demo');
  const known = openAccounts({ folder, showsDemo: true });
  for (const account of demo.accounts)
    if (known.find(account.who) === undefined) await addAccount(folder, { ...account, demo: true });
}
