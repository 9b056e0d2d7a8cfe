import type { correctDay as correctRoute, declareDay as declareRoute } from '#domain/calendar/contract.ts'
import { canKeepCalendar } from '#domain/calendar/policy.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found, permit, refused, sameVersion } from '#server/kernel/problem.ts'

/** A day is declared once. */
async function insistOnFreeDay(tx: Tx, on: CalendarDate, except?: string): Promise<void> {
  const taken = await tx
    .selectFrom('calendar_day')
    .select(['id', 'name'])
    .where('on', '=', on)
    .executeTakeFirst()
  if (taken && taken.id !== except) throw refused('day_already_declared', { name: taken.name })
}

export const declareDay: Command<typeof declareRoute> = async ({ body }, { tx, actor }) => {
  permit(canKeepCalendar(actor))
  await insistOnFreeDay(tx, body.on)
  return tx.insertInto('calendar_day').values(body).returningAll().executeTakeFirstOrThrow()
}

export const correctDay: Command<typeof correctRoute> = async ({ params, body }, { tx, actor }) => {
  const day = found(
    await tx
      .selectFrom('calendar_day')
      .selectAll()
      .where('id', '=', params.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  sameVersion(day, body.version)
  permit(canKeepCalendar(actor))
  await insistOnFreeDay(tx, body.on, day.id)
  return tx
    .updateTable('calendar_day')
    .set({ ...body, version: day.version + 1 })
    .where('id', '=', day.id)
    .returningAll()
    .executeTakeFirstOrThrow()
}
