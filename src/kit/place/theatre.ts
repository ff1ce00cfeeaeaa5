import type { Point } from './point.ts';

/**
 * Where the mission works: Haiti and twelve nautical miles (22.2 km) of sea, latitude and longitude in micro-degrees.
 * Drawn by hand around the GeoNames country box of Haiti (18.021 to 20.088 north, 74.478 to 71.613 west), Gonâve,
 * Tortuga and Île à Vache included. It only catches slips of the keyboard and is no legal boundary: the eastern edge
 * is one meridian past the border, for refusing a true place is worse than letting in a strip of the neighbour.
 */
const OUTLINE: readonly Point[] = [
  { lat_e6: 20_050_000, lon_e6: -71_600_000 },
  { lat_e6: 20_320_000, lon_e6: -72_500_000 },
  { lat_e6: 20_320_000, lon_e6: -73_150_000 },
  { lat_e6: 20_100_000, lon_e6: -73_750_000 },
  { lat_e6: 19_600_000, lon_e6: -73_800_000 },
  { lat_e6: 18_900_000, lon_e6: -74_750_000 },
  { lat_e6: 18_200_000, lon_e6: -74_750_000 },
  { lat_e6: 17_790_000, lon_e6: -74_050_000 },
  { lat_e6: 17_790_000, lon_e6: -71_600_000 },
];

export function inTheatre(point: Point): boolean {
  let inside = false;
  let previous = OUTLINE.at(-1) ?? point;
  for (const corner of OUTLINE) {
    if (isCrossed(point, previous, corner)) inside = !inside;
    previous = corner;
  }
  return inside;
}

/** Whether the line from the point due west meets this edge of the outline. */
function isCrossed(point: Point, from: Point, to: Point): boolean {
  if (from.lat_e6 > point.lat_e6 === to.lat_e6 > point.lat_e6) return false;
  const share = (point.lat_e6 - from.lat_e6) / (to.lat_e6 - from.lat_e6);
  return point.lon_e6 > from.lon_e6 + share * (to.lon_e6 - from.lon_e6);
}
