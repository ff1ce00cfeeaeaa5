import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { draftBytesMax, readLine } from './drafts.ts';
import type { ReadLine } from './drafts.ts';

const read = (text: string | Uint8Array): ReadLine => {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text;
  return readLine({ number: 1, bytes: bytes.subarray(0, draftBytesMax), size: bytes.length });
};

function fault(text: string | Uint8Array): { code: string; field: string; value: string } {
  const line = read(text);
  ok(line.what === 'refused', JSON.stringify(line));
  const { code, field, value } = line.fault;
  return { code, field, value };
}

test('Y6 what the platform’s own reader would let through is refused with its own code and field', () => {
  deepEqual(fault('{"data":{"amount":1.5}}'), { code: 'number.float', field: 'data.amount', value: '1.5' });
  deepEqual(fault('{"data":{"items":[1,{"count":1e3}]}}'), {
    code: 'number.float',
    field: 'data.items.1.count',
    value: '1000',
  });
  deepEqual(fault('{"n":12345678901234567890}'), { code: 'number.range', field: 'n', value: '12345678901234567000' });
  deepEqual(fault('{"a":1,"a":2}'), { code: 'draft.duplicate', field: 'a', value: '2' });
  deepEqual(fault('{"a":"\\ud800"}'), { code: 'draft.surrogate', field: 'a', value: '\uFFFD' });
  deepEqual(fault('{"a":'), { code: 'draft.syntax', field: 'a', value: '{"a":' });
  deepEqual(fault('not json'), { code: 'draft.syntax', field: 'draft', value: 'not json' });
  equal(fault(`${'['.repeat(40)}${']'.repeat(40)}`).code, 'draft.depth');
  equal(fault(Buffer.from([0x7b, 0xff, 0x7d])).code, 'draft.utf8');
});

test('Y5 a draft over 256 KiB is refused by its size, whatever it holds', () => {
  equal(fault(Buffer.alloc(draftBytesMax + 1, 0xff)).code, 'draft.size');
  equal(fault(Buffer.alloc(draftBytesMax, 0x61)).code, 'draft.syntax');
});

test('Y7 a clock line is an object with a clock and nothing else', () => {
  deepEqual(read('{"clock":"2024-09-17T14:20-04:00"}'), { what: 'clock', to: '2024-09-17T18:20:00.000Z' });
  deepEqual(fault('{"clock":"2024-02-30T10:00Z"}'), {
    code: 'time.no_such_date',
    field: 'clock',
    value: '2024-02-30T10:00Z',
  });
  equal(fault('{"clock":"2024-09-17T14:20"}').code, 'time.no_zone');
  equal(fault('{"clock":7}').code, 'time.syntax');
  equal(read('{"clock":"2024-09-17T14:20Z","kind":"x"}').what, 'draft');
  equal(read(' \r').what, 'blank');
});

test('Y6 no line makes the reader throw', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => read(bytes).what !== undefined));
  fc.assert(fc.property(fc.json({ noUnicodeString: false }), (text) => read(text).what !== undefined));
});
