import { type Actor, visibleUnits } from '#domain/session/actor.ts'
import type { ShareOfUnits } from '#domain/target/share-contract.ts'
import type { TargetStanding } from '#domain/target/target-standing.ts'
import { type UnitTree, referenceOf } from './load-units.ts'

interface Around {
  readonly standings: readonly TargetStanding[]
  readonly tree: UnitTree
  readonly through: number
  readonly actor: Actor
}

/**
 * How many units below reach what they were to reach, and which do not, in the order of the tree: of those, the ones
 * that the reader sees. Null where nothing is counted so.
 */
export function describeShare(
  standing: TargetStanding,
  { standings, tree, through, actor }: Around,
): ShareOfUnits | null {
  const share = standing.shares.findLast(({ month }) => month <= through)
  if (!share) return null
  const none = new Set(share.noneUnitIds)
  const units = visibleUnits(actor)
  const unmet = new Set(share.unmetUnitIds.filter((id) => units === 'all' || units.includes(id)))
  const place = new Map(tree.inOrder.map(({ unit }, index) => [unit.id, index]))
  const placeOf = (unitId: string): number => place.get(unitId) ?? place.size
  return {
    month: share.month,
    met: share.met,
    of: share.of,
    unmet: standings
      .filter(({ target }) => unmet.has(target.unitId))
      .toSorted((a, b) => placeOf(a.target.unitId) - placeOf(b.target.unitId))
      .map(({ target, figures }) => ({
        targetId: target.id,
        unit: referenceOf(tree, target.unitId),
        planned: target.planned,
        actual: figures.actualToDate,
        hasNone: none.has(target.unitId),
      })),
  }
}
