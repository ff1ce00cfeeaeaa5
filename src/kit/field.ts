import type { Json } from '#book';
import type { Instant } from './time/index.ts';
import type { Point } from './place/index.ts';
import { clipped } from './refusal.ts';
import type { Fault, KitFaultCode } from './refusal.ts';
import { words } from './words.ts';
import type { Words } from './words.ts';

/**
 * What a gateway may learn of a field without knowing its desk: where it happened, when, who, how much money,
 * what goods, the grade, the caption that names the subject in a list.
 */
export type Facet = 'where' | 'when' | 'who' | 'money' | 'goods' | 'caption' | 'state';

/** What can be said of a field to a form, a list, a schema or a page of documentation: plain data, no functions. */
export interface FieldAbout {
  readonly type: string;
  readonly words: Words;
  readonly optional: boolean;
  /** The part of the entry this field is written to; `body` unless said otherwise. */
  readonly part: string;
  readonly facet?: Facet;
  readonly hint?: Words;
  /** Choices of a code field, by code. */
  readonly codes?: Readonly<Record<string, Words>>;
  readonly unit?: string;
  readonly low?: number;
  readonly high?: number;
  readonly long?: boolean;
  /** Subject type a reference points at. */
  readonly subject?: string;
  /** The entry also belongs to the history of the subject it refers to. */
  readonly shares?: boolean;
  readonly of?: FieldAbout;
  readonly fields?: Readonly<Record<string, FieldAbout>>;
  readonly schema: { readonly [key: string]: Json };
}

/** A place the reader may name instead of giving a grid. */
export interface KnownPlace {
  readonly id: string;
  readonly name: string;
  readonly point: Point;
  readonly accuracyMetres: number;
  readonly pcode?: string;
}

/** What reading a draft needs from outside: the gazetteer, and the moment it is noted. */
export interface ReadContext {
  readonly now: Instant;
  findPlace(text: string): KnownPlace | undefined;
}

export type Reading<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** A field of a kind: how it is described, and how an outsider's value becomes one of ours. */
export interface Field<T extends Json> {
  readonly about: FieldAbout;
  /** Reads one value; `path` is its place in the draft, for faults. Never throws. */
  read(value: Json, path: string, context: ReadContext): Reading<T>;
}

/** A field whose value may be absent when a fold reads it: left out by the author, or erased with its part. */
export interface MaybeField<T extends Json> extends Field<T> {
  readonly maybe: true;
}

export type Fields = Readonly<Record<string, Field<Json>>>;
type MaybeKeys<F> = { [K in keyof F]: F[K] extends { readonly maybe: true } ? K : never }[keyof F];
type ValueOf<F> = F extends { read(value: Json, path: string, context: ReadContext): Reading<infer T> } ? T : never;
/** The data of an entry whose kind has these fields. */
export type DataOf<F> = { readonly [K in Exclude<keyof F, MaybeKeys<F>>]: ValueOf<F[K]> } & {
  readonly [K in MaybeKeys<F>]?: ValueOf<F[K]>;
};

export type FieldOptions = Partial<Pick<FieldAbout, 'facet'>> & { readonly hint?: string };

/** Lets a draft leave the field out. */
export function optional<T extends Json>(field: Field<T>): MaybeField<T> {
  return { ...field, about: { ...field.about, optional: true }, maybe: true };
}

/**
 * Writes the field to a part of its own. A part is erased, withheld and cleared as one, so a fold must live without it.
 * `part` is one of the parts its kind declares, e.g. `persons`.
 */
export function apart<T extends Json>(part: string, field: Field<T>): MaybeField<T> {
  return { ...field, about: { ...field.about, part }, maybe: true };
}

export const value = <T>(read: T): Reading<T> => ({ ok: true, value: read });

export interface FaultAt {
  readonly code: KitFaultCode;
  readonly path: string;
  readonly given: unknown;
  readonly params?: Readonly<Record<string, string>>;
}

export const faulty = (at: FaultAt): { readonly ok: false; readonly faults: readonly Fault[] } => ({
  ok: false,
  faults: [
    {
      code: at.code,
      field: at.path,
      value: clipped(at.given),
      ...(at.params === undefined ? {} : { params: at.params }),
    },
  ],
});

export const wrongType = (path: string, given: unknown, params: { type: string; example: string }) =>
  faulty({ code: 'field.type', path, given, params });

/** The description every field starts from. `line` is its label in four languages, parted by `|`. */
export function about(type: string, line: string, rest: { schema: FieldAbout['schema'] } & FieldOptions): FieldAbout {
  const { hint, ...other } = rest;
  return {
    type,
    words: words(line),
    optional: false,
    part: 'body',
    ...other,
    ...(hint === undefined ? {} : { hint: words(hint) }),
  };
}

export const isObject = (given: Json): given is { [key: string]: Json } =>
  typeof given === 'object' && given !== null && !Array.isArray(given);
