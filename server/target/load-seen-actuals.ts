import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '#domain/calendar/date.ts'
import type { Decimal } from '#domain/quantity/decimal.ts'
import type { Actor } from '#domain/session/actor.ts'
import { type ActualState, type ActualStep, canStep } from '#domain/target/actual.ts'
import type { Tx } from '#server/kernel/database.ts'
import { conflict, insist, notFound } from '#server/kernel/problem.ts'
import { subtreeOf } from '#server/unit/units-on.ts'
import { cellsWithIds, loadCells } from './load-cells.ts'
import type { OnItsWay } from './load-courses.ts'
import { seeUnit } from './see-unit.ts'
import { isVisibleTo } from './visible-to.ts'

/** The figures of a unit for a month that someone saw and now decides on. */
export interface SeenActuals {
  readonly unitId: string
  readonly year: number
  readonly month: number
  readonly seen: readonly { id: string; version: number }[]
}

export interface LockedActual extends OnItsWay {
  readonly state: ActualState
  readonly value: Decimal
  readonly version: number
}

/**
 * The figures seen, locked. Throws `not_found` for one that is not of this unit and month, `conflict` with those that
 * have changed since.
 */
export async function loadSeenActuals(tx: Tx, actor: Actor, asked: SeenActuals): Promise<LockedActual[]> {
  seeUnit(actor, asked.unitId)
  return lockSeen(tx, asked, sql<boolean>`t.unit_id = ${asked.unitId}`)
}

/** The same for figures of several units below one, which itself is not among them. */
export async function loadSeenBelow(
  tx: Tx,
  actor: Actor,
  asked: SeenActuals,
  today: CalendarDate,
): Promise<LockedActual[]> {
  seeUnit(actor, asked.unitId)
  const below = sql<boolean>`t.unit_id <> ${asked.unitId} and t.unit_id in (${subtreeOf(asked.unitId, today)})`
  return lockSeen(tx, asked, sql<boolean>`${below} and ${isVisibleTo(actor, 't.unit_id')}`)
}

async function lockSeen(tx: Tx, asked: SeenActuals, within: RawBuilder<boolean>): Promise<LockedActual[]> {
  const ids = asked.seen.map(({ id }) => id)
  const rows = await tx
    .selectFrom('actual as a')
    .innerJoin('target as t', 't.id', 'a.target_id')
    .select(['a.id', 'a.state', 'a.version', 'a.value', 'a.submission'])
    .select(['a.submitted_by as submittedBy', 't.unit_id as unitId'])
    .where(sql<boolean>`a.id = any(${ids}::uuid[])`)
    .where(within)
    .where('t.year', '=', asked.year)
    .where('a.month', '=', asked.month)
    .orderBy('a.id')
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
