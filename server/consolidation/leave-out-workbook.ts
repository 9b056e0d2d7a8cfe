import type { leaveOutWorkbook as route } from '#domain/consolidation/contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { sameVersion } from '#server/kernel/problem.ts'
import { getLockedWorkbook } from './load-consolidation.ts'

export const leaveOutWorkbook: Command<typeof route> = async ({ params, body }, { tx, actor }) => {
  const file = await getLockedWorkbook(tx, actor, params)
  sameVersion(file, body.version)
  const version = file.version + 1
  await tx
    .updateTable('consolidation_file')
    .set({ is_left_out: body.isLeftOut, version })
    .where('id', '=', file.id)
    .execute()
  return { version }
}
