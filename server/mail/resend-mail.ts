import type { resendMail as resendRoute, tryOutMail as tryOutRoute } from '#domain/mail/contract.ts'
import { trialMail } from '#domain/mail/digest-mail.ts'
import { canResend, canWatchMail } from '#domain/mail/policy.ts'
import type { Command } from '#server/kernel/context.ts'
import { enqueueDeliveries } from '#server/kernel/jobs/enqueue.ts'
import { found, insist, permit, refused, sameVersion } from '#server/kernel/problem.ts'
import { writeMails } from './write-mails.ts'

/** Has what was refused or is unclear sent once more; its Message-ID stays, so that a receiver may know it. */
export const resendMail: Command<typeof resendRoute> = async (
  { params, body },
  { tx, actor, organization },
) => {
  const mail = found(
    await tx
      .selectFrom('mail')
      .select(['id', 'state', 'version'])
      .where('id', '=', params.id)
      .forUpdate()
      .executeTakeFirst(),
  )
  permit(canWatchMail(actor))
  sameVersion(mail, body.version)
  insist(canResend(mail.state))
  const version = mail.version + 1
  await tx
    .updateTable('mail')
    .set({ state: 'waiting', attempts: 0, problem: null, version })
    .where('id', '=', mail.id)
    .execute()
  await enqueueDeliveries(tx, 'mail', organization.schema, [{ id: mail.id, afterSeconds: 0 }])
  return { version }
}

/** Sends a trial mail to the actor's own address. */
export const tryOutMail: Command<typeof tryOutRoute> = async ({ body }, context) => {
  const { tx, actor, now, organization } = context
  permit(canWatchMail(actor))
  if (!organization.mail) throw refused('no_mail_server')
  const detail = await tx
    .selectFrom('person_detail')
    .select('email')
    .where('id', '=', actor.personId)
    .executeTakeFirst()
  if (!detail?.email) throw refused('no_address_of_yours')
  const text = trialMail('vi', `${organization.mail.origin}/nhac-viec/cai-dat`)
  const mail = { ...text, id: body.id, kind: 'trial' as const, toPersonId: actor.personId }
  await writeMails(tx, [mail], { schema: organization.schema, now, afterSeconds: 0 })
  return { id: body.id }
}
