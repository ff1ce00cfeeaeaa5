export { degreesOf, distanceMetres, isPlaceFault, pointOf } from './point.ts';
export type { ParsedPoint, PlaceFault, Point, PointForm } from './point.ts';
export { parsePoint } from './parse.ts';
export { formatPoint } from './format.ts';
export { inTheatre } from './theatre.ts';
export { findPlaces } from './gazetteer.ts';
export type { Place, PlaceMatch, PlaceName } from './gazetteer.ts';
export { SEED_PLACES } from './seed.ts';
