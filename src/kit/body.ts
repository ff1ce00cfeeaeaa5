import { canonical, text, utf8 } from '#book';
import type { Json } from '#book';
import type { Author, Data, Fact, FactFile, FactPlace, Precision, SubjectKey } from './fact.ts';
import { isObject } from './field.ts';
import type { Kind, Proposed } from './kind.ts';
import type { RecordedPart } from './recorded.ts';
import { isMarking } from './role.ts';
import type { Marking } from './role.ts';
import { isInstant } from './time/index.ts';

/** A part before it is salted: canonical JSON of `{"data":…,"marking":…}`, and for `body` the universal fields too. */
export interface PlainPart {
  readonly name: string;
  readonly marking: Marking;
  readonly bytes: Uint8Array;
}

/** Splits a proposed entry into its parts, by the part each field is written to. */
export function partsOf(kind: Kind, proposed: Proposed): PlainPart[] {
  const byPart = new Map<string, Record<string, Json>>([['body', {}]]);
  for (const [name, value] of Object.entries(proposed.data)) {
    const part = kind.fields[name]?.about.part ?? 'body';
    if (value === undefined) continue;
    const group = byPart.get(part) ?? {};
    group[name] = value;
    byPart.set(part, group);
  }
  const parts: PlainPart[] = [];
  for (const [name, data] of byPart) {
    const marking = name === 'body' ? proposed.marking : (kind.parts[name] ?? kind.marking);
    const content = name === 'body' ? { ...universalJson(proposed), marking, data } : { marking, data };
    parts.push({ name, marking, bytes: utf8(canonical(content)) });
  }
  return parts;
}

function universalJson(proposed: Proposed): Record<string, Json> {
  const {
    kind: _kind,
    data: _data,
    noted: _noted,
    id: _id,
    corrected: _corrected,
    author,
    place,
    attachments,
    ...rest
  } = proposed;
  const json: Record<string, Json> = { author: { ...author } };
  if (place !== undefined) json['place'] = { ...place };
  if (attachments !== undefined) json['attachments'] = attachments.map((one) => ({ ...one }));
  for (const [name, value] of Object.entries(rest)) if (value !== undefined) json[name] = value;
  return json;
}

/** The part's content, or undefined when it is not the JSON object we write. */
function contentOf(part: RecordedPart | undefined): { readonly [key: string]: Json } | undefined {
  if (part === undefined) return undefined;
  try {
    const content: Json = JSON.parse(text(part.bytes));
    return isObject(content) ? content : undefined;
  } catch {
    return undefined;
  }
}

/** The marking a part was written with; a part that cannot be read is closed to everybody but the station. */
export function markingOf(part: RecordedPart): string {
  const marking = contentOf(part)?.['marking'];
  return isMarking(marking) ? marking : 'unreadable';
}

export interface Signed {
  readonly id: string;
  readonly kind: string;
  readonly noted: string;
}

const precisions: readonly string[] = ['exact', 'minute', 'hour', 'day', 'week', 'month'];
const isPrecision = (given: unknown): given is Precision => typeof given === 'string' && precisions.includes(given);
const isSubject = (given: unknown): given is SubjectKey => typeof given === 'string' && given.includes(':');
const textOf = (given: Json | undefined): string | undefined => (typeof given === 'string' ? given : undefined);

/**
 * The fact an entry states, from its envelope and the parts at hand. Undefined when the body was erased or is not ours
 * to read: then the entry still stands in the book, but says nothing.
 */
export function factOf(signed: Signed, parts: readonly RecordedPart[]): Fact | undefined {
  // Each part is read once: a station does this for every entry it folds.
  const contents = new Map(parts.map((part) => [part.name, contentOf(part)]));
  const body = contents.get('body');
  if (body === undefined) return undefined;
  const { subject, occurred, marking, until } = body;
  if (!isSubject(subject) || !isInstant(occurred) || !isInstant(signed.noted) || !isMarking(marking)) return undefined;
  return {
    id: signed.id,
    kind: signed.kind,
    subject,
    occurred,
    noted: signed.noted,
    marking,
    precision: isPrecision(body['precision']) ? body['precision'] : 'exact',
    author: authorOf(body['author']),
    data: dataOf(contents.values()),
    ...(isInstant(until) ? { until } : {}),
    ...texts(body),
    ...placeOf(body['place']),
    ...attachmentsOf(body['attachments']),
    ...(typeof body['clockOffsetSeconds'] === 'number' ? { clockOffsetSeconds: body['clockOffsetSeconds'] } : {}),
  };
}

function texts(body: {
  readonly [key: string]: Json;
}): Pick<Fact, 'grade' | 'source' | 'legal' | 'reason' | 'lang' | 'corrects' | 'withdraws'> {
  const found: Record<string, string> = {};
  for (const name of ['grade', 'source', 'legal', 'reason', 'lang', 'corrects', 'withdraws']) {
    const value = textOf(body[name]);
    if (value !== undefined) found[name] = value;
  }
  return found;
}

function attachmentsOf(given: Json | undefined): { attachments?: readonly FactFile[] } {
  if (!Array.isArray(given)) return {};
  const attachments: FactFile[] = [];
  for (const one of given) {
    const { sha256, bytes, media, name } = isObject(one) ? one : {};
    if (typeof sha256 !== 'string' || typeof bytes !== 'number') continue;
    attachments.push({ sha256, bytes, media: textOf(media) ?? '', name: textOf(name) ?? '' });
  }
  return { attachments };
}

function authorOf(given: Json | undefined): Author {
  if (given === undefined || !isObject(given)) return { who: '', role: '' };
  const post = textOf(given['post']);
  return {
    who: textOf(given['who']) ?? '',
    role: textOf(given['role']) ?? '',
    ...(post === undefined ? {} : { post }),
  };
}

function placeOf(given: Json | undefined): { place?: FactPlace } {
  if (given === undefined || !isObject(given)) return {};
  const { lat_e6: lat, lon_e6: lon, accuracy_m: accuracy } = given;
  if (typeof lat !== 'number' || typeof lon !== 'number') return {};
  const name = textOf(given['name']);
  const pcode = textOf(given['pcode']);
  return {
    place: {
      lat_e6: lat,
      lon_e6: lon,
      accuracy_m: typeof accuracy === 'number' ? accuracy : 0,
      ...(name === undefined ? {} : { name }),
      ...(pcode === undefined ? {} : { pcode }),
    },
  };
}

function dataOf(contents: Iterable<{ readonly [key: string]: Json } | undefined>): Data {
  const data: Record<string, Json> = {};
  for (const content of contents) {
    const given = content?.['data'];
    if (given !== undefined && isObject(given)) Object.assign(data, given);
  }
  return data;
}
