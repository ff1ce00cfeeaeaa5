import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { test } from 'node:test';
import { base64 } from './bytes.ts';
import { signCheckpoint } from './checkpoint.ts';
import { consistencyProof, inclusionProof } from './merkle.ts';
import { COSIGNATURE, cosignNote, ED25519, encodeVkey, noteKey } from './note.ts';
import { encodeProof } from './proof.ts';
import { bookOf, crypto, ORIGIN, signerOf } from './sample.test.ts';
import { bundlesOf, encodeBundle, entriesPath, tileBytes, tilePath, tilesOf } from './tiles.ts';
import { appendNodes, edgeRoot, EMPTY_EDGE, leafHash } from './tree.ts';

const SOURCE = resolve('../shared/tools/tlog-check');
const GOPATH = '/usr/share/gocode';
const COUNT = 1000;
const OLD = 300;

function whyNot(): string | false {
  if (!existsSync(join(SOURCE, 'main.go'))) return `the verifier's source is not at ${SOURCE}`;
  if (!existsSync(join(GOPATH, 'src/golang.org/x/mod/sumdb'))) return 'golang-golang-x-mod-dev is not installed';
  return spawnSync('go', ['version']).status === 0 ? false : 'go is not installed';
}

function exportTo(folder: string): void {
  const put = (path: string, data: Uint8Array | string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  };
  const leaves = bookOf(COUNT).map(({ bytes }) => bytes);
  const nodes = new Map<string, Uint8Array>();
  const roots = new Map<number, Uint8Array>();
  let edge = EMPTY_EDGE;
  for (const leaf of leaves) {
    const grown = appendNodes(crypto, edge, leafHash(crypto, leaf));
    for (const node of grown.nodes) nodes.set(`${node.level}/${node.index}`, node.hash);
    edge = grown.edge;
    roots.set(edge.size, edgeRoot(crypto, edge));
  }
  const reader = (level: number, index: number) => nodes.get(`${level}/${index}`) ?? assert.fail();
  const post = signerOf(10);
  const witness = signerOf(11);
  const head = (size: number) => ({ origin: ORIGIN, size, root: roots.get(size) ?? assert.fail() });
  const signed = signCheckpoint(crypto, head(COUNT), post);
  const text = signed.slice(0, signed.indexOf('\n\n') + 1);
  const cosignature = cosignNote(crypto, text, { name: 'witness', signer: witness, timeS: 1_726_900_000 });
  const checkpoint = signed + cosignature;
  const keys = [
    noteKey(crypto, { name: ORIGIN, type: ED25519, publicKey: post.publicKey }),
    noteKey(crypto, { name: 'witness', type: COSIGNATURE, publicKey: witness.publicKey }),
  ];
  put('vkeys', keys.map((key) => `${encodeVkey(key)}\n`).join(''));
  put('checkpoint', checkpoint);
  put('checkpoint.old', signCheckpoint(crypto, head(OLD), post));
  put('consistency', consistencyProof(crypto, reader, { from: OLD, to: COUNT }).map(base64).join('\n'));
  const hashes = inclusionProof(crypto, reader, { index: 777, size: COUNT });
  put('entry.tlog-proof', encodeProof({ index: 777, hashes, checkpoint }));
  for (const tile of tilesOf(COUNT)) put(tilePath(tile.level, tile.index, tile.width), tileBytes(reader, tile));
  for (const { index, width } of bundlesOf(COUNT)) {
    put(entriesPath(index, width), encodeBundle(leaves.slice(index * 256, index * 256 + width)));
  }
}

test('B34 the independent Go verifier accepts an exported book, and refuses a damaged one', { skip: whyNot() }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'konbit-book-'));
  try {
    const tool = join(folder, 'tlog-check');
    const env = { ...process.env, GO111MODULE: 'off', GOPATH, GOCACHE: join(tmpdir(), 'konbit-go-cache'), GOFLAGS: '' };
    const built = spawnSync('go', ['build', '-o', tool, 'main.go'], { cwd: SOURCE, env, encoding: 'utf8' });
    assert.equal(built.status, 0, built.stderr);
    const book = join(folder, 'book');
    exportTo(book);
    const accepted = spawnSync(tool, [book], { encoding: 'utf8' });
    assert.equal(accepted.status, 0, accepted.stdout + accepted.stderr);
    assert.match(accepted.stdout, /size 1000 verified sigs 2 unverified 0/);
    assert.match(accepted.stdout, /tree hash from tiles ok true/);
    assert.match(accepted.stdout, /consistency proof by Node accepted/);
    assert.match(accepted.stdout, /bundles: root ok true, 1000 entries/);
    assert.match(accepted.stdout, /tlog-proof accepted, index 777/);
    writeFileSync(join(book, 'tile/0/003.p/232'), new Uint8Array(232 * 32));
    assert.notEqual(spawnSync(tool, [book]).status, 0);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
