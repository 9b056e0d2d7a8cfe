import { canStep, faultOf } from '#domain/target/actual.ts'
import type { correctActual as route } from '#domain/target/actual-contract.ts'
import { canEnterActuals } from '#domain/target/policy.ts'
import { insistOpen } from '#server/cut-off/load-terms.ts'
import type { Command } from '#server/kernel/context.ts'
import { conflict, found, insist, invalid, permit } from '#server/kernel/problem.ts'
import { cellsWithIds, loadCells } from './load-cells.ts'
import { isVisibleTo } from './visible-to.ts'

/** Puts another figure in the place of one that counts, with the reason; it waits for approval again. */
export const correctActual: Command<typeof route> = async ({ params, body }, { tx, actor, today }) => {
  const present = found(
    await tx
      .selectFrom('actual as a')
      .innerJoin('target as t', 't.id', 'a.target_id')
      .innerJoin('indicator as i', 'i.id', 't.indicator_id')
      .select([
        'a.id',
        'a.state',
        'a.version',
        'a.month',
        'a.submission',
        'a.reopening_id',
        't.unit_id',
        't.year',
      ])
      .select(['i.decimals', 'i.direction', 'i.aggregation', 'i.scale_levels as scaleLevels'])
      .where('a.id', '=', params.id)
      .where(isVisibleTo(actor, 't.unit_id'))
      .forUpdate('a')
      .executeTakeFirst(),
  )
  const show = () => loadCells(tx, cellsWithIds([present.id]))
  if (present.version !== body.version) throw conflict({ cells: await show() })
  permit(canEnterActuals(actor, present.unit_id))
  insist(canStep('correct', present.state))
  const { unit_id: unitId, year, month } = present
  const reopeningId = await insistOpen(tx, { unitId, year, month }, today)
  const base = body.base ?? null
  const fault = faultOf(present, body.value, base)
  if (fault) throw invalid([{ path: 'value', code: fault, params: { decimals: present.decimals } }])
  await tx
    .updateTable('actual')
    .set({
      value: body.value,
      base,
      note: body.reason,
      state: 'submitted',
      entered_by: actor.personId,
      submitted_by: actor.personId,
      submitted_on: today,
      approved_by: null,
      approved_on: null,
      submission: present.submission + 1,
      reopening_id: reopeningId ?? present.reopening_id,
      version: present.version + 1,
    })
    .where('id', '=', present.id)
    .execute()
  return found((await show())[0])
}
