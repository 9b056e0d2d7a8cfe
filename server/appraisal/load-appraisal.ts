import type { CalendarDate } from '#domain/calendar/date.ts'
import { addWorkingDays } from '#domain/calendar/working-days.ts'
import { type AppraisalState, type AppraisalStep, mayTake, stateAfter } from '#domain/appraisal/lifecycle.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { found, insist } from '#server/kernel/problem.ts'
import { appraisalsSeen } from './appraisals-seen.ts'

/** The draft with its document and its kind, locked. Throws `not_found` when it is not the actor's to see. */
export const loadAppraisal = async ({ tx, actor }: CommandContext, id: string) =>
  found(
    await appraisalsSeen(tx, actor)
      .select(['a.id', 'a.document_id', 'a.type_id', 'a.drafted_by_unit_id', 'a.appraiser_unit_id'])
      .select([
        'a.decider_unit_id',
        'a.opened_by',
        'a.state',
        'a.version',
        'd.title',
        'd.version as document_version',
      ])
      .select(['t.name as type', 't.needs_opinions', 't.opinion_days', 't.appraisal_days', 't.revision_days'])
      .select(['t.decision_days', 't.issue_days', 't.drafting_days'])
      .where('a.id', '=', id)
      .forUpdate('a')
      .executeTakeFirst(),
  )
export type AppraisalLocked = Awaited<ReturnType<typeof loadAppraisal>>

/** Days from today by the working calendar. */
export const dueAfter = async ({ tx, today }: CommandContext, days: number): Promise<CalendarDate> =>
  addWorkingDays(today, days, await readCalendar(tx))

interface Move {
  readonly unitId: string
  readonly dueOn: CalendarDate | null
}

/** Takes a step: the draft leaves the hands it was in and comes into others, or ends. */
export async function moveOn(
  context: CommandContext,
  appraisal: Pick<AppraisalLocked, 'id' | 'version' | 'state'>,
  step: AppraisalStep | 'issue',
  to: Move | null,
  more: { quality?: 'below' | 'meets' | 'exceeds'; withdrawn_reason?: string } = {},
): Promise<{ id: string; version: number; state: AppraisalState }> {
  const { tx, today } = context
  if (step !== 'issue') insist(mayTake(appraisal.state, step))
  const state = step === 'issue' ? 'issued' : stateAfter(step)
  const version = appraisal.version + 1
  const isSame = state === appraisal.state
  await tx
    .updateTable('appraisal')
    .set({ state, version, ended_on: to ? null : today, ...more })
    .where('id', '=', appraisal.id)
    .execute()
  if (!isSame)
    await tx
      .updateTable('appraisal_stage')
      .set((set) => ({ to_on: today, version: set('version', '+', 1) }))
      .where('appraisal_id', '=', appraisal.id)
      .where('to_on', 'is', null)
      .execute()
  if (to && !isSame)
    await tx
      .insertInto('appraisal_stage')
      .values({
        id: newId(),
        appraisal_id: appraisal.id,
        state,
        unit_id: to.unitId,
        from_on: today,
        due_on: to.dueOn,
      })
      .execute()
  return { id: appraisal.id, version, state }
}
