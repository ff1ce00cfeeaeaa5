import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { concat, fromHex, text, utf8 } from './bytes.ts';
import { canonical } from './canonical.ts';
import { deviceId, type Envelope, entryId, FIRST_PREV, isEntryId, kindName, uuidv7 } from './entry.ts';
import { BookError } from './error.ts';
import { envelopeLine, isBookOrigin, leafBytes, parseEnvelope, parseLeaf } from './leaf.ts';
import { checkParts, commitment } from './part.ts';
import { bookOf, crypto, idOf, signerOf } from './sample.test.ts';
import { signEnvelope, verifySealed } from './seal.ts';

const signer = signerOf(1);
const [written] = bookOf(1);
assert.ok(written);
const { sealed, bytes, parts } = written;
const envelope = parseEnvelope(sealed.line);

test('B1 an id carries its time and 74 random bits in the form of RFC 9562', () => {
  // The example of RFC 9562 appendix A.6.
  assert.equal(uuidv7(0x017f22e279b0, fromHex('0cc318c4dc0c0c07398f')), '017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  fc.assert(
    fc.property(fc.nat({ max: 2 ** 48 - 1 }), fc.uint8Array({ minLength: 10, maxLength: 10 }), (time, random) => {
      const id = uuidv7(time, random);
      assert.ok(isEntryId(id));
      assert.equal(Number.parseInt(id.replace('-', '').slice(0, 12), 16), time);
    }),
  );
  assert.throws(() => uuidv7(2 ** 48, new Uint8Array(10)), { code: 'entry.id' });
  assert.throws(() => uuidv7(1, new Uint8Array(9)), { code: 'entry.id' });
  assert.throws(() => entryId(idOf(1).toUpperCase()), { code: 'entry.id' });
});

test('B2 B13 an envelope reads back as it was written, and its line is its canonical text', () => {
  assert.equal(envelopeLine(envelope), sealed.line);
  assert.equal(canonical({ ...envelope }), sealed.line);
  const leaf = parseLeaf(bytes);
  assert.deepEqual(leaf.envelope, envelope);
  assert.equal(leaf.bytes, bytes);
  assert.deepEqual(leafBytes(leaf, leaf.stamp), bytes);
});

function changed(change: Record<string, unknown>): string {
  const members = Object.entries({ ...envelope, ...change }).filter(([, value]) => value !== undefined);
  return JSON.stringify(Object.fromEntries(members.sort(([a], [b]) => (a < b ? -1 : 1))));
}

test('B2 B3 B5 B6 B7 B8 B9 an envelope out of bounds is refused', () => {
  const ids = Array.from({ length: 65 }, (_, i) => idOf(i));
  const nine = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`p${i}`, FIRST_PREV]));
  const changes: Record<string, unknown>[] = [
    { v: 2 },
    { v: undefined },
    { extra: 1 },
    { n: 0 },
    { n: '1' },
    { n: -1 },
    { book: 'https://a/b' },
    { book: 'a b' },
    { book: 'a+b' },
    { book: '' },
    { book: 'a//b' },
    { book: 'a/' },
    { book: 'a'.repeat(129) },
    { kind: 'patrol/1' },
    { kind: 'patrol.reported' },
    { kind: 'patrol.reported/0' },
    { kind: `p.${'r'.repeat(96)}/1` },
    { dev: envelope.dev.slice(1) },
    { dev: `${'A'.repeat(21)}B` },
    { prev: `${'A'.repeat(42)}B` },
    { refs: ids },
    { refs: [ids[0], ids[0]] },
    { refs: ['x'] },
    { c: {} },
    { c: nine },
    { c: { Body: FIRST_PREV } },
    { c: { ['b'.repeat(33)]: FIRST_PREV } },
    { noted: '2024-02-30T00:00:00.000Z' },
    { noted: '2024-01-01T24:00:00.000Z' },
    { noted: '2024-01-01T00:00:00Z' },
    { noted: '2023-02-29T00:00:00.000Z' },
  ];
  for (const change of changes)
    assert.throws(() => parseEnvelope(changed(change)), { code: 'entry.shape' }, JSON.stringify(change));
  assert.equal(parseEnvelope(changed({ refs: ids.slice(1) })).refs.length, 64);
  assert.equal(parseEnvelope(changed({ noted: '2024-02-29T00:00:00.000Z' })).noted.slice(0, 10), '2024-02-29');
  assert.ok(isBookOrigin('a'.repeat(128)));
});

test('B2 a line that is not canonical is refused', () => {
  const { line } = sealed;
  const spaced = line.replace(',', ', ');
  const swapped = line.replace(/"c":\{("body":"[^"]+"),("persons":"[^"]+")\}/, '"c":{$2,$1}');
  const twice = line.replace(/"c":\{("body":"[^"]+"),/, '"c":{$1,$1,');
  const escaped = line.replace('patrol', '\\u0070atrol');
  for (const bad of [spaced, swapped, twice, escaped, `${line} `, line.replace('"n":1,', '"n":1.0,'), '', '{']) {
    assert.notEqual(bad, line);
    assert.throws(() => parseEnvelope(bad), { code: 'entry.canonical' }, bad);
  }
});

test('B4 B11 a signature counts only for this line, this key and the device it names', () => {
  assert.ok(verifySealed(crypto, signer.publicKey, sealed));
  assert.ok(!verifySealed(crypto, signerOf(2).publicKey, sealed));
  const other = signerOf(2);
  const posing = signEnvelope(other, envelope);
  assert.ok(!verifySealed(crypto, other.publicKey, posing), 'line names another device');
  assert.ok(!verifySealed(crypto, signer.publicKey, posing));
  assert.ok(!verifySealed(crypto, signer.publicKey, { ...sealed, line: sealed.line.replace('"n":1,', '"n":2,') }));
  assert.ok(!verifySealed(crypto, signer.publicKey, { ...sealed, signature: 'x' }));
  assert.equal(deviceId(crypto, signer.publicKey).length, 22);
  assert.ok(
    crypto.verify(signer.publicKey, utf8(`konbit-entry/v1\n${sealed.line}`), Buffer.from(sealed.signature, 'base64')),
  );
});

test('B12 a leaf with any one byte changed is refused or is another leaf, never misread', () => {
  const source = text(bytes);
  fc.assert(
    fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const bad = bytes.slice();
      bad[at] = (bad[at] ?? 0) ^ flip;
      try {
        const leaf = parseLeaf(bad);
        assert.deepEqual(
          leafBytes({ line: canonical({ ...leaf.envelope }), signature: leaf.signature }, leaf.stamp),
          bad,
        );
      } catch (problem) {
        assert.ok(problem instanceof BookError);
      }
    }),
    { numRuns: 2000 },
  );
  const bads = [
    source.slice(0, -1),
    `${source}\n`,
    source.replace('\n', '\r\n'),
    `\ufeff${source}`,
    `\n${source}`,
    '',
    '\n\n\n',
    source.replace('==\n', '\n'),
  ];
  for (const bad of bads) assert.throws(() => parseLeaf(utf8(bad)), BookError);
  assert.throws(() => parseLeaf(new Uint8Array(65_536)), { code: 'entry.size' });
  assert.throws(() => leafBytes(sealed, { node: 'a b', rx: envelope.noted }), { code: 'entry.shape' });
});

test('B10 a commitment is the hash of label, name, salt and bytes', () => {
  const part = { name: 'body', salt: new Uint8Array(16).fill(7), bytes: utf8('{}') };
  const input = concat(utf8('konbit-part/v1\nbody\n'), part.salt, part.bytes);
  assert.equal(commitment(crypto, part), Buffer.from(crypto.sha256(input)).toString('base64url'));
  assert.throws(() => commitment(crypto, { ...part, salt: new Uint8Array(15) }), { code: 'entry.part' });
  assert.throws(() => commitment(crypto, { ...part, name: 'a\nb' }), { code: 'entry.part' });
});

test('B10 B40 parts are told apart as matching, absent or wrong', () => {
  const leaf = parseLeaf(bytes);
  const [body, persons] = parts;
  assert.ok(body && persons);
  assert.deepEqual(checkParts(crypto, leaf, parts), { matching: ['body', 'persons'], absent: [], wrong: [] });
  assert.deepEqual(checkParts(crypto, leaf, [persons]), { matching: ['persons'], absent: ['body'], wrong: [] });
  const salted = { ...body, salt: new Uint8Array(16).fill(99) };
  const foreign = { ...body, name: 'constructor' };
  assert.deepEqual(checkParts(crypto, leaf, [salted, foreign, persons, persons]), {
    matching: [],
    absent: [],
    wrong: ['body', 'constructor', 'persons'],
  });
});

test('B50 a kind nobody knows reads like any other', () => {
  const unknown: Envelope = { ...envelope, kind: kindName('zebra.neverHeardOf/9999') };
  assert.equal(parseEnvelope(signEnvelope(signer, unknown).line).kind, 'zebra.neverHeardOf/9999');
});
