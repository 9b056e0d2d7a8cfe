import { sql } from 'kysely'
import type { Actor } from '#domain/session/actor.ts'
import { type ActualState, type ActualStep, canStep } from '#domain/target/actual.ts'
import type { Tx } from '#server/kernel/database.ts'
import { conflict, insist, notFound } from '#server/kernel/problem.ts'
import { cellsWithIds, loadCells } from './load-cells.ts'
import { seeUnit } from './see-unit.ts'

/** The figures of a unit for a month that someone saw and now decides on. */
export interface SeenActuals {
  readonly unitId: string
  readonly year: number
  readonly month: number
  readonly seen: readonly { id: string; version: number }[]
}

export interface LockedActual {
  readonly id: string
  readonly state: ActualState
  readonly version: number
  readonly submitted_by: string | null
}

/**
 * The figures seen, locked. Throws `not_found` for one that is not of this unit and month, `conflict` with those that
 * have changed since.
 */
export async function loadSeenActuals(tx: Tx, actor: Actor, asked: SeenActuals): Promise<LockedActual[]> {
  seeUnit(actor, asked.unitId)
  const ids = asked.seen.map(({ id }) => id)
  const rows = await tx
    .selectFrom('actual as a')
    .innerJoin('target as t', 't.id', 'a.target_id')
    .select(['a.id', 'a.state', 'a.version', 'a.submitted_by'])
    .where(sql<boolean>`a.id = any(${ids}::uuid[])`)
    .where('t.unit_id', '=', asked.unitId)
    .where('t.year', '=', asked.year)
    .where('a.month', '=', asked.month)
    .forUpdate('a')
    .execute()
  if (rows.length < new Set(ids).size) throw notFound()
  const versionSeen = new Map(asked.seen.map(({ id, version }) => [id, version]))
  const stale = rows.filter(({ id, version }) => versionSeen.get(id) !== version).map(({ id }) => id)
  if (stale.length > 0) throw conflict({ cells: await loadCells(tx, cellsWithIds(stale)) })
  return rows
}

/** Every figure must be in a state that allows the step; nothing is done by half. */
export function insistOnStep(step: ActualStep, rows: readonly LockedActual[]): void {
  for (const { state } of rows) insist(canStep(step, state))
}

/** The figures as they stand after the step. */
export const showStepped = async (tx: Tx, rows: readonly LockedActual[]) => ({
  cells: await loadCells(tx, cellsWithIds(rows.map(({ id }) => id))),
})
