import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BookError } from './error.ts';
import {
  bundlesOf,
  decodeBundle,
  decodeTile,
  encodeBundle,
  entriesPath,
  parseTilePath,
  tileBytes,
  tilePath,
  tilesOf,
} from './tiles.ts';

test('B23 paths are spelled as C2SP tlog-tiles spells them', () => {
  assert.equal(tilePath(0, 1_234_067, 256), 'tile/0/x001/x234/067');
  assert.equal(tilePath(2, 0, 5), 'tile/2/000.p/5');
  assert.equal(entriesPath(1000, 255), 'tile/entries/x001/000.p/255');
  assert.throws(() => tilePath(64, 0, 1), { code: 'tile.malformed' });
  for (const width of [0, 257, 1.5]) assert.throws(() => entriesPath(0, width), { code: 'tile.malformed' });
  assert.throws(() => entriesPath(-1, 1), { code: 'tile.malformed' });
});

test('B23 a path reads back, and no other spelling is read', () => {
  const place = [fc.nat({ max: 63 }), fc.maxSafeInteger().map(Math.abs), fc.integer({ min: 1, max: 256 })] as const;
  fc.assert(
    fc.property(...place, (level, index, width) => {
      assert.deepEqual(parseTilePath(tilePath(level, index, width)), { what: 'tile', level, index, width });
      assert.deepEqual(parseTilePath(entriesPath(index, width)), { what: 'entries', index, width });
    }),
  );
  for (const bad of [
    '',
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/0/x000/001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    '/tile/0/000',
    'tile/0/000/',
    'tile/0/001/001',
    'tile/entries/../000',
    'tile/data/000',
    'tile/0/000\n',
  ]) {
    assert.equal(parseTilePath(bad), undefined, bad);
  }
});

test('B24 a tree has the tiles its size demands and no empty one', () => {
  const shape = (size: number): string[] =>
    [...tilesOf(size)].map(({ level, index, width }) => `${level}/${index}/${width}`);
  assert.deepEqual(shape(0), []);
  assert.deepEqual(shape(1), ['0/0/1']);
  assert.deepEqual(shape(255), ['0/0/255']);
  assert.deepEqual(shape(256), ['0/0/256', '1/0/1']);
  assert.deepEqual(shape(257), ['0/0/256', '0/1/1', '1/0/1']);
  assert.deepEqual(shape(65_535).slice(-2), ['0/255/255', '1/0/255']);
  assert.deepEqual(shape(65_536).slice(-2), ['1/0/256', '2/0/1']);
  assert.deepEqual(shape(65_537).slice(-3), ['0/256/1', '1/0/256', '2/0/1']);
  assert.deepEqual(shape(70_000).slice(-4), ['0/273/112', '1/0/256', '1/1/17', '2/0/1']);
  assert.deepEqual(
    [...bundlesOf(257)],
    [
      { index: 0, width: 256 },
      { index: 1, width: 1 },
    ],
  );
});

test('B24 a tile holds its hashes end to end', () => {
  const reader = (level: number, index: number) => new Uint8Array(32).fill(level * 100 + (index % 100));
  const bytes = tileBytes(reader, { level: 1, index: 2, width: 3 });
  assert.deepEqual(decodeTile(bytes), [reader(1, 512), reader(1, 513), reader(1, 514)]);
  for (const length of [0, 31, 33, 257 * 32])
    assert.throws(() => decodeTile(new Uint8Array(length)), { code: 'tile.malformed' });
  assert.throws(() => tileBytes(() => new Uint8Array(1), { level: 0, index: 0, width: 1 }), { code: 'tree.node' });
});

test('B25 a bundle reads back, and a cut or lengthened one is refused', () => {
  const leaves = fc.array(fc.uint8Array({ maxLength: 600 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(leaves, (list) => {
      const bytes = encodeBundle(list);
      assert.deepEqual(decodeBundle(bytes), list);
      assert.throws(() => decodeBundle(bytes.subarray(0, -1)), BookError);
      assert.throws(() => decodeBundle(new Uint8Array([...bytes, 0])), BookError);
    }),
  );
  assert.deepEqual(
    decodeBundle(encodeBundle([new Uint8Array(65_535)])).map((leaf) => leaf.length),
    [65_535],
  );
  assert.throws(() => encodeBundle([new Uint8Array(65_536)]), { code: 'bundle.malformed' });
  assert.throws(() => encodeBundle([]), { code: 'bundle.malformed' });
  assert.throws(() => decodeBundle(new Uint8Array(0)), { code: 'bundle.malformed' });
  assert.throws(() => encodeBundle(Array.from({ length: 257 }, () => new Uint8Array(1))), { code: 'bundle.malformed' });
  assert.throws(() => decodeBundle(new Uint8Array(257 * 2)), { code: 'bundle.malformed' });
});
