import { afterAll, beforeAll, expect, it } from 'vitest'
import fc from 'fast-check'
import { routesWithCase } from '#server/testing/every-route/every-route.ts'
import { hostileRequests } from '#server/testing/every-route/hostile-requests.ts'
import { type OfficeInFull, openOfficeInFull } from '#server/testing/every-route/office-in-full.ts'
import type { RequestParts } from '#server/testing/every-route/route-case.ts'
import { newId } from '#server/kernel/id.ts'

/** How many hostile requests each route is sent: few in each run of the tests, many in the long one. */
const inputs = Number(process.env['NHIP_HOSTILE_INPUTS'] ?? 30)
const inputsABatch = 100
const seed = 20231005

let office: OfficeInFull
beforeAll(async () => {
  office = await openOfficeInFull()
})
afterAll(() => office.house.close())

type Route = (typeof routesWithCase)[number]['route']

/** The raw request: what a schema would never let a typed client send must still be answered. */
function send(route: Route, cookie: string, { params = {}, query = {}, body }: RequestParts) {
  const path = route.path.replace(/:(\w+)/g, (_all, name: string) =>
    encodeURIComponent((params[name] ?? '').toWellFormed()),
  )
  const search = new URLSearchParams(
    Object.entries(query).map(([name, value]) => [name, String(value)] as [string, string]),
  )
  const isUpload = route.payload === 'upload'
  return office.house.app.inject({
    method: route.method,
    url: `/api/v1${path}?${search}`,
    headers: {
      cookie,
      'x-nhip-csrf': '1',
      'idempotency-key': newId(),
      ...(body === undefined
        ? {}
        : { 'content-type': isUpload ? 'application/octet-stream' : 'application/json' }),
    },
    ...(body === undefined
      ? {}
      : { payload: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body) }),
  })
}

it.each(routesWithCase)(
  '$name takes anything',
  async ({ route, expected }) => {
    const [persona] = expected.may
    const { cookie } = office.cast[persona ?? 'leader']
    const wrong: unknown[] = []
    for (let sent = 0; sent < inputs; sent += inputsABatch) {
      const example = hostileRequests(route, await expected.prepare(office))
      const requests = fc.sample(example, {
        numRuns: Math.min(inputsABatch, inputs - sent),
        seed: seed + sent,
      })
      for (const request of requests) {
        const answer = await send(route, cookie, request)
        const leaks =
          answer.statusCode >= 400 &&
          /\bat .+:\d+:\d+|node_modules|postgres|select |\.ts\b/i.test(answer.body)
        if (answer.statusCode >= 500 || leaks)
          wrong.push([answer.statusCode, request, answer.body.slice(0, 200)])
      }
      await office.house.setToday('2023-10-05')
    }
    expect(wrong).toEqual([])
  },
  60_000,
)
