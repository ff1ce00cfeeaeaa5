import { modelOf } from '#kit';
import type { Desk, Model } from '#kit';

/** Every desk there is, found by its folder like on the server, so that this browser folds what the server folds. */
const loaded: Readonly<Record<string, unknown>> = import.meta.glob('../../desks/*/desk.ts', {
  eager: true,
  import: 'default',
});

const isDesk = (given: unknown): given is Desk =>
  typeof given === 'object' && given !== null && 'kinds' in given && 'folds' in given && 'tables' in given;

export function findModel(): Model {
  const desks = Object.keys(loaded)
    .sort()
    .map((path) => {
      const desk = loaded[path];
      if (!isDesk(desk)) throw new Error(`${path} exports no desk`);
      return desk;
    });
  return modelOf(desks);
}
