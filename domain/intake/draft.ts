import * as z from 'zod'
import { calendarDateSchema } from '#domain/calendar/date.ts'
import { idSchema, lineSchema, textSchema } from '#domain/contract/field.ts'
import { remarkToneSchema } from '#domain/remark/remark.ts'
import { canStandWithout, rhythmSchema } from '#domain/task/rhythm.ts'
import { difficultyCauseSchema, difficultyKindSchema } from '#domain/difficulty/difficulty.ts'

const unitIds = z.array(idSchema).max(300)

/** What a proposal would become, as a person corrects it. What the sentence did not say is null or empty. */
export const taskDraftSchema = z.object({
  kind: z.literal('task'),
  title: lineSchema(500),
  leadUnitIds: unitIds,
  cooperatingUnitIds: unitIds,
  dueOn: calendarDateSchema.nullable(),
  /** In which rhythm it comes back, or is reported on where it has no date. */
  rhythm: rhythmSchema.nullable().default(null),
  requiredQuality: lineSchema(1000).nullable(),
})
export const recommendationDraftSchema = z.object({
  kind: z.literal('recommendation'),
  text: textSchema(4000),
  raisedByUnitId: idSchema.nullable(),
  addressedToUnitId: idSchema.nullable(),
})
export const difficultyDraftSchema = z.object({
  kind: z.literal('difficulty'),
  text: textSchema(4000),
  type: difficultyKindSchema,
  cause: difficultyCauseSchema,
  unitIds,
})
export const targetDraftSchema = z.object({
  kind: z.literal('target'),
  name: lineSchema(500),
  value: z.string().max(100).nullable(),
  measure: z.string().max(100).nullable(),
  period: z.string().max(200).nullable(),
})

export const practiceDraftSchema = z.object({
  kind: z.literal('practice'),
  title: lineSchema(300),
  text: textSchema(8000),
  result: textSchema(4000).nullable(),
  unitId: idSchema.nullable(),
})
export const remarkDraftSchema = z.object({
  kind: z.literal('remark'),
  tone: remarkToneSchema,
  text: textSchema(4000),
  unitIds,
})

export const draftSchema = z.discriminatedUnion('kind', [
  taskDraftSchema,
  recommendationDraftSchema,
  difficultyDraftSchema,
  targetDraftSchema,
  practiceDraftSchema,
  remarkDraftSchema,
])
export type Draft = z.infer<typeof draftSchema>
export type TaskDraft = z.infer<typeof taskDraftSchema>
export type DraftKind = Draft['kind']
export const draftKinds = [
  'task',
  'recommendation',
  'difficulty',
  'target',
  'practice',
  'remark',
] as const satisfies readonly DraftKind[]

/** What a person may make of a sentence that the reading missed; a figure has its own import. */
export const markKinds = ['task', 'recommendation', 'difficulty', 'practice', 'remark'] as const

/** What keeps a draft from becoming a thing of its kind: names of fields, for the sentence beside them. */
export function missingIn(draft: Draft): string[] {
  switch (draft.kind) {
    case 'task':
      return [
        ...(draft.leadUnitIds.length === 0 ? ['leadUnitIds'] : []),
        ...(canStandWithout(draft.dueOn, draft.rhythm).allowed ? [] : ['dueOn']),
        ...(draft.requiredQuality ? [] : ['requiredQuality']),
      ]
    case 'recommendation':
      return [
        ...(draft.raisedByUnitId ? [] : ['raisedByUnitId']),
        ...(draft.addressedToUnitId ? [] : ['addressedToUnitId']),
      ]
    case 'practice':
      return [...(draft.unitId ? [] : ['unitId']), ...(draft.result ? [] : ['result'])]
    case 'remark':
    case 'difficulty':
      return draft.unitIds.length === 0 ? ['unitIds'] : []
    case 'target':
      return []
  }
}
