import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { dueInSchema } from '#domain/calendar/due-in.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  pageOf,
  pageQuery,
  textSchema,
  unitReferenceSchema,
} from '#domain/contract/field.ts'
import { obligationFilter, obligationSorts } from '#domain/obligation/contract.ts'
import { obligationSchema } from '#domain/obligation/obligation-row.ts'
import { declaredConfidentialitySchema } from './confidentiality.ts'
import { contributionAskedSchema } from './part-contract.ts'
import { rhythmSchema } from './rhythm.ts'
import { taskDetailSchema } from './task-detail.ts'

export const listTasks = defineRoute({
  method: 'GET',
  path: '/tasks',
  summary: 'Tasks that the reader may see, by due date',
  query: z.object({ ...obligationFilter, sort: z.enum(obligationSorts).default('due'), ...pageQuery }),
  response: pageOf(obligationSchema).extend({ can: z.object({ assign: decisionSchema }) }),
})

export const getTask = defineRoute({
  method: 'GET',
  path: '/tasks/:id',
  summary: 'One task with its parts, claims, evidence and history, and what its reader may do next',
  params: z.object({ id: idSchema }),
  response: taskDetailSchema,
})

export const listGivers = defineRoute({
  method: 'GET',
  path: '/tasks/givers',
  summary: 'The units in whose name the reader may assign work',
  response: z.object({ givers: z.array(unitReferenceSchema) }),
})

/** The form of an assignment: a deadline and a required quality are both demanded. */
export const assignmentSchema = z.object({
  id: idSchema,
  title: lineSchema(500),
  /** What is to be handed over, and what it must satisfy to be accepted: both are demanded. */
  product: lineSchema(500),
  requiredQuality: lineSchema(1000),
  /** Null for standing work, which then has a rhythm. */
  dueOn: calendarDateSchema.nullable(),
  /** The term of which the date is the end, where one was given; in working days it follows the calendar. */
  dueIn: dueInSchema.nullable().default(null),
  /** In whose name; the unit of the one who assigns where it is left out. */
  givenByUnitId: idSchema.optional(),
  leadUnitId: idSchema,
  personId: idSchema.nullable().default(null),
  contributions: z.array(contributionAskedSchema).max(50).default([]),
  description: textSchema(5000).nullable().default(null),
  sourceSentence: textSchema(2000).nullable().default(null),
  clauseId: idSchema.nullable().default(null),
  conclusionId: idSchema.nullable().default(null),
  targetId: idSchema.nullable().default(null),
  workFieldId: idSchema.nullable().default(null),
  programmeId: idSchema.nullable().default(null),
  /** The task of which this is made; it is then given in the name of the unit that owes that one. */
  parentId: idSchema.nullable().default(null),
  /** How often it comes again, or standing work is reported on. */
  rhythm: rhythmSchema.nullable().default(null),
  confidentiality: declaredConfidentialitySchema.default('ordinary'),
  starred: z.boolean().default(false),
})

export const assignTask = defineRoute({
  method: 'POST',
  path: '/tasks',
  summary: 'Assign a task to a lead unit, with the parts of cooperating units',
  verb: 'assign-task',
  body: assignmentSchema,
  response: z.object({ id: idSchema, number: z.number().int(), year: z.number().int() }),
})
