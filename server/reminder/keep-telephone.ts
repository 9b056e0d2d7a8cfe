import { canKeepTelephones } from '#domain/reminder/policy.ts'
import type { keepTelephone as route } from '#domain/reminder/telephone-contract.ts'
import { bareTelephone } from '#domain/reminder/telephone.ts'
import type { Command } from '#server/kernel/context.ts'
import { found, permit, sameVersion } from '#server/kernel/problem.ts'

/** The administrator keeps a number for someone who has not done so; it never enters the log. */
export const keepTelephone: Command<typeof route> = async ({ params, body }, { tx, actor }) => {
  permit(canKeepTelephones(actor))
  const present = found(
    await tx
      .selectFrom('person_detail')
      .select(['id', 'version'])
      .where('id', '=', params.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  sameVersion(present, body.version)
  return tx
    .updateTable('person_detail')
    .set({ telephone: body.telephone && bareTelephone(body.telephone), version: present.version + 1 })
    .where('id', '=', present.id)
    .returning('version')
    .executeTakeFirstOrThrow()
}
