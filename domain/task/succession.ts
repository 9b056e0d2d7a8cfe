import * as z from 'zod'
import { type CalendarDate, calendarDateSchema } from '#domain/calendar/date.ts'
import { idSchema, lineSchema, personReferenceSchema, textSchema } from '#domain/contract/field.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'

/** Where a task went, or whence it came: both ways the same record. */
export const successionSchema = z.object({
  kind: z.enum(['split', 'merge']),
  taskId: idSchema,
  number: z.number().int(),
  year: z.number().int(),
  title: z.string(),
  reason: z.string(),
  decidedBy: personReferenceSchema,
  decidedOn: calendarDateSchema,
})
export type Succession = z.infer<typeof successionSchema>

/** One of the tasks into which another is split. */
export const splitPartSchema = z.object({
  id: idSchema,
  title: lineSchema(500),
  product: lineSchema(500),
  requiredQuality: lineSchema(1000),
  leadUnitId: idSchema,
  dueOn: calendarDateSchema,
})
export type SplitPart = z.infer<typeof splitPartSchema>
export const splitSchema = z.object({
  reason: textSchema(2000),
  parts: z.array(splitPartSchema).min(2).max(20),
})
export const mergeSchema = z.object({ reason: textSchema(2000), intoId: idSchema })

/** A split gives nobody more time: each part is due by the date of the task itself. */
export const canSplitInto = (
  dueOn: CalendarDate | null,
  partsDueOn: readonly CalendarDate[],
): Decision<'split_due_after_task'> =>
  dueOn && partsDueOn.some((each) => each > dueOn) ? refused('split_due_after_task') : allowed

/** The first date of what remains: the earlier of the two, so that no split or merger hides lateness. */
export const firstDueOf = (a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null =>
  a && b ? (a < b ? a : b) : (a ?? b)
