import { randomUUIDv7 } from 'node:crypto'
import { decimal } from '#domain/quantity/decimal.ts'
import { gridYear } from '../set/entry-grids.ts'
import type { Known } from './known.ts'
import { turnsLookedAt } from './page.ts'

/** The months that come round; the one left is for the first turns, whose statements are repeated by hand. */
const monthsInTurn = 11
const monthLookedAt = 12

/**
 * A grid of sixty cells to be saved: another unit and month each turn, so that many clients do not meet in one, and
 * other figures whenever a grid comes round again.
 */
export function gridInTurn({ grids }: Known, turn: number) {
  const isLookedAt = turn < turnsLookedAt
  const at = isLookedAt ? turn : turn - turnsLookedAt
  const grid = grids[at % grids.length]
  if (!grid) throw new Error('the set has no grids')
  const month = isLookedAt ? monthLookedAt : 1 + (Math.floor(at / grids.length) % monthsInTurn)
  const round = isLookedAt ? 0 : Math.floor(at / (grids.length * monthsInTurn))
  const cells = grid.targetIds.map((targetId, place) => ({
    id: randomUUIDv7(),
    targetId,
    value: decimal(turn + place),
    version: round === 0 ? null : round,
  }))
  return { body: { unitId: grid.unitId, year: gridYear, month, cells } }
}
