import type { CalendarDate } from '#domain/calendar/date.ts'
import type {
  recordUnplanned as unplannedRoute,
  tellAppeared as route,
} from '#domain/communication/contract.ts'
import { canPlanFor } from '#domain/communication/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { insistProgramme } from '#server/programme/insist-programme.ts'
import { insistUnits } from '#server/unit/insist-units.ts'
import { getOpenItem, tellItem } from './get-item.ts'

/** What was planned has appeared: when, and where it can be read, seen or heard. */
export const tellAppeared: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, today } = context
  const item = await getOpenItem(context, params.id, body.version)
  insistPast(body.appearedOn, today)
  await tx
    .updateTable('communication_item')
    .set({
      appeared_on: body.appearedOn,
      link: body.link,
      note: body.note,
      version: item.version + 1,
    })
    .where('id', '=', params.id)
    .execute()
  return tellItem(context, params.id)
}

/** What appeared without a plan is kept as such: it covers its programme, and no plan is made for it afterwards. */
export const recordUnplanned: Command<typeof unplannedRoute> = async ({ body }, context) => {
  const { tx, actor, today } = context
  permit(canPlanFor(actor, body.unitId))
  await insistUnits(tx, [body.unitId], today)
  insistPast(body.appearedOn, today)
  await insistProgramme(tx, body.programmeId, body.appearedOn)
  await tx
    .insertInto('communication_item')
    .values({
      id: body.id,
      programme_id: body.programmeId,
      unit_id: body.unitId,
      topic: body.topic,
      channel: body.channel,
      appeared_on: body.appearedOn,
      link: body.link,
      note: body.note,
      planned_by: actor.personId,
    })
    .execute()
  return tellItem(context, body.id)
}

function insistPast(day: CalendarDate, today: CalendarDate): void {
  if (day > today) throw refused('communication_appears_in_the_future')
}
