import type { changePassword as route } from '#domain/session/contract.ts'
import type { Command } from '#server/kernel/context.ts'
import { refused } from '#server/kernel/problem.ts'
import { hashPassword, verifyPassword } from './password.ts'

/** Sets a new password after the present one was given; every other session of the account ends. */
export const changePassword: Command<typeof route> = async ({ body }, { tx, actor }) => {
  const account = await tx
    .selectFrom('account')
    .select(['password_hash'])
    .where('id', '=', actor.accountId)
    .forUpdate()
    .executeTakeFirstOrThrow()
  if (!(await verifyPassword(body.present, account.password_hash))) throw refused('wrong_password')
  await tx
    .updateTable('account')
    .set((set) => ({ version: set('version', '+', 1) }))
    .set({ password_hash: await hashPassword(body.next) })
    .where('id', '=', actor.accountId)
    .execute()
  await tx.deleteFrom('session').where('account_id', '=', actor.accountId).execute()
  return {}
}
