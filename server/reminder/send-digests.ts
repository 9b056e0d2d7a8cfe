import { sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import { type Digest, planDigests } from '#domain/reminder/plan-digests.ts'
import { isQuietDay, isQuietMinute, minuteOf } from '#domain/reminder/quiet.ts'
import { readCalendar } from '#server/calendar/read-calendar.ts'
import { nowOf, todayOf } from '#server/kernel/clock.ts'
import type { Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { runAsSystem } from '#server/kernel/run-as-system.ts'
import { textDigests } from '#server/webhook/text-digests.ts'
import { loadSituation } from './load-situation.ts'
import { mailDigests } from './mail-digests.ts'
import { readRules, readTimes } from './read-rules.ts'

/** People served in one transaction: short ones, so that what is sent shows at once and nothing waits for the rest. */
const batch = 200

/**
 * Sends what the rules have an occasion for at this moment; answers how many reminders went out. Any number of nodes may
 * do so at once: a person's digest of a day can be written once, and whoever writes it writes what is in it.
 */
export async function sendDigests(organization: Organization, real: Date): Promise<number> {
  const { db } = organization
  const { clock_on } = await db
    .selectFrom('shared.organization')
    .select('clock_on')
    .where('id', '=', organization.id)
    .executeTakeFirstOrThrow()
  const [now, today] = [nowOf(clock_on, real), todayOf(clock_on, real)]
  const [calendar, times, minute] = [await readCalendar(db), await readTimes(db), minuteOf(now)]
  if (isQuietDay(today, times, calendar) || isQuietMinute(minute, times)) return 0
  const rules = await readRules(db)
  const digests = planDigests(await loadSituation(db, { today, minute, times, calendar, rules }))
  let sent = 0
  for (let from = 0; from < digests.length; from += batch) {
    const some = digests.slice(from, from + batch)
    sent += await runAsSystem(organization, { verb: 'remind', now }, (tx) =>
      writeDigests(tx, organization, some, { now, today }),
    )
  }
  return sent
}

/** Writes the digests of those who have none of today yet, with their reminders and their mails. */
async function writeDigests(
  tx: Tx,
  organization: Organization,
  digests: readonly Digest[],
  { now, today }: { now: Date; today: CalendarDate },
): Promise<number> {
  const written = await tx
    .insertInto('digest')
    .values(
      digests.map(({ personId }) => ({ id: newId(), person_id: personId, sent_on: today, sent_at: now })),
    )
    .onConflict((conflict) => conflict.columns(['person_id', 'sent_on']).doNothing())
    .returning(['id', 'person_id'])
    .execute()
  const digestOf = new Map(written.map(({ id, person_id }) => [person_id, id]))
  const rows = digests.flatMap(({ personId, items }) => {
    const digestId = digestOf.get(personId)
    return digestId ? items.map((item) => ({ ...item, id: newId(), personId, digestId })) : []
  })
  if (rows.length === 0) return 0
  await sql`insert into reminder (id, obligation_id, to_person_id, rung, trigger, rule_id, occasions, digest_id, sent_on, sent_at)
    select id, "obligationId", "personId", rung, trigger, "ruleId", array(select jsonb_array_elements_text(occasions)), "digestId",
      ${today}, ${now}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (id uuid, "obligationId" uuid, "personId" uuid,
      rung reminder_rung, trigger reminder_trigger, "ruleId" uuid, occasions jsonb, "digestId" uuid)`.execute(
    tx,
  )
  const mine = digests.filter(({ personId }) => digestOf.has(personId))
  await mailDigests(tx, organization, mine, { now, today })
  await textDigests(tx, organization.schema, mine, { now, today })
  return rows.length
}
