import { setTimeout as pause } from 'node:timers/promises'
import { createTransport } from 'nodemailer'
import { askDatabase } from './ask-database.ts'
import { findFreePort, prepareServer } from './server-under-test.ts'

const [senders, mailsOfEach] = [4, 12]
const ourAddress = 'nhip@tinh-mau.test'
const longestReading = 60_000

interface Kept {
  readonly messageId: string
  readonly state: string
  readonly concluded: number
}

/**
 * Kills the whole server as soon as it has acknowledged some of the mails that come in at once, and starts it again. Answers
 * what was wrong; nothing when each acknowledged mail is there once and was read to its end once.
 */
export async function killWhileMailsCome(dataDirectory: string, rounds: number): Promise<string[]> {
  const port = await findFreePort()
  const server = await prepareServer(dataDirectory, {
    NHIP_MAIL_IN: `127.0.0.1:${port}`,
    NHIP_SMTP_URL: 'smtp://127.0.0.1:1',
    NHIP_MAIL_FROM: ourAddress,
  })
  const problems: string[] = []
  try {
    await server.start()
    for (let round = 1; round <= rounds; round += 1) {
      await untilOpen(port)
      const acknowledged = await sendUntilKilled(port, round, server.kill)
      await server.start()
      const found = await faultsOf(dataDirectory, acknowledged)
      problems.push(...found.map((problem) => `mails in, round ${round}: ${problem}`))
      const verdict = found.length === 0 ? 'ok' : found.join('; ')
      console.log(`mails in, round ${round}: killed after ${acknowledged.length} acknowledged: ${verdict}`)
    }
    const verified = await server.run('verify')
    if (verified.exitCode !== 0) problems.push(`mails in: verify failed: ${verified.output}`)
  } finally {
    await server.stop()
  }
  return problems
}

/** Mail is taken a little after pages are. */
async function untilOpen(port: number, tries = 300): Promise<void> {
  const client = createTransport({ host: '127.0.0.1', port })
  const isOpen = await client.verify().catch(() => false)
  client.close()
  if (isOpen) return
  if (tries === 0) throw new Error('no mail is taken')
  await pause(100)
  return untilOpen(port, tries - 1)
}

/** The mails that were acknowledged before the server died. */
async function sendUntilKilled(port: number, round: number, kill: () => Promise<void>): Promise<string[]> {
  const acknowledged: string[] = []
  const refusals = new Set<string>()
  let killed: Promise<void> | undefined
  const send = async (sender: number) => {
    const client = createTransport({ host: '127.0.0.1', port, pool: true, maxConnections: 1 })
    for (let at = 0; at < mailsOfEach; at += 1) {
      const messageId = `<${round}.${sender}.${at}@tinh-mau.test>`
      const taken = await client
        .sendMail({ from: 'la@tinh-mau.test', to: ourAddress, subject: 'Thử', text: 'Thử', messageId })
        .then(
          () => true,
          (error: unknown) => {
            refusals.add(String(error))
            return false
          },
        )
      if (!taken) break
      acknowledged.push(messageId)
      if (acknowledged.length >= senders) killed ??= kill()
    }
    client.close()
  }
  await Promise.all(Array.from({ length: senders }, (_, sender) => send(sender)))
  if (!killed) throw new Error(`nothing was taken: ${[...refusals].join('; ')}`)
  await killed
  return acknowledged
}

async function faultsOf(dataDirectory: string, acknowledged: readonly string[]): Promise<string[]> {
  const begun = Date.now()
  for (;;) {
    const kept = await askDatabase<Kept>(
      dataDirectory,
      (schema) => `select m.message_id as "messageId", m.state,
        (select count(*)::int from ${schema}.event e where e.noun_id = m.id and e.noun = 'received_mail'
          and e.before ->> 'state' = 'waiting' and e.after ->> 'state' <> 'waiting') as concluded
        from ${schema}.received_mail m where m.message_id = any($1)`,
      [acknowledged],
    )
    const faults = acknowledged.flatMap((id) => {
      const found = kept.filter(({ messageId }) => messageId === id)
      const [mail] = found
      if (found.length !== 1 || !mail) return [`${id} is there ${found.length} times`]
      if (mail.state === 'waiting') return [`${id} was not read`]
      return mail.concluded === 1 ? [] : [`${id} was read ${mail.concluded} times`]
    })
    const isWaiting = kept.some(({ state }) => state === 'waiting')
    if (!isWaiting || Date.now() - begun > longestReading) return faults
    await pause(500)
  }
}
