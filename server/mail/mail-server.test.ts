import { afterEach, expect, it } from 'vitest'
import { urgingMail } from '#domain/mail/digest-mail.ts'
import { handLetter } from './mail-server.ts'
import { type PostOffice, openOddServer, openPostOffice } from './mail-server-fixture.ts'

const opened: Pick<PostOffice, 'close'>[] = []
afterEach(async () => {
  await Promise.all(opened.splice(0).map(({ close }) => close()))
})

async function open<Office extends Pick<PostOffice, 'close'>>(office: Promise<Office>): Promise<Office> {
  const ready = await office
  opened.push(ready)
  return ready
}

const letter = {
  id: '01a21ca6-0c21-7bba-af5d-5bc41d7d2d53',
  to: 'can-bo@tinh-mau.test',
  subject: 'Nhịp: 3 việc cần chú ý',
  body: 'Báo cáo của Huyện ủy A\nhạn 05/10/2023',
}

/** Hands the letter over; answers whether its text had begun to go, and what became of it. */
async function attempt(server: PostOffice['server'], more: Partial<typeof letter> = {}) {
  let wasHanded = false
  try {
    await handLetter({ ...letter, ...more }, server, async () => {
      wasHanded = true
    })
    return { wasHanded, code: 250 }
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    return { wasHanded, code }
  }
}

it('hands over plain text in Vietnamese, marked as sent by a machine, with a name that stays', async () => {
  const { server, taken } = await open(openPostOffice())
  expect(await attempt(server)).toEqual({ wasHanded: true, code: 250 })
  await attempt(server)
  const [first = '', second = ''] = taken
  const headOf = (mail: string) => mail.slice(0, mail.indexOf('\r\n\r\n'))
  expect(headOf(first)).toMatch(/^Message-ID: <01a21ca6-0c21-7bba-af5d-5bc41d7d2d53@tinh-mau\.test>$/m)
  expect(headOf(second)).toContain('<01a21ca6-0c21-7bba-af5d-5bc41d7d2d53@tinh-mau.test>')
  expect(headOf(first)).toMatch(/^Auto-Submitted: auto-generated$/m)
  expect(headOf(first)).toMatch(/^List-Unsubscribe: <https:\/\/nhip\.tinh-mau\.test\/nhac-viec\/cai-dat>$/m)
  expect(headOf(first)).toMatch(/^Content-Type: text\/plain; charset=utf-8$/m)
})

it('lets no line break out of a subject, and no second address in', async () => {
  const { server, taken } = await open(openPostOffice())
  await attempt(server, { subject: 'Nhịp\r\nBcc: ke-khac@test.test\r\n\r\nthân giả' })
  const title = 'Việc\r\nBcc: ke-khac@test.test'
  const item = { title, trigger: null, dueOn: null, unit: 'A', link: 'https://x', note: 'a\r\nb' }
  const { subject } = urgingMail('vi', item, { by: 'Mẫu', settings: 'https://x' })
  await attempt(server, { subject })
  for (const mail of taken) {
    const head = mail.slice(0, mail.indexOf('\r\n\r\n'))
    expect(head).not.toMatch(/^Bcc:/im)
    expect(head.match(/^Subject:/gim)).toHaveLength(1)
  }
})

it('tells a refusal of the receiver, and one for now, before anything of the text has gone', async () => {
  const refuse = (code: number) =>
    openPostOffice({
      onRcptTo: (_address, _session, callback) =>
        callback(Object.assign(new Error('no'), { responseCode: code })),
    })
  expect(await attempt((await open(refuse(550))).server)).toEqual({ wasHanded: false, code: 550 })
  expect(await attempt((await open(refuse(451))).server)).toEqual({ wasHanded: false, code: 451 })
})

it('tells what the server says of the text itself', async () => {
  const { server } = await open(
    openPostOffice({
      onData: (stream, _session, callback) => {
        stream.resume()
        stream.on('end', () => callback(Object.assign(new Error('full'), { responseCode: 452 })))
      },
    }),
  )
  expect(await attempt(server)).toEqual({ wasHanded: true, code: 452 })
})

it('does not wait for ever: nobody there, a greeting that never comes, an answer that never comes', async () => {
  expect(await attempt({ ...(await open(openPostOffice())).server, port: 1 })).toEqual({
    wasHanded: false,
    code: null,
  })
  const silent = await open(openOddServer((line) => (line.startsWith('EHLO') ? null : '250 ok\r\n')))
  expect(await attempt(silent.server)).toMatchObject({ wasHanded: false, code: null })
  const hangs = await open(
    openOddServer((line, isText) => {
      if (isText || line === '.') return null
      return line === 'DATA' ? '354 go on\r\n' : '250 ok\r\n'
    }),
  )
  expect(await attempt(hangs.server)).toEqual({ wasHanded: true, code: null })
})

it('takes one answer of a server that answers twice', async () => {
  const twice = await open(
    openOddServer((line, isText) => {
      if (isText) return null
      return line === 'DATA' ? '354 go on\r\n' : '250 ok\r\n250 ok\r\n'
    }),
  )
  const { wasHanded, code } = await attempt(twice.server)
  expect([wasHanded, code]).toEqual([true, 250])
})

it('never says its password over an open line', async () => {
  const heard: string[] = []
  const { server } = await open(
    openOddServer((line) => {
      heard.push(line)
      return line.startsWith('EHLO') ? '250-odd\r\n250 AUTH PLAIN LOGIN\r\n' : '250 ok\r\n'
    }),
  )
  const { wasHanded } = await attempt({ ...server, user: 'nhip', password: 'mat-khau-thu' })
  expect(wasHanded).toBe(false)
  expect(heard.join()).not.toMatch(/AUTH|bmhpcA|bWF0LWtoYXU/)
})
