import { canStandBeside, isShared } from '#domain/target/cascade.ts'
import type { cascadeTarget as route } from '#domain/target/cascade-contract.ts'
import type { Input } from '#domain/contract/route.ts'
import { type Decimal, compare } from '#domain/quantity/decimal.ts'
import { canKeepTargets } from '#domain/target/policy.ts'
import { nearestBelow } from '#domain/target/roll-up.ts'
import type { Command } from '#server/kernel/context.ts'
import type { Tx } from '#server/kernel/database.ts'
import { conflict, insist, invalid, notFound, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { citeClause } from './cite-clause.ts'
import { getIndicator } from './get-indicator.ts'
import { getLockedTarget } from './get-locked-target.ts'
import { type Parts, loadParts } from './load-parts.ts'
import type { UnitTree } from './load-units.ts'
import { adjustParts, setParts } from './write-parts.ts'

type Body = Input<typeof route>['body']
type Whole = Awaited<ReturnType<typeof getLockedTarget>>

/** Sets and adjusts the parts of a target in one act, and keeps why they do not add up to it where they do not. */
export const cascadeTarget: Command<typeof route> = async ({ params, body }, { tx, actor, today }) => {
  const whole = await getLockedTarget(tx, actor, params.id)
  const parts = await loadParts(tx, whole, today, 'locked')
  insistBelow(whole, body, parts.tree)
  sameVersion(whole, body.version)
  refuseStale(body, parts)
  permit(canKeepTargets(actor))
  const indicator = await getIndicator(tx, whole.indicator_id)
  if (indicator.retiredOn !== null) throw refused('indicator_retired')
  const { added, changed } = sort(body, parts)
  if (changed.length > 0 && !body.reason) throw invalid([{ path: 'reason', code: 'required' }])
  const together = amountsTogether(whole, body, parts)
  const given = body.partsReason ?? null
  insist(canStandBeside(indicator, whole.planned, together, given))
  const agrees = canStandBeside(indicator, whole.planned, together, null).allowed
  const clauseId = (await citeClause(tx, body)) ?? whole.clause_id
  await setParts(tx, added, { whole, indicator, clauseId })
  await adjustParts(tx, changed, { whole, indicator, clauseId, reason: body.reason ?? '' })
  const version = await keepReason(tx, whole, isShared(indicator) && !agrees ? given : null)
  return { set: added.length, adjusted: changed.length, version }
}

/** Throws `not_found` for a unit that is not below, `invalid` for one named twice. */
function insistBelow(whole: Whole, { parts }: Body, { parentOf }: UnitTree): void {
  const isBelow = (unitId: string): boolean => {
    const parent = parentOf.get(unitId)
    return parent ? parent === whole.unit_id || isBelow(parent) : false
  }
  if (!parts.every(({ unitId }) => isBelow(unitId))) throw notFound()
  const repeated = parts.findIndex(({ unitId }, at) => parts.findIndex((one) => one.unitId === unitId) < at)
  if (repeated >= 0) throw invalid([{ path: `parts.${repeated}.unitId`, code: 'repeated' }])
}

/** A part that someone else has set or adjusted since: the writer is shown how they stand. */
function refuseStale({ parts }: Body, { byUnit }: Parts): void {
  const stale = parts.flatMap(({ unitId, version }) => {
    const present = byUnit.get(unitId)
    if ((present?.version ?? null) === version) return []
    return [
      {
        unitId,
        target: present ? { id: present.id, planned: present.planned, version: present.version } : null,
      },
    ]
  })
  if (stale.length > 0) throw conflict({ parts: stale })
}

function sort({ parts }: Body, { byUnit }: Parts) {
  const added = parts.filter(({ unitId }) => !byUnit.has(unitId))
  const changed = parts.flatMap((part) => {
    const present = byUnit.get(part.unitId)
    return present && compare(present.planned, part.planned) !== 0 ? [{ present, planned: part.planned }] : []
  })
  return { added, changed }
}

/** What the nearest holders below will have together, those that are not touched among them. */
function amountsTogether(whole: Whole, body: Body, { tree, byUnit }: Parts): Decimal[] {
  const planned = new Map([...byUnit].map(([unitId, part]) => [unitId, part.planned]))
  for (const part of body.parts) planned.set(part.unitId, part.planned)
  return nearestBelow(whole.unit_id, new Set(planned.keys()), tree.childrenOf).flatMap(
    (unitId) => planned.get(unitId) ?? [],
  )
}

async function keepReason(tx: Tx, whole: Whole, reason: string | null): Promise<number> {
  if (whole.parts_reason === reason) return whole.version
  const version = whole.version + 1
  await tx.updateTable('target').set({ parts_reason: reason, version }).where('id', '=', whole.id).execute()
  return version
}
