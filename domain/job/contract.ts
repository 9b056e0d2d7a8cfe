import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import { decisionSchema, idSchema, personReferenceSchema, versionSchema } from '#domain/contract/field.ts'
import { problemCodes } from '#domain/contract/problem.ts'
import { jobKinds, jobProgressSchema, jobStates } from './job.ts'

/** Why a job failed, as an answer of the API would say it. `requestId` is the job's own, under which the server logged it. */
const jobProblemSchema = z.object({
  code: z.enum(problemCodes),
  reason: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])).optional(),
})
export type JobProblem = z.infer<typeof jobProblemSchema>

/** Long work someone asked for. `result` is read by the schema of its kind; instants by the organisation's clock. */
export const jobSchema = z
  .object({
    id: idSchema,
    kind: z.enum(jobKinds),
    state: z.enum(jobStates),
    progress: jobProgressSchema,
    askedBy: personReferenceSchema,
    askedAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
    attempts: z.number().int(),
    isCancelling: z.boolean(),
    result: z.unknown().nullable(),
    problem: jobProblemSchema.nullable(),
    version: versionSchema,
    can: z.object({ cancel: decisionSchema }),
  })
  .meta({ id: 'Job' })
export type Job = z.infer<typeof jobSchema>

const mostListed = 50

export const listJobs = defineRoute({
  method: 'GET',
  path: '/jobs',
  summary: 'Long work, latest first: one’s own, or all that the reader may see',
  query: z.object({
    whose: z.enum(['mine', 'all']).default('mine'),
    kind: z.enum(jobKinds).optional(),
    limit: z.coerce.number().int().min(1).max(mostListed).default(20),
  }),
  response: z.object({ rows: z.array(jobSchema), seesAll: z.boolean() }),
})

export const getJob = defineRoute({
  method: 'GET',
  path: '/jobs/:id',
  summary: 'One piece of long work: its state, how far it is, its result',
  params: z.object({ id: idSchema }),
  response: jobSchema,
})

export const cancelJob = defineRoute({
  method: 'POST',
  path: '/jobs/:id/cancellation',
  summary: 'Cancel long work: at once while it waits, within a second while it runs',
  verb: 'cancel-job',
  params: z.object({ id: idSchema }),
  response: jobSchema,
})
