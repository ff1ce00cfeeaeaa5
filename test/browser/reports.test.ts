import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { createPost, findModel, instantFrom, serve } from '#server';
import type { DemoAccount, Post, Served } from '#server';
import { launch, visit } from './chromium.ts';
import { axeFindings, overflow, settled, skip } from './demo.ts';

const password = 'konbit-demo-reports';
const accounts: readonly DemoAccount[] = [
  { who: 'wanjiru', name: 'Wanjiru DEMO', role: 'watch_officer', lang: 'en', password },
  { who: 'otieno', name: 'Otieno DEMO', role: 'custody_officer', lang: 'en', password },
];
const author = { who: 'Wanjiru DEMO', role: 'watch_officer' };

let folder = '';
let post: Post;
let served: Served;
let browser: Browser;

before(async () => {
  if (skip !== false) return;
  const dist = join(import.meta.dirname, '..', '..', 'dist');
  assert.ok(existsSync(join(dist, 'index.html')), 'build the page first: npm run build:web');
  folder = mkdtempSync(join(tmpdir(), 'konbit-reports-'));
  const name = { origin: 'ht.mss/reports', node: 'hq-1', exercise: true, demo: true };
  const clock = instantFrom('2024-09-19T15:00-04:00');
  post = await createPost(join(folder, 'data'), await findModel(), { name, clock, running: true });
  await post.station.write([
    { kind: 'watch.noted/1', author, data: { what: 'Radio check done' } },
    {
      kind: 'custody.reported/1',
      subject: 'D-0031',
      author,
      occurred: '2024-09-17T14:20-04:00',
      grade: 'B2',
      source: 'Radio log',
      data: { said: '1 arrested' },
    },
  ]);
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

async function at(who: string, path: string, width = 1440): Promise<Page> {
  const { context } = await visit(browser, { viewport: { width, height: 900 } });
  await context.addInitScript(() => localStorage.setItem('konbit.lang', 'en'));
  const page = await context.newPage();
  const answer = await page.request.post(`${served.url}/api/session`, { data: { who, password } });
  assert.equal(answer.status(), 200);
  await page.goto(`${served.url}${path}`);
  await settled(page);
  return page;
}

async function handOut(page: Page, recipients: string): Promise<void> {
  await page.getByRole('button', { name: 'Hand out this report' }).click();
  const dialog = page.locator('dialog[open]');
  await dialog.locator('textarea').fill(recipients);
  assert.deepEqual(await axeFindings(page), []);
  await dialog.locator('button[type="submit"]').click();
  await dialog.getByText('Handed out as SITREP-2024-09-19').waitFor();
}

test('H31 Z9 a report is handed out in the console and opens again byte for byte', { skip }, async () => {
  const page = await at('wanjiru', '/reports');
  await handOut(page, 'Chief of staff DEMO\nHost liaison DEMO\n');
  await page.locator('dialog[open]').getByRole('button', { name: 'Show 2024-09-19' }).click();
  await page.getByText('this browser has compared the SHA-256').waitFor();
  await page.getByText('To: Chief of staff DEMO, Host liaison DEMO').waitFor();
  assert.deepEqual(await axeFindings(page), []);
  assert.equal(await overflow(page), 0);
  await page.context().close();
});

test('H31 Z4 a reissue fills in the earlier readers and says who must be told of what', { skip }, async () => {
  await post.station.write([
    { kind: 'watch.problem-raised/1', author, data: { what: 'Fuel low', area: 'supply', owner: 'logistics_officer' } },
  ]);
  const page = await at('wanjiru', '/reports', 390);
  await page.getByRole('button', { name: 'Hand out this report' }).click();
  assert.equal(await page.locator('dialog[open] textarea').inputValue(), 'Chief of staff DEMO\nHost liaison DEMO');
  await page.locator('dialog[open]').getByRole('button', { name: 'Do not hand it out' }).click();
  await handOut(page, 'Chief of staff DEMO');
  const dialog = page.locator('dialog[open]');
  await dialog.getByText('To be told: Chief of staff DEMO, Host liaison DEMO').waitFor();
  assert.ok((await dialog.locator('.report-changes li').count()) > 0);
  assert.equal(await overflow(page), 0);
  await page.context().close();
});

test('H31 who may not hand a report out is not offered it, and a cut of an issue is called one', { skip }, async () => {
  const page = await at('otieno', '/reports');
  assert.equal(await page.getByRole('button', { name: 'Hand out this report' }).count(), 0);
  await page.locator('.issued button').first().click();
  await page.getByText('A cut for your role').waitFor();
  await page.context().close();
});

test('K31 a form may leave the name out and shows the one the station would give', { skip }, async () => {
  const page = await at('wanjiru', `/new/${encodeURIComponent('watch.noted/1')}`);
  await page.getByText('Left empty, the station names it: now N-0002').waitFor();
  await page.locator('[name="what"]').fill('Second line');
  await page.locator('form.entry-form button[type="submit"]').click();
  await page.locator('.receipt').waitFor();
  assert.match(await page.locator('.receipt').innerText(), /N-0002/);
  await page.context().close();
});

test(
  'H32 the head is checked with the key of the station, and the page says what that is worth',
  { skip },
  async () => {
    const page = await at('wanjiru', '/proof');
    await page.getByText('Signed by the key this station gives').waitFor();
    await page.getByText('not that nobody has changed the book').waitFor();
    const vkey = (await (await fetch(`${served.url}/api/book/key`)).text()).trim();
    await page.locator('input.input').first().fill(vkey);
    await page.getByText('Signed by the key you trust').waitFor();
    await page.context().close();
  },
);

test('SC-10 O9 what a check finds opens a case by one key, with the places filled in', { skip }, async () => {
  const db = new DatabaseSync(join(folder, 'data', 'book.sqlite'));
  db.exec("PRAGMA busy_timeout = 5000; UPDATE watch_note SET what = 'Radio check not done' WHERE note = 'note:N-0001'");
  db.close();
  const page = await at('otieno', '/proof');
  await page.getByRole('button', { name: 'Check the whole book' }).click();
  const open = page.getByRole('link', { name: 'Open a case with the inspectors' });
  await open.waitFor();
  assert.deepEqual(await axeFindings(page), []);
  await open.press('Enter');
  await page.locator('form.entry-form').waitFor();
  const text = await page.locator('[name="what"]').inputValue();
  assert.match(text, /A check of the book of \d+ entries/);
  assert.match(text, /table\.differs watch\.note/);
  assert.ok(!text.includes('Radio check'), 'no value of a row stands in an address');
  await page.locator('select[name="category"], [name="category"]').first().selectOption('records');
  await page.locator('form.entry-form button[type="submit"]').click();
  await page.locator('.receipt').waitFor();
  assert.match(await page.locator('.receipt').innerText(), /OC-0001/);
  await page.context().close();
});
