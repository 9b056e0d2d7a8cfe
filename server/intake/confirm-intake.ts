import type { confirmIntake as route } from '#domain/intake/contract.ts'
import type { Draft } from '#domain/intake/draft.ts'
import { canCorrect, canReadIn } from '#domain/intake/policy.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { canStandWithout } from '#domain/task/rhythm.ts'
import { recordPractice } from '#server/practice/record-practice.ts'
import { keepRemarks } from '#server/remark/keep-remarks.ts'
import { canBeDue } from '#domain/task/due-date.ts'
import { raiseDifficulty } from '#server/difficulty/raise-difficulty.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { addConclusion } from '#server/meeting/add-conclusion.ts'
import { getMeetingToRaiseAt } from '#server/meeting/get-meeting.ts'
import { raiseRecommendation } from '#server/recommendation/raise-recommendation.ts'
import { createTask } from '#server/task/create-task.ts'
import { findGiverUnit } from './find-giver-unit.ts'
import { type ItemRow, draftOf, getIntake } from './intake-row.ts'
import { keepClause } from './keep-clause.ts'

interface Making {
  readonly context: CommandContext
  readonly meetingId: string | null
  readonly giverUnitId: string
  readonly clause: { id: string; text: string }
  readonly saidOn: CalendarDate
}

/** Makes everything that was confirmed in one transaction, each citing its sentence; the rest stays as it was. */
export const confirmIntake: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, today } = context
  permit(canReadIn(actor))
  const intake = await getIntake(tx, params.id)
  sameVersion(intake, body.version)
  permit(canCorrect(actor, intake.state))
  if (body.meetingId) await getMeetingToRaiseAt(tx, context, body.meetingId)
  const items = await tx
    .selectFrom('intake_item')
    .selectAll()
    .where('intake_id', '=', intake.id)
    .where('state', '=', 'confirmed')
    .orderBy('starts_at')
    .forUpdate()
    .execute()
  if (items.length === 0) throw refused('nothing_confirmed')
  const document = await tx
    .selectFrom('document')
    .select(['text', 'issued_on'])
    .where('id', '=', intake.document_id)
    .executeTakeFirstOrThrow()
  const giverUnitId = await findGiverUnit(tx, actor)
  const made = { tasks: 0, conclusions: 0, recommendations: 0, difficulties: 0, practices: 0, remarks: 0 }
  for (const item of items) {
    const clause = await keepClause(tx, intake.document_id, document.text ?? '', item)
    const result = await make(draftOf(item), item, {
      context,
      meetingId: body.meetingId,
      giverUnitId,
      clause,
      saidOn: document.issued_on ?? today,
    })
    if (result.kind) made[result.kind] += result.ids.length
    await keepResult(context, item, result.ids[0] ?? clause.id)
  }
  await tx
    .updateTable('intake')
    .set({ state: 'confirmed', confirmed_on: today, meeting_id: body.meetingId, version: intake.version + 1 })
    .where('id', '=', intake.id)
    .execute()
  return made
}

type Made = {
  kind: 'tasks' | 'conclusions' | 'recommendations' | 'difficulties' | 'practices' | 'remarks' | null
  ids: string[]
}

async function make(draft: Draft, item: ItemRow, making: Making): Promise<Made> {
  const { context } = making
  switch (draft.kind) {
    case 'task':
      return makeTasks(draft, item, making)
    case 'recommendation':
      return makeRecommendation(draft, making)
    case 'difficulty':
      return makeDifficulty(draft, making)
    case 'practice':
      return makePractice(draft, making)
    case 'remark':
      return {
        kind: 'remarks',
        ids: await keepRemarks(context.tx, context, {
          ...draft,
          clauseId: making.clause.id,
          saidOn: making.saidOn,
        }),
      }
    case 'target':
      // A figure that a document mentions is kept as its clause; plans enter by the targets' own import.
      return { kind: null, ids: [] }
  }
}

async function makeTasks(
  draft: Extract<Draft, { kind: 'task' }>,
  item: ItemRow,
  making: Making,
): Promise<Made> {
  const { context, meetingId, giverUnitId, clause } = making
  const { dueOn, rhythm, requiredQuality, title, cooperatingUnitIds, leadUnitIds } = draft
  if (!requiredQuality) throw refused('draft_incomplete', { ordinal: item.ordinal })
  insist(canStandWithout(dueOn, rhythm))
  if (dueOn) insist(canBeDue(context.today, dueOn, []))
  const ids: string[] = []
  for (const leadUnitId of leadUnitIds) {
    const id = newId()
    const cooperating = cooperatingUnitIds.filter((unitId) => unitId !== leadUnitId)
    if (meetingId) {
      await addConclusion(context.tx, context, {
        id,
        meetingId,
        text: title,
        leadUnitId,
        dueOn,
        rhythm,
        requiredQuality,
        cooperatingUnitIds: cooperating,
        clauseId: clause.id,
      })
    } else {
      await createTask(context.tx, {
        id,
        title,
        requiredQuality,
        owedByUnitId: leadUnitId,
        owedToUnitId: giverUnitId,
        owedToPersonId: context.actor.personId,
        clauseId: clause.id,
        sourceSentence: clause.text,
        assignedOn: context.today,
        dueOn,
        rhythm,
        contributions: cooperating.map((unitId) => ({ unitId, part: title, dueOn })),
      })
    }
    ids.push(id)
  }
  return { kind: meetingId ? 'conclusions' : 'tasks', ids }
}

async function makeRecommendation(
  draft: Extract<Draft, { kind: 'recommendation' }>,
  making: Making,
): Promise<Made> {
  const { context, meetingId, clause } = making
  if (!draft.raisedByUnitId || !draft.addressedToUnitId) throw refused('draft_incomplete')
  const { id } = await raiseRecommendation(context.tx, context, {
    id: newId(),
    text: draft.text,
    raisedByUnitId: draft.raisedByUnitId,
    addressedToUnitId: draft.addressedToUnitId,
    meetingId,
    clauseId: clause.id,
  })
  return { kind: 'recommendations', ids: [id] }
}

async function makeDifficulty(draft: Extract<Draft, { kind: 'difficulty' }>, making: Making): Promise<Made> {
  const { context, meetingId, clause } = making
  const { id } = await raiseDifficulty(context.tx, context, {
    id: newId(),
    kind: draft.type,
    cause: draft.cause,
    text: draft.text,
    raisedByUnitIds: draft.unitIds,
    meetingId,
    clauseId: clause.id,
  })
  return { kind: 'difficulties', ids: [id] }
}

async function makePractice(draft: Extract<Draft, { kind: 'practice' }>, making: Making): Promise<Made> {
  const { unitId, result, title, text } = draft
  if (!unitId || !result) throw refused('draft_incomplete')
  const { id } = await recordPractice(
    { params: {}, query: {}, body: { id: newId(), unitId, title, text, result, fileIds: [] } },
    making.context,
  )
  return { kind: 'practices', ids: [id] }
}

async function keepResult({ tx }: CommandContext, item: ItemRow, resultId: string): Promise<void> {
  await tx
    .updateTable('intake_item')
    .set({ result_id: resultId, version: item.version + 1 })
    .where('id', '=', item.id)
    .execute()
}
