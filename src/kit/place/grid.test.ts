import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { degreesOf, distanceMetres, isPlaceFault, pointOf } from './point.ts';
import type { ParsedPoint, Point, PointForm } from './point.ts';
import { formatPoint } from './format.ts';
import { inTheatre } from './theatre.ts';
import { parsePoint } from './parse.ts';
import { SEED_PLACES } from './seed.ts';

interface Oracle {
  readonly forward: (lonLat: readonly [number, number], digits: number) => string;
}
// Node sees only the package's default export, its types name only the others.
const loaded: unknown = await import('mgrs');
const { forward } = (loaded as { readonly default: Oracle }).default;

const read = (text: string): ParsedPoint => {
  const parsed = parsePoint(text);
  if (isPlaceFault(parsed)) assert.fail(`${text}: ${parsed.reason}`);
  return parsed;
};
const reason = (text: string): string => {
  const parsed = parsePoint(text);
  return isPlaceFault(parsed) ? parsed.reason : JSON.stringify(parsed);
};
const point = (lat: number, lon: number): Point => pointOf(lat, lon);
/** Haiti and the border strip, so that zones 18 and 19 both occur. */
const haiti: fc.Arbitrary<Point> = fc.record({
  lat_e6: fc.integer({ min: 18_000_000, max: 20_100_000 }),
  lon_e6: fc.integer({ min: -74_500_000, max: -71_600_000 }),
});
const world: fc.Arbitrary<Point> = fc.record({
  lat_e6: fc.integer({ min: -79_900_000, max: 55_900_000 }),
  lon_e6: fc.integer({ min: -180_000_000, max: 179_999_999 }),
});

/** The middle of a square that the edge of a zone cuts lies in the other zone. */
const isAcrossTheEdge = (a: string, b: string): boolean => a.slice(0, 3) !== b.slice(0, 3);

test('G1 one point is read from every notation', () => {
  const written = [
    '18.54478, -72.30036',
    '18.54478 -72.30036',
    '18.54478,-72.30036',
    '18,54478; -72,30036',
    '18,54478 -72,30036',
    '18.54478N 72.30036W',
    '18.54478° N, 72.30036° O',
    'N18.54478 W72.30036',
    '72.30036W 18.54478N',
    '18.54478, −72.30036',
    `18°32'41.2"N 72°18'01.3"W`,
    `18° 32′ 41.2″ N, 72° 18′ 01.3″ W`,
    '18 32 41.2 N 72 18 1.3 W',
    `N 18°32'41.2", O 72°18'01.3"`,
    `18º32’41.2’’N 72º18’01.3’’W`,
    '18:32:41.2N 72:18:01.3W',
    `18d32'41.2"N 72d18'01.3"W`,
    '18 32 41.2, -72 18 01.3',
    `18°32.687'N 72°18.022'W`,
    'N18 32.687 W72 18.022',
    '18Q 784983 2052595',
    '18N 784983 2052595',
    '18q 784983mE 2052595mN',
    '18Q 784983, 2052595',
    '18Q YF 84983 52595',
    '18QYF8498352595',
    '18q yf 8498352595',
    '18Q YF8498 5259',
    '18 Q YF 8498 5259',
  ];
  for (const text of written) assert.ok(distanceMetres(read(text).point, point(18.54478, -72.30036)) <= 8, text);
  assert.deepEqual(read('18.54478, -72.30036').point, { lat_e6: 18_544_780, lon_e6: -72_300_360 });
  assert.ok(distanceMetres(read('19Q 205000 2053000').point, point(18.5478, -71.794)) < 300);
});

test('G2 reading says how fine the text was', () => {
  const fine: readonly [string, PointForm, number][] = [
    ['18.5, -72.3', 'decimal', 11_132],
    ['18.54478, -72.30036', 'decimal', 2],
    ['18.544781, -72.300361', 'decimal', 1],
    [`18°32'41"N 72°18'01"W`, 'dms', 31],
    [`18°32.7'N 72°18.0'W`, 'ddm', 186],
    ['18Q 784980 2052590', 'utm', 1],
    ['18Q YF 8 5', 'mgrs', 10_000],
    ['18Q YF 84 52', 'mgrs', 1000],
    ['18QYF8452', 'mgrs', 1000],
    ['18Q YF 849 525', 'mgrs', 100],
    ['18Q YF 8498 5259', 'mgrs', 10],
    ['18Q YF 84986 52592', 'mgrs', 1],
  ];
  for (const [text, form, precision_m] of fine) {
    const parsed = read(text);
    assert.deepEqual([parsed.form, parsed.precision_m], [form, precision_m], text);
  }
});

test('G3 a point written in any form reads back within its last digit, on both sides of 72° west', () => {
  const forms: readonly [PointForm, number, number][] = [
    ['decimal', 6, 0],
    ['decimal', 5, 1],
    ['dms', 2, 1],
    ['ddm', 4, 1],
    ['utm', 0, 1],
    ['mgrs', 5, 1],
    ['mgrs', 4, 8],
    ['mgrs', 3, 72],
    ['mgrs', 2, 720],
    ['mgrs', 1, 7200],
  ];
  for (const [form, digits, metres] of forms) {
    fc.assert(
      fc.property(haiti, (there) => {
        const text = formatPoint(there, form, digits);
        const parsed = read(text);
        assert.ok(
          distanceMetres(parsed.point, there) <= metres,
          `${text} is ${distanceMetres(parsed.point, there)} m off`,
        );
        const again = formatPoint(parsed.point, form, digits);
        if (form === 'utm' || form === 'mgrs')
          assert.ok(again === text || isAcrossTheEdge(again, text), `${text}, ${again}`);
      }),
    );
  }
});

test('G3 the zone changes at 72° west', () => {
  assert.match(formatPoint(point(18.5, -72.000001), 'utm'), /^18Q /);
  assert.match(formatPoint(point(18.5, -72), 'utm'), /^19Q /);
  assert.match(formatPoint(point(18.5, -71.9), 'mgrs', 4), /^19Q A/);
  assert.equal(formatPoint(point(18.99999999, -72), 'dms', 0), `19°00'00"N 72°00'00"W`);
  assert.equal(formatPoint(point(85, 0), 'mgrs'), '85.00000, 0.00000');
});

test('G4 grids agree with the published grids of the theatre', () => {
  const published: readonly [number, number, string][] = [
    [18.54349, -72.33881, '18Q YF 8092 5239'],
    [18.65297, -72.09391, '18Q ZF 0659 6491'],
    [18.83455, -72.1048, '18Q ZF 0512 8501'],
    [19.10819, -72.69379, '18Q YG 4262 1439'],
    [19.0505, -72.46585, '18Q YG 6670 0834'],
    [18.58, -72.2925, '18Q YF 8575 5650'],
  ];
  for (const [lat, lon, grid] of published) assert.equal(formatPoint(point(lat, lon), 'mgrs', 4), grid);
});

test('G4 grids agree with the independent package everywhere but at the edge of a metre', () => {
  fc.assert(
    fc.property(fc.oneof(haiti, world), (there) => {
      const { lat, lon } = degreesOf(there);
      // Norway's widened zones are not drawn.
      fc.pre(lat < 56);
      const mine = formatPoint(there, 'mgrs', 5);
      const theirs = read(forward([lon, lat], 5));
      assert.ok(distanceMetres(theirs.point, read(mine).point) <= 2, `${mine} and ${forward([lon, lat], 5)}`);
    }),
    { numRuns: 2000 },
  );
});

test('G5 a text that can mean two places, or none, is refused', () => {
  const syntax = [
    '',
    'Delmas 19',
    '18.5',
    '18,72',
    '18.5, 72.3, 4',
    '-18.5S 72.3W',
    'N18.5N 72.3W',
    '18.5N 72.3',
    '18.5N 72.3N',
    `18°60'00"N 72°18'01"W`,
    `18°32'60"N 72°18'01"W`,
    '18.5 32 41 N 72 18 01 W',
    '18 32 N 72 18 01 W',
    '18Q YF 849 85259',
    '18Q YF 84985259 1',
    '18QYF84985',
    '18Q YF',
    '18I YF 8498 5259',
    '18Q IF 8498 5259',
  ];
  for (const text of syntax) assert.equal(reason(text), 'syntax', text);
  for (const text of ['91.0, 10.0', '18.5, -181.0', '18Q 050000 2052590', '61Q 784980 2052590', '00Q 784980 2052590']) {
    assert.equal(reason(text), 'range', text);
  }
  const grid = [
    '18P YF 8498 5259',
    '18Q AF 8498 5259',
    '61Q YF 8498 5259',
    '0Q YF 8498 5259',
    '17Q YF 8498 5259',
    '18P 784980 2052590',
  ];
  for (const text of grid) assert.equal(reason(text), 'grid', text);
  assert.deepEqual(parsePoint('nowhere'), { code: 'place.unknown', reason: 'syntax', value: 'nowhere' });
  fc.assert(fc.property(fc.string(), (text) => typeof reason(text) === 'string'));
});

test('G5 a grid carried a little past the end of its zone is still read', () => {
  // A receiver fixed to zone 18 shows a patrol at 71.9° west like this.
  const parsed = read('18Q ZF 27000 48000');
  assert.ok(parsed.point.lon_e6 > -72_000_000);
  assert.match(formatPoint(parsed.point, 'mgrs', 4), /^19Q/);
});

test('G6 the theatre holds Haiti and not its neighbours', () => {
  for (const { id, point: there } of SEED_PLACES) assert.ok(inTheatre(there), id);
  const inside: readonly [string, number, number][] = [
    ['Cap-Haïtien', 19.757, -72.204],
    ['Ouanaminthe', 19.549, -71.725],
    ['Môle-Saint-Nicolas', 19.803, -73.376],
    ['Tortuga', 20.04, -72.79],
    ['Jérémie', 18.65, -74.117],
    ['Les Irois', 18.403, -74.455],
    ['Île à Vache', 18.07, -73.63],
    ['Gonâve', 18.84, -73.08],
    ['Anse-à-Pitres', 18.05, -71.757],
    ['Jacmel', 18.235, -72.537],
    ['ten miles off Jacmel', 18.04, -72.6],
  ];
  for (const [name, lat, lon] of inside) assert.ok(inTheatre(point(lat, lon)), name);
  const outside: readonly [string, number, number][] = [
    ['Santo Domingo', 18.486, -69.931],
    ['Kingston', 17.97, -76.79],
    ['Guantánamo', 20.144, -75.209],
    ['Nairobi', -1.286, 36.817],
    ['exchanged', -72.3, 18.54],
    ['east, not west', 18.54, 72.3],
    ['Azua', 18.453, -70.735],
  ];
  for (const [name, lat, lon] of outside) assert.ok(!inTheatre(point(lat, lon)), name);
});

test('G7 distance is the same in both directions and zero for one point', () => {
  const airport = point(18.58, -72.2925);
  assert.ok(Math.abs(distanceMetres(airport, point(18.543, -72.339)) - 6400) < 150);
  fc.assert(
    fc.property(world, world, (a, b) => {
      assert.equal(distanceMetres(a, b), distanceMetres(b, a));
      assert.equal(distanceMetres(a, a), 0);
      assert.ok(distanceMetres(a, b) <= 20_015_115);
    }),
  );
  assert.throws(() => pointOf(91, 0), RangeError);
  assert.throws(() => pointOf(Number.NaN, 0), RangeError);
});
