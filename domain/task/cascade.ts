import * as z from 'zod'
import { type CalendarDate, calendarDateSchema } from '#domain/calendar/date.ts'
import { idSchema, personReferenceSchema, unitReferenceSchema } from '#domain/contract/field.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { obligationStateSchema } from '#domain/obligation/obligation-row.ts'

/** A task made of another is due by the date of the whole: its giver must still be able to use it. */
export const canBeDueWithin = (
  dueOn: CalendarDate | null,
  parentDueOn: CalendarDate | null,
): Decision<'child_due_after_parent'> =>
  dueOn && parentDueOn && dueOn > parentDueOn ? refused('child_due_after_parent') : allowed

/** One link of the chain from the one who gave it first to the one who does it. */
export const linkSchema = z.object({
  id: idSchema,
  parentId: idSchema.nullable(),
  /** 0 for the task itself, counted away from it. */
  depth: z.number().int(),
  number: z.number().int(),
  year: z.number().int(),
  /** Null where it is limited and not the reader's. */
  title: z.string().nullable(),
  owedBy: unitReferenceSchema,
  owedByPerson: personReferenceSchema.nullable(),
  owedTo: unitReferenceSchema,
  state: obligationStateSchema,
  dueOn: calendarDateSchema.nullable(),
  isOverdue: z.boolean(),
  progressPercent: z.number().int(),
  /** Whether the reader may open it. */
  isSeen: z.boolean(),
})
export type Link = z.infer<typeof linkSchema>

/** The tasks of which this one was made, the first giver's first; and those made of it, each after its own whole. */
export const chainSchema = z.object({ above: z.array(linkSchema), below: z.array(linkSchema) })
export type Chain = z.infer<typeof chainSchema>
