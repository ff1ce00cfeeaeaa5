import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { base64, base64url, equal, fromBase64, fromBase64url, fromHex, hex, text, utf8 } from './bytes.ts';
import { BookError } from './error.ts';

const bytes = fc.uint8Array({ maxLength: 200 });

test('B16 what is encoded agrees with the platform and reads back', () => {
  fc.assert(
    fc.property(bytes, (data) => {
      const buffer = Buffer.from(data);
      assert.equal(base64(data), buffer.toString('base64'));
      assert.equal(base64url(data), buffer.toString('base64url'));
      assert.equal(hex(data), buffer.toString('hex'));
      assert.ok(equal(fromBase64(base64(data)), data));
      assert.ok(equal(fromBase64url(base64url(data)), data));
      assert.ok(equal(fromHex(hex(data)), data));
    }),
  );
});

test('B16 text that is read encodes to the same text, and everything else is refused', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('ABab01+/-_= \n')) }), (value) => {
      for (const [read, write] of [
        [fromBase64, base64],
        [fromBase64url, base64url],
        [fromHex, hex],
      ] as const) {
        try {
          assert.equal(write(read(value)), value);
        } catch (problem) {
          assert.ok(problem instanceof BookError);
        }
      }
    }),
  );
  for (const bad of ['QQ', 'QR==', 'QQ=', 'QQ==\n', ' QQ==', 'Q', '=', '==', 'QQ==QQ==', 'é===']) {
    assert.throws(() => fromBase64(bad), { code: 'bytes.base64' }, bad);
  }
  for (const bad of ['QQ==', 'QR', 'Q', 'Q+', 'é']) assert.throws(() => fromBase64url(bad), { code: 'bytes.base64' });
  for (const bad of ['A0', '0', '0g', '\u0130\u0130']) assert.throws(() => fromHex(bad), { code: 'bytes.hex' });
});

test('B12 text and its bytes are one to one', () => {
  assert.throws(() => text(new Uint8Array([0xff])), { code: 'bytes.utf8' });
  assert.throws(() => utf8('\ud800'), { code: 'bytes.utf8' });
  assert.equal(text(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])), '\ufeffa');
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (value) => assert.equal(text(utf8(value)), value)));
});
