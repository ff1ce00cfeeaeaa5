import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Lang } from '#kit';
import { chromiumPath, launch, visit } from './chromium.ts';

const root = join(import.meta.dirname, '..', '..');
const axeSource = join(root, 'node_modules', 'axe-core', 'axe.min.js');
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Why the tests of a file are left out, if they are. */
export const skip = chromiumPath() === undefined ? 'no Chromium on this machine' : false;

export interface Seat {
  /** Name of a demonstration account. */
  readonly who: string;
  readonly lang?: Lang;
  readonly theme?: 'light' | 'dark' | 'night';
  readonly width?: number;
}

export interface Demo {
  readonly url: string;
  readonly browser: Browser;
  /** Password of a demonstration account. */
  password(who: string): string;
  /** A page of its own, signed in, that has not gone anywhere yet. */
  sit(seat: Seat): Promise<Page>;
  /** A page that nobody has signed in from. */
  outside(seat: Omit<Seat, 'who'>): Promise<Page>;
  /** Fails when a page has asked anything of another machine. */
  close(): Promise<void>;
}

/** Starts the demonstration on a folder and a port of its own, as `konbit demo` does, and a browser. */
export async function openDemo(): Promise<Demo> {
  assert.ok(existsSync(join(root, 'dist', 'index.html')), 'build the page first: npm run build:web');
  const folder = mkdtempSync(join(tmpdir(), 'konbit-demo-'));
  const args = ['demo', '--data', join(folder, 'data'), '--port', '0', '--lang', 'en'];
  const child = spawn(process.execPath, [join(root, 'src', 'cli', 'main.ts'), ...args], {
    env: { ...process.env, PORT: '', TAK_PORT: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { url, passwords } = await startedAs(child);
  const browser = await launch();
  const asked: (readonly string[])[] = [];
  const outside = async ({ lang = 'en', theme = 'light', width = 1440 }: Omit<Seat, 'who'>): Promise<Page> => {
    const { context, refused } = await visit(browser, { viewport: { width, height: width < 600 ? 844 : 900 } });
    asked.push(refused);
    await context.addInitScript(
      ([chosenLang, chosenTheme]) => {
        localStorage.setItem('konbit.lang', chosenLang ?? '');
        localStorage.setItem('konbit.theme', chosenTheme ?? '');
      },
      [lang, theme],
    );
    return context.newPage();
  };
  const password = (who: string): string => {
    const found = passwords.get(who);
    assert.ok(found !== undefined, `no demonstration account ${who}`);
    return found;
  };
  return {
    url,
    browser,
    password,
    outside,
    async sit({ who, ...seat }) {
      const page = await outside(seat);
      const answer = await page.request.post(`${url}/api/session`, { data: { who, password: password(who) } });
      assert.equal(answer.status(), 200, `${who} may sign in`);
      return page;
    },
    async close() {
      await browser.close();
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
      assert.deepEqual(asked.flat(), []);
    },
  };
}

interface Started {
  readonly url: string;
  readonly passwords: ReadonlyMap<string, string>;
}

/** Where the demonstration is and who may enter, as it says itself. */
function startedAs(child: ChildProcess): Promise<Started> {
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      const accounts = [...said.matchAll(/^ {2}(\S+) +(\S+) +\S+$/gm)];
      if (url === undefined || accounts.length === 0 || !/Ctrl-C/.test(said)) return;
      resolve({ url, passwords: new Map(accounts.map(([, who = '', word = '']) => [who, word])) });
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => reject(new Error(`the demonstration ended: ${said}`)));
  });
}

/** Goes to an address of the console that is already open, without loading the page anew. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => history.pushState({}, '', to), path);
  await settled(page);
}

/** The page has its heading, waits for nothing and has stood still for a moment. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.evaluate(
    (quietMs) =>
      new Promise<void>((resolve) => {
        let last = performance.now();
        const watching = new MutationObserver(() => {
          last = performance.now();
        });
        watching.observe(document.body, { childList: true, subtree: true });
        const look = (): void => {
          const waits = document.querySelector('.loading, [aria-busy="true"]') !== null;
          if (waits || performance.now() - last < quietMs) {
            setTimeout(look, 50);
            return;
          }
          watching.disconnect();
          resolve();
        };
        look();
      }),
    350,
  );
}

/** What axe finds on the page against WCAG 2.2 A and AA, one line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  // The page's own policy lets no script in; the browser's tools do.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(readFileSync(axeSource, 'utf8'));
  const result = (await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(wcag)}, resultTypes: ['violations'] })`,
  )) as { violations: { id: string; nodes: { html: string }[] }[] };
  return result.violations.map(({ id, nodes }) => `${id} (${nodes.length}): ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}

/** Pixels by which the page is wider than its window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const frames = [document.documentElement, document.querySelector('main')].filter((one) => one !== null);
    return Math.max(...frames.map((one) => one.scrollWidth - one.clientWidth));
  });
