import type { Selectable } from 'kysely'
import type { CutOffRuleTable } from '#db/types.ts'
import { canKeep } from '#domain/cut-off/cut-off.ts'
import type { KeptRule, keepRule as route } from '#domain/cut-off/contract.ts'
import { canKeepCutOff } from '#domain/cut-off/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { conflict, insist, permit } from '#server/kernel/problem.ts'

type RuleRow = Selectable<CutOffRuleTable>

export const showRule = ({ due_day: dueDay, frozen_day: frozenDay, ...row }: RuleRow): KeptRule => ({
  ...row,
  dueDay,
  frozenDay,
})

/** Sets the rule of a year for the first time, or anew for whoever saw the one that stands. */
export const keepRule: Command<typeof route> = async ({ body }, { tx, actor }) => {
  const present = await tx
    .selectFrom('cut_off_rule')
    .selectAll()
    .where('year', '=', body.year)
    .forUpdate()
    .executeTakeFirst()
  if ((present?.version ?? null) !== body.version) throw conflict(present ? showRule(present) : null)
  permit(canKeepCutOff(actor))
  insist(canKeep(body.dueDay, body.frozenDay))
  const values = { due_day: body.dueDay, frozen_day: body.frozenDay, source: body.source }
  if (present) {
    const kept = await tx
      .updateTable('cut_off_rule')
      .set({ ...values, version: present.version + 1 })
      .where('id', '=', present.id)
      .returningAll()
      .executeTakeFirstOrThrow()
    return showRule(kept)
  }
  const kept = await tx
    .insertInto('cut_off_rule')
    .values({ id: body.id, year: body.year, ...values })
    .onConflict((taken) => taken.doNothing())
    .returningAll()
    .executeTakeFirst()
  // Somebody else has set it in this very moment.
  if (!kept) throw conflict(null)
  return showRule(kept)
}
