import * as z from 'zod'
import { problemCodes, problemSchema } from './problem.ts'
import type { Route, Schema } from './route.ts'

type Json = Record<string, unknown>
type Described = Route

const schemaOf = (schema: Schema<unknown>, io: 'input' | 'output'): Json => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema as unknown as z.core.$ZodType, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    reused: 'inline',
  }) as Json
  return withLocalReferences(rest)
}

/** Named schemas come as `$defs` of each schema; in OpenAPI they are inlined once per use. */
function withLocalReferences(schema: Json): Json {
  const { $defs, ...rest } = schema as Json & { $defs?: Record<string, Json> }
  if (!$defs) return rest
  const resolve = (value: unknown, depth: number): unknown => {
    if (Array.isArray(value)) return value.map((each) => resolve(each, depth))
    if (typeof value !== 'object' || value === null) return value
    const reference = (value as Json)['$ref']
    if (typeof reference === 'string' && depth < 20) {
      return resolve($defs[reference.replace('#/$defs/', '')] ?? {}, depth + 1)
    }
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, resolve(each, depth)]))
  }
  return resolve(rest, 0) as Json
}

function parametersOf(route: Described): Json[] {
  return (['params', 'query'] as const).flatMap((part) => {
    const { properties = {}, required = [] } = schemaOf(route[part], 'input') as {
      properties?: Record<string, Json>
      required?: string[]
    }
    return Object.entries(properties).map(([name, schema]) => ({
      name,
      in: part === 'params' ? 'path' : 'query',
      required: part === 'params' || required.includes(name),
      schema,
    }))
  })
}

const keyParameter: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Made by the client once for each change; a retry with the same key gets the same answer.',
  schema: { type: 'string', format: 'uuid' },
}
const forgeryParameter: Json = {
  name: 'X-Nhip-Csrf',
  in: 'header',
  required: true,
  schema: { const: '1' },
}

function requestBodyOf(route: Described): Json {
  if (route.method === 'GET' || route.method === 'DELETE') return {}
  if (route.payload === 'upload') {
    return {
      requestBody: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    }
  }
  return {
    requestBody: {
      required: true,
      content: { 'application/json': { schema: schemaOf(route.body, 'input') } },
    },
  }
}

function answerOf(route: Described): Json {
  const content =
    route.payload === 'download'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(route.response, 'output') } }
  return {
    '200': { description: 'Done', content },
    default: {
      description: 'A problem; `code` says which',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  }
}

function operationOf(route: Described): Json {
  const changes = route.method !== 'GET'
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[/:-]+(\w)/g, (_all, letter: string) => letter.toUpperCase())}`,
    summary: route.summary,
    tags: [route.path.split('/')[1] ?? ''],
    ...(route.access === 'public' ? { security: [] } : {}),
    parameters: [
      ...parametersOf(route),
      ...(changes ? [forgeryParameter] : []),
      ...(changes && route.verb ? [keyParameter] : []),
    ],
    ...requestBodyOf(route),
    responses: answerOf(route),
  }
}

/** OpenAPI 3.1 of these routes, below `/api/v1`. */
export function openApiOf(routes: readonly Described[], version: string): Json {
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = `/api/v1${route.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Nhịp',
      version,
      description: `The public API of Nhịp. The pages of Nhịp use this API and no other. Problem codes: ${problemCodes.join(', ')}.`,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    security: [{ session: [] }],
    paths,
    components: {
      schemas: { Problem: schemaOf(problemSchema, 'output') },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'nhip' } },
    },
  }
}
