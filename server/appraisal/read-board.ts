import type { Appraisal, readAppraisalBoard as route } from '#domain/appraisal/contract.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import type { Query } from '#server/kernel/context.ts'
import { describeAppraisal, withHolder } from './appraisal-rows.ts'
import { appraisalsSeen } from './appraisals-seen.ts'

const most = 500

/** Every draft that is on its way, those that lie longest first, and how many each unit holds. */
export const readAppraisalBoard: Query<typeof route> = async (_input, context) => {
  const { db, actor, today } = context
  const calendar = await calendarAtHand(context)
  const open = await withHolder(appraisalsSeen(db, actor), today)
    .where('a.ended_on', 'is', null)
    .orderBy('g.from_on')
    .orderBy('a.id')
    .limit(most)
    .execute()
  const rows = open.map((row) => describeAppraisal(row, today, calendar))
  return { rows, holders: holdersOf(rows) }
}

function holdersOf(rows: readonly Appraisal[]) {
  const held = Map.groupBy(rows, ({ holder }) => holder?.id)
  return [...held.values()]
    .flatMap((of) => {
      const unit = of[0]?.holder
      if (!unit) return []
      const late = of.filter(({ lateDays }) => lateDays > 0).length
      return [{ unit, count: of.length, late, longestDays: Math.max(...of.map(({ heldDays }) => heldDays)) }]
    })
    .toSorted((a, b) => b.longestDays - a.longestDays || b.count - a.count)
}
