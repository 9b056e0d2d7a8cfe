import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { decisionSchema, lineSchema, versionSchema } from '#domain/contract/field.ts'
import { type Decision, allowed, refused } from '#domain/decision/decision.ts'
import { type Thresholds, measuresOfHard, thresholdsSchema } from './figures.ts'

export const readThresholds = defineRoute({
  method: 'GET',
  path: '/targets/thresholds',
  summary: 'From which share of what was expected a target is exceeded or on pace, and what is called hard',
  response: thresholdsSchema.extend({
    /** Why they were last set; null while they are those that Nhịp begins with. */
    reason: z.string().nullable(),
    version: versionSchema.nullable(),
    can: z.object({ set: decisionSchema }),
  }),
})

const percentSchema = z.number().int().min(1).max(300)

export const setThresholds = defineRoute({
  method: 'PUT',
  path: '/targets/thresholds',
  summary: 'Set the thresholds of pace for the whole organisation, with the reason',
  verb: 'set-thresholds',
  body: z.object({
    exceeded: percentSchema,
    onPace: percentSchema,
    hardAgainst: z.enum(measuresOfHard),
    reason: lineSchema(500),
    /** Null where none were set before. */
    version: versionSchema.nullable(),
  }),
  response: z.object({ version: versionSchema }),
})

export type ThresholdRefusal = 'on_pace_above_exceeded'

/** What is exceeded is on pace as well, so its threshold is never the lower one. */
export const thresholdsAgree = ({
  exceeded,
  onPace,
}: Pick<Thresholds, 'exceeded' | 'onPace'>): Decision<ThresholdRefusal> =>
  onPace <= exceeded ? allowed : refused('on_pace_above_exceeded')
