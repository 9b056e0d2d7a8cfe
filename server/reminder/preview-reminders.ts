import { sql } from 'kysely'
import { nextOpenDay } from '#domain/reminder/quiet.ts'
import { type Digest, planDigests } from '#domain/reminder/plan-digests.ts'
import { canKeepReminders } from '#domain/reminder/policy.ts'
import type { ReminderRule } from '#domain/reminder/reminder.ts'
import type { previewReminders as route } from '#domain/reminder/rule-contract.ts'
import type { QueryOf } from '#domain/contract/route.ts'
import { calendarAtHand } from '#server/calendar/read-calendar.ts'
import type { Query, QueryContext } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/problem.ts'
import { personReference } from '#server/person/person-reference.ts'
import { visibleObligation } from '#server/obligation/visible-obligation.ts'
import { loadSituation } from './load-situation.ts'
import { readRules, readTimes } from './read-rules.ts'
import { placeOf } from '#server/obligation/place-of.ts'

const mostPeople = 50
const mostItems = 20

/**
 * What the rules would send on the next day on which something may go out, if nothing happened until then; or what one
 * rule that is being typed would send by itself. The same plan that sends, with the clock set on.
 */
export const previewReminders: Query<typeof route> = async ({ query }, context) => {
  const { db, actor, today } = context
  permit(canKeepReminders(actor))
  const [calendar, times] = [await calendarAtHand(context), await readTimes(db)]
  const on = nextOpenDay(today, times, calendar)
  const rules = typedRule(query) ?? (await readRules(db))
  // Late enough for everyone's own hour; quiet hours decide when, not whether.
  const moment = { today: on, minute: 1439, times: { ...times, quietFrom: 0, quietTo: 0 }, calendar, rules }
  const digests = planDigests({ ...(await loadSituation(db, moment)), digestAt: new Map() })
  const shown = digests.toSorted((a, b) => b.items.length - a.items.length).slice(0, mostPeople)
  return {
    on,
    people: digests.length,
    items: digests.reduce((sum, { items }) => sum + items.length, 0),
    digests: await describe(context, shown),
    can: { see: canKeepReminders(actor) },
  }
}

function typedRule({ trigger, days, rung, starredOnly }: QueryOf<typeof route>): ReminderRule[] | null {
  if (!trigger || days === undefined || !rung) return null
  return [
    { id: 'typed', trigger, days, rung, starredOnly: starredOnly ?? false, repeatDays: null, active: true },
  ]
}

/** With names and titles, as far as the reader may see the work: an administrator without a view of it reads only counts. */
async function describe({ db, actor }: QueryContext, digests: readonly Digest[]) {
  const people = await db
    .selectFrom('person as p')
    .leftJoin('person_detail as d', 'd.id', 'p.id')
    .select('p.id')
    .select(personReference('p.id', 'd.full_name', null).as('person'))
    .where(sql<boolean>`p.id = any(${digests.map(({ personId }) => personId)}::uuid[])`)
    .execute()
  const ids = digests.flatMap(({ items }) =>
    items.slice(0, mostItems).map(({ obligationId }) => obligationId),
  )
  const rows = await db
    .selectFrom('obligation as o')
    .select(['o.id', 'o.title', 'o.due_on as dueOn', placeOf.as('place')])
    .where(sql<boolean>`o.id = any(${ids}::uuid[])`)
    .where(visibleObligation(actor))
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return digests.map(({ personId, items }) => ({
    to: people.find(({ id }) => id === personId)?.person ?? { id: personId, name: null, title: null },
    count: items.length,
    items: items.slice(0, mostItems).flatMap(({ obligationId, trigger, rung }) => {
      const row = byId.get(obligationId)
      return row
        ? [{ obligationId, place: row.place, title: row.title, dueOn: row.dueOn, trigger, rung }]
        : []
    }),
  }))
}
