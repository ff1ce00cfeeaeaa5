import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openDemo, settled, skip } from './demo.ts';
import type { Demo } from './demo.ts';

let demo: Demo;
let page: Page;

before(async () => {
  if (skip !== false) return;
  demo = await openDemo();
  page = await demo.outside({});
  await page.addInitScript(() => {
    window.print = () => document.body.setAttribute('data-printed', 'yes');
  });
});
after(async () => {
  if (skip === false) await demo.close();
});

/** Presses Tab until what is wanted has the focus: what Tab does not reach cannot be used. */
async function tabTo(selector: string, most = 150): Promise<void> {
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  assert.fail(`Tab does not come to ${selector}`);
}

async function keys(...pressed: string[]): Promise<void> {
  for (const key of pressed) await page.keyboard.press(key);
}

let written = 0;

test('the way in, without a mouse', { skip }, async () => {
  await page.goto(demo.url);
  await page.locator('form').waitFor();
  await tabTo('input[name="username"]');
  await page.keyboard.type('wanjiru');
  await keys('Tab');
  await page.keyboard.type(demo.password('wanjiru'));
  await keys('Enter');
  await page.locator('#attention .alert').first().waitFor();
  await settled(page);
});

test('the command line writes what was said, where, with its grade', { skip }, async () => {
  await keys('/');
  await page.keyboard.type('i shots Delmas 33 C3');
  await page.locator('.understood', { hasText: 'Delmas 33' }).waitFor();
  await keys('Enter');
  const told = await page.locator('.toast', { hasText: /Written, number \d+/ }).textContent();
  written = Number(/number (\d+)/.exec(told ?? '')?.[1]);
  const entry = (await (await page.request.get(`${demo.url}/api/entries/${written}`)).json()) as {
    kind: string;
    place: string;
    grade: string;
  };
  assert.deepEqual([entry.kind, entry.place, entry.grade], ['incidents.opened/1', 'Delmas 33', 'C3']);
});

test('the book is reached with two letters, and its newest row opens with Enter', { skip }, async () => {
  await keys('g', 'b');
  await page.waitForURL('**/book');
  await settled(page);
  await tabTo('tr.table-row');
  await keys('Enter');
  await page.waitForURL('**/entries/*');
  await page.getByText(`#${written}`).first().waitFor();
});

test('a correction keeps the old value beside the new one', { skip }, async () => {
  await settled(page);
  await tabTo('a[href*="corrects="]');
  await keys('Enter');
  await page.locator('form.entry-form').waitFor();
  await settled(page);
  await tabTo('[name="what"]');
  await keys('Control+a');
  await page.keyboard.type('shots, four, from a roof');
  await tabTo('[name="reason"]');
  await page.keyboard.type('Counted again');
  await tabTo('form.entry-form button[type="submit"]');
  await keys('Enter');
  await page.locator('.receipt').waitFor();
  await page.goto(`${demo.url}/entries/${written}`);
  await page.locator('.struck del', { hasText: 'shots' }).first().waitFor();
  assert.equal(await page.locator('.struck ins').first().textContent(), 'shots, four, from a roof');
});

test('filters of the book stand in its address', { skip }, async () => {
  await settled(page);
  await keys('g', 'b');
  await page.waitForURL('**/book');
  await settled(page);
  await tabTo('input[name="q"], .filters input');
  await page.keyboard.type('roof');
  await keys('Enter');
  await page.waitForURL(/q=roof/);
  await settled(page);
  const rows = await page.locator('tr.table-row').allTextContents();
  assert.ok(rows.length > 0 && rows.length < 20, `${rows.length} rows`);
  assert.ok(rows.some((row) => row.includes('from a roof')));
});

test('both clocks are set by keyboard, and one step leads back to now', { skip }, async () => {
  await tabTo('.as-of-summary');
  await keys('Enter');
  await tabTo('.as-of-exact input');
  await page.keyboard.type('201200Z SEP 24');
  await keys('Enter');
  await page.waitForURL(/happened=2024-09-20T12/);
  await page.locator('.past-note').waitFor();
  await tabTo('.past-note a, .past-note button');
  await keys('Enter');
  await page.locator('.past-note').waitFor({ state: 'detached' });
  assert.doesNotMatch(page.url(), /happened=/);
});

test('an alert is answered, and moves to what is answered', { skip }, async () => {
  await keys('g', 'w');
  await page.locator('#attention .alert').first().waitFor();
  await settled(page);
  await tabTo('#attention .alert-keys button');
  await keys('Enter');
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  assert.ok(await dialog.evaluate((open) => open.contains(document.activeElement)));
  await tabTo('dialog[open] input');
  await page.keyboard.type('The supervisor writes it now');
  await tabTo('dialog[open] button[type="submit"]');
  await keys('Enter');
  await dialog.waitFor({ state: 'detached' });
  await page.locator('.attention-answered .alert').first().waitFor({ state: 'attached' });
});

test('a sheet is printed with its marking and both clocks, and without the menu', { skip }, async () => {
  await keys('g', 'c');
  await page.waitForURL('**/d/custody');
  await settled(page);
  await tabTo('.page-actions button');
  await keys('Enter');
  assert.equal(await page.locator('body').getAttribute('data-printed'), 'yes');
  await page.emulateMedia({ media: 'print' });
  assert.match((await page.locator('.print-marking').textContent()) ?? '', /EXERCISE · DEMO · TLP/);
  assert.match((await page.locator('.print-facts').textContent()) ?? '', /As we knew it/);
  assert.equal(await page.locator('.navigation').isVisible(), false);
  await page.emulateMedia({ media: null });
});

test('single letters do nothing once they are switched off in Settings (WCAG 2.1.4)', { skip }, async () => {
  await keys('g', ',');
  await page.waitForURL('**/settings');
  await settled(page);
  await tabTo('input[name="letters"]');
  await keys('Space', 'Tab', 'g', 'w', '/');
  assert.match(page.url(), /\/settings/);
  assert.equal(await page.locator('dialog[open]').count(), 0);
  await keys('Control+k');
  await page.locator('dialog[open] .palette-input').waitFor();
  await keys('Escape');
  await page.locator('dialog[open]').waitFor({ state: 'detached' });
});
