import { SEED_PLACES, findPlaces } from '#kit';
import type { AnyRow, KnownPlace, Model, Place } from '#kit';
import type { StoreReader } from '#store';

/** A name counts as known from this score on; below it the author is asked for a grid. */
const scoreKnown = 0.8;

const placeOf = (row: AnyRow): Place | undefined => {
  const { id, name, lat_e6: lat, lon_e6: lon, accuracy_m: accuracy, also } = row;
  if (typeof id !== 'string' || typeof name !== 'string' || typeof lat !== 'number' || typeof lon !== 'number')
    return undefined;
  const others = typeof also === 'string' && also !== '' ? also.split(';').map((text) => ({ text: text.trim() })) : [];
  const point = { lat_e6: lat, lon_e6: lon };
  return { id, names: [{ text: name }, ...others], point, accuracy_m: typeof accuracy === 'number' ? accuracy : 0 };
};

/** Places an author may name: those the mission has defined, then the built-in ones. */
export function placesOf(model: Model, reader: StoreReader): readonly Place[] {
  const table = model.roles.get('places');
  const own: Place[] = [];
  for (const { row } of table === undefined ? [] : reader.rows(table.sqlName)) {
    const place = placeOf(row);
    if (place !== undefined) own.push(place);
  }
  return [...own, ...SEED_PLACES];
}

export function knownPlace(places: readonly Place[], text: string): KnownPlace | undefined {
  const best = findPlaces(places, text)[0];
  if (best === undefined || best.score < scoreKnown) return undefined;
  const { place } = best;
  return {
    id: place.id,
    name: place.names[0]?.text ?? place.id,
    point: place.point,
    accuracyMetres: place.accuracy_m,
    ...(place.pcode === undefined ? {} : { pcode: place.pcode }),
  };
}
