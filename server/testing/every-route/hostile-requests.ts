import fc from 'fast-check'
import * as z from 'zod'
import type { Binding } from '#server/http/binding.ts'
import type { RequestParts } from './route-case.ts'

type Fields = Record<string, unknown>

/** What nobody types and somebody sends: in any place where a value stands. */
const hostileValues: readonly unknown[] = [
  null,
  true,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\uD800',
  'a\uDFFFb',
  'Hồ sơ'.normalize('NFD'),
  '\u202Egpj.exe',
  "'; drop table unit; --",
  '%_\\',
  '${7*7}{{7*7}}',
  'Infinity',
  'NaN',
  '1e309',
  '-0',
  '1.234,5',
  '9'.repeat(400),
  `0.${'1'.repeat(2_000)}`,
  '2023-02-31',
  '2027-02-29',
  '0026-10-05',
  '2200-12-31',
  '1900-01-01',
  '9999-12-31',
  '24:00',
  '2023-10-05T00:00:00Z',
  'not-a-known-word',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '018b0000-0000-7000-8000-000000000000',
  `2023-10-20_${'-'.repeat(36)}`,
  `2023-10-20~018b0000-0000-7000-8000-000000000000`,
  'x'.repeat(30_000),
  Number.MAX_SAFE_INTEGER,
  2_147_483_648,
  -1,
  0,
  0.5,
  1e308,
  [],
  [[]],
  ['a'],
  [null],
  {},
  { $ne: null },
  { length: 3 },
  { toString: 'x' },
]

const hostile = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...hostileValues) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
)

/** The fields that a part of a request may have, whether or not the example fills them in. */
function fieldsOf(schema: unknown, example: Fields): string[] {
  const { properties = {} } = z.toJSONSchema(schema as z.core.$ZodType, {
    io: 'input',
    unrepresentable: 'any',
  }) as { properties?: Fields }
  return [...new Set([...Object.keys(properties), ...Object.keys(example)])]
}

/** The example with up to three of its fields made hostile, dropped, or joined by one that is unknown. */
function spoilt(schema: unknown, example: Fields): fc.Arbitrary<Fields> {
  const names = [...fieldsOf(schema, example), 'unknown', 'constructor', '__proto__', 'version']
  const change = fc.record({ name: fc.constantFrom(...names), value: hostile, isDropped: fc.boolean() })
  return fc.array(change, { minLength: 1, maxLength: 3 }).map((changes) => {
    const result = new Map(Object.entries(example))
    for (const { name, value, isDropped } of changes) {
      if (isDropped && changes.length > 1) result.delete(name)
      else result.set(name, value)
    }
    return Object.fromEntries(result)
  })
}

const asText = (value: unknown): string =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined')

const texts = (fields: Fields): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, asText(value)]))

/** Requests to a route near enough to a right one to come past its first check, and wrong somewhere. */
export function hostileRequests(
  { params, query, body, payload, method }: Binding['route'],
  example: RequestParts,
): fc.Arbitrary<RequestParts> {
  const inPath = Object.keys(example.params ?? {})
  const parts: fc.Arbitrary<RequestParts>[] = [
    spoilt(query, example.query ?? {}).map((each) => ({ ...example, query: texts(each) })),
  ]
  if (inPath.length > 0) {
    const wrongPath = spoilt(params, example.params ?? {}).map(texts)
    parts.push(wrongPath.map((each) => ({ ...example, params: { ...example.params, ...each } })))
  }
  if (payload === 'upload') {
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 600 }), fc.constant(new Uint8Array()))
    parts.push(bytes.map((each) => ({ ...example, body: each })))
  } else if (method !== 'GET') {
    const fields = example.body instanceof Uint8Array ? {} : (example.body ?? {})
    const wrongBody = spoilt(body, fields).map((each) => ({ ...example, body: each }))
    const noObject = hostile.map((each) => ({ ...example, body: each as Fields }))
    parts.push(wrongBody, wrongBody, wrongBody, wrongBody, noObject)
  }
  return fc.oneof(...parts)
}
