import type { chooseLanguage as route } from '#domain/session/contract.ts'
import type { Command } from '#server/kernel/context.ts'

/** Keeps the language that the holder of the account reads. */
export const chooseLanguage: Command<typeof route> = async ({ body }, { tx, actor }) => {
  await tx
    .updateTable('account')
    .set((set) => ({ language: body.language, version: set('version', '+', 1) }))
    .where('id', '=', actor.accountId)
    .execute()
  return { language: body.language }
}
