import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { modelOf } from '#kit';
import type { Desk, Model } from '#kit';

const ownDesks = join(import.meta.dirname, '..', 'desks');

const isDesk = (given: unknown): given is Desk =>
  typeof given === 'object' && given !== null && 'kinds' in given && 'folds' in given && 'tables' in given;

/** Every desk there is, in order of name: whoever has a `desk.ts` in a folder of its own is one. */
export async function findDesks(folder = ownDesks, wanted: (name: string) => boolean = () => true): Promise<Desk[]> {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((found) => found.isDirectory() && wanted(found.name) && existsSync(join(folder, found.name, 'desk.ts')))
    .map((found) => found.name)
    .sort();
  const desks: Desk[] = [];
  for (const name of names) {
    const loaded: { default?: unknown } = await import(pathToFileURL(join(folder, name, 'desk.ts')).href);
    if (!isDesk(loaded.default)) throw new Error(`desks/${name}/desk.ts exports no desk`);
    desks.push(loaded.default);
  }
  return desks;
}

export const findModel = async (): Promise<Model> => modelOf(await findDesks());
