import type { enterActuals as route } from '#domain/target/actual-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { enterFigures } from './enter-figures.ts'

/** Saves the cells of the grid of one month, all or none; every cell that cannot be saved is named. */
export const enterActuals: Command<typeof route> = async ({ body }, context) => {
  const { unitId, year, month } = body
  const cells = body.cells.map((cell) => ({ ...cell, month }))
  return { cells: await enterFigures({ unitId, year, cells }, context) }
}
