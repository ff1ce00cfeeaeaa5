import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { createPost, findModel, serve } from '#server';
import type { DemoAccount, Post, Served } from '#server';
import type { Instant } from '#kit';
import { chromiumPath, launch, visit } from './chromium.ts';

const skip = chromiumPath() === undefined ? 'no Chromium on this machine' : false;
const password = 'konbit-demo-pages';
const accounts: readonly DemoAccount[] = [
  { who: 'joseph', name: 'Joseph DEMO', role: 'host_receiving_officer', lang: 'ht', password },
  { who: 'otieno', name: 'Otieno DEMO', role: 'custody_officer', lang: 'en', password },
];
const axePath = join(import.meta.dirname, '..', '..', 'node_modules', 'axe-core', 'axe.min.js');

let folder = '';
let post: Post;
let served: Served;
let browser: Browser;
let arrest = '';

async function writeOne(draft: Record<string, unknown>): Promise<string> {
  const [outcome] = await post.station.write([draft as never]);
  assert.ok(outcome?.ok === true, JSON.stringify(outcome));
  return outcome.receipt.id;
}

before(async () => {
  if (skip !== false) return;
  folder = mkdtempSync(join(tmpdir(), 'konbit-pages-'));
  const dist = join(folder, 'dist');
  const root = join(import.meta.dirname, '..', '..');
  await build({ configFile: join(root, 'vite.config.ts'), build: { outDir: dist }, logLevel: 'error' });
  const name = { origin: 'ht.mss/pages', node: 'hq-1', exercise: true, demo: true };
  const clock = '2024-09-21T14:00:00.000Z' as Instant;
  post = await createPost(join(folder, 'data'), await findModel(), { name, clock });
  arrest = await writeOne({
    kind: 'custody.arrested/1',
    subject: 'D-0031',
    occurred: '2024-09-21T12:22:00.000Z',
    place: { point: '18.5448, -72.3004', name: 'Delmas 19' },
    author: { who: 'Kiprono DEMO', role: 'patrol_leader' },
    grade: 'B2',
    data: { patrol: 'JP-0917-03', basis: 'flagrante', grounds: 'Seen at the barricade', bag: 'PB-031', sex: 'male' },
  });
  const care = { subject: 'D-0031', author: { who: 'Otieno DEMO', role: 'custody_officer' } };
  await writeOne({ ...care, kind: 'custody.rights-explained/1', data: { language: 'ht', acknowledged: 'mark' } });
  await writeOne({ ...care, kind: 'custody.property-listed/1', data: { bag: 'PB-031', items: [] } });
  await writeOne({ ...care, kind: 'custody.medical-checked/1', data: { fit: true } });
  await writeOne({ ...care, kind: 'custody.handover-offered/1', data: { to: 'Commissariat of Delmas' } });
  served = await serve({ post, dist, demoAccounts: accounts, signInsPerMinute: 100 });
  browser = await launch();
});

after(async () => {
  if (skip !== false) return;
  await browser.close();
  await served.close();
  post.close();
  rmSync(folder, { recursive: true, force: true });
});

async function signedIn(who: string, options: { width: number; lang: string }): Promise<Page> {
  const { context } = await visit(browser, { viewport: { width: options.width, height: 844 } });
  const page = await context.newPage();
  await page.goto(served.url);
  await page.evaluate(
    async ([name, word, lang]) => {
      localStorage.setItem('konbit.lang', lang ?? 'en');
      const headers = { 'content-type': 'application/json' };
      await fetch('/api/session', { method: 'POST', headers, body: JSON.stringify({ who: name, password: word }) });
    },
    [who, password, options.lang],
  );
  return page;
}

/** What axe finds on the page, one line each; the page's own policy lets no script in, the browser's tools do. */
async function axeFindings(page: Page): Promise<string[]> {
  const { readFileSync } = await import('node:fs');
  await page.evaluate(readFileSync(axePath, 'utf8'));
  const result = (await page.evaluate('axe.run(document)')) as {
    violations: { id: string; nodes: { html: string }[] }[];
  };
  return result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120) ?? ''}`);
}

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a host officer accepts a handover on a phone in Creole: page, form, receipt (L9)', { skip }, async () => {
  const page = await signedIn('joseph', { width: 390, lang: 'ht' });
  await page.goto(`${served.url}/s/detainee/D-0031`);
  await page.locator('a[href*="handover-accepted"]').first().click();
  await page.locator('form.entry-form').waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'ht');
  assert.equal(await overflow(page), 0);
  const fill = async (name: string, text: string): Promise<void> => page.locator(`[name="${name}"]`).fill(text);
  await fill('authority', 'Commissariat of Delmas');
  await fill('signature', 'signed on glass');
  await fill('receiver', 'Inspecteur Joseph DEMO');
  const size = post.station.store.size();
  await page.locator('form.entry-form button[type="submit"]').dblclick();
  await page.locator('.receipt').waitFor();
  assert.equal(post.station.store.size(), size + 1);
  assert.deepEqual(await axeFindings(page), []);
  await page.context().close();
});

test('a form keeps every keystroke through a reload, and says what is refused at the field', { skip }, async () => {
  const page = await signedIn('otieno', { width: 1440, lang: 'en' });
  await page.goto(`${served.url}/new/${encodeURIComponent('custody.medical-checked/1')}?subject=detainee:D-0031`);
  await page.locator('input[placeholder="2024-09-17 14:20"]').first().fill('2024-02-30 10:00');
  await page.locator('.field-error').first().waitFor();
  await page.reload();
  await page.locator('form.entry-form').waitFor();
  assert.equal(await page.locator('input[placeholder="2024-09-17 14:20"]').first().inputValue(), '2024-02-30 10:00');
  assert.deepEqual(await axeFindings(page), []);
  await page.context().close();
});

test('correcting asks for a reason and shows the old value struck through beside the new', { skip }, async () => {
  const page = await signedIn('otieno', { width: 1440, lang: 'en' });
  await page.goto(`${served.url}/new/${encodeURIComponent('custody.arrested/1')}?corrects=${arrest}`);
  await page.locator('[name="bag"]').fill('PB-131');
  await page.locator('.correction del', { hasText: 'PB-031' }).waitFor();
  await page.locator('form.entry-form button[type="submit"]').click();
  await page.locator('.field-error').first().waitFor();
  await page.locator('[name="reason"]').fill('Wrong number read over the radio');
  await page.locator('form.entry-form button[type="submit"]').click();
  await page.locator('.receipt').waitFor();
  await page.goto(`${served.url}/entries/${arrest}`);
  await page.locator('.struck del', { hasText: 'PB-031' }).waitFor();
  assert.equal(await page.locator('.struck ins').first().textContent(), 'PB-131');
  assert.match((await page.locator('.struck-note').first().textContent()) ?? '', /Otieno DEMO.*Wrong number/);
  await page.context().close();
});

test(
  'the proof of an entry holds in the browser, and the folded book has the root of the signed head',
  { skip },
  async () => {
    const page = await signedIn('otieno', { width: 1440, lang: 'en' });
    await page.goto(`${served.url}/entries/${arrest}`);
    await page.locator('.entry-proof .tone-done').first().waitFor();
    await page.goto(`${served.url}/proof`);
    await page.locator('#fold-here ~ .actions button').click();
    await page.locator('section[aria-labelledby="fold-here"] table').waitFor();
    const text = (await page.locator('section[aria-labelledby="fold-here"]').textContent()) ?? '';
    assert.match(text, /the root of the signed head/);
    assert.match(text, /Every table is the same here as at the station/);
    assert.deepEqual(await axeFindings(page), []);
    await page.context().close();
  },
);
