import { canKeepTargets } from '#domain/target/policy.ts'
import {
  type readThresholds as readRoute,
  type setThresholds as setRoute,
  thresholdsAgree,
} from '#domain/target/threshold-contract.ts'
import type { Command, Query } from '#server/kernel/context.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { conflict, insist, permit } from '#server/kernel/problem.ts'
import { loadThresholds } from './thresholds.ts'

const name = 'pace_thresholds'

export const readThresholds: Query<typeof readRoute> = async (_input, { db, actor }) => {
  const setting = await findSetting(db)
  const thresholds = await loadThresholds(db)
  return {
    ...thresholds,
    reason: setting?.source ?? null,
    version: setting?.version ?? null,
    can: { set: canKeepTargets(actor) },
  }
}

/** Sets the thresholds for the whole organisation; the log keeps those before, with their reasons. */
export const setThresholds: Command<typeof setRoute> = async ({ body }, { tx, actor }) => {
  const { reason, version: seen, ...value } = body
  const setting = await findSetting(tx)
  if ((setting?.version ?? null) !== seen) throw conflict(setting ?? null)
  permit(canKeepTargets(actor))
  insist(thresholdsAgree(value))
  const version = (seen ?? 0) + 1
  const row = { value: JSON.stringify(value), source: reason, version }
  if (setting) await tx.updateTable('setting').set(row).where('id', '=', setting.id).execute()
  else
    await tx
      .insertInto('setting')
      .values({ id: newId(), name, ...row })
      .execute()
  return { version }
}

const findSetting = (db: Db | Tx) =>
  db.selectFrom('setting').select(['id', 'source', 'version']).where('name', '=', name).executeTakeFirst()
