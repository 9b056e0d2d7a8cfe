import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { unitReferenceSchema } from '#domain/contract/field.ts'
import { formatDate } from '#domain/calendar/format-date.ts'
import type { ReportState } from './lifecycle.ts'

/**
 * What became of the report of a unit that ended: handed up before or since, so it counts; owed by whoever took its place;
 * owed by nobody; or by a unit that is not there any more and whose place nobody took.
 */
export const endedFates = ['counts', 'passed', 'not_owed', 'unowned'] as const

/** That the unit of a report has ended, and what that means for the report. */
export const endedUnitSchema = z.object({
  on: calendarDateSchema,
  successor: unitReferenceSchema.nullable(),
  fate: z.enum(endedFates),
})
export type EndedUnit = z.infer<typeof endedUnitSchema>

/** A unit that ended within a window and on which nobody reports apart: its successor tells of it, or only the whole. */
export const endedBeforeSchema = endedUnitSchema.omit({ fate: true }).extend({ unit: unitReferenceSchema })
export type EndedBefore = z.infer<typeof endedBeforeSchema>

interface Standing {
  readonly state: ReportState
  readonly isCancelled: boolean
  readonly isOwedByAnother: boolean
}

/** Handed up and not sent back: it is told of in the report above, whatever became of its unit. */
export const isHandedUp = (state: ReportState): boolean =>
  state === 'submitted' || state === 'approved' || state === 'accepted'

export function fateOf({ state, isCancelled, isOwedByAnother }: Standing): EndedUnit['fate'] {
  if (isHandedUp(state)) return 'counts'
  if (isCancelled) return 'not_owed'
  return isOwedByAnother ? 'passed' : 'unowned'
}

/** The same as a sentence of an official paper. */
export function endedSentence(name: string, { on, successor, fate }: EndedUnit): string {
  const how = successor ? `, sáp nhập vào ${successor.name}` : ', không có đơn vị kế thừa'
  const words = {
    counts: 'báo cáo đã nộp được tính trong báo cáo này',
    passed: `báo cáo do ${successor?.name ?? 'đơn vị kế thừa'} nộp`,
    not_owed: 'không phải nộp báo cáo riêng',
    unowned: 'chưa có đơn vị nộp thay',
  }
  return `${name} kết thúc ngày ${formatDate(on)}${how}; ${words[fate]}.`
}
