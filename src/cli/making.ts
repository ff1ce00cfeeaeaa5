import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { NODE_LENGTH_MAX, isBookOrigin } from '#book';
import { compareInstants, interpolate, isInstant } from '#kit';
import type { Instant, Model } from '#kit';
import { createPost, openPost } from '#server';
import type { Post } from '#server';
import type { FolderName } from '#store/node';
import type { Call, Given, Options } from './command.ts';
import { wrongCall } from './problem.ts';
import { optionWords, problemWords, saidWords } from './words.ts';

/** Options that say which book a command makes when there is none yet. */
export const makingOptions: Options = {
  origin: { words: optionWords.origin, value: 'ORIGIN' },
  node: { words: optionWords.node, value: 'NAME' },
  exercise: { words: optionWords.exercise },
  demo: { words: optionWords.demo },
};

const nodePattern = new RegExp(`^[a-z0-9][a-z0-9._-]{0,${NODE_LENGTH_MAX - 1}}$`);

/** The name a new book gets, from its options. */
export function nameFrom(given: Given, usual: { origin: string; exercise: boolean }): FolderName {
  const origin = given.text('origin') ?? usual.origin;
  const node = given.text('node') ?? 'hq-1';
  if (!isBookOrigin(origin)) throw wrongCall(problemWords.originWrong, { value: origin });
  if (!nodePattern.test(node)) throw wrongCall(problemWords.nodeWrong, { value: node });
  return { origin, node, exercise: usual.exercise, demo: given.flag('demo') };
}

/** Whether there is anything of a book in the folder; a damaged one counts, so that nothing is made over it. */
export const hasBook = (path: string): boolean =>
  ['book.json', 'book.sqlite', 'seal.txt', 'keys'].some((name) => existsSync(join(path, name)));

/** Makes the book and says so on standard error. */
export async function makePost(
  call: Call,
  path: string,
  made: { model: Model; name: FolderName; clock?: Instant },
): Promise<Post> {
  const { model, name, clock } = made;
  const post = await createPost(path, model, { name, ...(clock === undefined ? {} : { clock }) });
  call.io.err(interpolate(saidWords.made[call.lang], { origin: name.origin, node: name.node, path }, call.lang));
  return post;
}

/** Opens a book that is there. Throws a Problem when its clock is asked to do what it may not. */
export async function openAt(
  path: string,
  model: Model,
  options: { clock?: Instant; running?: boolean } = {},
): Promise<Post> {
  const { clock, running = false } = options;
  const post = await openPost(path, model, { running });
  if (clock === undefined) return post;
  try {
    driveTo(post, clock);
  } catch (cause) {
    post.close();
    throw cause;
  }
  return post;
}

function driveTo({ folder, station }: Post, clock: Instant): void {
  if (!folder.name.exercise) throw wrongCall(problemWords.clockMission, { origin: folder.name.origin });
  const last = folder.store.meta('received');
  if (last !== undefined && isInstant(last) && compareInstants(clock, last) < 0) {
    throw wrongCall(problemWords.clockBack, { now: last, value: clock });
  }
  station.platform.clock.drive(clock);
}
