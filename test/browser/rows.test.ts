import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openDemo, overflow, settled, skip } from './demo.ts';
import type { Demo, Seat } from './demo.ts';

let demo: Demo;

before(async () => {
  if (skip === false) demo = await openDemo();
});
after(async () => {
  if (skip === false) await demo.close();
});

async function at(seat: Seat, path: string): Promise<Page> {
  const page = await demo.sit(seat);
  await page.goto(`${demo.url}${path}`);
  await settled(page);
  return page;
}

/** The text of a panel of the watch screen, by its heading. */
const panel = (page: Page, heading: string): Promise<string> =>
  page.locator('.watch-panel', { has: page.getByRole('heading', { name: heading, exact: true }) }).innerText();

const figure = async (page: Page, measure: string): Promise<string> =>
  (await page.locator('.watch-figures .figure', { hasText: measure }).locator('.figure-value').textContent()) ?? '';

test('row 7a: a host officer accepts a handover on a phone, in Kreyòl', { skip }, async () => {
  const page = await at({ who: 'joseph', lang: 'ht', width: 390 }, '/');
  assert.equal(await page.locator('html').getAttribute('lang'), 'ht');
  const offered = page.locator('#attention .alert', { hasText: 'D-0035' }).first();
  await offered.locator('a', { hasText: 'D-0035' }).first().click();
  await page.waitForURL('**/s/detainee/D-0035');
  await settled(page);
  await page.locator('a[href*="handover-accepted"]').first().click();
  await page.locator('form.entry-form').waitFor();
  assert.equal(await overflow(page), 0);
  assert.equal(
    await page.locator('form.entry-form [name="detainee"], form.entry-form input').first().inputValue(),
    'D-0035',
  );
  await page.locator('[name="authority"]').fill('Komisarya Dèlma');
  await page.locator('[name="signature"]').fill('siyen sou telefòn nan');
  await page.locator('[name="receiver"]').fill('Enspektè Joseph DEMO');
  await page.locator('form.entry-form button[type="submit"]').click();
  await page.locator('.receipt').waitFor();
  await page.goto(`${demo.url}/s/detainee/D-0035`);
  await settled(page);
  assert.match(await page.locator('.subject-facts').innerText(), /Lapolis/);
  await page.context().close();
});

test(
  'row 8b: the same people called soldiers and police stand side by side, and the roll contradicts one',
  { skip },
  async () => {
    const page = await at({ who: 'cherie' }, '/d/sources?view=contradictions');
    const row = (name: string) =>
      page
        .locator('tr.table-row', { has: page.getByRole('link', { name, exact: true }) })
        .first()
        .innerText();
    assert.match(await row('A1'), /police/i);
    assert.match(await row('A1'), /agrees/i);
    assert.match(await row('A2'), /soldiers|military/i);
    assert.match(await row('A2'), /contradicts/i);
    for (const [claim, quote] of [
      ['A1', /400 police/],
      ['A2', /400 .*soldiers/i],
    ] as const) {
      await page.goto(`${demo.url}/s/claim/${claim}`);
      await settled(page);
      assert.match(await page.locator('main').innerText(), quote);
    }
    await page.context().close();
  },
);

test('row 11c: typing dèlma 19 finds the place', { skip }, async () => {
  const page = await at({ who: 'kiprono', lang: 'ht', width: 390 }, '/');
  await page.locator('.palette-button').click();
  await page.locator('.palette-input').fill('dèlma 19');
  await page
    .locator('.palette-item', { hasText: /D[eè]lmas? 19/ })
    .first()
    .waitFor();
  await page.locator('.palette-input').fill('/i tire dèlma 19 C3');
  await page.locator('.understood', { hasText: /D[eè]lmas? 19/ }).waitFor();
  await page.context().close();
});

test('row 12a: from the page of a patrol to the custody records of its three arrests, and back', { skip }, async () => {
  const page = await at({ who: 'otieno' }, '/s/patrol/JP-0917-03');
  for (const name of ['D-0031', 'D-0032', 'D-0033']) {
    await page.locator('.linked').getByRole('link', { name, exact: true }).click();
    await page.waitForURL(`**/s/detainee/${name}`);
    await settled(page);
    await page.locator('.subject-facts').getByRole('link', { name: 'JP-0917-03' }).click();
    await page.waitForURL('**/s/patrol/JP-0917-03');
    await settled(page);
  }
  await page.context().close();
});

test(
  'row 12c: what is left of the judge’s limit, and a limit crossed with the owner of the duty',
  { skip },
  async () => {
    const page = await at(
      { who: 'otieno' },
      '/s/detainee/D-0034?happened=2024-09-20T17:00:00Z&knew=2024-09-20T17:00:00Z',
    );
    const alert = page.locator('#attention .alert', { hasText: 'Judge clock' }).first();
    assert.match(await alert.innerText(), /due in 2 h 32 min/);
    await page.goto(`${demo.url}/s/detainee/D-0078`);
    await settled(page);
    const crossed = await page.locator('#attention .alert', { hasText: 'Judge clock' }).first().innerText();
    assert.match(crossed, /Limit crossed/);
    assert.match(crossed, /overdue by 26 h \d+ min/);
    assert.match(crossed, /Owner: Host (police )?receiving officer/);
    // A call somebody has answered is folded away, never gone.
    await page.goto(`${demo.url}/s/detainee/D-0031`);
    await settled(page);
    await page.locator('.attention-answered > summary').click();
    const answered = page.locator('.attention-answered .alert', { hasText: 'Judge clock' }).first();
    assert.match(await answered.innerText(), /Limit crossed[\s\S]*overdue by 43 h \d+ min/);
    await page.context().close();
  },
);

test('row 14a: the situation report sets what was done beside what went wrong', { skip }, async () => {
  const page = await at({ who: 'mwangi' }, '/reports?day=2024-09-20');
  const sheet = page.locator('.report-sheet');
  await sheet
    .getByRole('heading', { name: /Operations/ })
    .first()
    .waitFor();
  for (const heading of ['Operations', 'Problems and hurdles']) {
    const told = sheet.locator('section', { has: page.getByRole('heading', { name: heading }) }).locator('li');
    assert.ok((await told.count()) >= 3, `${heading} has something to tell`);
  }
  assert.ok((await sheet.locator('a').count()) > 10, 'figures open to their entries');
  await page.context().close();
});

test(
  'row X3: one screen says how many, where, who is held and for how long, what happened and what is due',
  { skip },
  async () => {
    const page = await at({ who: 'mwangi' }, '/');
    assert.equal(await figure(page, 'In theatre'), '407');
    assert.equal(await figure(page, 'Out now'), '3');
    assert.equal(await figure(page, 'Overdue'), '1');
    assert.equal(await figure(page, 'Days left'), '11');
    await page.locator('.watch-map canvas').waitFor();
    assert.match(await panel(page, 'Who is held'), /D-0031[\s\S]*171820Z SEP 24/);
    assert.match(await panel(page, 'Past the limit'), /D-0031[\s\S]*43 h/);
    assert.match(await panel(page, 'Incident log'), /Solino/);
    assert.match(await panel(page, 'Overdue'), /JP-0921-03/);
    assert.match(await panel(page, 'Obligations'), /O-0003/);
    assert.match(await page.locator('.newest').innerText(), /visitor|visit/i);
    await page.context().close();
  },
);

test('two clocks: with knew in the address the strength is shown as it was known then', { skip }, async () => {
  const page = await at({ who: 'mwangi' }, '/?knew=2024-07-01T12:00:00Z');
  assert.equal(await figure(page, 'In theatre'), '200');
  await page.locator('.past-note').waitFor();
  await page.goto(`${demo.url}/?knew=2024-09-10T00:00:00Z`);
  await settled(page);
  assert.equal(await figure(page, 'In theatre'), '400');
  await page.goto(demo.url);
  await settled(page);
  assert.equal(await figure(page, 'In theatre'), '407');
  await page.context().close();
});
