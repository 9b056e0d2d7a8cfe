import * as z from 'zod'
import { defineRoute } from '#domain/contract/define-route.ts'
import {
  decisionSchema,
  idSchema,
  lineSchema,
  personReferenceSchema,
  versionSchema,
} from '#domain/contract/field.ts'
import { choicesSchema } from './view.ts'

const fields = { name: lineSchema(80), choices: choicesSchema, isShared: z.boolean() }

const viewSchema = z
  .object({
    id: idSchema,
    ...fields,
    name: z.string(),
    keptBy: personReferenceSchema,
    version: versionSchema,
    can: z.object({ change: decisionSchema }),
  })
  .meta({ id: 'View' })
export type View = z.infer<typeof viewSchema>

export const listViews = defineRoute({
  method: 'GET',
  path: '/views',
  summary: 'Named ways of looking at the list of tasks: my own, and those the office shares with everybody',
  response: z.object({ views: z.array(viewSchema), can: z.object({ share: decisionSchema }) }),
})

export const keepView = defineRoute({
  method: 'POST',
  path: '/views',
  summary: 'Keep a way of looking at the list of tasks under a name',
  verb: 'keep-view',
  body: z.object({ id: idSchema, ...fields }),
  response: viewSchema,
})

export const changeView = defineRoute({
  method: 'PUT',
  path: '/views/:id',
  summary: 'Rename a view, or give it other filters',
  verb: 'change-view',
  params: z.object({ id: idSchema }),
  body: z.object({ ...fields, version: versionSchema }),
  response: viewSchema,
})

export const removeView = defineRoute({
  method: 'POST',
  path: '/views/:id/removal',
  summary: 'Take a view out of use',
  verb: 'remove-view',
  params: z.object({ id: idSchema }),
  body: z.object({ version: versionSchema }),
  response: z.object({ id: idSchema }),
})
