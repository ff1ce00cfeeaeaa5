/** The whole map style, built here: no glyph server, no sprite, nothing from another origin. */
import type {
  ExpressionFilterSpecification,
  LayerSpecification,
  PropertyValueSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import type { FeatureCollection } from 'geojson';
import { unpackBasemap } from './basemap.ts';
import type { MapLanguage } from './basemap.ts';
import { LABEL_FONT } from './engine.ts';
import { livingLayers, pointRoom } from './living-layers.ts';
import type { Palette } from './palette.ts';
import { TILES_SOURCE, tileLayers } from './tile-layers.ts';

export interface StyleInput {
  readonly palette: Palette;
  readonly language: MapLanguage;
  /** Address of a PMTiles file on this origin. */
  readonly tilesUrl?: string;
}

const nothing: FeatureCollection = { type: 'FeatureCollection', features: [] };

function geojson(data: FeatureCollection): SourceSpecification {
  return { type: 'geojson', data };
}

export function buildStyle(input: StyleInput): StyleSpecification {
  const { palette, language, tilesUrl } = input;
  const map = unpackBasemap(language);
  const tiles: Record<string, SourceSpecification> =
    tilesUrl === undefined ? {} : { [TILES_SOURCE]: { type: 'vector', url: `pmtiles://${tilesUrl}` } };
  return {
    version: 8,
    sources: {
      world: geojson(map.world),
      home: geojson(map.home),
      lakes: geojson(map.lakes),
      border: geojson(map.border),
      'department-lines': geojson(map.departmentLines),
      departments: geojson(map.departments),
      towns: geojson(map.towns),
      areas: geojson(nothing),
      points: geojson(nothing),
      ...tiles,
    },
    layers: [
      ...groundLayers(palette),
      ...(tilesUrl === undefined ? [] : tileLayers(palette)),
      ...lineLayers(palette),
      ...livingLayers(palette),
      ...placeLayers(palette),
      pointRoom,
    ],
  };
}

function groundLayers(palette: Palette): LayerSpecification[] {
  return [
    { id: 'water', type: 'background', paint: { 'background-color': palette('map-water') } },
    { id: 'world', type: 'fill', source: 'world', paint: { 'fill-color': palette('map-land') } },
    { id: 'home', type: 'fill', source: 'home', paint: { 'fill-color': palette('map-home') } },
    { id: 'lakes', type: 'fill', source: 'lakes', paint: { 'fill-color': palette('map-water') } },
    {
      id: 'coast',
      type: 'line',
      source: 'home',
      paint: { 'line-color': palette('map-line'), 'line-width': 1 },
    },
  ];
}

function lineLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'department-lines',
      type: 'line',
      source: 'department-lines',
      paint: { 'line-color': palette('map-line'), 'line-width': 1, 'line-dasharray': [3, 2] },
    },
    {
      id: 'border',
      type: 'line',
      source: 'border',
      layout: { 'line-join': 'round' },
      paint: { 'line-color': palette('map-border'), 'line-width': 1.3 },
    },
  ];
}

/** The nearer one looks, the smaller the towns that are named. */
const shownTowns: ExpressionFilterSpecification = ['<=', ['get', 'rank'], ['step', ['zoom'], 1, 6, 2, 8.5, 3, 9.5, 4]];

/** Above the units: the last layers place their text first, so a unit never takes a town's name. */
function placeLayers(palette: Palette): LayerSpecification[] {
  const paint = { 'text-halo-color': palette('map-halo'), 'text-halo-width': 1.6 };
  return [
    {
      id: 'departments',
      type: 'symbol',
      source: 'departments',
      minzoom: 6,
      maxzoom: 9.2,
      layout: {
        'text-field': ['get', 'name'],
        'text-font': [LABEL_FONT],
        'text-size': 12,
        'text-letter-spacing': 0.12,
        'text-transform': 'uppercase',
      },
      paint: { ...paint, 'text-color': palette('map-label-soft') },
    },
    {
      id: 'town-dots',
      type: 'circle',
      source: 'towns',
      filter: shownTowns,
      paint: {
        'circle-radius': ['match', ['get', 'rank'], 1, 3.2, 2, 2.6, 1.8],
        'circle-color': palette('map-home'),
        'circle-stroke-color': palette('map-label'),
        'circle-stroke-width': 1.2,
      },
    },
    townNames(palette, { id: 'towns', ranks: [3, 4], overlap: ['step', ['zoom'], 'never', 11.5, 'always'] }),
    townNames(palette, { id: 'chief-towns', ranks: [1, 2], overlap: 'always' }),
  ];
}

interface TownNames {
  readonly id: string;
  readonly ranks: [number, number];
  /** Where `always`: beside the symbols if there is room, on top of them if not. */
  readonly overlap: PropertyValueSpecification<'never' | 'always' | 'cooperative'>;
}

function townNames(palette: Palette, { id, ranks, overlap }: TownNames): LayerSpecification {
  return {
    id,
    type: 'symbol',
    source: 'towns',
    filter: ['all', ['in', ['get', 'rank'], ['literal', ranks]], shownTowns],
    layout: {
      'text-field': ['get', 'name'],
      'text-font': [LABEL_FONT],
      'text-size': ['match', ['get', 'rank'], 1, 15, 2, 13, 3, 12.5, 11.5],
      'text-variable-anchor': ['left', 'right', 'bottom', 'top', 'top-left', 'bottom-right'],
      'text-radial-offset': 0.5,
      'text-padding': 1,
      'text-overlap': overlap,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-halo-color': palette('map-halo'),
      'text-halo-width': 1.6,
      'text-color': palette('map-label'),
    },
  };
}
