import { sql } from 'kysely'
import { addDays } from '#domain/calendar/date.ts'
import { canKeepReminders } from '#domain/reminder/policy.ts'
import type { listReminderRules as route } from '#domain/reminder/rule-contract.ts'
import type { Query } from '#server/kernel/context.ts'
import { readRules, readTimes } from './read-rules.ts'

const effectDays = 90

/** The rules, each with what it has sent of late and how often a report or a claim followed. */
export const listReminderRules: Query<typeof route> = async (_input, { db, actor, today }) => {
  const effects = await db
    .selectFrom('reminder as r')
    .select('r.rule_id')
    .select((select) => select.fn.countAll<number>().as('sent'))
    .select(
      sql<number>`count(*) filter (where
        exists (select from progress_report p where p.obligation_id = r.obligation_id and p.id > r.id)
        or exists (select from submission s where s.obligation_id = r.obligation_id and s.id > r.id))`.as(
        'followed',
      ),
    )
    .where('r.rule_id', 'is not', null)
    .where('r.sent_on', '>', addDays(today, -effectDays))
    .groupBy('r.rule_id')
    .execute()
  const effectOf = new Map(effects.map(({ rule_id, sent, followed }) => [rule_id, { sent, followed }]))
  const rules = await readRules(db)
  return {
    rules: rules.map((rule) => ({ ...rule, effect: effectOf.get(rule.id) ?? { sent: 0, followed: 0 } })),
    times: await readTimes(db),
    can: { keep: canKeepReminders(actor) },
  }
}
