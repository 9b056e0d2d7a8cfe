import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { SMTPServer } from 'smtp-server'
import type { SignedInSession, Session } from '#domain/session/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type ServerUnderTest, prepareServer } from './server-under-test.ts'

/** When the server is killed, as the mail server sees it. */
const moments = ['before its text', 'with its text', 'after the answer'] as const
type Moment = (typeof moments)[number]

/**
 * What must be true of a mail after such a death (docs/decisions/0026): what surely was not sent goes once more by
 * itself; what may have been sent is never sent twice by itself, and says so.
 */
const honest: Record<Moment, readonly string[]> = {
  'before its text': ['sent'],
  'with its text': ['unclear'],
  'after the answer': ['sent', 'unclear'],
}

interface Post {
  port: number
  /** The whole texts that it took, answered or not. */
  taken: string[]
  /** Called once at the moment that is set, while the server under test waits for this one. */
  strike: { at: Moment; how: () => void } | null
  close: () => Promise<void>
}

/** A real mail server that lets the test strike at a moment of its choice. */
async function openPost(): Promise<Post> {
  const post: Post = { port: 0, taken: [], strike: null, close: async () => {} }
  const strikesAt = (at: Moment): boolean => {
    if (post.strike?.at !== at) return false
    const { how } = post.strike
    post.strike = null
    how()
    return true
  }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, callback) {
      if (!strikesAt('before its text')) callback()
    },
    onData(stream, _session, callback) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        post.taken.push(Buffer.concat(parts).toString())
        if (strikesAt('with its text')) return
        callback()
        strikesAt('after the answer')
      })
    },
  })
  // A line that breaks is what is tested here.
  server.on('error', () => {})
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const address = listening.address()
  post.port = typeof address === 'object' && address ? address.port : 0
  post.close = () => new Promise((resolve) => server.close(() => resolve()))
  return post
}

type Ask = (method: string, path: string, body?: object) => Promise<Response>

/** Founds an organisation of its own, since a demonstration sends no mail, and enters it as its administrator. */
async function enterAsAdministrator(server: ServerUnderTest, password: string): Promise<Ask> {
  const ask =
    (cookie: string): Ask =>
    (method, path, body) =>
      fetch(`${server.address}/api/v1${path}`, {
        method,
        headers: {
          'content-type': 'application/json',
          'x-nhip-csrf': '1',
          'idempotency-key': newId(),
          cookie,
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
        signal: AbortSignal.timeout(20_000),
      })
  const doors: Session = await (await ask('')('GET', '/session')).json()
  const own = doors.signedIn ? undefined : doors.organizations.find(({ isDemonstration }) => !isDemonstration)
  if (!own) throw new Error('the organisation that was founded is not there')
  const entered = await ask('')('POST', '/session', { organizationId: own.id, login: 'quantri', password })
  if (!entered.ok) throw new Error(`not let in: ${entered.status} ${await entered.text()}`)
  const session: SignedInSession = await entered.json()
  if (session.positions.length === 0) throw new Error('the administrator has no post')
  const cookies = entered.headers.getSetCookie().map((line) => line.split(';')[0])
  return ask(cookies.join('; '))
}

interface ListedMail {
  id: string
  state: string
  version: number
}

async function settled(ask: Ask, id: string): Promise<ListedMail> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await ask('GET', '/mails?limit=200')
    const { rows }: { rows: ListedMail[] } = await answer.json()
    const mail = rows.find((row) => row.id === id)
    if (!mail) throw new Error(`the mail ${id} is lost`)
    if (mail.state !== 'waiting' && mail.state !== 'handed') return mail
    await pause(200)
  }
  throw new Error(`the mail ${id} never came to an end`)
}

/**
 * Kills the server while mails go, at every moment in turn, and starts it again. Answers what was wrong; nothing when
 * each mail came to an honest end and none went twice by itself.
 */
export async function killWhileMailsGo(dataDirectory: string, rounds: number): Promise<string[]> {
  const post = await openPost()
  const server = await prepareServer(dataDirectory, {
    NHIP_SMTP_URL: `smtp://127.0.0.1:${post.port}`,
    NHIP_MAIL_FROM: 'nhip@tinh-mau.test',
  })
  const problems: string[] = []
  try {
    const founded = await server.run(
      'init',
      '--name=Cơ quan thử',
      '--administrator=Người thử',
      '--login=quantri',
    )
    const password = /password:\s+(\S+)/.exec(founded.output)?.[1] ?? ''
    await server.start()
    const ask = await enterAsAdministrator(server, password)
    const wanted = { byMail: true, mailAddress: 'thu@tinh-mau.test', digestAt: 480, version: null }
    await ask('PUT', '/reminders/settings', wanted)
    for (let round = 1; round <= rounds; round += 1) {
      const at = moments[(round - 1) % moments.length] ?? 'before its text'
      const found = await strikeOnce({ post, server, ask }, at)
      problems.push(...found.map((problem) => `mail ${round}, killed ${at}: ${problem}`))
      console.log(`mail ${round}, killed ${at}: ${found.length === 0 ? 'ok' : found.join('; ')}`)
    }
  } finally {
    await server.stop()
    await post.close()
  }
  return problems
}

interface Scene {
  readonly post: Post
  readonly server: ServerUnderTest
  readonly ask: Ask
}

async function strikeOnce({ post, server, ask }: Scene, at: Moment): Promise<string[]> {
  const killed = Promise.withResolvers<void>()
  post.strike = { at, how: () => void server.kill().then(killed.resolve, killed.reject) }
  const id = newId()
  const answer = await ask('POST', '/mails/trial', { id })
  if (!answer.ok) return [`the trial was refused: ${answer.status} ${await answer.text()}`]
  await killed.promise
  await server.start()
  const mail = await settled(ask, id)
  const times = () => post.taken.filter((text) => text.includes(id)).length
  const problems: string[] = []
  if (!honest[at].includes(mail.state)) problems.push(`it is ${mail.state}`)
  if (times() !== 1) problems.push(`its text arrived ${times()} times`)
  if (mail.state === 'unclear') {
    await ask('POST', `/mails/${id}/resending`, { version: mail.version })
    const again = await settled(ask, id)
    if (again.state !== 'sent' || times() !== 2) problems.push('a person could not have it sent once more')
  }
  return problems
}
