import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, textSchema, versionSchema } from '#domain/contract/field.ts'
import { obligationStateSchema } from '#domain/obligation/obligation-row.ts'
import { stepsSchema } from '#domain/obligation/steps.ts'
import {
  acceptanceSchema,
  claimSchema,
  contestedSchema,
  extendedSchema,
  extensionAskedSchema,
  extensionGrantedSchema,
  progressReportSchema,
  reasonSchema,
  transferredSchema,
} from './step-body.ts'

const id = z.object({ id: idSchema })
const version = versionSchema

/** What a step leaves behind: the new version and state, and what its reader may do next. */
export const stepTakenSchema = z.object({
  id: idSchema,
  version,
  state: obligationStateSchema,
  can: stepsSchema,
})

/** The steps of the lifecycle, as routes of tasks or of contributions: one shape, two nouns. */
const stepsOf = (noun: 'task' | 'contribution') => ({
  acknowledge: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/acknowledgement`,
    summary: `Acknowledge a ${noun}: the owing unit has it in hand`,
    verb: `acknowledge-${noun}`,
    params: id,
    body: z.object({ version }),
    response: stepTakenSchema,
  }),
  contest: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/contests`,
    summary: `Say of a ${noun}, before acknowledging it, that it is another unit's, and whose`,
    verb: `contest-${noun}`,
    params: id,
    body: contestedSchema.extend({ version }),
    response: stepTakenSchema,
  }),
  agree: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/contest-agreement`,
    summary: `Agree that a ${noun} is another unit's: it passes to the unit proposed`,
    verb: `agree-${noun}-contest`,
    params: id,
    body: z.object({ version, note: textSchema(2000).nullable().default(null) }),
    response: stepTakenSchema,
  }),
  insist: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/contest-refusal`,
    summary: `Insist that a ${noun} stays with its unit, with the reason`,
    verb: `insist-${noun}-contest`,
    params: id,
    body: reasonSchema.extend({ version }),
    response: stepTakenSchema,
  }),
  transfer: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/transfer`,
    summary: `Pass a ${noun} on to another unit, with the reason; its history and dates stay`,
    verb: `transfer-${noun}`,
    params: id,
    body: transferredSchema.extend({ version }),
    response: stepTakenSchema,
  }),
  hand: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/person`,
    summary: `Hand a ${noun} to a person of the owing unit, or back to the unit`,
    verb: `hand-${noun}-to-person`,
    params: id,
    body: z.object({ version, personId: idSchema.nullable() }),
    response: stepTakenSchema,
  }),
  report: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/progress`,
    summary: `Report progress of a ${noun}: percent and a note`,
    verb: `report-${noun}-progress`,
    params: id,
    body: progressReportSchema.extend({ version }),
    response: stepTakenSchema,
  }),
  submit: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/submissions`,
    summary: `Submit a ${noun} as done, with evidence or the reason why there is none`,
    verb: `submit-${noun}`,
    params: id,
    body: claimSchema.extend({ version }),
    response: stepTakenSchema,
  }),
  accept: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/acceptance`,
    summary: `Accept what was submitted of a ${noun}, with a quality mark`,
    verb: `accept-${noun}`,
    params: id,
    body: acceptanceSchema.extend({ version }),
    response: stepTakenSchema,
  }),
  return: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/return`,
    summary: `Return what was submitted of a ${noun}, with the reason; the due date stays`,
    verb: `return-${noun}`,
    params: id,
    body: reasonSchema.extend({ version }),
    response: stepTakenSchema,
  }),
  askExtension: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/extensions`,
    summary: `Ask for a later date for a ${noun}, before its date, with the reason`,
    verb: `ask-${noun}-extension`,
    params: id,
    body: extensionAskedSchema.extend({ version }),
    response: stepTakenSchema,
  }),
  grantExtension: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/extension-grant`,
    summary: `Grant the extension of a ${noun} that waits; the first date is kept beside the new one`,
    verb: `grant-${noun}-extension`,
    params: id,
    body: extensionGrantedSchema.extend({ version }),
    response: stepTakenSchema,
  }),
  refuseExtension: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/extension-refusal`,
    summary: `Refuse the extension of a ${noun} that waits, with the reason`,
    verb: `refuse-${noun}-extension`,
    params: id,
    body: reasonSchema.extend({ version }),
    response: stepTakenSchema,
  }),
  extend: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/due-date`,
    summary: `Move the date of a ${noun} by own decision of the one who is owed, also after it has passed`,
    verb: `extend-${noun}`,
    params: id,
    body: extendedSchema.extend({ version }),
    response: stepTakenSchema,
  }),
  cancel: defineRoute({
    method: 'POST',
    path: `/${noun}s/:id/cancellation`,
    summary: `Cancel a ${noun}, with the reason`,
    verb: `cancel-${noun}`,
    params: id,
    body: reasonSchema.extend({ version }),
    response: stepTakenSchema,
  }),
})

export const taskStepRoutes = stepsOf('task')
export const contributionStepRoutes = stepsOf('contribution')
export type StepRoutes = typeof taskStepRoutes
