import { deepEqual, equal, ok } from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { lineSplitter } from './lines.ts';

function split(limit: number, chunks: readonly Uint8Array[]): { number: number; size: number; text: string }[] {
  const lines = lineSplitter(limit);
  const found: { number: number; size: number; text: string }[] = [];
  const keep = ({ number, size, bytes }: { number: number; size: number; bytes: Uint8Array }) =>
    found.push({ number, size, text: Buffer.from(bytes).toString('latin1') });
  for (const chunk of chunks) for (const line of lines.push(chunk)) keep(line);
  for (const line of lines.end()) keep(line);
  return found;
}

test('Y4 lines are the same however the bytes arrive', () => {
  fc.assert(
    fc.property(
      fc.array(fc.stringMatching(/^[a-z]{0,9}$/), { maxLength: 12 }),
      fc.integer({ min: 1, max: 7 }),
      (texts, width) => {
        const bytes = Buffer.from(texts.join('\n'));
        const chunks = Array.from({ length: Math.ceil(bytes.length / width) }, (_, at) =>
          bytes.subarray(at * width, (at + 1) * width),
        );
        deepEqual(split(100, chunks), split(100, [bytes]));
        const last = texts.at(-1) === '' ? texts.slice(0, -1) : texts;
        deepEqual(
          split(100, [bytes]).map(({ text }) => text),
          last,
        );
      },
    ),
  );
});

test('Y5 a line longer than the limit keeps only its beginning, and the next line is whole', () => {
  const found = split(8, [Buffer.from('a'.repeat(20)), Buffer.from(`${'b'.repeat(20)}\nshort\n`)]);
  deepEqual(found, [
    { number: 1, size: 40, text: 'aaaaaaaa' },
    { number: 2, size: 5, text: 'short' },
  ]);
});

test('Y5 memory does not grow with the length of a line', () => {
  const lines = lineSplitter(262_144);
  const chunk = Buffer.alloc(65_536, 0x61);
  globalThis.gc?.();
  const before = process.memoryUsage().arrayBuffers;
  for (let count = 0; count < 4000; count++) equal([...lines.push(chunk)].length, 0);
  ok(process.memoryUsage().arrayBuffers - before < 4_194_304);
  equal([...lines.push(Buffer.from('\n'))][0]?.size, 4000 * 65_536);
});
