import type {
  CalendarDay,
  confirmDays as confirmRoute,
  correctDay as correctRoute,
  declareDay as declareRoute,
  removeDay as removeRoute,
} from '#domain/calendar/contract.ts'
import { canKeepCalendar } from '#domain/calendar/policy.ts'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { recomputeTerms } from './recompute-terms.ts'

const shown = ['id', 'on', 'kind', 'name', 'source', 'version'] as const

/** A day is declared once; where some are taken the first is named. */
async function insistOnFreeDays(tx: Tx, days: readonly CalendarDate[], except?: string): Promise<void> {
  if (new Set(days).size < days.length) throw refused('day_named_twice')
  const taken = await tx
    .selectFrom('calendar_day')
    .select(['id', 'name'])
    .where('on', 'in', days)
    .where('removed_on', 'is', null)
    .orderBy('on')
    .execute()
  const other = taken.find(({ id }) => id !== except)
  if (other) throw refused('day_already_declared', { name: other.name })
}

export const declareDay: Command<typeof declareRoute> = async ({ body }, { tx, actor }) => {
  permit(canKeepCalendar(actor))
  await insistOnFreeDays(tx, [body.on])
  const day = await tx.insertInto('calendar_day').values(body).returning(shown).executeTakeFirstOrThrow()
  return { ...day, consequence: await recomputeTerms(tx) }
}

export const confirmDays: Command<typeof confirmRoute> = async ({ body }, { tx, actor }) => {
  permit(canKeepCalendar(actor))
  const { source, days } = body
  await insistOnFreeDays(
    tx,
    days.map(({ on }) => on),
  )
  await tx
    .insertInto('calendar_day')
    .values(days.map((day) => ({ ...day, source })))
    .execute()
  return { declared: days.length, consequence: await recomputeTerms(tx) }
}

async function loadDay(tx: Tx, id: string): Promise<CalendarDay> {
  return found(
    await tx
      .selectFrom('calendar_day')
      .select(shown)
      .where('id', '=', id)
      .where('removed_on', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  )
}

export const correctDay: Command<typeof correctRoute> = async ({ params, body }, { tx, actor }) => {
  const day = await loadDay(tx, params.id)
  sameVersion(day, body.version)
  permit(canKeepCalendar(actor))
  await insistOnFreeDays(tx, [body.on], day.id)
  const corrected = await tx
    .updateTable('calendar_day')
    .set({ ...body, version: day.version + 1 })
    .where('id', '=', day.id)
    .returning(shown)
    .executeTakeFirstOrThrow()
  return { ...corrected, consequence: await recomputeTerms(tx) }
}

export const removeDay: Command<typeof removeRoute> = async ({ params, body }, { tx, actor, today }) => {
  const day = await loadDay(tx, params.id)
  sameVersion(day, body.version)
  permit(canKeepCalendar(actor))
  const removed = await tx
    .updateTable('calendar_day')
    .set({ removed_on: today, removed_reason: body.reason, version: day.version + 1 })
    .where('id', '=', day.id)
    .returning(shown)
    .executeTakeFirstOrThrow()
  return { ...removed, consequence: await recomputeTerms(tx) }
}
