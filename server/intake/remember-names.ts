import * as z from 'zod'
import type { Draft } from '#domain/intake/draft.ts'
import { learnNames } from '#domain/intake/learn-name.ts'
import type { CommandContext } from '#server/kernel/context.ts'
import { keepAlias } from '#server/consolidation/keep-alias.ts'
import { draftSchema } from '#domain/intake/draft.ts'
import type { ItemRow } from './intake-row.ts'

const namedSchema = z.array(
  z.object({
    field: z.enum(['leadUnitIds', 'cooperatingUnitIds', 'unitIds', 'raisedByUnitId', 'addressedToUnitId']),
    words: z.string(),
  }),
)

/** What a correction says of names that were no unit before is remembered for the next documents, and for workbooks. */
export async function rememberNames(context: CommandContext, item: ItemRow, corrected: Draft): Promise<void> {
  const named = namedSchema.parse(item.named)
  if (named.length === 0) return
  for (const { words, unitId } of learnNames(named, draftSchema.parse(item.proposal), corrected))
    await keepAlias(context, 'unit', words, unitId)
}
