import * as z from 'zod'
import { lineSchema } from '#domain/contract/field.ts'

/** How the tasks of a filter are laid out. */
export const layouts = ['list', 'board', 'calendar', 'timeline'] as const
export type Layout = (typeof layouts)[number]

/** The columns of the list that may be chosen; the name of the task always stands first. */
export const taskColumns = [
  'lead',
  'giver',
  'assigned',
  'first',
  'due',
  'state',
  'progress',
  'updated',
] as const
export type TaskColumn = (typeof taskColumns)[number]

/** What a view holds, by the names under which it stands in the address of the page. */
export const viewChoices = [
  'text',
  'below',
  'unit',
  'owedTo',
  'awaits',
  'cell',
  'byFirstDate',
  'band',
  'state',
  'source',
  'workField',
  'programme',
  'only',
  'person',
  'from',
  'to',
  'sort',
  'layout',
  'columns',
] as const
export type ViewChoice = (typeof viewChoices)[number]

/** Chosen values alone; what is as at first is left out. */
export const choicesSchema = z.partialRecord(z.enum(viewChoices), lineSchema(200))
export type Choices = z.infer<typeof choicesSchema>
