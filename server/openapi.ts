import { z } from 'zod';
import { OPERATIONS, type Operation } from './contract/operations.ts';

type Json = Record<string, unknown>;

const STATUS_WORDS: Record<number, string> = {
  200: 'The answer',
  300: 'More than one thing fits; the candidates',
  400: 'Parameters that cannot be understood',
  404: 'No such thing; near candidates in details',
};

/** The OpenAPI 3.1 document of everything under /api, made from the operations and their schemas. */
export function openApi(version: string): Json {
  const schemas: Json = {};
  const paths: Json = {};
  for (const [name, operation] of Object.entries(OPERATIONS) as [string, Operation][]) {
    paths[operation.documented] = { get: describe(name, operation, schemas) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Diariegraf',
      version,
      description: 'Cases, decisions, persons and arenas of public documents, with evidence.',
    },
    paths,
    components: { schemas },
  };
}

function describe(name: string, operation: Operation, schemas: Json): Json {
  const responses: Json = {};
  for (const [status, answer] of Object.entries(operation.answers)) {
    responses[status] = {
      description: STATUS_WORDS[Number(status)],
      content: answer
        ? { 'application/json': { schema: toSchema(answer, schemas) } }
        : { [operation.media ?? 'application/octet-stream']: {} },
    };
  }
  return {
    operationId: name,
    summary: operation.summary,
    parameters: [...pathParameters(operation.documented), ...queryParameters(operation.query)],
    responses,
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: name === 'page' ? { type: 'integer', minimum: 1 } : { type: 'string' },
  }));
}

function queryParameters(query: z.ZodObject): Json[] {
  const { properties, required } = z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required?.includes(name) ?? false,
    ...(typeof schema === 'object' && schema.description ? { description: schema.description } : {}),
    schema,
  }));
}

/** A schema as JSON Schema; named parts move to the components and are pointed at. */
function toSchema(schema: z.ZodType, schemas: Json): unknown {
  const { $schema: _, $defs, ...rest } = z.toJSONSchema(schema) as Json;
  for (const [name, part] of Object.entries(($defs ?? {}) as Json)) schemas[name] = repoint(withoutId(part));
  const id = schema.meta()?.id;
  if (typeof id !== 'string') return repoint(rest);
  schemas[id] = repoint(withoutId(rest));
  return { $ref: `#/components/schemas/${id}` };
}

function withoutId(part: unknown): unknown {
  const { id: _, $id: __, ...rest } = part as Json;
  return typeof (part as Json)['id'] === 'string' ? rest : part;
}

function repoint(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
