import type { enterYear as route } from '#domain/target/year-entry-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { enterFigures } from './enter-figures.ts'

/** Saves cells of the grid of a year, all or none, each under its own month. */
export const enterYear: Command<typeof route> = async ({ body }, context) => ({
  cells: await enterFigures(body, context),
})
