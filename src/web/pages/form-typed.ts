import type { Json } from '#book';
import { isObject } from '#kit';
import type { FileValue } from '#kit';
import type { ModelField } from '#web/app/client.ts';
import type { FieldDraft } from '#web/ui/field.ts';
import { findCivilInstantMs, findInstantMs } from '#web/ui/instant.ts';

/** What is typed in a form: plain fields as the field inputs hold them, and what is put together from those. */
export type Typed =
  | FieldDraft
  | { readonly type: 'group'; readonly fields: Readonly<Record<string, Typed>> }
  | { readonly type: 'rows'; readonly items: readonly Typed[] }
  | { readonly type: 'file'; readonly file: FileValue | null };

export type TypedFields = Readonly<Record<string, Typed>>;

/** An estimate is typed as three whole numbers. */
export const rangeEnds = ['low', 'best', 'high'] as const;

const integerField = (field: ModelField): ModelField => ({ ...field, type: 'integer' });

/** The fields a composed field is made of; none for a plain one. */
export function partsOfField(field: ModelField): Readonly<Record<string, ModelField>> | undefined {
  if (field.type === 'range') return Object.fromEntries(rangeEnds.map((end) => [end, integerField(field)]));
  return field.type === 'group' ? field.fields : undefined;
}

/** A list whose items are more than one line of text, so that each gets a frame of its own. */
export const isRows = (field: ModelField): boolean =>
  field.type === 'list' && field.of !== undefined && ['group', 'range', 'file', 'list'].includes(field.of.type);

/** The JSON a draft carries for what was typed; nothing when nothing was. What cannot be read is sent as typed, to be refused by name. */
export function jsonOf(field: ModelField, typed: Typed | undefined): Json | undefined {
  if (typed === undefined) return undefined;
  if (typed.type === 'file') return typed.file ?? undefined;
  if (typed.type === 'group') return groupJson(field, typed.fields);
  if (typed.type === 'list' || typed.type === 'rows') return listJson(field, typed.items);
  return plainJson(field, typed);
}

function plainJson(field: ModelField, typed: Exclude<FieldDraft, { readonly type: 'list' }>): Json | undefined {
  switch (typed.type) {
    case 'text':
      return textJson(field, typed.text.trim());
    case 'flag':
      return typed.set;
    case 'money':
      return typed.amount.trim() === '' ? undefined : `${decimal(typed.amount)} ${typed.currency}`;
    case 'instant':
      return instantJson(typed.local.trim(), typed.zone);
    case 'place':
      return placeJson(typed);
    case 'subject':
      return blank(typed.id === '' ? typed.text.trim() : typed.id);
  }
}

const blank = (text: string): string | undefined => (text === '' ? undefined : text);

/** A comma or a point, spaces between thousands: as people write numbers. */
const decimal = (text: string): string => text.replaceAll(/[\s\u202F\u00A0]/g, '').replace(',', '.');

function textJson(field: ModelField, text: string): Json | undefined {
  if (text === '') return undefined;
  if (field.type === 'flag') return text === 'yes';
  if (field.type === 'quantity') return { value: decimal(text), unit: field.unit ?? '' };
  if (field.type === 'integer' || field.type === 'range') {
    const whole = decimal(text);
    return /^-?\d{1,15}$/.test(whole) ? Number(whole) : text;
  }
  return text;
}

function instantJson(local: string, zone: string): string | undefined {
  if (local === '') return undefined;
  const at = findCivilInstantMs(local, zone);
  const instant = at === undefined ? undefined : new Date(at).toISOString();
  // A day the calendar or an hour the clocks do not have would come back as another: it is sent as typed, to be refused.
  return instant !== undefined && localText(instant, zone) === local.replace('T', ' ') ? instant : local;
}

function placeJson(typed: { readonly text: string; readonly lat: string; readonly lon: string }): Json | undefined {
  const name = typed.text.trim();
  if (typed.lat.trim() === '' && typed.lon.trim() === '') return blank(name);
  const point = `${decimal(typed.lat)}, ${decimal(typed.lon)}`;
  return name === '' ? { point } : { point, name };
}

function listJson(field: ModelField, items: readonly Typed[]): Json | undefined {
  const { of } = field;
  if (of === undefined) return undefined;
  const values = items.map((item) => jsonOf(of, item)).filter((value) => value !== undefined);
  return values.length === 0 ? undefined : values;
}

function groupJson(field: ModelField, typed: TypedFields): Json | undefined {
  const group: Record<string, Json> = {};
  for (const [name, part] of Object.entries(partsOfField(field) ?? {})) {
    const value = jsonOf(part, typed[name]);
    if (value !== undefined) group[name] = value;
  }
  return Object.keys(group).length === 0 ? undefined : group;
}

/** What a form shows of a value that is already in the book; instants in the zone given. */
export function typedOf(field: ModelField, value: Json | undefined, zone: string): Typed | undefined {
  if (value === undefined || value === null) return undefined;
  const parts = partsOfField(field);
  if (parts !== undefined) return groupTyped(parts, value, zone);
  if (field.type === 'list') return listTyped(field, value, zone);
  if (field.type === 'file') return isFile(value) ? { type: 'file', file: value } : undefined;
  return plainTyped(field, value, zone);
}

function plainTyped(field: ModelField, value: Json, zone: string): Typed | undefined {
  if (typeof value === 'boolean') return { type: 'text', text: value ? 'yes' : 'no' };
  if (isObject(value)) return objectTyped(field, value);
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  const text = String(value);
  if (field.type === 'instant') return { type: 'instant', local: localText(text, zone), zone };
  if (field.type === 'ref') return { type: 'subject', id: text, text };
  if (field.type === 'place') return { type: 'place', text, lat: '', lon: '' };
  return { type: 'text', text };
}

function objectTyped(field: ModelField, value: { readonly [key: string]: Json }): Typed | undefined {
  const { value: amount } = value;
  if (field.type === 'quantity') return { type: 'text', text: typeof amount === 'string' ? amount : '' };
  if (field.type === 'place') {
    const degrees = (e6: Json | undefined): string => (typeof e6 === 'number' ? (e6 / 1e6).toFixed(6) : '');
    const { name } = value;
    return {
      type: 'place',
      text: typeof name === 'string' ? name : '',
      lat: degrees(value['lat_e6']),
      lon: degrees(value['lon_e6']),
    };
  }
  const { minor, currency } = value;
  if (typeof minor !== 'number' || typeof currency !== 'string') return undefined;
  return { type: 'money', amount: (minor / 100).toFixed(2), currency };
}

function groupTyped(parts: Readonly<Record<string, ModelField>>, value: Json, zone: string): Typed | undefined {
  if (!isObject(value)) return undefined;
  const fields: Record<string, Typed> = {};
  for (const [name, part] of Object.entries(parts)) {
    const typed = typedOf(part, value[name], zone);
    if (typed !== undefined) fields[name] = typed;
  }
  return { type: 'group', fields };
}

function listTyped(field: ModelField, value: Json, zone: string): Typed | undefined {
  const { of } = field;
  if (of === undefined || !Array.isArray(value)) return undefined;
  const items = value.map((one) => typedOf(of, one, zone)).filter((one) => one !== undefined);
  if (isRows(field)) return { type: 'rows', items };
  return { type: 'list', items: items.filter(isPlain) };
}

export const isPlain = (typed: Typed): typed is FieldDraft => !['group', 'rows', 'file'].includes(typed.type);

const isFile = (value: Json): value is FileValue => isObject(value) && typeof value['sha256'] === 'string';

/** `2024-09-17 14:20` in a zone. */
export function localText(instant: string, zone: string): string {
  const at = findInstantMs(instant);
  return at === undefined ? instant : new Date(at).toLocaleString('sv-SE', { timeZone: zone }).slice(0, 16);
}
