import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { dueInSchema } from '#domain/calendar/due-in.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, lineSchema, textSchema, versionSchema } from '#domain/contract/field.ts'
import { stepTakenSchema } from './step-contract.ts'

/** A cooperating unit's own part of a task, with its own date or term. */
export const contributionAskedSchema = z.object({
  unitId: idSchema,
  part: lineSchema(1000),
  dueOn: calendarDateSchema,
  /** The term of which the date is the end, where one was given; in working days it follows the calendar. */
  dueIn: dueInSchema.nullish(),
  /** Someone of the cooperating unit; left out, the unit decides. */
  personId: idSchema.nullish(),
})

export const addContribution = defineRoute({
  method: 'POST',
  path: '/tasks/:id/contributions',
  summary:
    'Give another unit a part of a task that is under way; by its giver or its lead unit, within reach',
  verb: 'add-contribution',
  params: z.object({ id: idSchema }),
  body: contributionAskedSchema.extend({ id: idSchema, version: versionSchema }),
  response: stepTakenSchema,
})

export const changeContribution = defineRoute({
  method: 'PUT',
  path: '/tasks/:id/contributions/:partId',
  summary: 'Change what the part of a cooperating unit is, or move its date to a later day with the reason',
  verb: 'change-contribution',
  params: z.object({ id: idSchema, partId: idSchema }),
  body: z.object({
    version: versionSchema,
    part: lineSchema(1000),
    dueOn: calendarDateSchema,
    /** Demanded where the date moves. */
    reason: textSchema(2000).nullable().default(null),
  }),
  response: stepTakenSchema,
})
