import { interpolate } from '#kit';
import type { Instant, Lang } from '#kit';
import type { Json } from '#book';
import { findModel } from '#server';
import type { Post } from '#server';
import { told } from '#station';
import type { Outcome, Refused } from '#station';
import { StoreFullError } from '#store';
import { exits } from './command.ts';
import type { Call, Command } from './command.ts';
import { draftBytesMax, readLine } from './drafts.ts';
import { dataOption, instantOption } from './given.ts';
import { lineSplitter } from './lines.ts';
import type { RawLine } from './lines.ts';
import { hasBook, makePost, makingOptions, nameFrom, openAt } from './making.ts';
import { wrongCall } from './problem.ts';
import { clockWords, commandWords, optionWords, problemWords, saidWords } from './words.ts';

export const write: Command = {
  name: 'write',
  words: commandWords.write,
  options: { data: dataOption, clock: { words: optionWords.clock, value: 'ISO' }, ...makingOptions },
  async run(call) {
    const { io, lang } = call;
    const opening = await openingOf(call);
    const writer = lineWriter(call, opening);
    const lines = lineSplitter(draftBytesMax);
    try {
      for await (const chunk of io.input) {
        for (const line of lines.push(chunk)) await writer.take(line);
        // Whoever waits for a receipt before sending more gets it now.
        await writer.flush();
      }
      for (const line of lines.end()) await writer.take(line);
      await writer.flush();
      await opening.post();
    } finally {
      opening.close();
    }
    const { written, refused } = writer.counts();
    io.err(interpolate(saidWords.written[lang], { written, refused }, lang));
    return refused > 0 ? exits.refused : exits.done;
  },
};

interface Opening {
  /** The open post; `clock` is where the clock of a book not made yet begins. */
  post(clock?: Instant): Promise<Post>;
  close(): void;
}

/** Opens the book at once when it is there, and makes a new one when its first clock is known. */
async function openingOf(call: Call): Promise<Opening> {
  const { given, lang } = call;
  const path = given.need('data');
  const model = await findModel();
  const clock = instantOption(given, 'clock', lang);
  let opened: Post | undefined;
  if (hasBook(path)) opened = await openAt(path, model, clock === undefined ? {} : { clock });
  if (opened !== undefined && given.flag('exercise') && !opened.folder.name.exercise) {
    const { origin } = opened.folder.name;
    opened.close();
    throw wrongCall(problemWords.exerciseMission, { origin });
  }
  const exercise = given.flag('exercise') || clock !== undefined;
  const name = nameFrom(given, { origin: exercise ? 'ht.mss/exercise' : 'ht.mss/hq', exercise });
  return {
    async post(first) {
      const start = clock ?? (exercise ? first : undefined);
      opened ??= await makePost(call, path, { model, name, ...(start === undefined ? {} : { clock: start }) });
      return opened;
    },
    close: () => opened?.close(),
  };
}

type Waiting =
  | { readonly line: number; readonly draft: Json; readonly bytes: number }
  | { readonly line: number; readonly refused: readonly Refused[] };

const batchMax = 256;
const batchBytesMax = 4_194_304;

interface ToldRefusal {
  readonly code: string;
  readonly field: string;
  readonly value: string;
  readonly message: string;
  readonly way: string;
}

/** Writes lines in order: drafts together in batches, a clock line between two of them. */
function lineWriter({ io, lang }: Call, opening: Opening) {
  let waiting: Waiting[] = [];
  let bytes = 0;
  let written = 0;
  let refused = 0;

  const refuse = (line: number, faults: readonly ToldRefusal[]): void => {
    refused++;
    io.out(JSON.stringify({ line, refused: faults }));
  };
  const tellOutcome = (line: number, outcome: Outcome | undefined): void => {
    if (outcome?.ok !== true)
      return refuse(
        line,
        (outcome?.faults ?? []).map((fault) => toldShort(fault, lang)),
      );
    written++;
    io.out(JSON.stringify({ line, ...outcome.receipt, ...(outcome.again ? { again: true } : {}) }));
  };

  const flush = async (): Promise<void> => {
    const batch = waiting;
    waiting = [];
    bytes = 0;
    if (batch.length === 0) return;
    const drafts = batch.flatMap((one) => ('draft' in one ? [one.draft] : []));
    const outcomes = drafts.length === 0 ? [] : await committed(await opening.post(), drafts);
    let at = 0;
    for (const one of batch) {
      if ('draft' in one) tellOutcome(one.line, outcomes[at++]);
      else
        refuse(
          one.line,
          one.refused.map((fault) => toldShort(fault, lang)),
        );
    }
  };

  return {
    flush,
    counts: () => ({ written, refused }),
    async take(raw: RawLine): Promise<void> {
      const read = readLine(raw);
      const line = raw.number;
      if (read.what === 'draft') waiting.push({ line, draft: read.draft, bytes: raw.size });
      if (read.what === 'refused') waiting.push({ line, refused: [read.fault] });
      if (read.what === 'draft') bytes += raw.size;
      if (read.what === 'clock') {
        await flush();
        const fault = driven(await opening.post(read.to), read.to, lang);
        if (fault !== undefined) refuse(line, [fault]);
      }
      if (waiting.length >= batchMax || bytes >= batchBytesMax) await flush();
    },
  };
}

/** Writes a batch; a full disk refuses every draft of it, and the next batch is tried again. */
async function committed({ station }: Post, drafts: readonly Json[]): Promise<readonly Outcome[]> {
  try {
    return await station.write(drafts);
  } catch (cause) {
    if (!(cause instanceof StoreFullError)) throw cause;
    return drafts.map(() => ({ ok: false, faults: [{ code: 'store.full', field: 'draft', value: '' }] }));
  }
}

function toldShort(fault: Refused, lang: Lang): ToldRefusal {
  const { code, field, value, message, way } = told(fault, lang);
  return { code, field, value, message, way };
}

/** Drives the exercise's clock, or says why it stays. */
function driven({ folder, station }: Post, to: Instant, lang: Lang): ToldRefusal | undefined {
  const { clock } = station.platform;
  const now = clock.now();
  if (folder.name.exercise && to >= now) {
    clock.drive(to);
    return undefined;
  }
  const [code, said] = folder.name.exercise
    ? (['clock.backwards', clockWords.backwards] as const)
    : (['clock.mission', clockWords.mission] as const);
  return { code, field: 'clock', value: to, message: said.what[lang], way: interpolate(said.way[lang], { now }, lang) };
}
