import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  pageOf,
  pageQuery,
  textSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { difficultyCauseSchema, difficultyKindSchema } from './difficulty.ts'

/** One difficulty, counted once, with everyone who raised it. Age in calendar days since it was first raised. */
export const difficultySchema = z
  .object({
    id: idSchema,
    kind: difficultyKindSchema,
    cause: difficultyCauseSchema,
    text: z.string(),
    raisedOn: calendarDateSchema,
    closedOn: calendarDateSchema.nullable(),
    ageDays: z.number().int(),
    raisers: z.array(unitReferenceSchema.extend({ raisedOn: calendarDateSchema })),
    meeting: z.object({ id: idSchema, title: z.string() }).nullable(),
    recommendations: z.number().int(),
    version: versionSchema,
    can: z.object({ raiseAgain: decisionSchema, close: decisionSchema }),
  })
  .meta({ id: 'Difficulty' })
export type Difficulty = z.infer<typeof difficultySchema>

export const listDifficulties = defineRoute({
  method: 'GET',
  path: '/difficulties',
  summary: 'Difficulties, the oldest first, with their raisers and age',
  query: z.object({
    ...pageQuery,
    state: z.enum(['open', 'closed']).default('open'),
    cause: difficultyCauseSchema.optional(),
    unitId: idSchema.optional(),
    words: lineSchema(200).optional(),
  }),
  response: pageOf(difficultySchema).extend({
    causes: z.array(z.object({ cause: difficultyCauseSchema, open: z.number().int() })),
    /** The units the reader may raise for; null for any within reach. */
    raisesFor: z.array(unitReferenceSchema).nullable(),
    can: z.object({ raise: decisionSchema }),
  }),
})

export const raiseDifficulty = defineRoute({
  method: 'POST',
  path: '/difficulties',
  summary: 'Raise a difficulty or a weakness, by one unit or several',
  verb: 'raise-difficulty',
  body: z.object({
    id: idSchema,
    kind: difficultyKindSchema,
    cause: difficultyCauseSchema,
    text: textSchema(4000),
    raisedByUnitIds: z.array(idSchema).min(1).max(200),
    meetingId: idSchema.nullable().default(null),
  }),
  response: z.object({ id: idSchema }),
})

export const raiseDifficultyAgain = defineRoute({
  method: 'POST',
  path: '/difficulties/:id/raisers',
  summary: 'Another unit raises the same difficulty: it stays one, with one raiser more',
  verb: 'raise-difficulty-again',
  params: z.object({ id: idSchema }),
  body: z.object({ id: idSchema, unitId: idSchema }),
  response: difficultySchema,
})

export const closeDifficulty = defineRoute({
  method: 'POST',
  path: '/difficulties/:id/close',
  summary: 'One of its raisers says that the difficulty is gone',
  verb: 'close-difficulty',
  params: z.object({ id: idSchema }),
  body: z.object({ version: versionSchema }),
  response: difficultySchema,
})
