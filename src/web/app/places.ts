import type { IconName } from '#web/ui/icon.tsx';
import type { Model } from './client.ts';
import type { ShellKey } from './use-words.ts';

/** A place of the console: where it is, and the letter that goes there after `g`. */
export interface ConsolePlace {
  readonly path: string;
  readonly letter: string;
  readonly icon: IconName;
  /** A key of the shell's words, or the desk whose name is shown. */
  readonly key?: ShellKey;
  readonly desk?: Model['desks'][number];
}

export interface PlaceGroup {
  readonly key: ShellKey;
  readonly places: readonly ConsolePlace[];
}

const now: readonly ConsolePlace[] = [
  { path: '/', letter: 'w', icon: 'house', key: 'nav.watch' },
  { path: '/book', letter: 'b', icon: 'book', key: 'nav.book' },
  { path: '/map', letter: 'm', icon: 'map', key: 'nav.map' },
];
const record: readonly ConsolePlace[] = [
  { path: '/reports', letter: 'r', icon: 'print', key: 'nav.reports' },
  { path: '/proof', letter: 'v', icon: 'seal', key: 'nav.proof' },
  { path: '/settings', letter: ',', icon: 'filter', key: 'nav.settings' },
];

/** Everything the console can show, in the order of the menu. Desks come with the model. */
export function placeGroups(model: Model): readonly PlaceGroup[] {
  const taken = new Set([...now, ...record].map(({ letter }) => letter));
  const desks = model.desks
    .filter(({ views }) => views.length > 0)
    .toSorted((a, b) => a.order - b.order)
    .map((desk): ConsolePlace => {
      const letter = `${desk.name}0123456789`.split('').find((one) => !taken.has(one)) ?? '';
      taken.add(letter);
      return { path: `/d/${encodeURIComponent(desk.name)}`, letter, icon: 'desk', desk };
    });
  return [
    { key: 'nav.now', places: now },
    { key: 'nav.desks', places: desks },
    { key: 'nav.record', places: record },
  ];
}
