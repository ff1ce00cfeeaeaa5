import type { Json } from '#book';
import { about, apart, faulty, isObject, value, wrongType } from './field.ts';
import type { Field, FieldOptions, MaybeField, Reading } from './field.ts';
import type { Fault } from './refusal.ts';
import { words } from './words.ts';
import type { Words } from './words.ts';

/** Free text. `max` counts UTF-16 units, 2,000 unless said otherwise. */
export function text(line: string, options: FieldOptions & { max?: number; long?: boolean } = {}): Field<string> {
  const { max = 2000, ...rest } = options;
  return {
    about: about('text', line, { ...rest, schema: { type: 'string', minLength: 1, maxLength: max } }),
    read(given, path) {
      if (typeof given !== 'string') return wrongType(path, given, { type: 'text', example: '"…"' });
      const trimmed = given.trim();
      if (trimmed === '') return faulty({ code: 'field.missing', path, given });
      if (trimmed.length > max) return faulty({ code: 'field.long', path, given, params: { limit: String(max) } });
      return value(trimmed);
    },
  };
}

/** A person's name as given: kept in the part `persons`, so that it can be withheld and erased apart from the facts. */
export const personName = (line: string, options: FieldOptions = {}): MaybeField<string> =>
  apart('persons', text(line, { facet: 'who', ...options, max: 200 }));

/** One of a closed list of language-neutral codes. `choices` maps each code to its words `en|fr|ht|sw`. */
export function code<C extends string>(
  line: string,
  choices: Readonly<Record<C, string>>,
  options: FieldOptions = {},
): Field<C> {
  const codes: Record<string, Words> = {};
  const known: string[] = [];
  for (const [name, label] of Object.entries<string>(choices)) {
    codes[name] = words(label);
    known.push(name);
  }
  const isCode = (given: Json): given is C => typeof given === 'string' && Object.hasOwn(codes, given);
  return {
    about: { ...about('code', line, { ...options, schema: { type: 'string', enum: known } }), codes },
    read(given, path) {
      if (isCode(given)) return value(given);
      return faulty({ code: 'code.unknown', path, given, params: { known: known.join(', ') } });
    },
  };
}

/** A yes or a no. */
export function flag(line: string, options: FieldOptions = {}): Field<boolean> {
  return {
    about: about('flag', line, { ...options, schema: { type: 'boolean' } }),
    read: (given, path) =>
      typeof given === 'boolean' ? value(given) : wrongType(path, given, { type: 'flag', example: 'true' }),
  };
}

/** A BCP 47 language code, such as `ht` or `es`. */
export function language(line: string, options: FieldOptions = {}): Field<string> {
  return {
    about: about('language', line, {
      ...options,
      schema: { type: 'string', pattern: '^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$' },
    }),
    read: (given, path) =>
      typeof given === 'string' && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(given)
        ? value(given)
        : wrongType(path, given, { type: 'language', example: '"ht"' }),
  };
}

/** Reads named fields from an object: every fault is found, not only the first. */
export function readFields(
  fields: Readonly<Record<string, Field<Json>>>,
  given: { readonly [key: string]: Json },
  at: { path: string; context: Parameters<Field<Json>['read']>[2] },
): Reading<{ [key: string]: Json }> {
  const faults: Fault[] = [];
  const read: Record<string, Json> = {};
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(fields, name)) continue;
    const unknown = { code: 'field.unknown', path: `${at.path}.${name}`, given: given[name] } as const;
    faults.push(...faulty({ ...unknown, params: { known: Object.keys(fields).join(', ') } }).faults);
  }
  for (const [name, field] of Object.entries(fields)) {
    const path = `${at.path}.${name}`;
    const one = Object.hasOwn(given, name) ? given[name] : undefined;
    if (one === undefined || one === null) {
      if (!field.about.optional) faults.push(...faulty({ code: 'field.missing', path, given: '' }).faults);
      continue;
    }
    const reading = field.read(one, path, at.context);
    if (reading.ok) read[name] = reading.value;
    else faults.push(...reading.faults);
  }
  return faults.length > 0 ? { ok: false, faults } : value(read);
}

/** A list of at most `max` values of one field (100 unless said otherwise). */
export function list<T extends Json>(item: Field<T>, options: { max?: number } = {}): Field<T[]> {
  const max = options.max ?? 100;
  return {
    about: {
      ...item.about,
      type: 'list',
      of: item.about,
      schema: { type: 'array', maxItems: max, items: { ...item.about.schema } },
    },
    read(given, path, context) {
      if (!Array.isArray(given)) return wrongType(path, given, { type: 'list', example: '[…]' });
      if (given.length > max) {
        return faulty({ code: 'number.range', path, given: given.length, params: { low: '0', high: String(max) } });
      }
      const faults: Fault[] = [];
      const values: T[] = [];
      for (const [index, one] of given.entries()) {
        const reading = item.read(one, `${path}.${index}`, context);
        if (reading.ok) values.push(reading.value);
        else faults.push(...reading.faults);
      }
      return faults.length > 0 ? { ok: false, faults } : value(values);
    },
  };
}

/** A few fields that belong together, such as one line of a property inventory. */
export function group(
  line: string,
  fields: Readonly<Record<string, Field<Json>>>,
  options: FieldOptions = {},
): Field<{ [key: string]: Json }> {
  const entries = Object.entries(fields);
  const schema = {
    type: 'object',
    additionalProperties: false,
    required: entries.filter(([, field]) => !field.about.optional).map(([name]) => name),
    properties: Object.fromEntries(entries.map(([name, field]) => [name, { ...field.about.schema }])),
  };
  return {
    about: {
      ...about('group', line, { ...options, schema }),
      fields: Object.fromEntries(entries.map(([name, field]) => [name, field.about])),
    },
    read: (given, path, context) =>
      isObject(given)
        ? readFields(fields, given, { path, context })
        : wrongType(path, given, { type: 'group', example: '{…}' }),
  };
}
