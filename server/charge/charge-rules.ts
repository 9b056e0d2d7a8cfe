import { sql } from 'kysely'
import { type ChargeRules, chargeRulesSchema, defaultChargeRules } from '#domain/charge/rules.ts'
import type { setChargeRules as route } from '#domain/charge/contract.ts'
import { canKeepChargeRules } from '#domain/charge/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { permit, refused } from '#server/kernel/problem.ts'
import { keepSetting, lockSetting } from '#server/organization/keep-setting.ts'

const name = 'charge_rules'

/** The organisation's own rules; the defaults where it has set none, or none that can be read. */
export async function loadChargeRules(db: Db | Tx): Promise<ChargeRules & { version: number | null }> {
  const setting = await db
    .selectFrom('setting')
    .select(['value', 'version'])
    .where('name', '=', name)
    .executeTakeFirst()
  return { ...readChargeRules(setting?.value), version: setting?.version ?? null }
}

/** The rules as they are kept; what cannot be read gives way to the defaults. */
export function readChargeRules(value: unknown): ChargeRules {
  const parsed = chargeRulesSchema.safeParse(value)
  return parsed.success ? parsed.data : defaultChargeRules
}

/** For a statement that reads something else as well. */
export const keptChargeRules = sql`(select value from setting where name = ${sql.lit(name)})`

/** Sets what is expected; the log keeps what was before. */
export const setChargeRules: Command<typeof route> = async ({ body }, { tx, actor }) => {
  const { version: seen, ...rules } = body
  const place = await lockSetting(tx, name, seen)
  permit(canKeepChargeRules(actor))
  const ids = [...new Set(rules.needs.map(({ workFieldId }) => workFieldId))]
  if (ids.length < rules.needs.length) throw refused('work_field_unknown')
  if (ids.length > 0) {
    const known = await tx.selectFrom('work_field').select('id').where('id', 'in', ids).execute()
    if (known.length < ids.length) throw refused('work_field_unknown')
  }
  return keepSetting(tx, place, rules)
}
