import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { dueInSchema } from '#domain/calendar/due-in.ts'
import { idSchema, personReferenceSchema, unitReferenceSchema } from '#domain/contract/field.ts'
import { difficultyCauseSchema } from '#domain/difficulty/difficulty.ts'
import { rhythmSchema } from './rhythm.ts'
import { successionSchema } from './succession.ts'
import { chainSchema } from './cascade.ts'
import { contestSchema, extensionSchema, transferSchema } from './changed-terms.ts'
import { historyEntrySchema } from './history-entry.ts'
import { guidanceSchema } from './guidance-contract.ts'
import { fileReferenceSchema } from '#domain/file/contract.ts'
import { holdingReasons } from '#domain/obligation/holding.ts'
import { obligationSchema } from '#domain/obligation/obligation-row.ts'
import { qualityMarkSchema } from '#domain/obligation/obligation.ts'
import { stepsSchema } from '#domain/obligation/steps.ts'
import { programmeReferenceSchema } from '#domain/programme/contract.ts'
import { workFieldReferenceSchema } from '#domain/work-field/contract.ts'

export const submissionSchema = z.object({
  id: idSchema,
  note: z.string(),
  evidenceOmittedReason: z.string().nullable(),
  openContributionsReason: z.string().nullable(),
  submittedBy: personReferenceSchema,
  submittedOn: calendarDateSchema,
  decision: z.enum(['accepted', 'returned']).nullable(),
  quality: qualityMarkSchema.nullable(),
  reason: z.string().nullable(),
  decidedBy: personReferenceSchema.nullable(),
  decidedOn: calendarDateSchema.nullable(),
  evidence: z.array(fileReferenceSchema),
})

const progressSchema = z.object({
  id: idSchema,
  percent: z.number().int(),
  note: z.string(),
  reportedBy: personReferenceSchema,
  reportedOn: calendarDateSchema,
})

/** What is the same for a task and a contribution: its row, how far it is, its claims and the next steps. */
const workSchema = obligationSchema.extend({
  acknowledgedOn: calendarDateSchema.nullable(),
  /** The term of which the first date is the end; null where a date was given. */
  dueIn: dueInSchema.nullable(),
  cancelledOn: calendarDateSchema.nullable(),
  cancelledReason: z.string().nullable(),
  progress: z.array(progressSchema),
  submissions: z.array(submissionSchema),
  extensionsAsked: z.array(extensionSchema),
  contests: z.array(contestSchema),
  transfers: z.array(transferSchema),
  can: stepsSchema,
})

export const contributionSchema = workSchema.extend({ part: z.string() })
export type Contribution = z.infer<typeof contributionSchema>

/** A difficulty that holds a task up; gone when it is closed or the link was removed. */
export const blockSchema = z.object({
  id: idSchema,
  difficulty: z.object({
    id: idSchema,
    text: z.string(),
    cause: difficultyCauseSchema,
    closedOn: calendarDateSchema.nullable(),
  }),
  blockedBy: personReferenceSchema,
  blockedOn: calendarDateSchema,
  removedOn: calendarDateSchema.nullable(),
  isOpen: z.boolean(),
})
export type Block = z.infer<typeof blockSchema>

/** Who held it, in the order of the days; every working day lies with exactly one unit. */
export const heldSchema = z.object({
  unit: unitReferenceSchema,
  why: z.enum(holdingReasons),
  from: calendarDateSchema,
  to: calendarDateSchema,
  days: z.number().int(),
  lateDays: z.number().int(),
})
export type HeldSpan = z.infer<typeof heldSchema>

export const taskDetailSchema = workSchema
  .extend({
    description: z.string().nullable(),
    product: z.string().nullable(),
    rhythm: rhythmSchema.nullable(),
    /** The common head under which it was given to many units. */
    batchId: idSchema.nullable(),
    /** The task before this one in its rhythm, and the next one. */
    recursFromId: idSchema.nullable(),
    nextId: idSchema.nullable(),
    blocks: z.array(blockSchema),
    wentInto: z.array(successionSchema),
    cameFrom: z.array(successionSchema),
    sourceSentence: z.string().nullable(),
    workField: workFieldReferenceSchema.nullable(),
    programme: programmeReferenceSchema.nullable(),
    contributions: z.array(contributionSchema),
    holding: z.array(heldSchema),
    chain: chainSchema,
    guidance: z.array(guidanceSchema),
    history: z.array(historyEntrySchema),
  })
  .meta({ id: 'Task' })
export type TaskDetail = z.infer<typeof taskDetailSchema>
