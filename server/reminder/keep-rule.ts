import { canKeepReminders } from '#domain/reminder/policy.ts'
import type { BodyOf } from '#domain/contract/route.ts'
import type {
  adoptSuggestedRules as adoptRoute,
  changeReminderRule as changeRoute,
  setReminderRule as setRoute,
} from '#domain/reminder/rule-contract.ts'
import { canKeepRule } from '#domain/reminder/rule.ts'
import { suggestedRules } from '#domain/reminder/suggested-rules.ts'
import type { Command } from '#server/kernel/context.ts'
import { newId } from '#server/kernel/id.ts'
import { found, insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { readRules, showRule } from './read-rules.ts'

type Fields = Omit<BodyOf<typeof setRoute>, 'id'>

const rowOf = ({ repeatDays: repeat_days, starredOnly: starred_only, ...same }: Fields) => ({
  ...same,
  repeat_days,
  starred_only,
})

export const setReminderRule: Command<typeof setRoute> = async ({ body }, { tx, actor }) => {
  permit(canKeepReminders(actor))
  insist(canKeepRule(body))
  const { id, ...fields } = body
  const row = await tx
    .insertInto('reminder_rule')
    .values({ id, ...rowOf(fields) })
    .returningAll()
    .executeTakeFirstOrThrow()
  return showRule(row)
}

export const changeReminderRule: Command<typeof changeRoute> = async ({ params, body }, { tx, actor }) => {
  const present = found(
    await tx
      .selectFrom('reminder_rule')
      .selectAll()
      .where('id', '=', params.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  const { version: seen, ...fields } = body
  sameVersion(showRule(present), seen)
  permit(canKeepReminders(actor))
  insist(canKeepRule(body))
  const row = await tx
    .updateTable('reminder_rule')
    .set({ ...rowOf(fields), version: present.version + 1 })
    .where('id', '=', present.id)
    .returningAll()
    .executeTakeFirstOrThrow()
  return showRule(row)
}

/** Takes the suggested set over where there are no rules yet. */
export const adoptSuggestedRules: Command<typeof adoptRoute> = async (_input, { tx, actor }) => {
  permit(canKeepReminders(actor))
  if ((await readRules(tx)).length > 0) throw refused('rules_already_set')
  const rows = await tx
    .insertInto('reminder_rule')
    .values(
      suggestedRules.map((rule) => ({ id: newId(), ...rowOf({ ...rule, active: true, source: null }) })),
    )
    .returningAll()
    .execute()
  return { rules: rows.map(showRule) }
}
