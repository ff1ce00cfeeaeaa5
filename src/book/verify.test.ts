import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bookOf, type Change, crypto, idOf, ORIGIN, signerOf, type Written } from './sample.test.ts';
import { deviceId } from './entry.ts';
import { edgeOf, edgeRoot, leafHash } from './tree.ts';
import { beginCheck, type CheckOptions, type CheckReport } from './verify.ts';

const keys = new Map([1, 2].map((seed) => [deviceId(crypto, signerOf(seed).publicKey), signerOf(seed).publicKey]));

function headOf(book: readonly Pick<Written, 'bytes'>[]) {
  const edge = edgeOf(
    crypto,
    book.map(({ bytes }) => leafHash(crypto, bytes)),
  );
  return { origin: ORIGIN, size: edge.size, root: edgeRoot(crypto, edge) };
}

function run(book: readonly Written[], options: Partial<CheckOptions> = {}): CheckReport {
  const check = beginCheck(crypto, { origin: ORIGIN, keys, ...options });
  book.forEach(({ bytes, parts }, index) => check.entry({ index, bytes, parts }));
  return check.finish(headOf(book));
}

function codes(report: CheckReport): string[] {
  return report.faults.map(({ code, index }) => `${code} ${index}`);
}

function faultsOf(changes: Readonly<Record<number, Change>>): string[] {
  return codes(run(bookOf(8, changes)));
}

test('B35 B41 B42 a sound book passes with every signature and part counted', () => {
  const report = run(bookOf(8, { 5: { refs: [idOf(1), idOf(900)] } }));
  assert.deepEqual(codes(report), []);
  assert.ok(report.ok);
  assert.deepEqual(report.counts, {
    entries: 8,
    devices: 2,
    faults: 0,
    signaturesVerified: 8,
    partsMatching: 16,
    partsExpunged: 0,
  });
  assert.ok(run([]).ok);
});

test('B36 another book’s entry and an id seen before are faults', () => {
  assert.deepEqual(faultsOf({ 3: { book: 'ht.mss/other' } }), ['entry.book 3']);
  assert.deepEqual(faultsOf({ 3: { id: idOf(2) } }), ['entry.duplicate 3']);
});

test('B36 an index out of turn is a fault', () => {
  const book = bookOf(2);
  const check = beginCheck(crypto, { origin: ORIGIN });
  book.forEach(({ bytes }, i) => check.entry({ index: i * 2, bytes }));
  assert.deepEqual(codes(check.finish(headOf(book))), ['entry.position 2']);
});

test('B37 rx that goes back is a fault, and equal rx is none', () => {
  const rx = new Date(1_726_900_000_002).toISOString();
  assert.deepEqual(faultsOf({ 3: { rx } }), []);
  assert.deepEqual(faultsOf({ 4: { rx } }), ['rx.decreasing 4']);
});

test('B38 a skipped or repeated n and a wrong prev are one fault each', () => {
  assert.deepEqual(faultsOf({ 4: { n: 4 }, 6: { n: 5 } }), ['device.n 4']);
  assert.deepEqual(faultsOf({ 4: { n: 2 }, 6: { n: 3 } }), ['device.n 4']);
  assert.deepEqual(faultsOf({ 4: { prev: 'A'.repeat(43) } }), ['device.prev 4']);
  const book = bookOf(8).filter((_, index) => index !== 2);
  assert.deepEqual(codes(run(book)), ['device.n 3'], 'a dropped entry shows at the device’s next one');
});

test('B39 a reference to itself or to a later entry is a fault of the entry that refers', () => {
  assert.deepEqual(faultsOf({ 3: { refs: [idOf(3)] } }), ['ref.later 3']);
  assert.deepEqual(faultsOf({ 3: { refs: [idOf(6)] }, 4: { refs: [idOf(1)] } }), ['ref.later 3']);
});

test('B40 B49 parts are matching, wrong, missing, expunged by order or kept against it', () => {
  const book = bookOf(5);
  const check = beginCheck(crypto, { origin: ORIGIN });
  const persons = new Set(['persons']);
  const feed = (index: number, names: readonly string[] | undefined, expunged?: ReadonlySet<string>) => {
    const { bytes, parts } = book[index] ?? assert.fail();
    const held = names === undefined ? {} : { parts: parts.filter(({ name }) => names.includes(name)) };
    check.entry({ index, bytes, ...held, ...(expunged === undefined ? {} : { expunged }) });
  };
  feed(0, ['body'], persons);
  feed(1, ['body']);
  feed(2, ['body', 'persons'], persons);
  feed(3, undefined);
  const { bytes, parts } = book[4] ?? assert.fail();
  check.entry({ index: 4, bytes, parts: parts.map((part) => ({ ...part, bytes: part.bytes.subarray(1) })) });
  const report = check.finish(headOf(book));
  assert.deepEqual(codes(report), ['part.missing 1', 'part.kept 2', 'part.wrong 4', 'part.wrong 4']);
  assert.equal(report.counts.partsExpunged, 1);
  assert.equal(report.counts.partsMatching, 3);
});

test('B41 a bad signature, an unknown key and a key not counting at its position are faults', () => {
  const book = bookOf(4);
  const other = bookOf(4, { 2: { refs: [idOf(0)] } })[2] ?? assert.fail();
  const swapped = book.map((written, index) => {
    if (index !== 2) return written;
    const source = new TextDecoder().decode(written.bytes).replace(written.sealed.signature, other.sealed.signature);
    return { ...written, bytes: new TextEncoder().encode(source) };
  });
  assert.deepEqual(codes(run(swapped)), ['signature.bad 2']);
  const wrong = new Map([...keys.keys()].map((dev) => [dev, signerOf(3).publicKey]));
  assert.equal(run(book, { keys: wrong }).counts.faults, 4);
  const revoked = run(book, { keys: new Map(), keyOf: (dev, index) => (index < 3 ? keys.get(dev) : undefined) });
  assert.deepEqual(codes(revoked), ['signature.unknown 3']);
});

test('B42 B46 size, root and an earlier checkpoint are compared', () => {
  const book = bookOf(6);
  const expect = headOf(book.slice(0, 4));
  assert.deepEqual(codes(run(book, { expect })), []);
  assert.deepEqual(codes(run(book.slice(0, 3), { expect })), ['checkpoint.earlier 4']);
  const rewritten = bookOf(6, { 1: { refs: [idOf(0)] } });
  assert.deepEqual(codes(run(rewritten, { expect })), ['checkpoint.earlier 4']);
  const check = beginCheck(crypto, { origin: ORIGIN });
  assert.deepEqual(codes(check.finish({ ...headOf([]), size: 1, origin: 'x' })), [
    'checkpoint.origin 1',
    'checkpoint.size 1',
  ]);
  assert.deepEqual(codes(beginCheck(crypto, { origin: ORIGIN }).finish({ ...headOf([]), root: new Uint8Array(32) })), [
    'checkpoint.root 0',
  ]);
});

test('B35 any damaged byte of a stored leaf is reported and never thrown', () => {
  const book = bookOf(4);
  const head = headOf(book);
  const place = fc.record({
    index: fc.nat({ max: 3 }),
    at: fc.nat({ max: 400 }),
    flip: fc.integer({ min: 1, max: 255 }),
  });
  fc.assert(
    fc.property(place, ({ index, at, flip }) => {
      const check = beginCheck(crypto, { origin: ORIGIN });
      book.forEach(({ bytes }, i) => {
        const copy = bytes.slice();
        if (i === index) copy[at % copy.length] = (copy[at % copy.length] ?? 0) ^ flip;
        check.entry({ index: i, bytes: copy });
      });
      const report = check.finish(head);
      assert.ok(codes(report).includes('checkpoint.root 4'));
    }),
    { numRuns: 500 },
  );
  const check = beginCheck(crypto, { origin: ORIGIN, faultsMax: 1 });
  check.entry({ index: 0, bytes: new Uint8Array(70_000) });
  check.entry({ index: 1, bytes: new Uint8Array(0) });
  const report = check.finish(head);
  assert.deepEqual(codes(report), ['entry.malformed 0']);
  assert.equal(report.counts.faults, 3);
});
