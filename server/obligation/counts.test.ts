import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { listObligations, summarizeObligations } from '#domain/obligation/contract.ts'
import { listTasks } from '#domain/task/contract.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { type Cast, openCast, assign, assignmentTo, bringToSubmitted } from '#server/task/task-story.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

describe('counts and lists', () => {
  it('open from each figure to exactly its rows', async () => {
    const quiet = await openTestHouse('2023-06-01')
    try {
      const { leader, head, stranger } = await openCast(quiet)
      const one = async (unit: 'district' | 'otherDistrict' | 'commune', dueOn: string) =>
        assign(leader, assignmentTo(quiet.units[unit], { dueOn: calendarDate(dueOn) }))
      const early = await one('district', '2023-06-20')
      const lateDone = await one('otherDistrict', '2023-06-02')
      await one('commune', '2023-06-05')
      await one('district', '2023-12-01')
      const claimed = await one('district', '2023-09-30')
      await bringToSubmitted(head, early)
      await leader.call(step.accept, { params: { id: early }, body: { version: 3, quality: 'meets' } })
      await quiet.setToday('2023-10-05')
      await bringToSubmitted(stranger, lateDone)
      await leader.call(step.accept, { params: { id: lateDone }, body: { version: 3, quality: 'below' } })
      await bringToSubmitted(head, claimed)
      const summary = await leader.call(summarizeObligations)
      expect(summary.total.tasks).toEqual({
        done_on_time: 1,
        done_late: 1,
        open_in_time: 1,
        open_overdue: 2,
        claimed: 1,
      })
      expect(summary.total.overdue).toEqual([
        { band: 'up_to_30', count: 1 },
        { band: 'up_to_60', count: 0 },
        { band: 'up_to_120', count: 0 },
        { band: 'over_120', count: 1 },
      ])
      expect(summary.total.freshness).toEqual({ open: 3, fresh: 1 })
      for (const { unit, tasks, overdue } of summary.units) {
        expect(overdue.reduce((sum, { count }) => sum + count, 0)).toBe(tasks.open_overdue)
        for (const cell of ['done_on_time', 'done_late', 'open_in_time', 'open_overdue'] as const) {
          const { rows } = await leader.call(listTasks, { query: { below: unit.id, cell } })
          expect([unit.name, cell, rows.length]).toEqual([unit.name, cell, tasks[cell]])
        }
      }
      const inside = await leader.call(summarizeObligations, { query: { below: quiet.units.district } })
      expect(inside.units.map(({ unit, isWhole }) => [unit.id, isWhole])).toEqual([
        [quiet.units.district, false],
        [quiet.units.commune, true],
      ])
      const june = { from: calendarDate('2023-06-01'), to: calendarDate('2023-06-30') }
      const period = await leader.call(summarizeObligations, { query: june })
      expect(period.total.tasks).toMatchObject({ done_on_time: 1, done_late: 1, open_overdue: 1 })
      const band = await leader.call(listObligations, { query: { band: 'over_120', kind: 'task' } })
      expect(band.rows.map(({ dueOn }) => dueOn)).toEqual(['2023-06-05'])
    } finally {
      await quiet.close()
    }
  })

  it('walks pages without losing or repeating a row, both ways', async () => {
    const { leader } = cast
    for (let index = 0; index < 7; index += 1)
      await assign(
        leader,
        assignmentTo(house.units.commune, { title: `Trang ${index}`, starred: index % 2 === 0 }),
      )
    for (const sort of ['due', '-due'] as const) {
      const seen: string[] = []
      let after: string | undefined
      do {
        const query = { text: 'trang', limit: 2, sort, ...(after ? { after } : {}) }
        const page = await leader.call(listTasks, { query })
        seen.push(...page.rows.map(({ id }) => id))
        after = page.next ?? undefined
      } while (after)
      expect([seen.length, new Set(seen).size]).toEqual([7, 7])
    }
    const starred = await leader.call(listTasks, { query: { text: 'TRANG', starred: true } })
    expect(starred.rows).toHaveLength(4)
  })

  it('finds without diacritics, old and new tone placement alike, and takes % as a letter', async () => {
    const { leader } = cast
    const id = await assign(
      leader,
      assignmentTo(house.units.district, { title: 'Củng cố tổ hoà giải Đắk 100%' }),
    )
    const find = async (text: string) =>
      (await leader.call(listTasks, { query: { text } })).rows.map((row) => row.id)
    for (const text of ['hoa giai', 'hòa giải', 'DAK 100%', 'giai to', 'Củng cố'.normalize('NFD')])
      expect([text, await find(text)]).toEqual([text, [id]])
    expect(await find('%%')).toEqual([])
    expect(await find('_ung')).toEqual([])
  })
})
