import { useMemo } from 'react';
import { MISSION_ZONE } from '#kit';
import type { PointForm } from '#kit';
import type { Zone } from '#web/ui/instant.ts';
import { useApp } from './hooks.ts';
import { remember, remembered, setState } from './store.ts';

/** What a reader chose on this device. */
export interface Preferences {
  /** IANA name of the zone shown beside UTC and the mission's own. */
  readonly thirdZone: string;
  readonly coordinates: PointForm;
  /** Whether single letters and signs are keys. Somebody who speaks to the machine, or types by accident, needs them off. */
  readonly letters: boolean;
}

export const thirdZones = ['Africa/Nairobi', 'America/New_York', 'America/Jamaica', 'America/Belize', 'Europe/Paris'];
export const pointForms: readonly PointForm[] = ['mgrs', 'utm', 'decimal', 'dms', 'ddm'];

const zoneKey = 'konbit.zone';
const formKey = 'konbit.coordinates';
const lettersKey = 'konbit.letters';

/** Read when a key is pressed, so that nothing has to be drawn anew for it. */
export const hasLetterKeys = (): boolean => remembered(lettersKey) !== 'off';

const isZone = (zone: string | undefined): zone is string => {
  if (zone === undefined) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

export function usePreferences(): readonly [Preferences, (changes: Partial<Preferences>) => void] {
  // Drawn anew whenever the shell's state changes; the values themselves live in the device's storage.
  const zone = useApp(() => remembered(zoneKey));
  const form = useApp(() => remembered(formKey));
  const thirdZone = isZone(zone) ? zone : (thirdZones[0] ?? 'UTC');
  const letters = useApp(hasLetterKeys);
  const coordinates = pointForms.find((one) => one === form) ?? 'mgrs';
  const set = (changes: Partial<Preferences>): void => {
    if (changes.thirdZone !== undefined) remember(zoneKey, changes.thirdZone);
    if (changes.coordinates !== undefined) remember(formKey, changes.coordinates);
    if (changes.letters !== undefined) remember(lettersKey, changes.letters ? 'on' : 'off');
    setState({});
  };
  return [{ thirdZone, coordinates, letters }, set];
}

/** `America/New_York` as a reader calls it: `New York`. */
export const zoneName = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** The mission's own zone and the reader's third one, for everything that shows a time. */
export function useZones(): readonly Zone[] {
  const [{ thirdZone }] = usePreferences();
  return useMemo(() => [MISSION_ZONE, thirdZone].map((zone) => ({ zone, label: zoneName(zone) })), [thirdZone]);
}
