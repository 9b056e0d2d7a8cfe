import type { askQuestion as route } from '#domain/meeting/question-contract.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { getAgendaItem } from './get-agenda-item.ts'
import { getMeetingToRaiseAt } from './get-meeting.ts'
import { listQuestions } from './list-questions.ts'

/** A unit puts its question; the office puts those of any unit, as they were sent in. */
export const askQuestion: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor, now, today } = context
  const meeting = await getMeetingToRaiseAt(tx, context, params.id)
  permit(canRaiseFor(actor, body.askedByUnitId))
  const item = await getAgendaItem(tx, params.id, body.agendaItemId)
  await insistUnits(tx, [body.askedByUnitId, body.addressedToUnitId], today)
  await tx
    .insertInto('meeting_question')
    .values({
      id: body.id,
      meeting_id: params.id,
      agenda_item_id: item.id,
      asked_by_unit_id: body.askedByUnitId,
      addressed_to_unit_id: body.addressedToUnitId,
      text: body.text,
      asked_by: actor.personId,
      asked_at: now,
    })
    .execute()
  return { questions: await listQuestions(tx, meeting, context) }
}
