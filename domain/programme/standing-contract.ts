import * as z from 'zod'
import { standingSchema } from '#domain/communication/standing.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import { decisionSchema, idSchema, versionSchema } from '#domain/contract/field.ts'
import { sumSchema } from '#domain/funding/contract.ts'
import { countSchema } from '#domain/obligation/count.ts'
import { throughSchema, yearSchema } from '#domain/target/contract.ts'
import { projectSumsSchema } from '#domain/project/contract.ts'
import { verdictSchema } from '#domain/target/figures.ts'
import { programmeReferenceSchema, programmeSchema } from './contract.ts'

const countsSchema = z.record(verdictSchema, z.number().int())

/** Where a programme stands. Figures of targets and of communication are of a year; tasks and money are of all its years. */
export const readProgramme = defineRoute({
  method: 'GET',
  path: '/programmes/:id',
  summary:
    'Where a programme stands: targets by verdict, tasks, money, communication, as far as the reader sees',
  params: z.object({ id: idSchema }),
  query: z.object({ year: yearSchema.optional(), through: throughSchema.optional() }),
  response: programmeSchema.extend({
    successor: programmeReferenceSchema.nullable(),
    /** The programmes that went on as this one. */
    predecessors: z.array(programmeReferenceSchema),
    year: z.number().int(),
    /** Targets are reviewed for the months 1 to this. */
    through: z.number().int(),
    targets: z.object({
      counts: countsSchema,
      indicators: z.array(z.object({ id: idSchema, name: z.string(), counts: countsSchema })),
    }),
    tasks: countSchema,
    projects: projectSumsSchema,
    funding: sumSchema,
    communication: z.record(standingSchema, z.number().int()),
    can: z.object({ keep: decisionSchema }),
  }),
})

export const gatherIndicators = defineRoute({
  method: 'PUT',
  path: '/programmes/:id/indicators',
  summary: 'Say by which indicators a programme is judged; their targets of its years belong to it',
  verb: 'gather-programme-indicators',
  params: z.object({ id: idSchema }),
  body: z.object({ indicatorIds: z.array(idSchema).max(200), version: versionSchema }),
  response: programmeSchema,
})
