import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { listObligations, summarizeObligations } from '#domain/obligation/contract.ts'
import { getTask, listTasks } from '#domain/task/contract.ts'
import { contributionStepRoutes, taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { type Cast, openCast, assign, assignmentTo } from './task-story.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

describe('what a reader does not see', () => {
  it('is not found, in every route', async () => {
    const { leader, stranger, staff } = cast
    const id = await assign(leader, assignmentTo(house.units.district, { title: 'Việc kín của huyện A' }))
    const params = { id }
    expect((await stranger.try(getTask, { params })).statusCode).toBe(404)
    expect((await staff.try(getTask, { params })).statusCode).toBe(404)
    for (const route of Object.values(step)) {
      const said = { version: 1, reason: 'x', note: 'x', percent: 1, quality: 'meets', personId: null }
      const unitId = house.units.board
      const dueOn = calendarDate('2023-12-01')
      const body = { ...said, unitId, proposedUnitId: unitId, dueOn, proposedDueOn: dueOn }
      expect([route.path, (await stranger.try(route, { params, body })).statusCode]).toEqual([
        route.path,
        404,
      ])
      expect((await leader.try(route, { params: { id: newId() }, body })).statusCode).toBe(404)
    }
    const asContribution = await leader.try(contributionStepRoutes.cancel, {
      params,
      body: { version: 1, reason: 'x' },
    })
    expect(asContribution.statusCode).toBe(404)
    const query = { text: 'Việc kín' }
    expect((await stranger.call(listTasks, { query })).rows).toEqual([])
    expect((await stranger.call(listObligations, { query })).rows).toEqual([])
    const { units } = await stranger.call(summarizeObligations, { query: { below: house.units.province } })
    expect(units.map(({ unit }) => unit.id)).not.toContain(house.units.district)
    const seen = (await cast.head.call(listTasks, { query })).rows
    expect(seen.map((row) => row.id)).toEqual([id])
  })

  it('is seen by the cooperating unit and by the person concerned', async () => {
    const { leader, partner, head, staff } = cast
    const contributions = [{ unitId: house.units.board, part: 'Ý kiến', dueOn: calendarDate('2023-10-12') }]
    const id = await assign(leader, assignmentTo(house.units.district, { contributions }))
    expect((await partner.call(getTask, { params: { id } })).contributions).toHaveLength(1)
    await head.call(step.hand, { params: { id }, body: { version: 1, personId: staff.personId } })
    expect((await staff.call(getTask, { params: { id } })).can.acknowledge).toEqual({ allowed: true })
  })
})
