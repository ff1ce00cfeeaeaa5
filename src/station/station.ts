import { EMPTY_EDGE, edgeFromNodes } from '#book';
import type { Edge, Json } from '#book';
import type { AnyRow, Cell, Instant, Model, NamedView, Naming, Viewer } from '#kit';
import type { AskingStore, Session } from '#store';
import { pastSessions, permitted, positionAt, rowsMax, selectFrom } from './asking.ts';
import type { Answer, Clocks, Question } from './asking.ts';
import type { Outcome } from './outcome.ts';
import { numbers } from './drafting.ts';
import { histories } from './placing.ts';
import type { BookName, Platform, PostKeys } from './platform.ts';
import { commitQueue } from './queue.ts';
import { headOf, writeBatch } from './writing.ts';
import type { Writing } from './writing.ts';

export interface StationSpec {
  readonly model: Model;
  readonly store: AskingStore;
  readonly platform: Platform;
  readonly keys: PostKeys;
  readonly name: BookName;
}

/** Called after every commit with the number of entries the book then has. A listener that throws is let go. */
export type Listener = (size: number) => void;

/** A book, its desks and its store in one process: one door in, one door out, one way to look. */
export interface Station {
  readonly model: Model;
  readonly name: BookName;
  readonly platform: Platform;
  readonly keys: PostKeys;
  readonly store: AskingStore;
  /** Writes drafts. Resolves once they are on the disk, or refused one by one; rejects when nothing was written. */
  write(drafts: readonly Json[]): Promise<readonly Outcome[]>;
  /** Answers a question with what this viewer may see. Throws RangeError when no desk has the view. */
  read(question: Question, viewer: Viewer): Answer;
  /** Runs SQL of the station's own over one point of both clocks; what comes back has not been through `mayRead`. */
  at(clocks: Clocks): Moment;
  /** The name a draft that leaves its subject out would get now. */
  nextName(naming: Naming): string;
  /** Calls back after each commit; returns the way to stop. */
  follow(listener: Listener): () => void;
  /** The signed checkpoint of everything written. */
  head(): string;
  /** Lets go of what the station opened itself; the store is closed by whoever opened it. */
  close(): void;
}

/** One point of both clocks, and a session that answers there. */
export interface Moment {
  readonly position: number;
  readonly now: Instant;
  readonly happened?: Instant;
  ask(sql: string, params?: Readonly<Record<string, Cell>>): AnyRow[];
}

export function openStation(spec: StationSpec): Station {
  const { model, store, platform, name, keys } = spec;
  const writing: Writing = { ...spec, crypto: platform.crypto, histories: histories(), numbers: numbers() };
  const past = pastSessions(writing, store);
  const listeners = new Set<Listener>();
  let edge: Edge = edgeFromNodes(platform.crypto, (level, index) => store.node(level, index), store.size());
  const queue = commitQueue(
    (work) => platform.later(work),
    (drafts) => {
      const written = writeBatch(writing, edge, drafts);
      edge = written.edge;
      if (written.placed > 0) tellAll(listeners, edge.size);
      return written.outcomes;
    },
  );
  const at = (clocks: Clocks): Moment => momentAt({ store, platform, past }, clocks);
  return {
    model,
    name,
    platform,
    keys,
    store,
    at,
    write: (drafts) => queue.write(drafts),
    read: (question, viewer) => answer({ model, name, at }, question, viewer),
    nextName: (naming) => writing.numbers.next(store.current, naming, platform.clock.now()),
    follow(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    head: () => store.head() ?? headOf(writing, EMPTY_EDGE),
    close: () => past.close(),
  };
}

function tellAll(listeners: Set<Listener>, size: number): void {
  for (const listener of listeners) {
    try {
      listener(size);
    } catch {
      // What a listener does with the news is its own affair: the entry is written either way.
      listeners.delete(listener);
    }
  }
}

interface Looking {
  readonly store: AskingStore;
  readonly platform: Platform;
  readonly past: ReturnType<typeof pastSessions>;
}

function momentAt({ store, platform, past }: Looking, clocks: Clocks): Moment {
  const real = platform.clock.now();
  const size = store.size();
  const knownTo = clocks.position ?? (clocks.knew === undefined ? size : positionAt(store.current, clocks.knew));
  const position = Math.max(0, Math.min(knownTo, size));
  const now = clocks.now ?? clocks.happened ?? clocks.knew ?? real;
  const present = position === size && clocks.happened === undefined;
  const session: Session = present ? store.current : past.at(position, clocks.happened);
  return {
    position,
    now,
    ...(clocks.happened === undefined ? {} : { happened: clocks.happened }),
    ask: (sql, params = {}) => session.ask(sql, { now, params }),
  };
}

interface Answering {
  readonly model: Model;
  readonly name: BookName;
  at(clocks: Clocks): Moment;
}

function viewNamed(model: Model, name: string): NamedView {
  const named = model.views.find((one) => one.name === name);
  if (named === undefined) throw new RangeError(`no desk has the view ${name}`);
  return named;
}

function answer(answering: Answering, question: Question, viewer: Viewer): Answer {
  const { model, name } = answering;
  const named = viewNamed(model, question.view);
  const moment = answering.at(question);
  const columns = Object.keys(question.where ?? {});
  for (const column of columns) {
    if (!Object.hasOwn(named.view.columns, column))
      throw new RangeError(`the view ${named.name} has no column ${column}`);
  }
  const limit = Math.min(question.limit ?? rowsMax, rowsMax);
  const asked = moment.ask(`${selectFrom(named.sqlName, columns)} LIMIT ${limit}`, question.where);
  const { rows, withheld } = permitted(named, viewer, asked);
  return {
    view: named.name,
    book: name.origin,
    position: moment.position,
    now: moment.now,
    ...(moment.happened === undefined ? {} : { happened: moment.happened }),
    rows,
    withheld,
  };
}
