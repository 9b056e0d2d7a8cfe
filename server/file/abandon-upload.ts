import type { abandonUpload as route } from '#domain/file/upload-contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { lockUpload } from './uploads.ts'

/** Gives an upload up; its pieces are swept with the next turn. One that has become a file stays it. */
export const abandonUpload: Command<typeof route> = async ({ params }, { tx, actor, now }) => {
  const file = await lockUpload(tx, params.id, actor.personId)
  if (!file)
    await tx
      .updateTable('upload')
      .set((row) => ({ abandoned_at: now, version: row('version', '+', 1) }))
      .where('id', '=', params.id)
      .execute()
  return { id: params.id }
}
