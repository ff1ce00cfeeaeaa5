import type { ReactElement } from 'react';
import type { Json } from '#book';
import { formatPoint } from '#kit';
import type { PointForm } from '#kit';
import { pointForms, usePreferences } from '#web/app/preferences.ts';
import { usePageWords } from './words/words.ts';

export interface PlaceTextProps {
  /** A place as an entry carries it: `lat_e6`, `lon_e6`, `accuracy_m`, `name`. */
  readonly place: Readonly<Record<string, Json>>;
  /** In every notation and not only in the reader's. */
  readonly full?: boolean;
}

const signs: Readonly<Record<PointForm, string>> = { mgrs: 'MGRS', utm: 'UTM', decimal: 'DD', dms: 'DMS', ddm: 'DDM' };

/** A place by its name and its coordinates. */
export function PlaceText({ place, full = false }: PlaceTextProps): ReactElement {
  const words = usePageWords();
  const [{ coordinates }] = usePreferences();
  const { lat_e6: lat, lon_e6: lon, name, accuracy_m: accuracy } = place;
  if (typeof lat !== 'number' || typeof lon !== 'number') return <>{typeof name === 'string' ? name : ''}</>;
  const point = { lat_e6: lat, lon_e6: lon };
  const forms = full ? pointForms : [coordinates];
  return (
    <span className="place-text">
      {typeof name === 'string' && <span>{name}</span>}
      {forms.map((form) => (
        <span key={form} className="number">
          <small>{signs[form]}</small> {formatPoint(point, form)}
        </span>
      ))}
      {typeof accuracy === 'number' && <small>{words.say('place-accuracy', { metres: accuracy })}</small>}
    </span>
  );
}
