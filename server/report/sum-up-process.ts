import { type Below, consolidate } from '#domain/report/consolidation.ts'

export interface SummingInput {
  readonly keys: readonly string[]
  readonly below: readonly Below[]
}

/** The words of many units made one. Run by `runInProcess`. */
export const run = ({ keys, below }: SummingInput) => consolidate(keys, below)
