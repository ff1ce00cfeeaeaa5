/** Puts style, images and data on a map. Every step may be overtaken by a later one or by removal. */
import type { RefObject } from 'react';
import type { Map as Engine } from 'maplibre-gl';
import { GeoJSONSource } from 'maplibre-gl';
import { areaFeatures, pointFeatures } from './features.ts';
import { tilesReady } from './engine.ts';
import type { MapViewProps } from './MapView.tsx';
import { readPalette } from './palette.ts';
import { buildStyle } from './style.ts';
import { imageRecipes } from './symbols.ts';

/** A new theme, language or tile file: a new style under the same view and data. */
export async function dress(map: Engine, latest: RefObject<MapViewProps>): Promise<void> {
  if (latest.current.tilesUrl !== undefined) await tilesReady();
  const { language, tilesUrl } = latest.current;
  const palette = readPalette(map.getContainer());
  const options = tilesUrl === undefined ? { palette, language } : { palette, language, tilesUrl };
  map.setStyle(buildStyle(options), { diff: true });
  await fill(map, latest);
}

/** Brings points and areas up to date, adding the images they need first. */
export async function fill(map: Engine, latest: RefObject<MapViewProps>): Promise<void> {
  await addImages(map, latest.current);
  const { points, areas, chosen, theme } = latest.current;
  setData(map, 'areas', areaFeatures(areas));
  setData(map, 'points', pointFeatures(points, { zoom: map.getZoom(), theme, chosen }));
}

async function addImages(map: Engine, props: MapViewProps): Promise<void> {
  const symbols = new Set(props.points.map((point) => point.symbol));
  const palette = readPalette(map.getContainer());
  const missing = [...imageRecipes(props.theme, symbols, palette)].filter(([id]) => !map.hasImage(id));
  const images = await Promise.all(missing.map(([, draw]) => draw()));
  for (const { id, image, pixelRatio } of images) {
    if (!map.hasImage(id)) map.addImage(id, image, { pixelRatio });
  }
}

function setData(map: Engine, id: string, data: Parameters<GeoJSONSource['setData']>[0]): void {
  const source = map.getSource(id);
  if (source instanceof GeoJSONSource) void source.setData(data);
}
