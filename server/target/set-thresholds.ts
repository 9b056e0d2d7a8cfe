import { canKeepTargets } from '#domain/target/policy.ts'
import {
  type readThresholds as readRoute,
  type setThresholds as setRoute,
  thresholdsAgree,
} from '#domain/target/threshold-contract.ts'
import type { Command, Query } from '#server/kernel/context.ts'
import type { Db } from '#server/kernel/database.ts'
import { insist, permit } from '#server/kernel/problem.ts'
import { keepSetting, lockSetting } from '#server/organization/keep-setting.ts'
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
  const place = await lockSetting(tx, name, seen)
  permit(canKeepTargets(actor))
  insist(thresholdsAgree(value))
  return keepSetting(tx, place, value, reason)
}

const findSetting = (db: Db) =>
  db.selectFrom('setting').select(['source', 'version']).where('name', '=', name).executeTakeFirst()
