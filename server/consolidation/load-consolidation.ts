import { canKeepTargets } from '#domain/target/policy.ts'
import type { Actor } from '#domain/session/actor.ts'
import { canChange } from '#domain/consolidation/policy.ts'
import type { Tx } from '#server/kernel/database.ts'
import { found, insist, permit } from '#server/kernel/problem.ts'

/** An open consolidation, held against being ended meanwhile. Throws `forbidden`, `not_found` or `refused`. */
export async function getOpenConsolidation(
  tx: Tx,
  actor: Actor,
  id: string,
  hold: 'share' | 'update' = 'share',
) {
  permit(canKeepTargets(actor))
  const row = found(
    await tx
      .selectFrom('consolidation')
      .selectAll()
      .where('id', '=', id)
      .$if(hold === 'share', (all) => all.forShare())
      .$if(hold === 'update', (all) => all.forUpdate())
      .executeTakeFirst(),
  )
  insist(canChange(row.state))
  return row
}

/** A workbook of an open consolidation, locked. Throws as `getOpenConsolidation` does. */
export async function getLockedWorkbook(
  tx: Tx,
  actor: Actor,
  { id, fileId }: { id: string; fileId: string },
) {
  await getOpenConsolidation(tx, actor, id)
  return found(
    await tx
      .selectFrom('consolidation_file')
      .select(['id', 'name', 'unit_id', 'is_left_out', 'version', 'reading'])
      .where('id', '=', fileId)
      .where('consolidation_id', '=', id)
      .forUpdate()
      .executeTakeFirst(),
  )
}
