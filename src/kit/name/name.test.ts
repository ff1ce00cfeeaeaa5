import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nameDistance, sameNameLikely } from './distance.ts';
import { nameKey } from './key.ts';

const anyName = fc.oneof(fc.string(), fc.stringMatching(/^[A-Za-zéèçôï' .-]{0,24}$/));

test('N1 names that sound alike have one key', () => {
  const alike: readonly [string, string][] = [
    ['Cyrus P.', 'sirus p'],
    ['Jean-Louis', 'Jan Lwi'],
    ['Pierre', 'Pyè'],
    ['Benoît', 'Bennwa'],
    ['Marie', 'MARI'],
    ['Paul', 'Pol'],
    ['Jimmy Cherizier', 'Jimi Cherizye'],
    ['François', 'Franswa'],
    ['Philippe', 'Filip'],
    ['Odhiambo', 'Odiambo'],
    ['Jacques', 'Jak'],
    ['Léroux', 'Lewou'],
    ['Vitelhomme', 'Vitelom'],
  ];
  for (const [a, b] of alike) assert.ok(nameDistance(a, b) <= 0.25, `${a} ${nameKey(a)} ${b} ${nameKey(b)}`);
  assert.equal(nameKey('Cyrus P.'), nameKey('SIRUS p'));
  assert.equal(nameKey('Jean-Louis'), nameKey('Jan Lwi'));
  assert.equal(nameKey('Jacques'), nameKey('Jak'));
  assert.equal(nameKey(' .!'), '');
});

test('N2 distance is symmetric, bounded, and zero for a name and itself', () => {
  fc.assert(
    fc.property(anyName, anyName, (a, b) => {
      const distance = nameDistance(a, b);
      assert.ok(distance >= 0 && distance <= 1);
      assert.equal(distance, nameDistance(b, a));
      assert.equal(nameDistance(a, a), 0);
      assert.equal(nameDistance(a, nameKey(a) === '' ? '' : a.toUpperCase().toLowerCase()), 0);
    }),
  );
  assert.equal(nameDistance('Silas', ''), 1);
});

test('N3 Cyrus P. and Silas are a plausible match, names that only share a language are not', () => {
  const plausible: readonly [string, string][] = [
    ['Cyrus P.', 'Silas'],
    ['Silas', 'Cyrus P.'],
    ['Cyrus', 'Silas'],
    ['Jean Baptiste', 'Batis Jan'],
    ['Guerrier', 'Gèrye'],
    ['Wanjiku', 'Wanjeku'],
    ['Samuel', 'Samule'],
  ];
  for (const [a, b] of plausible) assert.ok(sameNameLikely(a, b), `${a}, ${b}: ${nameDistance(a, b)}`);
  const apart: readonly [string, string][] = [
    ['Jean', 'Paul'],
    ['Pierre', 'Joseph'],
    ['Silas', 'Lucas'],
    ['Cyrus', 'Marcus'],
    ['Silas', 'Simon'],
    ['Wanjiku', 'Kamau'],
    ['Pierre', 'Paul'],
    ['Jean Pierre', 'Jean Joseph'],
    ['Marie Claire', 'Rose Laure'],
    ['Otieno', 'Odhiambo'],
  ];
  for (const [a, b] of apart) assert.ok(!sameNameLikely(a, b), `${a}, ${b}: ${nameDistance(a, b)}`);
});

test('N4 an initial neither joins nor parts two names by itself', () => {
  assert.ok(sameNameLikely('Jean P.', 'Jean Pierre'));
  assert.ok(sameNameLikely('Cyrus P.', 'Cyrus'));
  assert.ok(!sameNameLikely('Jean P.', 'Marie P.'));
});
