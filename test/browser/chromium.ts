import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

const paths = [process.env['KONBIT_CHROMIUM'], '/usr/bin/chromium', '/usr/bin/google-chrome'];

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Where this machine has a Chromium, if it has one. */
export function chromiumPath(): string | undefined {
  return paths.find((path) => path !== undefined && existsSync(path));
}

/** A headless Chromium; the test closes it. */
export async function launch(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined)
    throw new Error('No Chromium found: apt-get install chromium, or set KONBIT_CHROMIUM');
  return chromium.launch({ executablePath, args });
}

export interface Visitor {
  readonly context: BrowserContext;
  /** Every address outside this machine that a page asked for. They were refused; a test wants none. */
  readonly refused: readonly string[];
}

/** One visitor with storage of its own, whose pages and workers reach nothing but this machine. */
export async function visit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
  const context = await browser.newContext(options);
  const refused: string[] = [];
  await context.route(
    (url) => !isHere(url),
    async (route) => {
      refused.push(route.request().url());
      await route.abort('blockedbyclient');
    },
  );
  await context.routeWebSocket(
    (url) => !isHere(url),
    async (socket) => {
      refused.push(socket.url());
      await socket.close();
    },
  );
  return { context, refused };
}

function isHere(url: URL): boolean {
  return ['data:', 'blob:', 'about:'].includes(url.protocol) || url.hostname === '127.0.0.1';
}
