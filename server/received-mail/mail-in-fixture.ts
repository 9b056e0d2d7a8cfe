import { createTransport } from 'nodemailer'
import PostalMime from 'postal-mime'
import { deliverMail } from '#server/mail/deliver-mail.ts'
import { type PostOffice, openPostOffice } from '#server/mail/mail-server-fixture.ts'
import { openFileStore } from '#server/kernel/file-store.ts'
import type { FileStore } from '#server/kernel/file-store.ts'
import type { TestHouse, TestPerson } from '#server/testing/test-house.ts'
import { listenForMail } from './listen-for-mail.ts'
import { readMail } from './read-mail.ts'

export const ourAddress = 'nhip@tinh-mau.test'

export interface SentMail {
  readonly from: string
  readonly attachments?: { filename: string; content: Buffer }[]
  readonly headers?: Record<string, string>
  readonly to?: string
  readonly envelopeFrom?: string
}

/** For tests: the real listener with a real client before it and a real mail server behind it. */
export async function openMailIn(house: TestHouse) {
  const post: PostOffice = await openPostOffice()
  Object.assign(house.organization, { mail: post.server, receivesAt: ourAddress })
  const mailIn = {
    host: '127.0.0.1',
    port: 0,
    relays: new Set(['127.0.0.1']),
    address: ourAddress,
    largest: 200_000,
    tls: undefined,
  }
  const listener = await listenForMail({ mailIn, organizations: [house.organization], onError: () => {} })
  const client = createTransport({ host: '127.0.0.1', port: listener.port, pool: true, maxConnections: 1 })
  const { db } = house.organization
  const answersOf = async (): Promise<string[]> => {
    const waiting = await db.selectFrom('mail').select('id').where('state', '=', 'waiting').execute()
    const before = post.taken.length
    for (const { id } of waiting) await deliverMail(house.organization, id)
    return post.taken.slice(before)
  }
  return {
    post,
    settings: mailIn,
    /** Hands a mail to the listener as the relay does. */
    async send({ from, to = ourAddress, envelopeFrom = from, ...more }: SentMail): Promise<void> {
      await client.sendMail({
        from,
        to,
        subject: 'Nộp phiếu',
        text: 'Kính gửi',
        envelope: { from: envelopeFrom, to },
        ...more,
      })
    },
    /** Reads whatever waits; gives what became of the last mail. */
    async settle(files: FileStore = openFileStore(house.filesDirectory)) {
      const waiting = await db
        .selectFrom('received_mail')
        .select('id')
        .where('state', '=', 'waiting')
        .orderBy('id')
        .execute()
      for (const { id } of waiting) await readMail(house.organization, files, id)
      return db.selectFrom('received_mail').selectAll().orderBy('id', 'desc').executeTakeFirstOrThrow()
    },
    answersOf,
    /** The words of an answer as its reader sees them. */
    textOf: async (answer: string | null) => (await PostalMime.parse(answer ?? '')).text ?? '',
    async close(): Promise<void> {
      client.close()
      await listener.stop()
      await post.close()
    },
  }
}

/** Gives someone of the house an address, past the commands. */
export async function giveAddress(
  house: TestHouse,
  { personId }: TestPerson,
  email: string,
): Promise<string> {
  await house.organization.db.updateTable('person_detail').set({ email }).where('id', '=', personId).execute()
  return email
}
