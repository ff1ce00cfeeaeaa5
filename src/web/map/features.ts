/** Turns what the page knows into map features. */
import type { Feature, FeatureCollection, Position } from 'geojson';
import { spread } from './spread.ts';
import { ringImageId, stateImageId, symbolImageId } from './symbols.ts';
import type { MapState } from './symbols.ts';

export interface MapPoint {
  readonly id: string;
  readonly label: string;
  /** A name from symbols.json; anything else is drawn as the unknown frame. */
  readonly symbol: string;
  readonly state: MapState;
  readonly lat: number;
  readonly lon: number;
  /** Seconds since the position was last known; old ones fade. */
  readonly age?: number;
  readonly href: string;
  /** The higher, the sooner it is drawn over others and named. */
  readonly rank?: number;
  /** Never hidden in a stack. */
  readonly front?: boolean;
}

export interface MapArea {
  readonly id: string;
  readonly label: string;
  readonly state: MapState;
  readonly href?: string;
  readonly shape:
    | { readonly type: 'circle'; readonly lat: number; readonly lon: number; readonly radiusMetres: number }
    /** Corners as longitude and latitude; the ring is closed here. */
    | { readonly type: 'polygon'; readonly corners: readonly (readonly [number, number])[] };
}

const EARTH_METRES_PER_DEGREE = 111_320;
const CIRCLE_CORNERS = 64;
const FADED_FROM_SECONDS = 1800;
/** The size of point labels: MapLibre counts text offsets in it. */
export const LABEL_PX = 12;
/** The room kept free around a symbol, smaller than the symbol so that its own name fits below. */
export const ROOM_SIZE = 0.7;

function circle(lat: number, lon: number, radiusMetres: number): Position[] {
  const up = radiusMetres / EARTH_METRES_PER_DEGREE;
  const across = up / Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: CIRCLE_CORNERS + 1 }, (_, index) => {
    const angle = (2 * Math.PI * index) / CIRCLE_CORNERS;
    return [lon + across * Math.cos(angle), lat + up * Math.sin(angle)];
  });
}

function outline(area: MapArea): Position[] {
  const { shape } = area;
  if (shape.type === 'circle') return circle(shape.lat, shape.lon, shape.radiusMetres);
  const corners = shape.corners.map(([lon, lat]) => [lon, lat]);
  return [...corners, ...corners.slice(0, 1)];
}

/** Each area gives its outline and, at its northern edge, a place for its name. */
export function areaFeatures(areas: readonly MapArea[]): FeatureCollection {
  const features = areas.flatMap((area): Feature[] => {
    const corners = outline(area);
    const top = corners.reduce((best, corner) => ((corner[1] ?? 0) > (best[1] ?? 0) ? corner : best), [0, -90]);
    const north = corners.filter((corner) => corner[1] === top[1]).slice(0, 2);
    const middle = north.reduce((sum, corner) => sum + (corner[0] ?? 0), 0) / Math.max(1, north.length);
    const properties = { id: area.id, label: area.label, state: area.state };
    return [
      { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [corners] } },
      { type: 'Feature', properties, geometry: { type: 'Point', coordinates: [middle, top[1] ?? 0] } },
    ];
  });
  return { type: 'FeatureCollection', features };
}

export interface PointView {
  readonly zoom: number;
  readonly theme: string;
  readonly chosen: string | undefined;
}

const urgency: Readonly<Record<MapState, number>> = {
  alarm: 5,
  act: 4,
  doubt: 3,
  notice: 2,
  calm: 1,
  done: 0,
};

const URGENCIES = 10;

/** Rank comes first, then how much is asked. */
const loudnessOf = ({ rank = 0, state }: MapPoint): number => rank * URGENCIES + urgency[state];

/** What calls for somebody does not fade, however old the last word of it is: its silence may be why it calls. */
const isFaded = ({ age = 0, state }: MapPoint): boolean => age > FADED_FROM_SECONDS && urgency[state] < urgency.act;

/** Where the name stands: away from the middle of a ring, below the symbol otherwise. */
function labelPlace(offset: readonly [number, number]): { anchor: string; labelOffset: number[] } {
  const above = offset[1] < -4;
  const gap = above ? -1.75 : 1.75;
  return {
    anchor: above ? 'bottom' : 'top',
    labelOffset: [offset[0] / LABEL_PX, offset[1] / LABEL_PX + gap],
  };
}

export function pointFeatures(points: readonly MapPoint[], view: PointView): FeatureCollection {
  const byId = new Map(points.map((point) => [point.id, { ...point, urgency: loudnessOf(point) }]));
  const features = spread([...byId.values()], view.zoom).flatMap((placement): Feature[] => {
    const point = byId.get(placement.id);
    if (point === undefined) return [];
    const { offset, more } = placement;
    const properties = {
      id: point.id,
      label: point.label,
      icon: symbolImageId(view.theme, point.symbol),
      mark: point.state === 'calm' ? '' : stateImageId(view.theme, point.state),
      ring: ringImageId(view.theme),
      more: more === 0 ? '' : `+${more}`,
      offset,
      roomOffset: [offset[0] / ROOM_SIZE, offset[1] / ROOM_SIZE],
      markOffset: [offset[0] + 20, offset[1] - 15],
      moreOffset: [offset[0] / LABEL_PX - 1.4, offset[1] / LABEL_PX - 1.2],
      ...labelPlace(offset),
      spread: offset[0] !== 0 || offset[1] !== 0,
      faded: isFaded(point),
      chosen: point.id === view.chosen,
      order: point.urgency,
    };
    return [{ type: 'Feature', properties, geometry: { type: 'Point', coordinates: [point.lon, point.lat] } }];
  });
  return { type: 'FeatureCollection', features };
}
