import type { z } from 'zod';

/** What is said of one route: everything the server checks, the documentation shows and the client's types come from. */
export interface Route {
  readonly summary: string;
  /** Answers without a session. Everything else needs one. */
  readonly open?: true;
  readonly params?: z.ZodObject;
  readonly query?: z.ZodObject;
  /** The query may also hold `where.<column>=value`, as often as there are columns. */
  readonly where?: true;
  readonly body?: z.ZodType;
  /** The body is a file: bytes of any media type, streamed and limited. */
  readonly upload?: true;
  readonly reply?: z.ZodType;
  /** Media types the route answers with beside, or instead of, JSON. */
  readonly media?: readonly string[];
}

/** Routes by `METHOD /path/{param}`. */
export type Routes = Readonly<Record<`${'GET' | 'POST' | 'DELETE'} /${string}`, Route>>;

export const routes = <const R extends Routes>(all: R): R => all;

/** A value as it may be handed out: arrays and objects nobody will change. */
export type Frozen<T> = T extends readonly (infer Item)[]
  ? readonly Frozen<Item>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

export type ParamsOf<R> = R extends { readonly params: infer S extends z.ZodType } ? z.output<S> : object;
export type QueryOf<R> = R extends { readonly query: infer S extends z.ZodType } ? z.output<S> : object;
export type BodyOf<R> = R extends { readonly body: infer S extends z.ZodType } ? z.output<S> : undefined;
export type ReplyOf<R> = R extends { readonly reply: infer S extends z.ZodType } ? Frozen<z.output<S>> : never;
