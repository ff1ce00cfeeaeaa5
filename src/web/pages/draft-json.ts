import type { Json } from '#book';
import type { Entry, Model, ModelField, ModelKind } from '#web/app/client.ts';
import type { FormDraft } from './draft-store.ts';
import { jsonOf, typedOf } from './form-typed.ts';
import type { Typed, TypedFields } from './form-typed.ts';

/** Of what everybody may say of an entry, what a form asks for at once; the rest waits under "more". */
const asked = ['occurred', 'place', 'grade', 'source'];
const further = ['until', 'precision', 'legal', 'lang', 'marking', 'attachments', 'reason'];

type Fields = Readonly<Record<string, ModelField>>;

export interface UniversalFields {
  readonly first: Fields;
  readonly more: Fields;
}

/** The fields of every entry, those this kind insists on among the first. */
export function universalFields(model: Model, kind: ModelKind): UniversalFields {
  const isFirst = (name: string): boolean => asked.includes(name) || kind.requires.includes(name);
  const pick = (wanted: (name: string) => boolean): Fields =>
    Object.fromEntries(
      [...asked, ...further].filter(wanted).flatMap((name) => {
        const field = model.universal[name];
        return field === undefined ? [] : [[name, { ...field, optional: !kind.requires.includes(name) }]];
      }),
    );
  return { first: pick(isFirst), more: pick((name) => !isFirst(name)) };
}

function jsonFields(fields: Fields, typed: TypedFields): Record<string, Json> {
  const json: Record<string, Json> = {};
  for (const [name, field] of Object.entries(fields)) {
    const value = jsonOf(field, typed[name]);
    if (value !== undefined) json[name] = value;
  }
  return json;
}

export interface Composing {
  readonly model: Model;
  readonly kind: ModelKind;
  readonly draft: FormDraft;
  /** The entry that is corrected, with the form as it was before anything was changed. */
  readonly corrected?: { readonly id: string; readonly before: FormDraft };
}

/** The draft to send. A correction says only what changes; a value taken out is said to be none. */
export function draftJson({ model, kind, draft, corrected }: Composing): Record<string, Json> {
  const { first, more } = universalFields(model, kind);
  const universal = { ...first, ...more };
  const data = jsonFields(kind.fields, draft.data);
  const common = jsonFields(universal, draft.universal);
  if (corrected === undefined) {
    const subject = draft.subject.type === 'subject' ? draft.subject.id || draft.subject.text.trim() : '';
    return { id: draft.id, kind: kind.id, ...(subject === '' ? {} : { subject }), ...common, data };
  }
  const { id, before } = corrected;
  const { reason, ...rest } = common;
  return {
    id: draft.id,
    kind: kind.id,
    corrects: id,
    ...(reason === undefined ? {} : { reason }),
    ...changed(jsonFields(universal, before.universal), rest),
    data: changed(jsonFields(kind.fields, before.data), data),
  };
}

function changed(before: Readonly<Record<string, Json>>, after: Readonly<Record<string, Json>>): Record<string, Json> {
  const changes: Record<string, Json> = {};
  for (const name of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (name === 'reason' && after[name] === undefined) continue;
    const value = after[name] ?? null;
    if (JSON.stringify(before[name] ?? null) !== JSON.stringify(value)) changes[name] = value;
  }
  return changes;
}

/** A form filled with what an entry says, to be corrected. */
export function formOf({
  model,
  kind,
  entry,
  zone,
  id,
}: {
  readonly model: Model;
  readonly kind: ModelKind;
  readonly entry: Entry;
  readonly zone: string;
  readonly id: string;
}): FormDraft {
  const name = entry.subject.slice(entry.subject.indexOf(':') + 1);
  const { first, more } = universalFields(model, kind);
  const said: Readonly<Record<string, Json | undefined>> = {
    occurred: entry.occurred,
    until: entry.until ?? undefined,
    precision: entry.precision,
    grade: entry.grade ?? undefined,
    source: entry.source ?? undefined,
    legal: entry.legal ?? undefined,
    lang: entry.lang ?? undefined,
    place: placeOf(entry),
  };
  const typedFields = (fields: Fields, values: Readonly<Record<string, Json | undefined>>): TypedFields => {
    const typed: Record<string, Typed> = {};
    for (const [field, about] of Object.entries(fields)) {
      const one = typedOf(about, values[field], zone);
      if (one !== undefined) typed[field] = one;
    }
    return typed;
  };
  return {
    id,
    subject: { type: 'subject', id: name, text: name },
    data: typedFields(kind.fields, entry.data),
    universal: typedFields({ ...first, ...more }, said),
  };
}

const placeOf = ({ lat_e6: lat, lon_e6: lon, place }: Entry): Json | undefined =>
  lat === null || lon === null ? undefined : { lat_e6: lat, lon_e6: lon, ...(place === null ? {} : { name: place }) };
