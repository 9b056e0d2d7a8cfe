import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  pageOf,
  pageQuery,
  personReferenceSchema,
  textSchema,
  unitReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { balanceSchema, fundingStateSchema } from '#domain/funding/funding.ts'
import { obligationStateSchema } from '#domain/obligation/obligation-row.ts'
import { recommendationStateSchema } from '#domain/recommendation/recommendation.ts'
import { ageBandSchema } from './age.ts'
import { difficultyCauseSchema, difficultyKindSchema } from './difficulty.ts'

const raiserSchema = unitReferenceSchema.extend({
  raisedOn: calendarDateSchema,
  /** When this unit said that it is gone; null while it weighs on it. */
  goneOn: calendarDateSchema.nullable(),
  hasEnded: z.boolean(),
  can: z.object({ sayGone: decisionSchema }),
})

/** One difficulty, counted once, with everyone who raised it. */
export const difficultySchema = z
  .object({
    id: idSchema,
    kind: difficultyKindSchema,
    cause: difficultyCauseSchema,
    text: z.string(),
    raisedOn: calendarDateSchema,
    /** Since when it stands: the first raising, or the day on which it was opened again. */
    standsSince: calendarDateSchema,
    closedOn: calendarDateSchema.nullable(),
    closedReason: z.string().nullable(),
    /** Since when every unit sees that it exists; null while only its raisers and those above them do. */
    sharedOn: calendarDateSchema.nullable(),
    /** Working days since it stands, until it was gone. */
    ageDays: z.number().int(),
    raisers: z.array(raiserSchema),
    meeting: z.object({ id: idSchema, title: z.string() }).nullable(),
    recommendations: z.number().int(),
    /** How many targets, tasks and projects it holds up now. */
    holdsUp: z.number().int(),
    version: versionSchema,
    can: z.object({
      raiseAgain: decisionSchema,
      close: decisionSchema,
      reopen: decisionSchema,
      link: decisionSchema,
      share: decisionSchema,
    }),
  })
  .meta({ id: 'Difficulty' })
export type Difficulty = z.infer<typeof difficultySchema>

const count = z.number().int()

/**
 * A difficulty that is shared, as any unit sees it: its words, cause and age and how many raised it, and nothing of who
 * they are, where they said it and what hangs on it.
 */
const sharedDifficultySchema = z.object({
  id: idSchema,
  cause: difficultyCauseSchema,
  text: z.string(),
  sharedOn: calendarDateSchema,
  /** Working days since it stands. */
  ageDays: z.number().int(),
  raisers: count,
  /** Whether the reader sees all of it. */
  isSeen: z.boolean(),
  can: z.object({ raiseAgain: decisionSchema }),
})
export type SharedDifficulty = z.infer<typeof sharedDifficultySchema>

export const listSharedDifficulties = defineRoute({
  method: 'GET',
  path: '/difficulties/shared',
  summary:
    'Open difficulties that are shared with every unit, so that others may raise them too; the oldest first',
  query: z.object(pageQuery),
  response: pageOf(sharedDifficultySchema).extend({
    /** The units the reader may raise for; null for any within reach. */
    raisesFor: z.array(unitReferenceSchema).nullable(),
  }),
})

export const shareDifficulty = defineRoute({
  method: 'POST',
  path: '/difficulties/:id/sharing',
  summary: 'Show a difficulty to every unit by its words, cause and age, or no longer',
  verb: 'share-difficulty',
  params: z.object({ id: idSchema }),
  body: z.object({ isShared: z.boolean(), version: versionSchema }),
  response: difficultySchema,
})

export const listDifficulties = defineRoute({
  method: 'GET',
  path: '/difficulties',
  summary:
    'Difficulties, the oldest first, with their raisers and age; how many are open by cause, unit and age',
  query: z.object({
    ...pageQuery,
    state: z.enum(['open', 'closed']).default('open'),
    cause: difficultyCauseSchema.optional(),
    unitId: idSchema.optional(),
    age: ageBandSchema.optional(),
    targetId: idSchema.optional(),
    words: lineSchema(200).optional(),
  }),
  response: pageOf(difficultySchema).extend({
    causes: z.array(z.object({ cause: difficultyCauseSchema, open: count })),
    units: z.array(z.object({ unit: unitReferenceSchema, open: count })),
    ages: z.array(z.object({ age: ageBandSchema, open: count })),
    /** The units the reader may raise for; null for any within reach. */
    raisesFor: z.array(unitReferenceSchema).nullable(),
    can: z.object({ raise: decisionSchema }),
  }),
})

export const readDifficulty = defineRoute({
  method: 'GET',
  path: '/difficulties/:id',
  summary: 'One difficulty: what it holds up, what was recommended because of it, how often it came back',
  params: z.object({ id: idSchema }),
  response: difficultySchema.extend({
    targets: z.array(
      z.object({
        linkId: idSchema,
        id: idSchema,
        indicator: z.string(),
        year: z.number().int(),
        unit: unitReferenceSchema,
        linkedOn: calendarDateSchema,
      }),
    ),
    tasks: z.array(
      z.object({
        id: idSchema,
        number: z.number().int(),
        year: z.number().int(),
        title: z.string(),
        owedBy: unitReferenceSchema,
        dueOn: calendarDateSchema.nullable(),
        state: obligationStateSchema,
      }),
    ),
    /** Capital projects that it holds up. */
    projects: z.array(z.object({ id: idSchema, name: z.string(), linkedOn: calendarDateSchema })),
    recommended: z.array(
      z.object({
        id: idSchema,
        number: z.number().int(),
        year: z.number().int(),
        text: z.string(),
        state: recommendationStateSchema,
      }),
    ),
    /** From the difficulty to the money. */
    funding: z.array(
      z.object({
        id: idSchema,
        purpose: z.string(),
        unit: unitReferenceSchema,
        state: fundingStateSchema,
        balance: balanceSchema,
      }),
    ),
    reopenings: z.array(
      z.object({
        id: idSchema,
        unit: unitReferenceSchema,
        reason: z.string(),
        closedOn: calendarDateSchema,
        reopenedOn: calendarDateSchema,
        reopenedBy: personReferenceSchema,
      }),
    ),
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

export const sayDifficultyGone = defineRoute({
  method: 'POST',
  path: '/difficulties/:id/gone',
  summary: 'A raiser says that it is gone for them; with the last one the difficulty is closed',
  verb: 'say-difficulty-gone',
  params: z.object({ id: idSchema }),
  body: z.object({ unitId: idSchema, version: versionSchema }),
  response: difficultySchema,
})

export const closeDifficulty = defineRoute({
  method: 'POST',
  path: '/difficulties/:id/close',
  summary: 'The office closes, with a reason, what no unit is left to speak for',
  verb: 'close-difficulty',
  params: z.object({ id: idSchema }),
  body: z.object({ reason: lineSchema(500), version: versionSchema }),
  response: difficultySchema,
})

export const reopenDifficulty = defineRoute({
  method: 'POST',
  path: '/difficulties/:id/reopenings',
  summary: 'A raiser says that what was gone is back',
  verb: 'reopen-difficulty',
  params: z.object({ id: idSchema }),
  body: z.object({ id: idSchema, unitId: idSchema, reason: lineSchema(500), version: versionSchema }),
  response: difficultySchema,
})

export const linkTarget = defineRoute({
  method: 'POST',
  path: '/difficulties/:id/targets',
  summary: 'Name a target that the difficulty holds up',
  verb: 'link-difficulty-target',
  params: z.object({ id: idSchema }),
  body: z.object({ id: idSchema, targetId: idSchema }),
  response: difficultySchema,
})

export const unlinkTarget = defineRoute({
  method: 'POST',
  path: '/difficulties/:id/targets/:linkId/removal',
  summary: 'Say that the difficulty does not hold this target up any more',
  verb: 'unlink-difficulty-target',
  params: z.object({ id: idSchema, linkId: idSchema }),
  body: z.object({ version: versionSchema }),
  response: difficultySchema,
})
