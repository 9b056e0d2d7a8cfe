import type { Selectable } from 'kysely'
import type { ReminderRuleTable } from '#db/types.ts'
import type { KeptReminderRule } from '#domain/reminder/rule-contract.ts'
import { type ReminderTimes, reminderTimesSchema, usualTimes } from '#domain/reminder/quiet.ts'
import type { Db, Tx } from '#server/kernel/database.ts'

export const timesSetting = 'reminder_times'

export const showRule = ({
  repeat_days: repeatDays,
  starred_only: starredOnly,
  ...row
}: Selectable<ReminderRuleTable>): KeptReminderRule => ({ ...row, repeatDays, starredOnly })

export async function readRules(db: Db | Tx): Promise<KeptReminderRule[]> {
  const rows = await db
    .selectFrom('reminder_rule')
    .selectAll()
    .orderBy('trigger')
    .orderBy('days')
    .orderBy('rung')
    .orderBy('id')
    .execute()
  return rows.map(showRule)
}

/** The times as the organisation keeps them; the usual ones, without a version, until it has set its own. */
export async function readTimes(db: Db | Tx): Promise<ReminderTimes & { version: number | null }> {
  const row = await db
    .selectFrom('setting')
    .select(['value', 'version'])
    .where('name', '=', timesSetting)
    .executeTakeFirst()
  return row
    ? { ...reminderTimesSchema.parse(row.value), version: row.version }
    : { ...usualTimes, version: null }
}
