import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clocksIn, linksAt } from './address.ts';

test('an address keeps both clocks in their one writing, and a clock that is no moment is left out (K7)', () => {
  assert.deepEqual(clocksIn({ happened: '171420Q SEP 24', knew: '2024-09-21T13:00:00Z' }), {
    happened: '2024-09-17T18:20:00.000Z',
    knew: '2024-09-21T13:00:00.000Z',
  });
  assert.deepEqual(clocksIn({ happened: 'yesterday', knew: 3 }), {});
});

test('every link keeps the clocks the reader looks by (K21)', () => {
  const links = linksAt({ knew: '2024-09-21T13:00:00.000Z' });
  const clock = 'knew=2024-09-21T13%3A00%3A00.000Z';
  assert.equal(links.subject('call:C 1/2'), `/s/call/C%201%2F2?${clock}`);
  assert.equal(links.desk('court', 'now'), `/d/court?view=now&${clock}`);
  assert.equal(
    links.write('court.called/1', { subject: 'call:C-1' }),
    `/new/court.called%2F1?subject=call%3AC-1&${clock}`,
  );
  assert.equal(linksAt({}).entry(41), '/entries/41');
});
