import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { base64url, deviceId } from '#book';
import { isInstant, parseInstant } from '#kit';
import type { Instant, Model } from '#kit';
import { openStation, rebuild, histories } from '#station';
import type { Clock, Platform, Station } from '#station';
import {
  createFolder,
  drivenClock,
  machineClock,
  nodeCrypto,
  nodeRandom,
  openFolder,
  tableFingerprint,
} from '#store/node';
import type { Folder, FolderName } from '#store/node';

/** A station over a data folder: what `serve`, `write` and the tests open. */
export interface Post {
  readonly folder: Folder;
  readonly station: Station;
  close(): void;
}

export interface PostOptions {
  /** Where an exercise's clock is set to; a mission's book refuses one. */
  readonly clock?: Instant;
  /** The exercise's clock goes on at the pace of this machine. */
  readonly running?: boolean;
  /** False for a book whose files are kept elsewhere: then nobody asks whether a file that a draft cites is here. */
  readonly keepsFiles?: boolean;
}

const fixed = (name: FolderName): Clock => ({
  now: machineClock.now,
  drive() {
    throw new RangeError(
      `${name.origin} is a mission's book: its clock cannot be driven. Make the book with --exercise for that.`,
    );
  },
});

function clockOf(folder: Folder, options: PostOptions): Clock {
  if (!folder.name.exercise) {
    const clock = fixed(folder.name);
    if (options.clock !== undefined) clock.drive(options.clock);
    return clock;
  }
  const last = folder.store.meta('received');
  const resumed = last !== undefined && isInstant(last) ? last : machineClock.now();
  return drivenClock(options.clock ?? resumed, options.running ?? false);
}

/** Opens the post's book, makes its read tables anew when desks have changed, and enrols the post's device once. */
export async function openPost(path: string, model: Model, options: PostOptions = {}): Promise<Post> {
  const folder = openFolder(path, model);
  try {
    const station = openStation({
      model,
      store: folder.store,
      platform: platformOf(folder, options),
      keys: folder.keys,
      name: folder.name,
    });
    refreshTables(model, folder);
    await enrolDevice(station);
    return {
      folder,
      station,
      close() {
        station.close();
        folder.close();
      },
    };
  } catch (cause) {
    folder.close();
    throw cause;
  }
}

const platformOf = (folder: Folder, options: PostOptions): Platform => ({
  crypto: nodeCrypto,
  random: nodeRandom,
  clock: clockOf(folder, options),
  later: setImmediate,
  ...(options.keepsFiles === false
    ? {}
    : { hasFile: (sha256) => existsSync(join(folder.path, 'files', sha256.slice(0, 2), sha256)) }),
});

function refreshTables(model: Model, folder: Folder): void {
  const fingerprint = tableFingerprint(model);
  if (folder.store.meta('tables') === fingerprint) return;
  rebuild({ model, crypto: nodeCrypto, histories: histories() }, folder.store);
  folder.store.transact((writer) => writer.putMeta('tables', fingerprint));
}

/** The first entry of a book says which device signs for the post, so that every later signature can be checked from the book alone. */
async function enrolDevice(station: Station): Promise<void> {
  const kind = station.model.duties.get('enrols');
  if (kind === undefined || station.store.size() > 0) return;
  const { publicKey } = station.keys.device;
  const [outcome] = await station.write([
    {
      kind: kind.id,
      subject: deviceId(nodeCrypto, publicKey),
      author: { who: station.name.node, role: 'station' },
      data: { public_key: base64url(publicKey), holder: station.name.node },
    },
  ]);
  // Without this entry no signature in the book could ever be checked: better no book than such a one.
  if (outcome?.ok !== true) throw new Error(`the post's device was not enrolled: ${JSON.stringify(outcome?.faults)}`);
}

/** Makes an empty book and opens it. */
export async function createPost(
  path: string,
  model: Model,
  options: PostOptions & { name: FolderName },
): Promise<Post> {
  createFolder(path, options.name);
  return openPost(path, model, options);
}

/** An instant from the command line or a query, or a sentence that says what is wrong. */
export function instantFrom(text: string): Instant {
  const parsed = parseInstant(text);
  if (typeof parsed !== 'string')
    throw new RangeError(`${text} is not a time with a zone: write 2024-09-17T14:20-04:00 or 171420Q SEP 24`);
  return parsed;
}
