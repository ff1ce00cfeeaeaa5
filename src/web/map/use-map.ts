/** Keeps one MapLibre map in step with the properties of the view around it. */
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { Map as Engine } from 'maplibre-gl';
import type { MapGeoJSONFeature, MapMouseEvent } from 'maplibre-gl';
import { engineReady } from './engine.ts';
import type { MapPoint } from './features.ts';
import type { MapViewProps } from './MapView.tsx';
import { dress, fill } from './paint.ts';

const COUNTRY: [number, number, number, number] = [-74.6, 17.95, -71.55, 20.15];
const ZOOM_MAX_PLAIN = 15;
const ZOOM_MAX_TILES = 19;
const PICK_PX = 8;
const STACK_ZOOM_STEP = 2;

export interface MapHandle {
  readonly inView: () => readonly MapPoint[];
  readonly zoomIn: () => void;
  readonly zoomOut: () => void;
  readonly wholeCountry: () => void;
}

export function useMap(container: RefObject<HTMLDivElement | null>, props: MapViewProps): MapHandle {
  const latest = useLatest(props);
  const map = useEngine(container, latest);
  const { theme, language, tilesUrl, points, areas, chosen } = props;
  useEffect(() => {
    if (map !== undefined) void dress(map, latest);
  }, [map, theme, language, tilesUrl, latest]);
  useEffect(() => {
    if (map !== undefined) void fill(map, latest);
  }, [map, points, areas, chosen, latest]);
  useEffect(() => {
    if (map !== undefined)
      reveal(
        map,
        latest.current.points.find((point) => point.id === chosen),
      );
    // Only a new choice moves the map; a unit that drives on does not.
  }, [map, chosen, latest]);
  return {
    inView: () => points.filter((point) => map?.getBounds().contains([point.lon, point.lat]) ?? true),
    zoomIn: () => map?.zoomIn(),
    zoomOut: () => map?.zoomOut(),
    wholeCountry: () => map?.fitBounds(COUNTRY, { padding: 16 }),
  };
}

/** What the map's own events and slow steps read when they finally run. */
function useLatest(props: MapViewProps): RefObject<MapViewProps> {
  const latest = useRef(props);
  useLayoutEffect(() => {
    latest.current = props;
  });
  return latest;
}

function reveal(map: Engine, point: MapPoint | undefined): void {
  if (point === undefined || map.getBounds().contains([point.lon, point.lat])) return;
  map.easeTo({ center: [point.lon, point.lat] });
}

function create(element: HTMLDivElement, props: MapViewProps): Engine {
  const { viewport, words, tilesUrl } = props;
  const start =
    viewport === undefined
      ? { bounds: COUNTRY, fitBoundsOptions: { padding: 16 } }
      : { center: [viewport.lon, viewport.lat] as const satisfies [number, number], zoom: viewport.zoom };
  return new Engine({
    container: element,
    style: { version: 8, sources: {}, layers: [] },
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    maxZoom: tilesUrl === undefined ? ZOOM_MAX_PLAIN : ZOOM_MAX_TILES,
    minZoom: 1,
    locale: { 'Map.Title': words.label },
    ...start,
  });
}

function useEngine(container: RefObject<HTMLDivElement | null>, latest: RefObject<MapViewProps>): Engine | undefined {
  const [engine, setEngine] = useState<Engine>();
  useEffect(() => {
    let made: Engine | undefined;
    let gone = false;
    void engineReady().then(() => {
      if (gone || container.current === null) return;
      made = create(container.current, latest.current);
      made.touchZoomRotate.disableRotation();
      made.keyboard.disableRotation();
      listen(made, latest);
      setEngine(made);
    });
    return () => {
      gone = true;
      made?.remove();
      setEngine(undefined);
    };
  }, [container, latest]);
  return engine;
}

function listen(map: Engine, latest: RefObject<MapViewProps>): void {
  map.on('click', (event) => {
    press(map, event, latest.current.onSelect);
  });
  map.on('mousemove', (event) => {
    map.getCanvas().style.cursor = pick(map, event.point) === undefined ? '' : 'pointer';
  });
  map.on('moveend', () => {
    const { lng, lat } = map.getCenter();
    latest.current.onViewport?.({ lat, lon: lng, zoom: map.getZoom() });
  });
  map.on('zoomend', () => void fill(map, latest));
}

/** The topmost point near the pointer, or else the area under it. */
function pick(map: Engine, at: { readonly x: number; readonly y: number }): MapGeoJSONFeature | undefined {
  const near = (layers: string[], reach: number): MapGeoJSONFeature | undefined => {
    const known = layers.filter((layer) => map.getLayer(layer) !== undefined);
    if (known.length === 0) return undefined;
    const from: [number, number] = [at.x - reach, at.y - reach];
    const to: [number, number] = [at.x + reach, at.y + reach];
    return map.queryRenderedFeatures([from, to], { layers: known })[0];
  };
  return near(['points', 'marks'], PICK_PX) ?? near(['areas'], 0);
}

/** A stack opens by coming nearer; anything else is chosen. */
function press(map: Engine, event: MapMouseEvent, onSelect: ((id: string) => void) | undefined): void {
  const found = pick(map, event.point);
  const id: unknown = found?.properties['id'];
  const more: unknown = found?.properties['more'];
  const stacked = typeof more === 'string' && more !== '';
  if (stacked) map.easeTo({ center: event.lngLat, zoom: map.getZoom() + STACK_ZOOM_STEP });
  else if (typeof id === 'string') onSelect?.(id);
}
