import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { openDemo, settled, skip } from './demo.ts';
import type { Demo } from './demo.ts';

let demo: Demo;

before(async () => {
  if (skip === false) demo = await openDemo();
});
after(async () => {
  if (skip === false) await demo.close();
});

test(
  'the folds of the browser give the digest of the station for every table of the demonstration',
  { skip },
  async () => {
    // The inspector reads every part but the check itself: nothing that a table rests on is held back.
    const page = await demo.sit({ who: 'adongo' });
    const told = (await (await page.request.get(`${demo.url}/api/digest`)).json()) as {
      tables: { table: string; digest: string; rows: number }[];
    };
    await page.goto(`${demo.url}/proof`);
    await settled(page);
    const section = page.locator('section[aria-labelledby="fold-here"]');
    await section.getByRole('button').click();
    await section.locator('table').waitFor({ timeout: 60_000 });
    const rows = await section.locator('tbody tr').evaluateAll((all) =>
      all.map((row) => {
        const [name, there, here] = [...row.querySelectorAll('td')];
        const digest = (cell: Element | undefined): string => cell?.querySelector('code')?.title ?? '';
        return { table: name?.textContent ?? '', there: digest(there), here: digest(here) };
      }),
    );
    const expected = told.tables.map(({ table, digest }) => ({ table, there: digest, here: digest }));
    const byName = (a: { table: string }, b: { table: string }): number => (a.table < b.table ? -1 : 1);
    assert.deepEqual(rows.toSorted(byName), expected.toSorted(byName));
    assert.ok(rows.length > 40, `${rows.length} tables`);
    assert.ok(told.tables.filter((table) => table.rows > 0).length > 40);
    await page.context().close();
  },
);
