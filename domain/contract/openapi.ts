import * as z from 'zod'
import { problemCodes, problemSchema } from './problem.ts'
import type { Route, Schema } from './route.ts'

type Json = Record<string, unknown>
type Described = Route

/** Named schemas, collected from all routes; what is sent in and differs from what comes out has a name of its own. */
class Components {
  readonly schemas: Record<string, Json> = {}

  /** A schema as OpenAPI 3.1 takes it, its named parts as references. */
  schemaOf(schema: Schema<unknown>, io: 'input' | 'output'): Json {
    const {
      $schema: _dialect,
      $defs,
      ...root
    } = z.toJSONSchema(schema as unknown as z.core.$ZodType, {
      io,
      target: 'draft-2020-12',
      unrepresentable: 'any',
      reused: 'inline',
      override: ({ jsonSchema }) => {
        // The format says it; zod's pattern for it is longer than all the rest of a field.
        if (jsonSchema.format) delete jsonSchema.pattern
      },
    }) as Json & { $defs?: Record<string, Json> }
    const names = new Map<string, string>()
    for (const name of Object.keys($defs ?? {})) names.set(name, io === 'input' ? `${name}Input` : name)
    for (const [name, definition] of Object.entries($defs ?? {})) {
      const { id: _id, ...rest } = definition
      this.schemas[names.get(name) ?? name] = withReferences(rest, names)
    }
    const { id, ...rest } = withReferences(root, names)
    if (typeof id !== 'string') return rest
    const name = io === 'input' ? `${id}Input` : id
    this.schemas[name] = rest
    return { $ref: `#/components/schemas/${name}` }
  }
}

function withReferences(schema: Json, names: ReadonlyMap<string, string>): Json {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, each]) => [
        key,
        key === '$ref' && typeof each === 'string'
          ? `#/components/schemas/${names.get(each.replace('#/$defs/', '')) ?? each}`
          : walk(each),
      ]),
    )
  }
  return walk(schema) as Json
}

function parametersOf(route: Described, components: Components): Json[] {
  return (['params', 'query'] as const).flatMap((part) => {
    const { properties = {}, required = [] } = components.schemaOf(route[part], 'input') as {
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

function requestBodyOf(route: Described, components: Components): Json {
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
      content: { 'application/json': { schema: components.schemaOf(route.body, 'input') } },
    },
  }
}

function answerOf(route: Described, components: Components): Json {
  const content =
    route.payload === 'download'
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: components.schemaOf(route.response, 'output') } }
  return {
    '200': { description: 'Done', content },
    default: {
      description: 'A problem; `code` says which',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  }
}

function operationOf(route: Described, components: Components): Json {
  const changes = route.method !== 'GET'
  return {
    operationId: `${route.method.toLowerCase()}${route.path.replace(/[/:-]+(\w)/g, (_all, letter: string) => letter.toUpperCase())}`,
    summary: route.summary,
    tags: [route.path.split('/')[1] ?? ''],
    ...(route.access === 'public' ? { security: [] } : {}),
    parameters: [
      ...parametersOf(route, components),
      ...(changes ? [forgeryParameter] : []),
      ...(changes && route.verb ? [keyParameter] : []),
    ],
    ...requestBodyOf(route, components),
    responses: answerOf(route, components),
  }
}

/** OpenAPI 3.1 of these routes, below `/api/v1`. */
export function openApiOf(routes: readonly Described[], version: string): Json {
  const components = new Components()
  components.schemaOf(problemSchema, 'output')
  const paths: Record<string, Json> = {}
  for (const route of routes) {
    const path = `/api/v1${route.path.replace(/:(\w+)/g, '{$1}')}`
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: operationOf(route, components) }
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
      schemas: components.schemas,
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'nhip' } },
    },
  }
}
