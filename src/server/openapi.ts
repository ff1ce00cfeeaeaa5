import { z } from 'zod';
import { isObject } from '#kit';
import { parseStrict } from '#book';
import type { Json } from '#book';
import type { Route, Routes } from './contract-route.ts';
import { lang, problem } from './contract-shapes.ts';

type Schema = { [key: string]: Json };
type Components = Record<string, Json>;

/** The contract as OpenAPI 3.1. Shapes with a name become shared components. */
export function openapiOf(routes: Routes): Schema {
  const components: Components = {};
  const problemRef = schemaIn(components, problem, 'output');
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, definition] of Object.entries(routes)) {
    const [method = 'GET', path = '/'] = name.split(' ');
    const operations = (paths[path] ??= {});
    operations[method.toLowerCase()] = operationOf({ name, definition, components, problemRef });
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Konbit station',
      version: '1',
      description:
        'The book of one post and the desks that read it. What one may not see answers exactly like what does not exist.',
    },
    paths,
    components: {
      schemas: components,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'konbit_session' } },
    },
    security: [{ session: [] }],
  };
}

/** JSON Schema of a shape; the named shapes in it go to the components. */
function schemaIn(components: Components, shape: z.ZodType, io: 'input' | 'output'): Schema {
  const made = parseStrict(
    JSON.stringify(z.toJSONSchema(shape, { io, unrepresentable: 'any' })).replaceAll(
      '"#/$defs/',
      '"#/components/schemas/',
    ),
    {
      floats: 'allow',
    },
  );
  if (!isObject(made)) return {};
  const { $schema: _dialect, $defs: named, ...schema } = made;
  if (named !== undefined && isObject(named)) Object.assign(components, named);
  if (typeof schema['id'] !== 'string') return schema;
  const { id, ...rest } = schema;
  components[id] = rest;
  return { $ref: `#/components/schemas/${id}` };
}

interface Operation {
  readonly name: string;
  readonly definition: Route;
  readonly components: Components;
  readonly problemRef: Schema;
}

function operationOf({ name, definition, components, problemRef }: Operation): Schema {
  const { summary, body, upload, reply, media = [], open } = definition;
  const content: Record<string, Json> = {};
  if (reply !== undefined) content['application/json'] = { schema: schemaIn(components, reply, 'output') };
  for (const one of media) content[one] = one === 'application/octet-stream' ? {} : { schema: { type: 'string' } };
  const requestBody: Schema | undefined =
    body === undefined
      ? upload === true
        ? { required: true, content: { 'application/octet-stream': {} } }
        : undefined
      : { required: true, content: { 'application/json': { schema: schemaIn(components, body, 'input') } } };
  return {
    summary,
    operationId: name.replaceAll(/[^A-Za-z]+/g, '_').replace(/_$/, ''),
    ...(open === true ? { security: [] } : {}),
    parameters: parametersOf(definition, components),
    ...(requestBody === undefined ? {} : { requestBody }),
    responses: {
      '200': { description: 'Answered', content },
      default: {
        description: 'What is wrong and the way out',
        content: { 'application/problem+json': { schema: problemRef } },
      },
    },
  };
}

function parametersOf({ params, query, where }: Route, components: Components): Json[] {
  const found: Json[] = [];
  const add = (shape: z.ZodObject | undefined, place: 'path' | 'query'): void => {
    for (const [name, one] of Object.entries(shape?.shape ?? {})) {
      if (!(one instanceof z.ZodType)) continue;
      const required = place === 'path' || !one.isOptional();
      found.push({ name, in: place, required, schema: schemaIn(components, one, 'input') });
    }
  };
  add(params, 'path');
  add(query, 'query');
  if (where === true) {
    const schema = {
      type: 'object',
      propertyNames: { pattern: '^where\\.' },
      additionalProperties: { type: 'string' },
    };
    found.push({ name: 'where', in: 'query', required: false, style: 'form', explode: true, schema });
  }
  found.push({ name: 'lang', in: 'query', required: false, schema: schemaIn(components, lang, 'input') });
  return found;
}
