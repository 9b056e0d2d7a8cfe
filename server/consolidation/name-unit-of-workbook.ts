import type { nameUnitOfWorkbook as route } from '#domain/consolidation/contract.ts'
import { nameKey } from '#domain/target/nearest-name.ts'
import type { Command } from '#server/kernel/context.ts'
import { found } from '#server/kernel/problem.ts'
import { wordsOfName } from '#server/target/read-sources.ts'
import { keepAlias } from './keep-alias.ts'
import { getLockedWorkbook } from './load-consolidation.ts'

/** Says which unit a workbook is about; the words of its name are remembered, for next month's will have them too. */
export const nameUnitOfWorkbook: Command<typeof route> = async ({ params, body }, context) => {
  const { tx, actor } = context
  const file = await getLockedWorkbook(tx, actor, params)
  found(await tx.selectFrom('unit').select('id').where('id', '=', body.unitId).executeTakeFirst())
  const words = wordsOfName(file.name)
  if (nameKey(words) !== '') await keepAlias(context, 'unit', words, body.unitId)
  const version = file.version + 1
  await tx
    .updateTable('consolidation_file')
    .set({ unit_id: body.unitId, version })
    .where('id', '=', file.id)
    .execute()
  return { version }
}
