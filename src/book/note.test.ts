import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { utf8 } from './bytes.ts';
import { checkpointText, openCheckpoint, parseCheckpoint, signCheckpoint } from './checkpoint.ts';
import { BookError } from './error.ts';
import { inclusionProof } from './merkle.ts';
import { COSIGNATURE, cosignNote, ED25519, encodeVkey, noteKey, openNote, parseVkey, signNote } from './note.ts';
import { encodeProof, parseProof, verifyProof } from './proof.ts';
import { bookOf, crypto, ORIGIN, signerOf } from './sample.test.ts';
import { edgeOf, edgeRoot, leafHash } from './tree.ts';

// The example in the documentation of golang.org/x/mod/sumdb/note.
const GO_VKEY = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const GO_TEXT = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const GO_LINE =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';

const post = signerOf(10);
const witness = signerOf(11);
const postKey = noteKey(crypto, { name: ORIGIN, type: ED25519, publicKey: post.publicKey });
const witnessKey = noteKey(crypto, { name: 'oversight.example/w1', type: COSIGNATURE, publicKey: witness.publicKey });
const body = `${ORIGIN}\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n`;
const note = signNote(crypto, body, { name: ORIGIN, signer: post });
const cosignature = cosignNote(crypto, body, { name: witnessKey.name, signer: witness, timeS: 1_726_900_000 });

test('B26 B27 the example note of Go opens with its vkey', () => {
  const key = parseVkey(crypto, GO_VKEY);
  assert.equal(encodeVkey(key), GO_VKEY);
  const opened = openNote(crypto, `${GO_TEXT}\n${GO_LINE}`, [key]);
  assert.equal(opened.text, GO_TEXT);
  assert.deepEqual(
    opened.verified.map(({ name }) => name),
    ['PeterNeumann'],
  );
});

test('B27 a vkey that is malformed, or whose id does not fit, is refused', () => {
  for (const bad of [
    GO_VKEY.replace('c74f20a3', 'c74f20a4'),
    GO_VKEY.replace('+ARpc', '+AxRp'),
    GO_VKEY.slice(0, -1),
    GO_VKEY.toUpperCase(),
    `a b${GO_VKEY}`,
    '',
    'a+b',
  ]) {
    assert.throws(() => parseVkey(crypto, bad), { code: 'note.key' }, bad);
  }
  for (const name of ['', 'a b', 'a+b', 'a\u2003b', 'a\u0085b', 'a\nb']) {
    assert.throws(() => noteKey(crypto, { name, type: ED25519, publicKey: post.publicKey }), { code: 'note.key' });
  }
  assert.deepEqual(parseVkey(crypto, encodeVkey(witnessKey)), witnessKey);
});

test('B26 B28 known signatures are verified and unknown ones kept apart', () => {
  const opened = openNote(crypto, note + cosignature + GO_LINE, [postKey]);
  assert.deepEqual(
    opened.verified.map(({ name }) => name),
    [ORIGIN],
  );
  assert.deepEqual(
    opened.unverified.map(({ name }) => name),
    [witnessKey.name, 'PeterNeumann'],
  );
  assert.deepEqual(openNote(crypto, utf8(note + cosignature + GO_LINE), [postKey]), opened);
  assert.throws(() => openNote(crypto, note, []), { code: 'note.unsigned' });
  assert.throws(() => openNote(crypto, note, [witnessKey]), { code: 'note.unsigned' });
  assert.equal(openNote(crypto, note + note.slice(body.length + 1), [postKey]).verified.length, 1);
});

test('B28 a known but bad signature refuses the note, other good ones notwithstanding', () => {
  const forged = signNote(crypto, `${body}more\n`, { name: ORIGIN, signer: post }).split('\n\n')[1] ?? '';
  assert.throws(() => openNote(crypto, note + forged, [postKey]), { code: 'note.signature' });
  const late = cosignNote(crypto, `${body}x\n`, { name: witnessKey.name, signer: witness, timeS: 5 });
  assert.throws(() => openNote(crypto, note + late, [postKey, witnessKey]), { code: 'note.signature' });
  assert.doesNotThrow(() => openNote(crypto, note + late, [postKey]));
});

test('B30 a cosignature verifies and gives its time', () => {
  const { verified } = openNote(crypto, note + cosignature, [postKey, witnessKey]);
  assert.deepEqual(
    verified.map(({ timeS }) => timeS),
    [undefined, 1_726_900_000],
  );
  assert.throws(() => cosignNote(crypto, body, { name: 'w', signer: witness, timeS: -1 }), { code: 'note.malformed' });
});

test('B26 B28 a note with any one byte changed is refused', () => {
  const bytes = utf8(note);
  fc.assert(
    fc.property(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, flip) => {
      const bad = bytes.slice();
      bad[at] = (bad[at] ?? 0) ^ flip;
      assert.throws(() => openNote(crypto, bad, [postKey]), BookError);
    }),
    { numRuns: 1000 },
  );
});

test('B26 B29 a note out of form or out of bounds is refused', () => {
  const [text = '', line = ''] = note.split('\n\n');
  const forms = [
    text,
    `${text}\n${line}`,
    `${text}\n\n`,
    note.trimEnd(),
    `${note}\n`,
    note.replace('—', '-'),
    note.replace('0', '\t'),
    `${note}— x AAAA\n`,
    `${note}— x AAAAAA=\n`,
    `${note}—  AAAAAAAA\n`,
  ];
  for (const bad of forms) assert.throws(() => openNote(crypto, bad, [postKey]), BookError, bad);
  assert.doesNotThrow(() => openNote(crypto, note + GO_LINE.repeat(99), [postKey]));
  assert.throws(() => openNote(crypto, note + GO_LINE.repeat(100), [postKey]), { code: 'note.size' });
  assert.throws(() => openNote(crypto, 'a'.repeat(1_000_001), [postKey]), { code: 'note.size' });
  for (const bad of ['', 'a', 'a\r\n', 'a\u0000\n']) {
    assert.throws(() => signNote(crypto, bad, { name: ORIGIN, signer: post }), { code: 'note.malformed' });
  }
});

test('B31 a checkpoint is three lines and nothing else', () => {
  const checkpoint = parseCheckpoint(body);
  assert.equal(checkpointText(checkpoint), body);
  const bads = [
    `${body}extension\n`,
    body.slice(0, -1),
    body.replace('\n0\n', '\n00\n'),
    body.replace('\n0\n', '\n-1\n'),
    body.replace('\n0\n', '\n9007199254740992\n'),
    body.replace('47DE', ''),
    `a b${body}`,
    `\n${body}`,
  ];
  for (const bad of bads) assert.throws(() => parseCheckpoint(bad), { code: 'checkpoint.malformed' }, bad);
  assert.throws(() => checkpointText({ ...checkpoint, root: new Uint8Array(31) }), { code: 'checkpoint.malformed' });
});

test('B32 a checkpoint counts only when its own origin signed it', () => {
  const checkpoint = parseCheckpoint(body);
  const signed = signCheckpoint(crypto, checkpoint, post);
  assert.equal(signed, note);
  assert.deepEqual(openCheckpoint(crypto, signed, [postKey]).checkpoint, checkpoint);
  const stranger = noteKey(crypto, { name: 'other', type: ED25519, publicKey: post.publicKey });
  const foreign = signNote(crypto, body, { name: 'other', signer: post });
  assert.throws(() => openCheckpoint(crypto, foreign, [stranger]), { code: 'checkpoint.origin' });
  assert.throws(() => openCheckpoint(crypto, `${body}\n${cosignature}`, [witnessKey]), { code: 'checkpoint.origin' });
});

test('B33 a proof file reads back and proves its entry, and nothing else', () => {
  const book = bookOf(5);
  const hashes = book.map(({ bytes }) => leafHash(crypto, bytes));
  const root = edgeRoot(crypto, edgeOf(crypto, hashes));
  const reader = (_level: number, index: number) => hashes[index] ?? assert.fail();
  const checkpoint = signCheckpoint(crypto, { origin: ORIGIN, size: 5, root }, post);
  const proof = { index: 3, hashes: inclusionProof(crypto, reader, { index: 3, size: 5 }), checkpoint };
  const encoded = encodeProof(proof);
  assert.match(encoded, /^c2sp\.org\/tlog-proof@v1\nindex 3\n/);
  assert.deepEqual(parseProof(encoded), proof);
  assert.deepEqual(parseProof(encodeProof({ ...proof, extra: utf8('x') })), { ...proof, extra: utf8('x') });
  const leaf = book[3]?.bytes ?? assert.fail();
  const keys = [postKey];
  assert.equal(verifyProof(crypto, { proof, leaf, keys }).checkpoint.size, 5);
  assert.throws(() => verifyProof(crypto, { proof: { ...proof, index: 2 }, leaf, keys }), { code: 'proof.wrong' });
  assert.throws(() => verifyProof(crypto, { proof, leaf: leaf.subarray(1), keys }), { code: 'proof.wrong' });
  assert.throws(() => verifyProof(crypto, { proof, leaf, keys: [witnessKey] }), { code: 'note.unsigned' });
  for (const bad of [
    '',
    '\n\n',
    encoded.replace('@v1', '@v2'),
    encoded.replace('index 3', 'index 03'),
    encoded.replace('index 3\n', ''),
    encoded.replace('\n\n', '\nAAAA\n\n'),
    encoded.trimEnd(),
  ]) {
    assert.throws(() => parseProof(bad), { code: 'proof.malformed' }, bad);
  }
});
