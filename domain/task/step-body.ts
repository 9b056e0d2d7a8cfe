import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { idSchema, lineSchema, textSchema } from '#domain/contract/field.ts'
import { qualityMarkSchema } from '#domain/obligation/obligation.ts'

/** What each step of the lifecycle asks of whoever takes it. */
export const progressReportSchema = z.object({
  percent: z.number().int().min(0).max(100),
  note: textSchema(2000),
})

export const claimSchema = z.object({
  note: textSchema(5000),
  fileIds: z.array(idSchema).max(20).default([]),
  evidenceOmittedReason: lineSchema(500).nullable().default(null),
  openContributionsReason: lineSchema(500).nullable().default(null),
})

export const acceptanceSchema = z.object({
  quality: qualityMarkSchema,
  note: textSchema(2000).nullable().default(null),
})
export const reasonSchema = z.object({ reason: textSchema(2000) })

export const contestedSchema = reasonSchema.extend({ proposedUnitId: idSchema })
export const transferredSchema = reasonSchema.extend({ unitId: idSchema })
export const extensionAskedSchema = reasonSchema.extend({ proposedDueOn: calendarDateSchema })
export const extensionGrantedSchema = z.object({
  /** The date granted, which may be another than the one proposed. */
  dueOn: calendarDateSchema,
  note: textSchema(2000).nullable().default(null),
})
export const extendedSchema = reasonSchema.extend({ dueOn: calendarDateSchema })
