import { CanonicalError, JSON_DEPTH_MAX, parseStrict } from '#book';
import type { Json, JsonCode } from '#book';
import { clipped, isObject, isTimeFault, parseInstant } from '#kit';
import type { Fault, Instant, KitFaultCode } from '#kit';
import type { RawLine } from './lines.ts';

/** Longest draft, in bytes of its line. */
export const draftBytesMax = 262_144;

/** What a line of drafts turns out to be. */
export type ReadLine =
  | { readonly what: 'blank' }
  | { readonly what: 'draft'; readonly draft: Json }
  | { readonly what: 'clock'; readonly to: Instant }
  | { readonly what: 'refused'; readonly fault: Fault };

const codes: Readonly<Record<JsonCode, KitFaultCode>> = {
  'json.syntax': 'draft.syntax',
  'json.float': 'number.float',
  'json.integer': 'number.range',
  'json.surrogate': 'draft.surrogate',
  'json.duplicate': 'draft.duplicate',
  'json.depth': 'draft.depth',
};

const whole = new TextDecoder('utf-8', { fatal: true });
const beginning = new TextDecoder();
const shownBytes = 160;

/** Reads one line: a draft, a clock to drive, nothing, or a fault that names the field. Never throws. */
export function readLine(line: RawLine): ReadLine {
  if (line.size > draftBytesMax) {
    return refused({
      code: 'draft.size',
      field: 'draft',
      value: shown(line),
      params: { limit: String(draftBytesMax) },
    });
  }
  let source: string;
  try {
    source = whole.decode(line.bytes).trim();
  } catch {
    return refused({ code: 'draft.utf8', field: 'draft', value: shown(line) });
  }
  if (source === '') return { what: 'blank' };
  try {
    const draft = parseStrict(source);
    return clockIn(draft) ?? { what: 'draft', draft };
  } catch (cause) {
    if (cause instanceof CanonicalError) return refused(faultOf(cause, source));
    throw cause;
  }
}

const refused = (fault: Fault): ReadLine => ({ what: 'refused', fault });

const shown = ({ bytes }: RawLine): string =>
  clipped(beginning.decode(bytes.subarray(0, shownBytes)).replace(/\p{Cc}/gu, ' '));

/** `{"clock":"2024-09-17T14:20-04:00"}` and nothing else. */
function clockIn(draft: Json): ReadLine | undefined {
  if (!isObject(draft) || Object.keys(draft).join() !== 'clock') return undefined;
  const { clock } = draft;
  const to = typeof clock === 'string' ? parseInstant(clock) : { code: 'time.syntax' as const, value: clipped(clock) };
  if (isTimeFault(to)) return refused({ code: to.code, field: 'clock', value: clipped(to.value) });
  return { what: 'clock', to };
}

function faultOf({ code, path }: CanonicalError, source: string): Fault {
  const steps = stepsOf(path);
  return {
    code: codes[code],
    field: steps.length === 0 ? 'draft' : steps.join('.'),
    value: code === 'json.syntax' ? clipped(source) : valueAt(source, steps),
    params: {
      limit: String(JSON_DEPTH_MAX),
      low: String(Number.MIN_SAFE_INTEGER),
      high: String(Number.MAX_SAFE_INTEGER),
    },
  };
}

/** The steps of `$.data.items[3].amount`. */
const stepsOf = (path: string): string[] =>
  [...path.matchAll(/\.([^.[\]]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? index ?? '');

/** The value that was refused, as the lenient reader of the platform sees it; nothing when it cannot read it either. */
function valueAt(source: string, steps: readonly string[]): string {
  try {
    let value: unknown = JSON.parse(source);
    for (const step of steps) value = childOf(value, step);
    return clipped(value).toWellFormed();
  } catch {
    return '';
  }
}

function childOf(value: unknown, step: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  const found = Object.entries(value).find(([name]) => name === step);
  return found?.[1];
}
