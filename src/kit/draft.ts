import type { Json } from '#book';
import type { Data, Fact, SubjectKey } from './fact.ts';
import { faulty, isObject, value } from './field.ts';
import type { ReadContext, Reading } from './field.ts';
import { readFields } from './field-plain.ts';
import { subjectName } from './field-ref.ts';
import { universal } from './universal.ts';
import type { Universal } from './universal.ts';
import type { Kind, Proposed } from './kind.ts';
import { subjectKey, subjectNameOf } from './kind.ts';
import type { Model } from './model.ts';
import { namingOf } from './naming.ts';
import type { Naming } from './naming.ts';
import type { Fault } from './refusal.ts';

/** What the station knows of an entry that a draft corrects or withdraws. */
export interface Target {
  readonly id: string;
  readonly kind: string;
  readonly subject: SubjectKey;
  readonly occurred: Universal['occurred'];
  readonly data: Data;
  readonly universal: Readonly<Record<string, Json>>;
}

/** A recorded fact as the target of a correction: what it said beside its own data is taken over. */
export function targetOf(fact: Fact): Target {
  const { id, kind, subject, occurred, data, place, attachments, ...rest } = fact;
  const universal: Record<string, Json> = {};
  for (const name of ['grade', 'source', 'legal', 'lang', 'precision', 'marking', 'until'] as const) {
    const value = rest[name];
    if (value !== undefined) universal[name] = value;
  }
  if (place !== undefined) universal['place'] = { ...place };
  if (attachments !== undefined) universal['attachments'] = attachments.map((one) => ({ ...one }));
  return { id, kind, subject, occurred, data, universal };
}

export interface DraftContext extends ReadContext {
  /** Finds the entry a draft corrects or withdraws, or nothing when the author may not see it or it does not exist. */
  findEntry(id: string): Target | undefined;
  /** Names the subject of a draft that leaves it out: the next of its desk's own pattern. */
  nextName?(naming: Naming): string | undefined;
}

export interface ReadDraft {
  readonly kind: Kind;
  readonly proposed: Proposed;
}

/**
 * Reads one draft: `{"kind","subject","occurred","data",…}`. Every fault in it is found at once, each with code, field
 * and value. A correction gives only what changes: the rest of its data is taken from the entry it corrects.
 */
export function readDraft(model: Model, given: Json, context: DraftContext): Reading<ReadDraft> {
  if (!isObject(given)) return faulty({ code: 'draft.syntax', path: 'draft', given });
  const targetId = given['corrects'] ?? given['withdraws'];
  const target = typeof targetId === 'string' ? context.findEntry(targetId) : undefined;
  if (targetId !== undefined && target === undefined) {
    return faulty({ code: 'entry.unknown', path: 'corrects' in given ? 'corrects' : 'withdraws', given: targetId });
  }
  const kind = kindOf(model, given['kind'] ?? target?.kind);
  if (!kind.ok) return kind;
  if (target !== undefined && target.kind !== kind.value.id) {
    return faulty({ code: 'correction.kind', path: 'kind', given: given['kind'], params: { kind: target.kind } });
  }
  return assembled({ model, kind: kind.value, given, target, context });
}

function kindOf(model: Model, given: Json | undefined): Reading<Kind> {
  const kind = typeof given === 'string' ? (model.kinds.get(given) ?? model.kinds.get(`${given}/1`)) : undefined;
  return kind === undefined ? faulty({ code: 'kind.unknown', path: 'kind', given: given ?? '' }) : value(kind);
}

interface Assembly {
  readonly model: Model;
  readonly kind: Kind;
  readonly given: { readonly [key: string]: Json };
  readonly target: Target | undefined;
  readonly context: DraftContext;
}

const apartFromUniversal = ['kind', 'subject', 'data'];

function assembled(assembly: Assembly): Reading<ReadDraft> {
  const { kind, given, target, context } = assembly;
  const faults: Fault[] = [];
  const take = <T>(reading: Reading<T>): T | undefined => {
    if (reading.ok) return reading.value;
    faults.push(...reading.faults);
    return undefined;
  };
  const common = take(universal(universalOf(assembly), { kind, context, target: target?.occurred }));
  const subject = take(readSubject(kind, given['subject'] ?? nameOf(assembly)));
  const data = take(readData(assembly));
  if (target !== undefined && given['reason'] === undefined) {
    faults.push(...faulty({ code: 'reason.missing', path: 'reason', given: '' }).faults);
  }
  if (faults.length > 0 || common === undefined || subject === undefined || data === undefined)
    return { ok: false, faults };
  return value({ kind, proposed: { ...common, kind: kind.id, subject, data } });
}

/** What the draft says beside its kind's own data; a correction takes over what it does not say again. */
function universalOf({ given, target }: Assembly): Record<string, Json> {
  const inherited = given['withdraws'] === undefined ? target?.universal : undefined;
  const said = Object.entries(given).filter(([name]) => !apartFromUniversal.includes(name));
  return { ...inherited, ...Object.fromEntries(said) };
}

/** The name of a subject the draft does not name: that of the entry it changes, or the next of the desk's pattern. */
function nameOf({ model, kind, target, context }: Assembly): string | undefined {
  if (target !== undefined) return subjectNameOf(target.subject);
  const naming = namingOf(model, kind.subject);
  return naming === undefined ? undefined : context.nextName?.(naming);
}

function readSubject(kind: Kind, given: Json | undefined): Reading<SubjectKey> {
  const name = typeof given === 'string' && given.startsWith(`${kind.subject}:`) ? subjectNameOf(given) : given;
  if (typeof name === 'string' && subjectName.test(name)) return value(subjectKey(kind.subject, name));
  if (name === undefined) return faulty({ code: 'field.missing', path: 'subject', given: '' });
  return faulty({ code: 'subject.wrong', path: 'subject', given: name, params: { type: kind.subject, limit: '64' } });
}

function readData({ kind, given, target, context }: Assembly): Reading<Data> {
  if (given['withdraws'] !== undefined) return value({});
  const told = given['data'] ?? {};
  if (!isObject(told))
    return faulty({ code: 'field.type', path: 'data', given: told, params: { type: 'group', example: '{…}' } });
  const merged: Record<string, Json> = {};
  for (const [name, one] of Object.entries({ ...target?.data, ...told })) {
    if (one !== undefined) merged[name] = one;
  }
  return readFields(kind.fields, merged, { path: 'data', context });
}
