import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { test } from 'node:test';
import { launch, visit } from './chromium.ts';

test('a page reaches this machine, and what it asks of others is refused and noted', async () => {
  const server = createServer((_, response) => {
    response
      .setHeader('content-type', 'text/html')
      .end('<title>here</title><img src="https://konbit.invalid/pixel.png">');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(typeof address === 'object' && address !== null);

  const browser = await launch();
  const { context, refused } = await visit(browser);
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${address.port}/`);
  assert.equal(await page.title(), 'here');
  assert.deepEqual(refused, ['https://konbit.invalid/pixel.png']);

  await browser.close();
  server.close();
});
