import { describe, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { listMyObligations } from '#domain/obligation/contract.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { openTestHouse } from '#server/testing/test-house.ts'
import { assign, assignmentTo, bringToSubmitted, openCast } from '#server/task/task-story.ts'

describe('Việc của tôi', () => {
  it('puts what I owe by urgency, what waits for my word, what I wait for and who holds it', async () => {
    const quiet = await openTestHouse('2023-10-05')
    try {
      const { leader, head, clerk, staff, partner } = await openCast(quiet)
      const due = (dueOn: string) => assignmentTo(quiet.units.district, { dueOn: calendarDate(dueOn) })
      const [today, , later, handed, claimed] = [
        await assign(leader, due('2023-10-05')),
        await assign(leader, due('2023-10-12')),
        await assign(leader, due('2023-11-30')),
        await assign(leader, due('2023-10-06')),
        await assign(leader, due('2023-10-10')),
      ]
      await head.call(step.hand, { params: { id: handed }, body: { version: 1, personId: staff.personId } })
      await bringToSubmitted(head, claimed)
      await quiet.setToday('2023-10-06')
      const mine = await head.call(listMyObligations)
      expect(mine.owed.map(({ urgency }) => urgency)).toEqual(['overdue', 'week', 'later'])
      expect([mine.owed[0]?.id, mine.owed[2]?.id]).toEqual([today, later])
      expect(mine.counts).toEqual({ owed: 3, toDecide: 0, awaited: 2 })
      const waiting = new Map(mine.awaited.map((row) => [row.id, row.holder]))
      expect(waiting.get(handed)).toMatchObject({ unit: { id: quiet.units.district }, heldDays: 1 })
      expect(waiting.get(claimed)).toMatchObject({ unit: { id: quiet.units.standing }, heldDays: 1 })
      expect((await clerk.call(listMyObligations)).counts.owed).toBe(3)
      expect((await staff.call(listMyObligations)).owed.map(({ id }) => id)).toEqual([handed])
      expect((await partner.call(listMyObligations)).counts).toEqual({ owed: 0, toDecide: 0, awaited: 0 })
      const word = await leader.call(listMyObligations)
      expect(word.toDecide.map(({ id }) => id)).toEqual([claimed])
      expect(word.counts).toEqual({ owed: 0, toDecide: 1, awaited: 4 })
      expect(mine.year.cells).toMatchObject({ open_overdue: 1, open_in_time: 3, claimed: 1 })
    } finally {
      await quiet.close()
    }
  })
})
