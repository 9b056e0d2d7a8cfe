import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { getTask } from '#domain/task/contract.ts'
import { contributionStepRoutes, taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { type Cast, openCast, assign, assignmentTo, bringToSubmitted, versionOf } from './task-story.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse('2023-10-02')
  cast = await openCast(house)
})
afterAll(() => house.close())

it('shows of a task of 20 working days that 12 lay with a cooperating unit, 7 of them past its date', async () => {
  const { leader, head, partner } = cast
  const contributions = [
    {
      unitId: house.units.board,
      part: 'Số liệu dân vận',
      dueOn: calendarDate('2023-10-09'),
      personId: partner.personId,
    },
  ]
  const body = assignmentTo(house.units.district, { contributions, dueOn: calendarDate('2023-10-30') })
  const id = await assign(leader, body)
  const params = { id }
  await head.call(step.acknowledge, { params, body: { version: 1 } })
  const [part] = (await partner.call(getTask, { params })).contributions
  expect(part?.owedByPerson?.id).toBe(partner.personId)
  const ofPart = { id: part?.id ?? '' }
  await partner.call(contributionStepRoutes.acknowledge, { params: ofPart, body: { version: 1 } })
  await house.setToday('2023-10-18')
  const claim = { version: 2, note: 'Gửi số liệu', evidenceOmittedReason: 'Ghi ở trên' }
  await partner.call(contributionStepRoutes.submit, { params: ofPart, body: claim })
  await head.call(contributionStepRoutes.accept, { params: ofPart, body: { version: 3, quality: 'meets' } })
  await house.setToday('2023-10-26')
  await bringToSubmitted(head, id)
  await house.setToday('2023-10-30')
  const version = await versionOf(leader, id)
  await leader.call(step.accept, { params, body: { version, quality: 'meets' } })
  await house.setToday('2023-11-20')
  const { holding } = await leader.call(getTask, { params })
  expect(holding.map(({ unit, why, days, lateDays }) => [unit.id, why, days, lateDays])).toEqual([
    [house.units.board, 'part', 12, 7],
    [house.units.district, 'work', 6, 0],
    [house.units.standing, 'decision', 2, 0],
  ])
})
