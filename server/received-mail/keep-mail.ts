import { newId } from '#server/kernel/id.ts'
import { enqueueDeliveries } from '#server/kernel/jobs/enqueue.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { readClock } from '#server/kernel/read-clock.ts'
import { runAsSystem } from '#server/kernel/run-as-system.ts'
import { parseLetter } from './parse-letter.ts'

/**
 * Writes a mail as it came, with its place in the queue, in one transaction: what was acknowledged is read, whatever
 * happens to this process. Nothing of it is judged here.
 */
export async function keepMail(
  organization: Organization,
  envelopeSender: string,
  bytes: Buffer,
): Promise<string> {
  // What the line said of its sender goes before what the mail says: RFC 5321, section 4.4.
  const whole = Buffer.concat([Buffer.from(`Return-Path: <${envelopeSender}>\r\n`), bytes])
  const { sender, subject, messageId } = await parseLetter(headOf(whole))
  const { now } = await readClock(organization)
  const id = newId()
  await runAsSystem(organization, { verb: 'receive-mail', now }, async (tx) => {
    const row = { id, received_at: now, sender, subject, message_id: messageId, size: bytes.byteLength }
    await tx.insertInto('received_mail').values(row).execute()
    await tx.insertInto('received_mail_text').values({ id, bytes: whole }).execute()
    await enqueueDeliveries(tx, 'received_mail', organization.schema, [{ id, afterSeconds: 0 }])
  })
  return id
}

const longestHead = 65_536

/** The head alone: of what is attached nothing is unpacked while the line waits. */
export function headOf(bytes: Buffer): Buffer {
  const end = bytes.indexOf('\r\n\r\n')
  return bytes.subarray(0, Math.min(end < 0 ? bytes.length : end + 4, longestHead))
}
