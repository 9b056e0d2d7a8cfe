import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  personReferenceSchema,
  textSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { jurisdictionSchema, roleSchema } from '#domain/session/actor.ts'

export const unitSchema = z
  .object({
    id: idSchema,
    kind: z.string(),
    name: z.string(),
    shortName: z.string(),
    parentId: idSchema.nullable(),
    depth: z.number().int(),
    ordinal: z.number().int(),
    validFrom: calendarDateSchema,
    version: versionSchema,
  })
  .meta({ id: 'Unit' })
export type Unit = z.infer<typeof unitSchema>

/** The whole tree on a day: the frame of every list and choice, and no secret among those who work here. */
export const listUnits = defineRoute({
  method: 'GET',
  path: '/units',
  summary: 'The tree of units on a day, parents before children',
  query: z.object({ on: calendarDateSchema.optional() }),
  response: z.object({ units: z.array(unitSchema), can: z.object({ establish: decisionSchema }) }),
})

export const establishUnit = defineRoute({
  method: 'POST',
  path: '/units',
  summary: 'Establish a unit below another from a day on',
  verb: 'establish-unit',
  body: z.object({
    id: idSchema,
    kind: lineSchema(60),
    name: lineSchema(300),
    shortName: lineSchema(100),
    parentId: idSchema.nullable(),
    ordinal: z.number().int().min(0).max(100_000).default(0),
    validFrom: calendarDateSchema,
  }),
  response: z.object({ id: idSchema }),
})

export const renameUnit = defineRoute({
  method: 'POST',
  path: '/units/:id/names',
  summary: 'Give a unit another name from a day on; what it was called before stays',
  verb: 'rename-unit',
  params: z.object({ id: idSchema }),
  body: z.object({
    name: lineSchema(300),
    shortName: lineSchema(100),
    validFrom: calendarDateSchema,
    version: versionSchema,
  }),
  response: z.object({ id: idSchema }),
})

export const closeUnit = defineRoute({
  method: 'POST',
  path: '/units/:id/closure',
  summary: 'End a unit today; what it owes and is owed passes to its successor, or waits for an owner',
  verb: 'close-unit',
  params: z.object({ id: idSchema }),
  body: z.object({
    version: versionSchema,
    successorId: idSchema.nullable().default(null),
    decisionSymbol: lineSchema(100).nullable().default(null),
    reason: textSchema(2000),
  }),
  /** How much of what it owed passed on. */
  response: z.object({ id: idSchema, passed: z.number().int() }),
})

const positionSchema = z.object({
  id: idSchema,
  title: z.string(),
  role: roleSchema,
  jurisdiction: jurisdictionSchema,
  validFrom: calendarDateSchema,
  person: personReferenceSchema,
})

export const listPositions = defineRoute({
  method: 'GET',
  path: '/units/:id/positions',
  summary: 'Who holds which post in a unit today, sorted by given name',
  params: z.object({ id: idSchema }),
  response: z.object({ positions: z.array(positionSchema), can: z.object({ appoint: decisionSchema }) }),
})

export const appointPerson = defineRoute({
  method: 'POST',
  path: '/units/:id/positions',
  summary: 'Appoint someone to a post in a unit, with an account',
  verb: 'appoint-person',
  params: z.object({ id: idSchema }),
  body: z.object({
    personId: idSchema,
    fullName: lineSchema(200),
    title: lineSchema(200),
    role: roleSchema,
    jurisdiction: jurisdictionSchema,
    validFrom: calendarDateSchema,
    login: lineSchema(100).optional(),
    password: z.string().min(12).max(1000).optional(),
  }),
  response: z.object({ positionId: idSchema, personId: idSchema }),
})
