import type { Json } from '#book';
import { universalFields } from '#kit';
import type { Field, Kind, Model } from '#kit';

export type JsonSchema = { readonly [key: string]: Json };

/**
 * JSON Schema (2020-12) of a draft of one kind: its own fields under `data`, and the universal ones beside it. A draft
 * that corrects or withdraws gives only what changes, so then nothing of its data is required.
 */
export function schemaOf(kind: Kind, model: Model): JsonSchema {
  const data = objectOf(kind.fields);
  const { kind: _kind, ...universal } = { ...objectOf(universalFields).properties, kind: null };
  const naming = model.subjects.get(kind.subject)?.type.naming;
  const required = Object.entries(kind.fields)
    .filter(([, { about }]) => !about.optional)
    .map(([name]) => name);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:konbit:kind:${kind.id}`,
    title: kind.words.en,
    type: 'object',
    additionalProperties: false,
    properties: {
      kind: { const: kind.id },
      subject: {
        type: 'string',
        description: `name of a ${kind.subject}, alone or after “${kind.subject}:”${naming === undefined ? '' : `; the next of ${naming} when left out`}`,
      },
      author: {
        type: 'object',
        additionalProperties: false,
        required: ['who', 'role'],
        properties: {
          who: { type: 'string', maxLength: 80 },
          role: { type: 'string', maxLength: 80 },
          post: { type: 'string', maxLength: 80 },
        },
      },
      ...universal,
      data: { type: 'object', additionalProperties: false, properties: data.properties },
    },
    anyOf: [
      { required: ['corrects', 'reason'] },
      { required: ['withdraws', 'reason'] },
      {
        required: [
          'kind',
          ...(naming === undefined ? ['subject'] : []),
          ...kind.requires,
          ...(required.length > 0 ? ['data'] : []),
        ],
        properties: { data: { required } },
      },
    ],
  };
}

function objectOf(fields: Readonly<Record<string, Field<Json>>>): { readonly properties: { [key: string]: Json } } {
  const properties: { [key: string]: Json } = {};
  for (const [name, { about }] of Object.entries(fields)) properties[name] = { title: about.words.en, ...about.schema };
  return { properties };
}

/** The schema of every kind, by its id, in order of id. */
export const schemasOf = (model: Model): Record<string, JsonSchema> =>
  Object.fromEntries(
    [...model.kinds.values()].sort((a, b) => (a.id < b.id ? -1 : 1)).map((kind) => [kind.id, schemaOf(kind, model)]),
  );
