/**
 * An operator's own detailed map in the Protomaps layout: streets and neighbourhoods under the
 * mission's layers, in the theme's colours.
 */
import type { LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT } from './engine.ts';
import type { Palette } from './palette.ts';

export const TILES_SOURCE = 'tiles';

export function tileLayers(palette: Palette): LayerSpecification[] {
  const source = TILES_SOURCE;
  return [
    {
      id: 'tile-earth',
      type: 'fill',
      source,
      'source-layer': 'earth',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette('map-home') },
    },
    {
      id: 'tile-water',
      type: 'fill',
      source,
      'source-layer': 'water',
      filter: ['==', ['geometry-type'], 'Polygon'],
      paint: { 'fill-color': palette('map-water') },
    },
    {
      id: 'tile-buildings',
      type: 'fill',
      source,
      'source-layer': 'buildings',
      minzoom: 14,
      paint: { 'fill-color': palette('map-line'), 'fill-opacity': 0.5 },
    },
    {
      id: 'tile-roads',
      type: 'line',
      source,
      'source-layer': 'roads',
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': palette('map-road'),
        'line-width': [
          'interpolate',
          ['exponential', 1.6],
          ['zoom'],
          8,
          ['match', ['get', 'kind'], ['highway', 'major_road'], 0.8, 0],
          12,
          ['match', ['get', 'kind'], 'highway', 3, 'major_road', 2, 0.6],
          17,
          ['match', ['get', 'kind'], ['highway', 'major_road'], 16, 8],
        ],
      },
    },
    ...tileLabels(palette),
  ];
}

function tileLabels(palette: Palette): LayerSpecification[] {
  const paint = {
    'text-color': palette('map-label-soft'),
    'text-halo-color': palette('map-halo'),
    'text-halo-width': 1.4,
  };
  return [
    {
      id: 'tile-road-names',
      type: 'symbol',
      source: TILES_SOURCE,
      'source-layer': 'roads',
      minzoom: 13,
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': [LABEL_FONT],
        'text-size': 11,
      },
      paint,
    },
    {
      id: 'tile-places',
      type: 'symbol',
      source: TILES_SOURCE,
      'source-layer': 'places',
      minzoom: 11,
      filter: ['in', ['get', 'kind'], ['literal', ['neighbourhood', 'macrohood']]],
      layout: { 'text-field': ['get', 'name'], 'text-font': [LABEL_FONT], 'text-size': 11.5 },
      paint,
    },
  ];
}
