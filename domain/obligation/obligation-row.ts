import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import {
  idSchema,
  personReferenceSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { taskStates } from '#domain/task/lifecycle.ts'
import { confidentialities } from '#domain/task/confidentiality.ts'
import { cells } from './four-cells.ts'
import { obligationKindSchema, qualityMarkSchema } from './obligation.ts'

export const obligationStateSchema = z.enum(taskStates)

/** Where an obligation comes from: a meeting's conclusion, the clause of a document, a recommendation, a target. */
export const sourceSchema = z.object({
  conclusion: z
    .object({ meetingId: idSchema, ordinal: z.number().int(), heldOn: calendarDateSchema })
    .nullable(),
  clause: z
    .object({ documentId: idSchema, address: z.string(), symbol: z.string().nullable(), title: z.string() })
    .nullable(),
  recommendation: z.object({ id: idSchema, number: z.number().int(), year: z.number().int() }).nullable(),
  /** The draft on which an opinion, an appraisal or a decision is owed. */
  appraisal: z.object({ id: idSchema }).nullable(),
  /** The target that it is to bring nearer: a step of a plan to catch up, or given for it directly. */
  target: z
    .object({
      id: idSchema,
      indicator: z.string(),
      year: z.number().int(),
      /** Whether the reader may open it: whoever owes a task need not see whose target it serves. */
      isSeen: z.boolean(),
    })
    .nullable(),
})
export type Source = z.infer<typeof sourceSchema>

/** A row of the ledger as every list shows it. */
export const obligationSchema = z.object({
  id: idSchema,
  kind: obligationKindSchema,
  number: z.number().int(),
  year: z.number().int(),
  title: z.string(),
  requiredQuality: z.string(),
  owedBy: unitReferenceSchema,
  owedByPerson: personReferenceSchema.nullable(),
  owedTo: unitReferenceSchema,
  parentId: idSchema.nullable(),
  source: sourceSchema,
  starred: z.boolean(),
  confidentiality: z.enum(confidentialities),
  /** An open difficulty holds it up. */
  isBlocked: z.boolean(),
  state: obligationStateSchema,
  cell: z.enum(cells).nullable(),
  assignedOn: calendarDateSchema,
  firstDueOn: calendarDateSchema.nullable(),
  dueOn: calendarDateSchema.nullable(),
  /** Working days left, negative when late; null when nothing runs any more or no date was set. */
  daysLeft: z.number().int().nullable(),
  claimedOn: calendarDateSchema.nullable(),
  verifiedOn: calendarDateSchema.nullable(),
  quality: qualityMarkSchema.nullable(),
  progressPercent: z.number().int(),
  returns: z.number().int(),
  /** How often the date was moved: the slips. */
  extensions: z.number().int(),
  /** What those who owe it ask for and the giver has not decided yet. */
  asks: z.enum(['contest', 'extension']).nullable(),
  lastUpdatedOn: calendarDateSchema,
  version: versionSchema,
})
export type Obligation = z.infer<typeof obligationSchema>
