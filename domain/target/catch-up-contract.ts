import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  personReferenceSchema,
  textSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { difficultyCauseSchema } from '#domain/difficulty/difficulty.ts'
import { cells } from '#domain/obligation/four-cells.ts'
import { obligationStateSchema } from '#domain/obligation/obligation-row.ts'
import { decimalSchema } from '#domain/quantity/decimal.ts'
import { catchUpStateSchema } from './catch-up.ts'
import { monthSchema } from './month.ts'
import { sharingSchema } from './what-if.ts'

const stepSchema = z
  .object({
    id: idSchema,
    title: z.string(),
    leadUnit: unitReferenceSchema,
    person: personReferenceSchema.nullable(),
    dueOn: calendarDateSchema,
    acceptance: z.string(),
    /** The task that it became when the plan was agreed. */
    task: z
      .object({
        id: idSchema,
        number: z.number().int(),
        year: z.number().int(),
        state: obligationStateSchema,
        cell: z.enum(cells).nullable(),
        dueOn: calendarDateSchema.nullable(),
        progressPercent: z.number().int(),
      })
      .nullable(),
  })
  .meta({ id: 'CatchUpStep' })
export type CatchUpStepRow = z.infer<typeof stepSchema>

const pathPointSchema = z.object({
  month: monthSchema,
  intended: decimalSchema,
  intendedToDate: decimalSchema,
  achieved: decimalSchema.nullable(),
})

const catchUpPlanSchema = z
  .object({
    id: idSchema,
    /** 1 for the first plan of a target, 2 for its first revision. */
    ordinal: z.number().int(),
    state: catchUpStateSchema,
    cause: difficultyCauseSchema,
    causeDetail: z.string(),
    remedy: z.string(),
    /** The last month reported when it was made, and what was done by then. */
    afterMonth: z.number().int().min(0).max(12),
    startedAt: decimalSchema,
    path: z.array(pathPointSchema),
    /** Where the path ends, and what the plan of the year still lacks then; null where there is no path. */
    end: z.object({ total: decimalSchema, missing: decimalSchema }).nullable(),
    /** What was intended and what came, of the periods reported since. */
    kept: z
      .object({ intended: decimalSchema, achieved: decimalSchema, periods: z.number().int() })
      .nullable(),
    steps: z.array(stepSchema),
    draftedBy: personReferenceSchema,
    draftedOn: calendarDateSchema,
    submittedBy: personReferenceSchema.nullable(),
    submittedOn: calendarDateSchema.nullable(),
    decidedBy: personReferenceSchema.nullable(),
    decidedOn: calendarDateSchema.nullable(),
    returnedReason: z.string().nullable(),
    version: versionSchema,
    can: z.object({
      draft: decisionSchema,
      submit: decisionSchema,
      agree: decisionSchema,
      return: decisionSchema,
    }),
  })
  .meta({ id: 'CatchUpPlan' })
export type CatchUpPlan = z.infer<typeof catchUpPlanSchema>

export const readCatchUp = defineRoute({
  method: 'GET',
  path: '/targets/:id/catch-up',
  summary:
    'The plans to catch up with a target, the latest first: path, steps with their tasks, what was kept',
  params: z.object({ id: idSchema }),
  response: z.object({
    plans: z.array(catchUpPlanSchema),
    /** What a plan made today would rest on. */
    fresh: z.object({
      afterMonth: z.number().int().min(0).max(12),
      periods: z.array(monthSchema),
      pathKind: z.enum(['amounts', 'levels', 'none']),
      /** The unit itself and the units below it, which may lead a step. */
      units: z.array(unitReferenceSchema),
    }),
    can: z.object({ draft: decisionSchema }),
  }),
})

const newStepSchema = z.object({
  id: idSchema,
  title: lineSchema(500),
  leadUnitId: idSchema,
  personId: idSchema.nullish(),
  dueOn: calendarDateSchema,
  acceptance: lineSchema(1000),
})

const answer = z.object({ id: idSchema, version: versionSchema })

export const draftCatchUp = defineRoute({
  method: 'PUT',
  path: '/targets/:id/catch-up',
  summary: 'Draft a plan to catch up, or change the draft; of an agreed plan it becomes the revision',
  verb: 'draft-catch-up',
  params: z.object({ id: idSchema }),
  body: z.object({
    id: idSchema,
    cause: difficultyCauseSchema,
    causeDetail: lineSchema(1000),
    remedy: textSchema(2000),
    /** For each period to come, in order; none where the indicator has no path. */
    amounts: z.array(decimalSchema).max(12),
    steps: z.array(newStepSchema).max(30),
    /** Steps of the agreed plan that go on: their tasks stay, and are not assigned again. */
    continued: z.array(idSchema).max(30).default([]),
    /** Null for a draft that did not exist before. */
    version: versionSchema.nullable(),
  }),
  response: answer,
})

const planParams = z.object({ id: idSchema })

export const submitCatchUp = defineRoute({
  method: 'POST',
  path: '/catch-up-plans/:id/submissions',
  summary: 'Submit a plan to catch up to the office',
  verb: 'submit-catch-up',
  params: planParams,
  body: z.object({ version: versionSchema }),
  response: answer,
})

export const agreeCatchUp = defineRoute({
  method: 'POST',
  path: '/catch-up-plans/:id/agreements',
  summary: 'Agree to a plan to catch up; its steps become tasks, and a plan agreed before is replaced',
  verb: 'agree-catch-up',
  params: planParams,
  body: z.object({
    /** In whose name its tasks are assigned; the unit of the one who agrees where it is left out. */
    givenByUnitId: idSchema.optional(),
    version: versionSchema,
  }),
  response: answer.extend({ tasks: z.number().int() }),
})

export const returnCatchUp = defineRoute({
  method: 'POST',
  path: '/catch-up-plans/:id/returns',
  summary: 'Return a plan to catch up to its unit, with a reason',
  verb: 'return-catch-up',
  params: planParams,
  body: z.object({ reason: lineSchema(500), version: versionSchema }),
  response: answer,
})

export const exportWhatIf = defineRoute({
  method: 'GET',
  path: '/targets/:id/what-if/export',
  summary: 'Who must add how much of what is missing, as .xlsx',
  payload: 'download',
  params: z.object({ id: idSchema }),
  query: z.object({
    total: decimalSchema.refine((value) => !value.startsWith('-'), { error: 'negative' }),
    sharing: sharingSchema,
    /** The end of this month is when it must be there. */
    until: z.coerce.number().int().min(1).max(12),
    through: z.coerce.number().int().min(1).max(12).optional(),
    /** By hand: `id:amount` of each, with commas between. */
    typed: z.string().max(20_000).default(''),
  }),
  response: z.unknown(),
})
