import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  personReferenceSchema,
  textSchema,
  unitReferenceSchema,
} from '#domain/contract/field.ts'
import { fourCellsSchema } from '#domain/obligation/four-cells.ts'
import { obligationSchema } from '#domain/obligation/obligation-row.ts'
import { obligationFilter, obligationSorts } from '#domain/obligation/contract.ts'
import { bulkSteps } from './bulk.ts'
import { assignmentSchema } from './contract.ts'

/** No act is upon more tasks than this: a province has some hundred communes. */
export const mostInOneAct = 300

/** What each unit gets is alike but for the unit. */
export const assignToMany = defineRoute({
  method: 'POST',
  path: '/tasks/batches',
  summary: 'Assign one task to many units in one act, each with its own state, under one head',
  verb: 'assign-to-many',
  body: assignmentSchema
    .omit({
      leadUnitId: true,
      personId: true,
      contributions: true,
      parentId: true,
      dueIn: true,
      rhythm: true,
    })
    .extend({ dueOn: calendarDateSchema, leadUnitIds: z.array(idSchema).min(2).max(mostInOneAct) }),
  response: z.object({ id: idSchema, actId: idSchema, count: z.number().int() }),
})

const bulkActSchema = z.object({
  id: idSchema,
  step: z.enum(bulkSteps),
  doneBy: personReferenceSchema,
  doneAt: z.iso.datetime(),
  undoneAt: z.iso.datetime().nullable(),
  count: z.number().int(),
  can: z.object({ undo: decisionSchema }),
})

export const getBatch = defineRoute({
  method: 'GET',
  path: '/tasks/batches/:id',
  summary: 'The common head of a task given to many units: how all of them stand',
  params: z.object({ id: idSchema }),
  response: z.object({
    id: idSchema,
    title: z.string(),
    givenBy: unitReferenceSchema,
    assignedBy: personReferenceSchema,
    assignedOn: calendarDateSchema,
    cells: fourCellsSchema,
    cancelled: z.number().int(),
    rows: z.array(obligationSchema),
    act: bulkActSchema,
  }),
})

const leftSchema = z.object({ taskId: idSchema, title: z.string(), reason: z.string() })

export const actOnMany = defineRoute({
  method: 'POST',
  path: '/tasks/bulk-acts',
  summary:
    'Move the date of many tasks, remind of them, or cancel them, in one act; what cannot be is left and named',
  verb: 'act-on-many-tasks',
  body: z.object({
    id: idSchema,
    step: z.enum(['extend', 'remind', 'cancel']),
    taskIds: z.array(idSchema).min(1).max(mostInOneAct),
    dueOn: calendarDateSchema.nullable().default(null),
    reason: textSchema(2000),
  }),
  response: z.object({ id: idSchema, done: z.number().int(), left: z.array(leftSchema) }),
})

export const undoBulkAct = defineRoute({
  method: 'POST',
  path: '/tasks/bulk-acts/:id/undo',
  summary: 'Take an act upon many tasks back, within a day and while nobody has acted on them',
  verb: 'undo-bulk-act',
  params: z.object({ id: idSchema }),
  response: z.object({ id: idSchema, count: z.number().int() }),
})

export const listBulkActs = defineRoute({
  method: 'GET',
  path: '/tasks/bulk-acts',
  summary: 'The last acts of the reader upon many tasks, each with whether it can still be taken back',
  response: z.object({ acts: z.array(bulkActSchema) }),
})

export const exportTasks = defineRoute({
  method: 'GET',
  path: '/tasks/export',
  summary:
    'What a filter of tasks finds, or the chosen rows alone, as a workbook of up to 100,000 rows, sent while it is read',
  payload: 'download',
  query: z.object({
    ...obligationFilter,
    sort: z.enum(obligationSorts).default('due'),
    /** The ids of the chosen rows, with commas between them; the filter then narrows these. */
    chosen: z
      .string()
      .regex(/^[0-9a-f-]{36}(,[0-9a-f-]{36}){0,299}$/)
      .optional(),
  }),
  response: z.unknown(),
})
