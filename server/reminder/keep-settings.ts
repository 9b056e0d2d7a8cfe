import type {
  keepReminderSettings as keepRoute,
  readReminderSettings as readRoute,
} from '#domain/reminder/contract.ts'
import { bareTelephone } from '#domain/reminder/telephone.ts'
import { canKeepTimes } from '#domain/reminder/quiet.ts'
import type { Command, Query } from '#server/kernel/context.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { conflict, insist } from '#server/kernel/problem.ts'
import { readTimes } from './read-rules.ts'

const findPreference = (db: Db | Tx, personId: string) =>
  db.selectFrom('reminder_preference').selectAll().where('id', '=', personId)

export const readReminderSettings: Query<typeof readRoute> = async (_input, { db, actor }) => {
  const own = await findPreference(db, actor.personId).executeTakeFirst()
  const times = await readTimes(db)
  const detail = await db
    .selectFrom('person_detail')
    .select(['email', 'telephone'])
    .select((select) =>
      select
        .exists(
          select
            .selectFrom('webhook')
            .select('webhook.id')
            .where('kind', '=', 'text_messages')
            .where('active', '=', true),
        )
        .$castTo<boolean>()
        .as('hasTextMessages'),
    )
    .where('id', '=', actor.personId)
    .executeTakeFirst()
  return {
    byMail: own?.by_mail ?? true,
    digestAt: own?.digest_at ?? times.digestAt,
    usualDigestAt: times.digestAt,
    quietFrom: times.quietFrom,
    quietTo: times.quietTo,
    mailAddress: detail?.email ?? null,
    telephone: detail?.telephone ?? null,
    hasTextMessages: detail?.hasTextMessages ?? false,
    version: own?.version ?? null,
  }
}

/** Sets how the actor in person is reminded. */
export const keepReminderSettings: Command<typeof keepRoute> = async ({ body }, { tx, actor }) => {
  const own = await findPreference(tx, actor.personId).forUpdate().executeTakeFirst()
  if ((own?.version ?? null) !== body.version) throw conflict(own ?? null)
  insist(canKeepTimes({ ...(await readTimes(tx)), digestAt: body.digestAt }))
  const telephone =
    body.telephone === undefined ? {} : { telephone: body.telephone && bareTelephone(body.telephone) }
  await tx
    .updateTable('person_detail')
    .set({ email: body.mailAddress, ...telephone })
    .where('id', '=', actor.personId)
    .execute()
  const values = { by_mail: body.byMail, digest_at: body.digestAt }
  if (own) {
    return tx
      .updateTable('reminder_preference')
      .set({ ...values, version: own.version + 1 })
      .where('id', '=', own.id)
      .returning('version')
      .executeTakeFirstOrThrow()
  }
  return tx
    .insertInto('reminder_preference')
    .values({ id: actor.personId, ...values })
    .returning('version')
    .executeTakeFirstOrThrow()
}
