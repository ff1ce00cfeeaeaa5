import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { axeFindings, goTo, openDemo, overflow, settled, skip } from './demo.ts';
import type { Demo, Seat } from './demo.ts';

let demo: Demo;

before(async () => {
  if (skip === false) demo = await openDemo();
});
after(async () => {
  if (skip === false) await demo.close();
});

/** One subject of each desk that has any. */
const subjects = [
  'problem/PB-0001',
  'contingent/KEN',
  'incident/I-0116',
  'patrol/JP-0917-03',
  'detainee/D-0031',
  'claim/A2',
  'instrument/S%2FRES%2F2699',
];
const kinds = ['incidents.opened/1', 'custody.arrested/1', 'sources.claim-entered/1'];

async function pathsOf(page: Page): Promise<string[]> {
  const { desks, kinds: known } = (await (await page.request.get(`${demo.url}/api/model`)).json()) as {
    desks: { name: string; views: unknown[] }[];
    kinds: { id: string; may_write: boolean }[];
  };
  const writing = known.filter(({ id, may_write: may }) => may && kinds.includes(id)).map(({ id }) => id);
  return [
    '/',
    '/book',
    '/map',
    ...desks.filter(({ views }) => views.length > 0).map(({ name }) => `/d/${name}`),
    ...subjects.map((subject) => `/s/${subject}`),
    '/entries/137',
    ...writing.map((id) => `/new/${encodeURIComponent(id)}`),
    '/reports',
    '/proof',
    '/settings',
  ];
}

async function findingsOf(page: Page): Promise<string[]> {
  const wide = await overflow(page);
  const says = await page.locator('.banner strong:visible').allTextContents();
  return [
    ...(await axeFindings(page)),
    ...(wide > 0 ? [`${wide} px wider than the screen`] : []),
    ...(says.filter((text) => text.trim() !== '').length === 2 ? [] : ['does not say EXERCISE and DEMO']),
  ];
}

const seats: readonly (Required<Seat> & { readonly exercise: readonly string[] })[] = [
  { who: 'wanjiru', theme: 'light', lang: 'en', width: 1440, exercise: ['EXERCISE', 'DEMO'] },
  { who: 'adongo', theme: 'dark', lang: 'fr', width: 1440, exercise: ['EXERCICE', 'DÉMO'] },
  { who: 'joseph', theme: 'night', lang: 'ht', width: 390, exercise: ['EGZÈSIS', 'DEMONSTRASYON'] },
  { who: 'kiprono', theme: 'light', lang: 'sw', width: 320, exercise: ['ZOEZI', 'ONYESHO'] },
];

for (const { exercise, ...seat } of seats) {
  const name = `axe finds nothing and nothing runs out of any screen: ${seat.theme}, ${seat.lang}, ${seat.width} px`;
  test(name, { skip }, async () => {
    const found: string[] = [];
    const outside = await demo.outside(seat);
    await outside.goto(demo.url);
    await outside.locator('form').waitFor();
    found.push(...(await findingsOf(outside)).map((finding) => `sign-in ${finding}`));
    await outside.context().close();

    const page = await demo.sit(seat);
    await page.goto(demo.url);
    await settled(page);
    assert.deepEqual(await page.locator('.banner strong').allTextContents(), exercise);
    for (const path of await pathsOf(page)) {
      await goTo(page, path);
      found.push(...(await findingsOf(page)).map((finding) => `${path} ${finding}`));
    }
    assert.deepEqual(found, []);
    await page.context().close();
  });
}
