import { type Selectable, type Updateable, sql } from 'kysely'
import type { MailTable, Tables } from '#db/types.ts'
import { afterFailure, pauseAfter } from '#domain/mail/mail.ts'
import type { Tx } from '#server/kernel/database.ts'
import { enqueueDeliveries } from '#server/kernel/jobs/enqueue.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { readClock } from '#server/kernel/read-clock.ts'
import { runAsSystem } from '#server/kernel/run-as-system.ts'
import { belongingTo } from './belonging-to.ts'
import { MailFailure, handLetter } from './mail-server.ts'

type MailRow = Selectable<MailTable>
const longestProblem = 300

/**
 * Sends one mail of the outbox. What became of it is written before its text goes and after the server's answer: found
 * again between the two, because the process died, it is unclear, and only a person has it sent once more.
 */
export async function deliverMail(organization: Organization, id: string): Promise<void> {
  const mail = await organization.db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirst()
  if (mail?.state === 'handed')
    return keepUnclear(organization, mail, 'the server was stopped while it was sent')
  if (mail?.state !== 'waiting') return
  const server = organization.mail
  if (!server) return change(organization, mail, { state: 'refused', problem: 'no_mail_server' })
  const to = await findAddress(organization, mail.to_person_id)
  if (!to) return change(organization, mail, { state: 'refused', problem: 'no_address' })
  let held = mail
  try {
    const more = await belongingTo(organization, mail)
    await handLetter({ ...mail, ...more, to }, server, async () => {
      held = await claim(organization, mail)
    })
    await change(organization, held, { state: 'sent', sent_at: new Date(), problem: null })
  } catch (error) {
    // Another attempt has it in hand: that one tells what became of it.
    if (error instanceof Superseded) return
    await keepFailure(organization, held, error)
  }
}

class Superseded extends Error {
  override readonly name = 'Superseded'
}

async function findAddress({ db }: Organization, personId: string): Promise<string | null> {
  const row = await db
    .selectFrom('person_detail')
    .select('email')
    .where('id', '=', personId)
    .executeTakeFirst()
  return row?.email ?? null
}

/** Says that its text goes now; throws when it is no longer as it was seen. */
async function claim(organization: Organization, mail: MailRow): Promise<MailRow> {
  return write(organization, mail, { state: 'handed', handed_at: new Date(), attempts: mail.attempts + 1 })
}

async function change(
  organization: Organization,
  mail: MailRow,
  values: Updateable<Tables['mail']>,
): Promise<void> {
  await write(organization, mail, values)
}

async function write(
  organization: Organization,
  mail: MailRow,
  values: Updateable<Tables['mail']>,
  also: (tx: Tx) => Promise<void> = async () => {},
): Promise<MailRow> {
  return runAsSystem(
    organization,
    { verb: 'send-mail', now: (await readClock(organization)).now },
    async (tx) => {
      const row = await tx
        .updateTable('mail')
        .set({ ...values, version: sql`version + 1` })
        .where('id', '=', mail.id)
        .where('version', '=', mail.version)
        .returningAll()
        .executeTakeFirst()
      if (!row) throw new Superseded()
      await also(tx)
      return row
    },
  )
}

async function keepUnclear(organization: Organization, mail: MailRow, problem: string): Promise<void> {
  try {
    await change(organization, mail, { state: 'unclear', problem })
  } catch (error) {
    // Whoever sent it was not stopped, and has told what became of it meanwhile.
    if (!(error instanceof Superseded)) throw error
  }
}

async function keepFailure(organization: Organization, mail: MailRow, error: unknown): Promise<void> {
  const wasHanded = mail.state === 'handed'
  const attempts = wasHanded ? mail.attempts : mail.attempts + 1
  const code = error instanceof MailFailure ? error.code : null
  const problem = (error instanceof Error ? error.message : String(error)).slice(0, longestProblem)
  const state = afterFailure({ wasHanded, code, attempts })
  const pause = pauseAfter(attempts)
  await write(organization, mail, { state, problem, attempts }, async (tx) => {
    if (state === 'waiting' && pause !== null)
      await enqueueDeliveries(tx, 'mail', organization.schema, [{ id: mail.id, afterSeconds: pause }])
  })
}
