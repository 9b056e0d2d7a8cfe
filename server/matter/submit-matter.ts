import type { CalendarDate } from '#domain/calendar/date.ts'
import { addWorkingDays } from '#domain/calendar/working-days.ts'
import type { submitMatter as route } from '#domain/matter/contract.ts'
import { mayResubmit } from '#domain/matter/matter.ts'
import { canRaiseFor } from '#domain/recommendation/policy.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import type { Command, CommandContext } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { insist, permit, refused } from '#server/kernel/problem.ts'
import { owe } from '#server/obligation/owe.ts'
import { readAnswerDays } from '#server/recommendation/read-answer-days.ts'
import { insistOnOwnFiles } from '#server/task/insist-on-own-files.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { getMatter } from './get-matter.ts'

/** A unit submits a matter with its papers; the unit it is addressed to owes an opinion, due in working days. */
export const submitMatter: Command<typeof route> = async ({ body }, context) => {
  const { tx, actor, today } = context
  const { id, title, submittedByUnitId, addressedToUnitId, resubmitsId } = body
  const fileIds = [...new Set(body.fileIds)]
  const firstSubmittedOn = resubmitsId ? await firstDayOf(context, resubmitsId, submittedByUnitId) : today
  permit(canRaiseFor(actor, submittedByUnitId))
  if (submittedByUnitId === addressedToUnitId) throw refused('addressed_to_itself')
  await insistUnits(tx, [submittedByUnitId, addressedToUnitId], today)
  await insistOnOwnFiles(tx, fileIds, actor.personId)
  const entered = await owe(tx, {
    id,
    kind: 'opinion',
    title,
    requiredQuality: title,
    owedByUnitId: addressedToUnitId,
    owedToUnitId: submittedByUnitId,
    owedToPersonId: actor.personId,
    assignedOn: today,
    dueOn: addWorkingDays(today, await readAnswerDays(tx), await readCalendar(tx)),
  })
  await tx
    .insertInto('matter')
    .values({
      id,
      title,
      text: body.text,
      submitted_by_unit_id: submittedByUnitId,
      addressed_to_unit_id: addressedToUnitId,
      submitted_by: actor.personId,
      submitted_on: today,
      first_submitted_on: firstSubmittedOn,
      resubmits_id: resubmitsId,
    })
    .execute()
  if (fileIds.length > 0) {
    const files = fileIds.map((fileId) => ({ id: newId(), matter_id: id, file_id: fileId }))
    await tx.insertInto('matter_file').values(files).execute()
  }
  return entered
}

/** What came back is taken up by the unit that submitted it, once. */
async function firstDayOf(context: CommandContext, id: string, unitId: string): Promise<CalendarDate> {
  const returned = await getMatter(context, id)
  if (returned.submitted_by_unit_id !== unitId) throw refused('matter_of_another_unit')
  insist(mayResubmit(returned.state, returned.is_taken_up))
  return returned.first_submitted_on
}
