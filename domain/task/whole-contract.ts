import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { idSchema, versionSchema } from '#domain/contract/field.ts'
import { stepTakenSchema } from './step-contract.ts'
import { mergeSchema, splitSchema } from './succession.ts'

const params = z.object({ id: idSchema })
const version = versionSchema

/** The steps of a whole task; a part of one has none of them. */
export const starTask = defineRoute({
  method: 'POST',
  path: '/tasks/:id/star',
  summary: 'Give a task a star, or take it away: what comes first',
  verb: 'star-task',
  params,
  body: z.object({ version, starred: z.boolean() }),
  response: stepTakenSchema,
})

export const classifyTask = defineRoute({
  method: 'POST',
  path: '/tasks/:id/work-field',
  summary: 'Put a task and its parts under another field of work or another programme, or under none',
  verb: 'classify-task',
  params,
  body: z.object({
    version,
    workFieldId: idSchema.nullable(),
    /** Left as it is where nothing is said. */
    programmeId: idSchema.nullish(),
  }),
  response: stepTakenSchema,
})

export const blockTask = defineRoute({
  method: 'POST',
  path: '/tasks/:id/blocks',
  summary: 'Say which difficulty holds a task up, until that is closed',
  verb: 'block-task',
  params,
  body: z.object({ id: idSchema, version, difficultyId: idSchema }),
  response: stepTakenSchema,
})

export const unblockTask = defineRoute({
  method: 'POST',
  path: '/tasks/:id/blocks/:blockId/removal',
  summary: 'Say that a difficulty no longer holds this task up',
  verb: 'unblock-task',
  params: z.object({ id: idSchema, blockId: idSchema }),
  body: z.object({ version }),
  response: stepTakenSchema,
})

export const splitTask = defineRoute({
  method: 'POST',
  path: '/tasks/:id/split',
  summary: 'Split a task into several, none due later; it ends, and says where it went',
  verb: 'split-task',
  params,
  body: splitSchema.extend({ version }),
  response: stepTakenSchema,
})

export const mergeTask = defineRoute({
  method: 'POST',
  path: '/tasks/:id/merger',
  summary: 'Merge a task into another, which keeps the earlier first date; it ends, and says where it went',
  verb: 'merge-task',
  params,
  body: mergeSchema.extend({ version }),
  response: stepTakenSchema,
})
