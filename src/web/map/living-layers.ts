/** Layers of what the mission itself puts on the map: areas and points. */
import type { DataDrivenPropertyValueSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { LABEL_FONT } from './engine.ts';
import { LABEL_PX, ROOM_SIZE } from './features.ts';
import type { Palette } from './palette.ts';

function stateColour(palette: Palette): DataDrivenPropertyValueSpecification<string> {
  return [
    'match',
    ['get', 'state'],
    'alarm',
    palette('alarm'),
    'act',
    palette('act'),
    'doubt',
    palette('doubt'),
    'notice',
    palette('notice'),
    palette('map-area'),
  ];
}

const faded: DataDrivenPropertyValueSpecification<number> = ['case', ['get', 'faded'], 0.55, 1];

const isOutline: FilterSpecification = ['==', ['geometry-type'], 'Polygon'];

export function livingLayers(palette: Palette): LayerSpecification[] {
  return [...areaLayers(palette), ...pointLayers(palette), ...pointTexts(palette)];
}

function areaLayers(palette: Palette): LayerSpecification[] {
  const colour = stateColour(palette);
  return [
    {
      id: 'areas',
      type: 'fill',
      source: 'areas',
      filter: isOutline,
      paint: { 'fill-color': colour, 'fill-opacity': ['match', ['get', 'state'], 'calm', 0.05, 0.14] },
    },
    {
      id: 'area-lines',
      type: 'line',
      source: 'areas',
      filter: isOutline,
      paint: { 'line-color': colour, 'line-width': ['match', ['get', 'state'], 'alarm', 2.5, 1.3] },
    },
    {
      id: 'area-labels',
      type: 'symbol',
      source: 'areas',
      minzoom: 9,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'label'],
        'text-font': [LABEL_FONT],
        'text-size': 11.5,
        'text-anchor': 'bottom',
        'text-offset': [0, -0.2],
      },
      paint: {
        'text-color': colour,
        'text-halo-color': palette('map-halo'),
        'text-halo-width': 1.6,
      },
    },
  ];
}

function pointLayers(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'true-places',
      type: 'circle',
      source: 'points',
      filter: ['get', 'spread'],
      paint: { 'circle-radius': 2.5, 'circle-color': palette('ink') },
    },
    {
      id: 'chosen',
      type: 'symbol',
      source: 'points',
      filter: ['get', 'chosen'],
      layout: {
        'icon-image': ['get', 'ring'],
        'icon-offset': ['get', 'offset'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
      },
    },
    {
      id: 'points',
      type: 'symbol',
      source: 'points',
      layout: {
        'icon-image': ['get', 'icon'],
        'icon-offset': ['get', 'offset'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'icon-opacity': faded },
    },
    {
      id: 'marks',
      type: 'symbol',
      source: 'points',
      filter: ['!=', ['get', 'mark'], ''],
      layout: {
        'icon-image': ['get', 'mark'],
        'icon-offset': ['get', 'markOffset'],
        'icon-allow-overlap': true,
        'icon-ignore-placement': true,
        'symbol-sort-key': ['get', 'order'],
      },
    },
  ];
}

function pointTexts(palette: Palette): LayerSpecification[] {
  return [
    {
      id: 'more',
      type: 'symbol',
      source: 'points',
      filter: ['!=', ['get', 'more'], ''],
      layout: {
        'text-field': ['get', 'more'],
        'text-font': [LABEL_FONT],
        'text-size': LABEL_PX,
        'text-anchor': 'right',
        'text-offset': ['get', 'moreOffset'],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint: {
        'text-color': palette('ink'),
        'text-halo-color': palette('map-halo'),
        'text-halo-width': 2,
      },
    },
    {
      id: 'point-labels',
      type: 'symbol',
      source: 'points',
      minzoom: 8.5,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': [LABEL_FONT],
        'text-size': LABEL_PX,
        'text-anchor': ['get', 'anchor'],
        'text-offset': ['get', 'labelOffset'],
        'text-padding': 1,
        'text-optional': true,
        'symbol-sort-key': ['-', 0, ['get', 'order']],
      },
      paint: {
        'text-color': palette('ink'),
        'text-halo-color': palette('map-halo'),
        'text-halo-width': 1.6,
        'text-opacity': faded,
      },
    },
  ];
}

/**
 * Drawn by nobody, but placed first: towns' names look for room beside the units' symbols instead
 * of lying on top of them.
 */
export const pointRoom: LayerSpecification = {
  id: 'point-room',
  type: 'symbol',
  source: 'points',
  layout: {
    'icon-image': ['get', 'icon'],
    'icon-offset': ['get', 'roomOffset'],
    'icon-size': ROOM_SIZE,
    'icon-padding': 0,
    'icon-allow-overlap': true,
  },
  paint: { 'icon-opacity': 0 },
};
