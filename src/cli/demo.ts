import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { compareInstants, interpolate, isObject, isTimeFault, parseInstant } from '#kit';
import type { Instant, Lang, Model } from '#kit';
import type { Json } from '#book';
import { createPost, findModel } from '#server';
import type { DemoAccount, Post } from '#server';
import { told } from '#station';
import { exits } from './command.ts';
import type { Call, Command } from './command.ts';
import { dataOption } from './given.ts';
import { hasBook, openAt } from './making.ts';
import { Problem } from './problem.ts';
import { portsOf, servePost, servingOptions } from './serve.ts';
import { commandWords, optionWords, problemWords, saidWords } from './words.ts';

const demoOrigin = 'ht.mss/demo';

export const demo: Command = {
  name: 'demo',
  words: commandWords.demo,
  options: { data: dataOption, 'load-only': { words: optionWords.loadOnly }, ...servingOptions },
  async run(call) {
    const { given, io, lang } = call;
    const ports = portsOf(call);
    const model = await findModel();
    const story = await findStory();
    const post = await openDemo(call, { model, drafts: story.drafts });
    if (!given.flag('load-only')) return servePost(call, { post, ports, demoAccounts: story.accounts });
    const entries = post.station.store.size();
    post.close();
    io.out(interpolate(saidWords.loaded[lang], { entries }, lang));
    return exits.done;
  },
};

/** What the demonstration tells: drafts with `{"clock":…}` lines between them, and who may sign in. */
export interface Story {
  readonly drafts: readonly Json[];
  readonly accounts: readonly DemoAccount[];
}

/** Opens the demonstration, loading it first when it is not whole yet. */
async function openDemo(call: Call, { model, drafts }: { model: Model; drafts: readonly Json[] }): Promise<Post> {
  const path = call.given.need('data');
  if (!hasBook(path)) await loadStory(path, { model, drafts, lang: call.lang });
  let post = await openAt(path, model, { running: true });
  const { name, store } = post.folder;
  if (name.origin !== demoOrigin || !name.exercise || !name.demo) {
    post.close();
    throw new Problem(exits.usage, problemWords.demoOther, { path, origin: name.origin });
  }
  if (drafts.length > 0 && store.meta(loadedMark) === undefined) {
    post.close();
    await loadStory(path, { model, drafts, lang: call.lang });
    post = await openAt(path, model, { running: true });
  }
  // The story opens at its last clock; whoever has written since goes on from there.
  driveForward(post, lastClock(drafts));
  return post;
}

function driveForward({ station }: Post, to: Instant | undefined): void {
  const { clock } = station.platform;
  if (to !== undefined && compareInstants(to, clock.now()) > 0) clock.drive(to);
}

function clockIn(draft: Json): Instant | undefined {
  const given = isObject(draft) && Object.keys(draft).join() === 'clock' ? draft['clock'] : undefined;
  const parsed = typeof given === 'string' ? parseInstant(given) : undefined;
  return parsed === undefined || isTimeFault(parsed) ? undefined : parsed;
}

const lastClock = (drafts: readonly Json[]): Instant | undefined =>
  drafts.map(clockIn).findLast((clock) => clock !== undefined);

const batchMax = 256;

/** Kept beside the book once the whole story is in it. */
const loadedMark = 'story';

interface Loading {
  readonly model: Model;
  readonly drafts: readonly Json[];
  readonly lang: Lang;
}

/**
 * Writes a story into an exercise book of invented persons, made when there is none; a load that was broken off goes on
 * where it stopped. Throws a Problem with the first draft that is refused: a story with a hole would be another one.
 */
export async function loadStory(path: string, { model, drafts, lang }: Loading): Promise<void> {
  const name = { origin: demoOrigin, node: 'hq-1', exercise: true, demo: true };
  const start = drafts.map(clockIn).find((clock) => clock !== undefined);
  const options = { name, ...(start === undefined ? {} : { clock: start }) };
  const post = hasBook(path) ? await openAt(path, model) : await createPost(path, model, options);
  try {
    // The first entry enrols the device; after it each draft is one entry, in order.
    let known = post.station.store.size() - 1;
    let waiting: Waiting[] = [];
    for (const [index, draft] of drafts.entries()) {
      const clock = clockIn(draft);
      if (clock === undefined && known-- <= 0) waiting.push({ line: index + 1, draft });
      if (clock !== undefined || waiting.length >= batchMax) waiting = await writeAll(post, waiting, lang);
      driveForward(post, clock);
    }
    await writeAll(post, waiting, lang);
    if (drafts.length > 0) post.folder.store.transact((writer) => writer.putMeta(loadedMark, String(drafts.length)));
  } finally {
    post.close();
  }
}

interface Waiting {
  readonly line: number;
  readonly draft: Json;
}

/** Writes what has waited; nothing waits after that. */
async function writeAll({ station }: Post, waiting: readonly Waiting[], lang: Lang): Promise<Waiting[]> {
  const outcomes = waiting.length === 0 ? [] : await station.write(waiting.map(({ draft }) => draft));
  for (const [index, outcome] of outcomes.entries()) {
    const fault = outcome.ok ? undefined : outcome.faults[0];
    if (fault === undefined) continue;
    const { code, field, message } = told(fault, lang);
    throw new Problem(exits.refused, problemWords.demoRefused, {
      line: String(waiting[index]?.line ?? 0),
      code,
      field,
      message,
    });
  }
  return [];
}

const storyFile = join(import.meta.dirname, 'demo', 'drafts.ts');
const nothing: Story = { drafts: [], accounts: [] };

/** The story that comes with this copy of Konbit; an empty one when it comes without. */
async function findStory(): Promise<Story> {
  if (!existsSync(storyFile)) return nothing;
  const loaded: { demoDrafts?: () => readonly Json[]; demoAccounts?: readonly DemoAccount[] } = await import(
    pathToFileURL(storyFile).href
  );
  return { drafts: loaded.demoDrafts?.() ?? [], accounts: loaded.demoAccounts ?? [] };
}
