import { isInstant } from '#kit';
import type { Model } from '#kit';
import { findModel } from '#server';
import { openStation } from '#station';
import type { Station } from '#station';
import { drivenClock, machineClock, nodeCrypto, nodeRandom, openFolder } from '#store/node';
import type { Folder } from '#store/node';
import type { Call } from './command.ts';
import { saidWords } from './words.ts';

export interface Reader {
  readonly model: Model;
  readonly folder: Folder;
  readonly station: Station;
}

/**
 * Opens a book to be read only: no byte of the folder changes, not even its seal. An exercise's clock stands at its last
 * entry. Throws `FolderError` when the folder is missing, in use, damaged or outdated.
 */
export async function reading<T>(path: string, work: (reader: Reader) => T | Promise<T>): Promise<T> {
  const model = await findModel();
  const folder = openFolder(path, model, { reading: true });
  try {
    const station = openStation({
      model,
      store: folder.store,
      platform: platformOf(folder),
      keys: folder.keys,
      name: folder.name,
    });
    try {
      return await work({ model, folder, station });
    } finally {
      station.close();
    }
  } finally {
    folder.close();
  }
}

function platformOf(folder: Folder) {
  const last = folder.store.meta('received');
  const stands = folder.name.exercise && last !== undefined && isInstant(last);
  const now = machineClock.now();
  const clock = drivenClock(stands ? last : now);
  return { crypto: nodeCrypto, random: nodeRandom, clock, later: setImmediate };
}

/** Everything shown of an exercise says so, and so does everything shown of invented persons. */
export function banner({ io, lang }: Pick<Call, 'io' | 'lang'>, name: { exercise: boolean; demo: boolean }): void {
  const lines = [name.exercise ? saidWords.exercise[lang] : '', name.demo ? saidWords.demo[lang] : ''];
  const told = lines.filter((line) => line !== '').join(' · ');
  if (told !== '') io.out(told);
}
