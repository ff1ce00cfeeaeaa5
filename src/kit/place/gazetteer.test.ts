import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findPlaces } from './gazetteer.ts';
import { SEED_PLACES } from './seed.ts';

const found = (query: string): readonly string[] => findPlaces(SEED_PLACES, query).map(({ place }) => place.id);
const first = (query: string): string | undefined => found(query)[0];

test('G8 a place is found in any spelling', () => {
  const asked: readonly [string, string][] = [
    ['dèlma 19', 'delmas-19'],
    ['Delmas19', 'delmas-19'],
    ['DELMAS  19', 'delmas-19'],
    ['delma 19', 'delmas-19'],
    ['sit solèy', 'cite-soleil'],
    ['Cite Soleil', 'cite-soleil'],
    ['site soley', 'cite-soleil'],
    ['Cité-Soleil', 'cite-soleil'],
    ['kwadebouke', 'croix-des-bouquets'],
    ['croix des bouquets', 'croix-des-bouquets'],
    ['kwa de bouke', 'croix-des-bouquets'],
    ['petionville', 'petion-ville'],
    ['st-marc', 'saint-marc'],
    ['senmak', 'saint-marc'],
    ['Kafou', 'carrefour'],
    ['bele', 'bel-air'],
    ['pont sonde', 'pont-sonde'],
    ['port au prince', 'port-au-prince'],
    ['potoprens', 'port-au-prince'],
    ['mirbalais', 'mirebalais'],
    ['martisan', 'martissant'],
    ['aeroport', 'toussaint-louverture-airport'],
    ['toussaint louverture', 'toussaint-louverture-airport'],
    ['MTPP', 'toussaint-louverture-airport'],
    ['delmas', 'delmas'],
    ['champs de mars', 'champ-de-mars'],
    ['carrefour feuille', 'carrefour-feuilles'],
    ['solin', 'solino'],
  ];
  for (const [query, id] of asked) assert.equal(first(query), id, query);
});

test('G8 every place is found by each of its names', () => {
  for (const place of SEED_PLACES) {
    for (const { text } of place.names) {
      const [match] = findPlaces(SEED_PLACES, text);
      assert.deepEqual([match?.place.id, match?.score], [place.id, 1], text);
    }
  }
});

test('G9 numbers match exactly', () => {
  assert.deepEqual(found('Delmas 19'), ['delmas-19', 'delmas']);
  assert.deepEqual(found('Delmas 40'), ['delmas']);
  assert.equal(first('delmas 06'), 'delmas-6');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 120 }), (number) => {
      const others = ['delmas-6', 'delmas-19', 'delmas-33', 'delmas-73'].filter((id) => id !== `delmas-${number}`);
      assert.ok(!found(`dèlma ${number}`).some((id) => others.includes(id)));
    }),
  );
});

test('G10 a point finds the nearest places with their distance', () => {
  const [match, second] = findPlaces(SEED_PLACES, '18Q YF 8575 5650');
  assert.equal(match?.place.id, 'toussaint-louverture-airport');
  assert.ok((match?.distance_m ?? 99) < 10);
  assert.ok((second?.distance_m ?? 0) >= (match?.distance_m ?? 0));
  assert.equal(first('18.553, -72.321'), 'delmas-19');
});

test('G11 a question that resembles nothing finds nothing', () => {
  for (const query of ['', '   ', '!?', 'xyz', 'Nairobi', '77']) assert.deepEqual(found(query), [], query);
  fc.assert(
    fc.property(fc.string(), (query) => {
      const matches = findPlaces(SEED_PLACES, query);
      assert.ok(matches.length <= 8 && matches.every(({ score }) => score > 0 && score <= 1));
    }),
  );
});

test('G12 the seed list is whole', () => {
  const ids = SEED_PLACES.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const { id, source, parent, accuracy_m, names } of SEED_PLACES) {
    assert.ok(source !== undefined && accuracy_m >= 500 && names.length > 0, id);
    if (parent !== undefined) assert.ok(ids.includes(parent), id);
  }
  const approximate = SEED_PLACES.filter(({ source }) => source === 'approximate, demonstration');
  assert.ok(approximate.every(({ accuracy_m }) => accuracy_m === 1000));
});
