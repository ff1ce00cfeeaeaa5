/** Unpacks the orientation map into sources. Coordinates are stored as small differences. */
import type { Feature, FeatureCollection, Position } from 'geojson';
import packed from './basemap.json' with { type: 'json' };

export type MapLanguage = 'fr' | 'ht';

export const basemapAttribution: string = packed.attribution;

function unpack(line: readonly number[], scale: number): Position[] {
  const points: Position[] = [];
  let [x, y] = [0, 0];
  for (let index = 0; index + 1 < line.length; index += 2) {
    x += line[index] ?? 0;
    y += line[index + 1] ?? 0;
    points.push([x / scale, y / scale]);
  }
  return points;
}

function areas(lines: readonly (readonly number[])[], scale: number): FeatureCollection {
  const coordinates = lines.map((line) => [unpack(line, scale)]);
  return collection([{ type: 'Feature', properties: {}, geometry: { type: 'MultiPolygon', coordinates } }]);
}

function strokes(lines: readonly (readonly number[])[], scale: number): FeatureCollection {
  const coordinates = lines.map((line) => unpack(line, scale));
  return collection([{ type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } }]);
}

function collection(features: Feature[]): FeatureCollection {
  return { type: 'FeatureCollection', features };
}

interface Named {
  readonly fr: string;
  readonly ht: string;
  readonly at: readonly number[];
  readonly rank?: number;
}

function labels(places: readonly Named[], language: MapLanguage): FeatureCollection {
  return collection(
    places.map((place) => ({
      type: 'Feature',
      properties: { name: place[language], rank: place.rank ?? 0 },
      geometry: { type: 'Point', coordinates: place.at.map((value) => value / packed.scale.fine) },
    })),
  );
}

export interface Basemap {
  readonly world: FeatureCollection;
  readonly home: FeatureCollection;
  readonly lakes: FeatureCollection;
  readonly border: FeatureCollection;
  readonly departmentLines: FeatureCollection;
  readonly departments: FeatureCollection;
  readonly towns: FeatureCollection;
}

export function unpackBasemap(language: MapLanguage): Basemap {
  const { fine, coarse } = packed.scale;
  const world = [...areas(packed.world, coarse).features, ...areas(packed.near, fine).features];
  return {
    world: collection(world),
    home: areas(packed.haiti, fine),
    lakes: areas(packed.lakes, fine),
    border: strokes(packed.border, fine),
    departmentLines: strokes(packed.departmentLines, fine),
    departments: labels(packed.departments, language),
    towns: labels(packed.towns, language),
  };
}
