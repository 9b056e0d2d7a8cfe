import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { addressOf } from './call.ts'
import { newRequestId } from './request-id.ts'

const route = defineRoute({
  method: 'GET',
  path: '/units/:id/tasks',
  summary: 'tasks of a unit',
  params: z.object({ id: z.string() }),
  response: z.object({}),
})

describe('addressOf', () => {
  it('fills in params and query, leaving out what is empty', () => {
    const query = { state: ['open', 'overdue'], q: '', after: undefined, limit: 50 }
    expect(addressOf(route, { id: 'a/b' }, query)).toBe(
      '/api/v1/units/a%2Fb/tasks?state=open&state=overdue&limit=50',
    )
  })
})

describe('newRequestId', () => {
  it('is a UUIDv7 that sorts by time', () => {
    const [earlier, later] = [newRequestId(1_700_000_000_000), newRequestId(1_700_000_000_001)]
    expect(earlier).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
    expect(earlier < later).toBe(true)
    expect(Number.parseInt(earlier.replaceAll('-', '').slice(0, 12), 16)).toBe(1_700_000_000_000)
  })
})
