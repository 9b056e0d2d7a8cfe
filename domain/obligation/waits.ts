import * as z from 'zod'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type WorkingCalendar, workingDaysBetween } from '#domain/calendar/working-days.ts'
import { idSchema, unitReferenceSchema } from '#domain/contract/field.ts'

/** What a unit waits for: the part of a cooperating unit, the word on a claim, the answer to a recommendation. */
export const awaitedThings = ['part', 'decision', 'answer'] as const
export type AwaitedThing = (typeof awaitedThings)[number]

export const waitSchema = z.object({
  waits: unitReferenceSchema,
  on: unitReferenceSchema,
  what: z.enum(awaitedThings),
  count: z.number().int(),
  /** Working days waited so far: the longest of them, and on the average, rounded to whole days. */
  longestDays: z.number().int(),
  meanDays: z.number().int(),
  /** The recommendation, where one answer alone is waited for. */
  recommendationId: idSchema.nullable(),
})
export type Wait = z.infer<typeof waitSchema>

/** So many waits of one unit on another for one thing that began on one day. */
export interface Begun extends Pick<Wait, 'waits' | 'on' | 'what' | 'count' | 'recommendationId'> {
  readonly since: CalendarDate
}

/** Who waits for whom, the longest waits first; a day counts once it is over. Working days. */
export function waitsOf(begun: readonly Begun[], today: CalendarDate, calendar: WorkingCalendar): Wait[] {
  const alike = Map.groupBy(begun, ({ waits, on, what }) => `${waits.id} ${on.id} ${what}`)
  return [...alike.values()]
    .flatMap((of) => {
      const [first] = of
      if (!first) return []
      const days = of.map(({ since, count }) => ({ count, days: workingDaysBetween(since, today, calendar) }))
      const count = days.reduce((sum, each) => sum + each.count, 0)
      const all = days.reduce((sum, each) => sum + each.count * each.days, 0)
      const longestDays = Math.max(...days.map((each) => each.days))
      const { waits, on, what } = first
      const recommendationId = count === 1 && what === 'answer' ? first.recommendationId : null
      return [{ waits, on, what, count, longestDays, meanDays: Math.round(all / count), recommendationId }]
    })
    .toSorted((a, b) => b.longestDays - a.longestDays || b.count - a.count)
}
