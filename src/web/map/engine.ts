/**
 * The one place that touches how MapLibre is wired. Under a bundler its worker is not emitted by
 * itself: without the address given here the build passes and every map stays blank.
 */
import { addProtocol, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';

/** Declared by the theme. MapLibre takes the weight, medium, from the name. */
export const LABEL_FONT = 'Noto Sans Map Medium';

let ready: Promise<void> | undefined;

async function prepare(): Promise<void> {
  setWorkerUrl(workerUrl);
  // Labels are drawn from the web font, so it has to be there before the first map is.
  await document.fonts.load(`500 16px "${LABEL_FONT}"`);
}

export function engineReady(): Promise<void> {
  ready ??= prepare();
  return ready;
}

let tiles: Promise<void> | undefined;

async function prepareTiles(): Promise<void> {
  const { Protocol } = await import('pmtiles');
  addProtocol('pmtiles', new Protocol().tile);
}

/** Fetched only where an operator has added a map file. */
export function tilesReady(): Promise<void> {
  tiles ??= prepareTiles();
  return tiles;
}
