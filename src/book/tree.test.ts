import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { equal, fromHex, hex } from './bytes.ts';
import { consistencyProof, inclusionProof, verifyConsistency, verifyInclusion } from './merkle.ts';
import { crypto } from './sample.test.ts';
import {
  appendNodes,
  appendToEdge,
  type Edge,
  edgeFromNodes,
  edgeOf,
  edgeRoot,
  EMPTY_EDGE,
  emptyRoot,
  leafHash,
  nodeHash,
  type NodeReader,
  subtreeHash,
} from './tree.ts';

// Inputs and roots of the reference trees of the certificate-transparency tests (RFC 6962).
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const SIZES = [0, 1, 2, 255, 256, 257, 511, 512, 65_535, 65_536, 65_537, 70_000];
const COUNT = 70_000;

interface Grown {
  readonly leaves: readonly Uint8Array[];
  readonly reader: NodeReader;
  readonly edges: ReadonlyMap<number, Edge>;
}

const grown = grow();

function grow(): Grown {
  const leaves = Array.from({ length: COUNT }, (_, i) => leafHash(crypto, new Uint8Array([i >> 16, i >> 8, i])));
  const nodes = new Map<string, Uint8Array>();
  const edges = new Map<number, Edge>([[0, EMPTY_EDGE]]);
  let edge = EMPTY_EDGE;
  for (const leaf of leaves) {
    const next = appendNodes(crypto, edge, leaf);
    for (const { level, index, hash } of next.nodes) {
      assert.ok(!nodes.has(`${level}/${index}`), 'a node is given once');
      nodes.set(`${level}/${index}`, hash);
    }
    edge = next.edge;
    edges.set(edge.size, edge);
  }
  assert.equal(nodes.size, COUNT + 273 + 1);
  const reader: NodeReader = (level, index) =>
    nodes.get(`${level}/${index}`) ?? assert.fail(`no node ${level}/${index}`);
  return { leaves, reader, edges };
}

function edgeAt(size: number): Edge {
  return grown.edges.get(size) ?? assert.fail();
}

// RFC 6962 section 2.1, word for word.
function naiveRoot(start: number, end: number): Uint8Array {
  const count = end - start;
  if (count === 0) return emptyRoot(crypto);
  if (count === 1) return grown.leaves[start] ?? assert.fail();
  let k = 1;
  while (k * 2 < count) k *= 2;
  return nodeHash(crypto, naiveRoot(start, start + k), naiveRoot(start + k, end));
}

// RFC 6962 section 2.1.1.
function naivePath(index: number, start: number, end: number): Uint8Array[] {
  if (end - start === 1) return [];
  let k = 1;
  while (k * 2 < end - start) k *= 2;
  const middle = start + k;
  return index < middle
    ? [...naivePath(index, start, middle), naiveRoot(middle, end)]
    : [...naivePath(index, middle, end), naiveRoot(start, middle)];
}

// RFC 6962 section 2.1.2.
function naiveSubproof(from: number, span: [number, number], whole: boolean): Uint8Array[] {
  const [start, end] = span;
  if (from === end) return whole ? [] : [naiveRoot(start, end)];
  let k = 1;
  while (k * 2 < end - start) k *= 2;
  const middle = start + k;
  return from <= middle
    ? [...naiveSubproof(from, [start, middle], whole), naiveRoot(middle, end)]
    : [...naiveSubproof(from, [middle, end], false), naiveRoot(start, middle)];
}

test('B17 the reference trees of RFC 6962 have their known roots', () => {
  assert.equal(hex(emptyRoot(crypto)), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  const hashes = INPUTS.map((input) => leafHash(crypto, fromHex(input)));
  ROOTS.forEach((root, i) => assert.equal(hex(edgeRoot(crypto, edgeOf(crypto, hashes.slice(0, i + 1)))), root));
});

test('B17 B18 the edge at every tile boundary has the root of the plain recursion', () => {
  for (const size of SIZES) assert.deepEqual(edgeRoot(crypto, edgeAt(size)), naiveRoot(0, size), String(size));
});

test('B18 an append leaves the old edge as it was', () => {
  const before = edgeAt(255);
  const copy = { size: before.size, hashes: before.hashes.map((hash) => hash.slice()) };
  appendToEdge(crypto, before, new Uint8Array(32));
  assert.deepEqual(before, copy);
  assert.throws(() => appendToEdge(crypto, before, new Uint8Array(31)), { code: 'tree.node' });
});

test('B19 an append gives the nodes it completes, lowest first', () => {
  const given = (size: number): string[] => {
    const leaf = grown.leaves[size] ?? assert.fail();
    return appendNodes(crypto, edgeAt(size), leaf).nodes.map(({ level, index }) => `${level}/${index}`);
  };
  assert.deepEqual(given(254), ['0/254']);
  assert.deepEqual(given(255), ['0/255', '1/0']);
  assert.deepEqual(given(65_535), ['0/65535', '1/255', '2/0']);
  assert.deepEqual(grown.reader(1, 3), naiveRoot(768, 1024));
  assert.deepEqual(grown.reader(2, 0), naiveRoot(0, 65_536));
  assert.deepEqual(subtreeHash(crypto, grown.reader, { start: 4096, height: 11 }), naiveRoot(4096, 6144));
  assert.throws(() => subtreeHash(crypto, grown.reader, { start: 1, height: 1 }), { code: 'tree.range' });
});

test('B20 the edge reloaded from nodes is the edge that was lost', () => {
  for (const size of SIZES) assert.deepEqual(edgeFromNodes(crypto, grown.reader, size), edgeAt(size));
});

function inclusion(index: number, size: number) {
  const proof = inclusionProof(crypto, grown.reader, { index, size });
  return { index, size, leafHash: grown.leaves[index] ?? assert.fail(), root: edgeRoot(crypto, edgeAt(size)), proof };
}

function consistency(from: number, to: number) {
  const proof = consistencyProof(crypto, grown.reader, { from, to });
  const head = (size: number) => ({ size, root: edgeRoot(crypto, edgeAt(size)) });
  return { from: head(from), to: head(to), proof };
}

test('B21 B22 proofs at the tile boundaries are those of the plain recursion', () => {
  for (const size of SIZES.slice(1)) {
    const index = Math.floor((size - 1) / 3);
    for (const at of [0, index, size - 1]) assert.deepEqual(inclusion(at, size).proof, naivePath(at, 0, size));
    const { proof } = consistency(size, COUNT);
    assert.deepEqual(proof, size === COUNT ? [] : naiveSubproof(size, [0, COUNT], true));
  }
});

test('B21 B22 every small tree proves every entry and every prefix', () => {
  for (let size = 0; size <= 40; size++) {
    for (let less = 0; less <= size; less++) {
      assert.ok(verifyConsistency(crypto, consistency(less, size)), `${less} to ${size}`);
      if (less < size) assert.ok(verifyInclusion(crypto, inclusion(less, size)), `${less} in ${size}`);
    }
  }
});

const pair = fc
  .tuple(fc.nat({ max: COUNT - 1 }), fc.nat({ max: COUNT - 1 }))
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b) + 1 }));

function flipped(bytes: Uint8Array, seed: number): Uint8Array {
  const copy = bytes.slice();
  const at = seed % copy.length;
  copy[at] = (copy[at] ?? 0) ^ (1 << (seed % 8));
  return copy;
}

function without<T>(list: readonly T[], at: number): T[] {
  return list.filter((_, i) => i !== at);
}

test('B21 an inclusion proof holds, and no tampered one does', () => {
  fc.assert(
    fc.property(pair, fc.nat(), ({ low, high }, seed) => {
      const claim = inclusion(low, high);
      assert.ok(verifyInclusion(crypto, claim));
      const at = seed % Math.max(1, claim.proof.length);
      const bad = [
        { ...claim, leafHash: flipped(claim.leafHash, seed) },
        { ...claim, root: flipped(claim.root, seed) },
        { ...claim, proof: [...claim.proof, claim.root] },
        { ...claim, index: -1 },
        { ...claim, index: high },
        { ...claim, size: 0 },
        { ...claim, size: 1.5 },
        ...(high > 1 ? [{ ...claim, index: (low + 1 + (seed % (high - 1))) % high }] : []),
        ...claim.proof.slice(0, 1).flatMap(() => [
          { ...claim, proof: without(claim.proof, at) },
          { ...claim, proof: claim.proof.map((hash, i) => (i === at ? flipped(hash, seed) : hash)) },
          { ...claim, proof: claim.proof.map((hash, i) => (i === at ? hash.subarray(1) : hash)) },
        ]),
      ];
      bad.forEach((wrong, i) => assert.ok(!verifyInclusion(crypto, wrong), `tampering ${i}`));
    }),
    { numRuns: 200 },
  );
});

test('B22 a consistency proof holds, and no tampered one does', () => {
  fc.assert(
    fc.property(pair, fc.nat(), ({ low, high }, seed) => {
      const claim = consistency(low, high);
      assert.ok(verifyConsistency(crypto, claim));
      const at = seed % Math.max(1, claim.proof.length);
      const { from, to, proof } = claim;
      const bad = [
        { ...claim, from: { ...from, root: flipped(from.root, seed) } },
        { ...claim, proof: [...proof, to.root] },
        { ...claim, from: { ...from, size: high + 1 } },
        ...proof.slice(0, 1).flatMap(() => [
          { ...claim, to: { ...to, root: flipped(to.root, seed) } },
          { ...claim, proof: without(proof, at) },
          { ...claim, proof: proof.map((hash, i) => (i === at ? flipped(hash, seed) : hash)) },
        ]),
      ];
      bad.forEach((wrong, i) => assert.ok(!verifyConsistency(crypto, wrong), `tampering ${i}`));
    }),
    { numRuns: 200 },
  );
});

test('B21 B22 a proof outside the tree is refused when it is asked for', () => {
  assert.throws(() => inclusionProof(crypto, grown.reader, { index: 5, size: 5 }), { code: 'tree.range' });
  assert.throws(() => consistencyProof(crypto, grown.reader, { from: 6, to: 5 }), { code: 'tree.range' });
  assert.throws(() => edgeFromNodes(crypto, grown.reader, -1), { code: 'tree.range' });
  assert.throws(() => edgeFromNodes(crypto, () => new Uint8Array(3), 1), { code: 'tree.node' });
  assert.ok(equal(edgeRoot(crypto, EMPTY_EDGE), emptyRoot(crypto)));
});
