import { faultWords, interpolate } from '#kit';
import type { Lang } from '#kit';
import { problemWords } from './words.ts';
import type { ProblemCode } from './words.ts';

/** A code of the server's own, or of the kit's list of faults. */
export type AnyCode = ProblemCode | keyof typeof faultWords;

/** One reason a draft was turned back, in the reader's language, without the parameters its words were made with. */
export interface Said {
  readonly code: string;
  readonly field: string;
  readonly value: string;
  readonly message: string;
  readonly way: string;
}

export interface ProblemSpec {
  readonly status: number;
  readonly code: AnyCode;
  /** Place in the request, e.g. `query.limit`, `body.who`. */
  readonly field?: string;
  /** The value as given, clipped. */
  readonly value?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly refused?: readonly Said[];
}

/** Ends a request with an answer that says what is wrong. Carries no words: those depend on the reader. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly spec: ProblemSpec;

  constructor(spec: ProblemSpec) {
    super(spec.code);
    this.spec = spec;
  }
}

/** The one answer for what does not exist and for what one may not see. */
export const unknownThing = (): Problem => new Problem({ status: 404, code: 'thing.unknown' });

const all: Readonly<Record<AnyCode, (typeof problemWords)[ProblemCode]>> = { ...faultWords, ...problemWords };

export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly field?: string;
  readonly value?: string;
  readonly way: string;
  readonly refused?: readonly Said[];
}

/** The body of `application/problem+json` in the reader's language. */
export function problemBody(spec: ProblemSpec, lang: Lang): ProblemBody {
  const { status, code, field, value, params = {}, refused } = spec;
  const { what, way } = all[code];
  const filled = { ...params, field: field ?? '', value: value ?? '' };
  return {
    type: `urn:konbit:problem:${code}`,
    title: interpolate(what[lang], filled, lang),
    status,
    code,
    ...(field === undefined ? {} : { field }),
    ...(value === undefined ? {} : { value }),
    way: interpolate(way[lang], filled, lang),
    ...(refused === undefined ? {} : { refused: refused.map(plain) }),
  };
}

/** A refusal as it is handed out. */
export const plain = ({ code, field, value, message, way }: Said): Said => ({ code, field, value, message, way });

/** A refusal whose words are the server's own. */
export function ownRefusal(code: AnyCode, at: { field: string; value: string; lang: Lang }): Said {
  const { what, way } = all[code];
  return { code, field: at.field, value: at.value, message: what[at.lang], way: way[at.lang] };
}
