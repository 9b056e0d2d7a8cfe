import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { readReportRound } from '#domain/report/contract.ts'
import { readReport } from '#domain/report/writing-contract.ts'
import { closeUnit } from '#domain/unit/contract.ts'
import { assign, assignmentTo, openCast } from '#server/task/task-story.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { plantRound } from './report-fixture.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

it('tells of a unit that ended before the round was opened in the report of its successor, once, and says so', async () => {
  const { leader } = await openCast(house)
  const administrator = await house.person('office', 'administrator', 'own')
  const office = await house.person('office', 'office', 'all')
  const done = await assign(leader, assignmentTo(house.units.otherDistrict))
  const open = await assign(leader, assignmentTo(house.units.otherDistrict))
  const day = calendarDate('2023-10-12')
  await house.organization.db
    .updateTable('obligation')
    .set({ acknowledged_on: day, claimed_on: day, verified_on: day })
    .where('id', '=', done)
    .execute()
  await house.setToday('2023-10-20')
  await administrator.call(closeUnit, {
    params: { id: house.units.otherDistrict },
    body: { version: 1, successorId: house.units.district, reason: 'Sáp nhập' },
  })
  await administrator.call(closeUnit, {
    params: { id: house.units.commune },
    body: { version: 1, reason: 'Giải thể' },
  })
  await house.setToday('2023-11-02')
  const round = await plantRound(house, office, ['district', 'board'], { through: 10 })
  const { endedBefore, counts, reports } = await office.call(readReportRound, { params: { id: round.id } })
  expect(endedBefore.map(({ unit, on, successor }) => [unit.name, on, successor?.name])).toEqual([
    ['Huyện ủy B', '2023-10-20', 'Huyện ủy A'],
    ['Đảng ủy xã A1', '2023-10-20', undefined],
  ])
  expect([reports.length, counts.not_due, counts.missing]).toEqual([3, 3, 0])
  const linesOf = async (unit: string) => {
    const { facts } = await office.call(readReport, { params: { id: round.reports[unit] ?? '' } })
    return [facts.lists.done.lines.map(({ id }) => id), facts.lists.overdue.lines.map(({ id }) => id)]
  }
  // What it did stays its own, what it left open is owed by its successor: each is told of once at each level.
  expect(await linesOf('district')).toEqual([[done], [open]])
  expect(await linesOf('province')).toEqual([[done], [open]])
  expect(await linesOf('board')).toEqual([[], []])
})
