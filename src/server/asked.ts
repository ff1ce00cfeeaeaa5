import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import type { Lang, Model, Viewer } from '#kit';
import type { Station } from '#station';
import type { Account, Accounts } from './accounts.ts';
import type { BodyOf, ParamsOf, QueryOf, ReplyOf, Route } from './contract-route.ts';
import type { Contract, RouteName } from './contract.ts';
import type { Feed } from './feed.ts';
import type { Reader } from './reading.ts';
import type { Sessions } from './sessions.ts';
import type { Checks } from './checks.ts';

/** What every answer is made from. */
export interface Serving {
  readonly station: Station;
  readonly model: Model;
  /** The data folder. */
  readonly folder: string;
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly reader: Reader;
  readonly feed: Feed;
  readonly checks: Checks;
}

const isRaw: unique symbol = Symbol('raw');

/** An answer that is not JSON: text, bytes or a stream, with what must be said of it. */
export interface Raw {
  readonly [isRaw]: true;
  readonly media: string;
  readonly content: string | Uint8Array | Readable;
  readonly headers?: Readonly<Record<string, string>>;
}

export const raw = (answer: Omit<Raw, typeof isRaw>): Raw => ({ ...answer, [isRaw]: true });
export const rawIn = (given: unknown): given is Raw => typeof given === 'object' && given !== null && isRaw in given;

/** The handler has taken the connection and answers by itself. */
export const taken: unique symbol = Symbol('taken');

export interface Asked<R> {
  readonly params: ParamsOf<R>;
  readonly query: QueryOf<R>;
  readonly body: BodyOf<R>;
  /** `where.<column>` of the query, by column. */
  readonly where: Readonly<Record<string, string>>;
  readonly lang: Lang;
  readonly account: R extends { readonly open: true } ? Account | undefined : Account;
  /** The session's account as the one who reads; nobody when the route is open. */
  readonly viewer: R extends { readonly open: true } ? Viewer | undefined : Viewer;
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** The session id the request came with, if any. Secret. */
  readonly session: string | undefined;
  setCookie(cookie: string): void;
}

type Answering<R> =
  | (R extends { readonly reply: unknown } ? ReplyOf<R> : never)
  | (R extends { readonly media: unknown } ? Raw | typeof taken : never);
export type Handler<R extends Route> = (asked: Asked<R>, serving: Serving) => Answering<R> | Promise<Answering<R>>;
/** Every route has its handler: leaving one out does not compile. */
export type Handlers = { readonly [K in RouteName]: Handler<Contract[K]> };
export type HandlersOf<K extends RouteName> = { readonly [N in K]: Handler<Contract[N]> };
