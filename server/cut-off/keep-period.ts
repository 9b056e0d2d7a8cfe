import { canKeep } from '#domain/cut-off/cut-off.ts'
import type { keepPeriod as route } from '#domain/cut-off/contract.ts'
import { canKeepCutOff } from '#domain/cut-off/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { conflict, insist, permit } from '#server/kernel/problem.ts'

/** Sets the days of one month apart from the rule of its year. */
export const keepPeriod: Command<typeof route> = async ({ body }, { tx, actor }) => {
  const present = await tx
    .selectFrom('period_cut_off')
    .selectAll()
    .where('year', '=', body.year)
    .where('month', '=', body.month)
    .forUpdate()
    .executeTakeFirst()
  if ((present?.version ?? null) !== body.version) throw conflict(present ?? null)
  permit(canKeepCutOff(actor))
  insist(canKeep(body.dueOn, body.frozenFrom))
  const values = { due_on: body.dueOn, frozen_from: body.frozenFrom, source: body.source }
  if (present) {
    const version = present.version + 1
    await tx
      .updateTable('period_cut_off')
      .set({ ...values, version })
      .where('id', '=', present.id)
      .execute()
    return { id: present.id, version }
  }
  const kept = await tx
    .insertInto('period_cut_off')
    .values({ id: body.id, year: body.year, month: body.month, ...values })
    .onConflict((taken) => taken.doNothing())
    .returning(['id', 'version'])
    .executeTakeFirst()
  // Somebody else has set it in this very moment.
  if (!kept) throw conflict(null)
  return kept
}
