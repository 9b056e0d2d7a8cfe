import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { listMails, resendMail, tryOutMail } from '#domain/mail/contract.ts'
import { submitMatter } from '#domain/matter/contract.ts'
import { keepReminderSettings, urge } from '#domain/reminder/contract.ts'
import { adoptSuggestedRules } from '#domain/reminder/rule-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { startDeliveries } from '#server/kernel/jobs/start-deliveries.ts'
import type { Organization } from '#server/kernel/organization.ts'
import { sendDigests } from '#server/reminder/send-digests.ts'
import { type Cast, assign, assignmentTo, openCast } from '#server/task/task-story.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { deliverMail } from './deliver-mail.ts'
import { type PostOffice, openPostOffice } from './mail-server-fixture.ts'

let house: TestHouse
let cast: Cast
let post: PostOffice
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
  post = await openPostOffice()
  Object.assign(house.organization, { mail: post.server })
})
afterAll(async () => {
  await post.close()
  await house.close()
})

const wantMail = (person: Cast['clerk'], name: string) =>
  person.call(keepReminderSettings, {
    body: { byMail: true, mailAddress: `${name}@tinh-mau.test`, digestAt: 480, version: null },
  })

const mailOf = (id: string) =>
  house.organization.db.selectFrom('mail').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

async function plantMail(): Promise<string> {
  const id = newId()
  const { db } = house.organization
  const letter = { kind: 'trial' as const, subject: `Thư ${id}`, body: 'Thử', created_at: new Date() }
  await db
    .insertInto('mail')
    .values({ id, to_person_id: cast.clerk.personId, ...letter })
    .execute()
  return id
}

const through = (server: PostOffice['server']): Organization => ({ ...house.organization, mail: server })

it('is written with the digest, one for each person who wants it, and sent out of the queue', async () => {
  await wantMail(cast.clerk, 'chuyen-vien')
  await cast.office.call(adoptSuggestedRules, { body: {} })
  for (const title of ['Việc một', 'Việc hai']) {
    await assign(
      cast.leader,
      assignmentTo(house.units.district, { title, dueOn: calendarDate('2023-10-06') }),
    )
  }
  await sendDigests(house.organization, new Date('2023-01-01T09:00:00+07:00'))
  const stop = await startDeliveries({
    connection: house.databases.app,
    organizations: [house.organization],
    deliver: { mail: deliverMail },
    onError: () => {},
  })
  for (let tries = 0; tries < 200 && post.taken.length === 0; tries += 1) await pause(25)
  await stop()
  expect(post.taken).toHaveLength(1)
  expect(post.taken[0]).toContain('To: chuyen-vien@tinh-mau.test')
  const { rows, isOn } = await cast.office.call(listMails)
  expect(isOn).toBe(true)
  expect(rows).toMatchObject([
    { kind: 'digest', state: 'sent', attempts: 1, can: { resend: { allowed: false } } },
  ])
})

it('leads to the matter on which an opinion is owed', async () => {
  await wantMail(cast.leader, 'thuong-truc')
  const { district, standing } = house.units
  const { id } = await cast.head.call(submitMatter, {
    body: {
      id: newId(),
      title: 'Xin ý kiến về hai phương án',
      text: 'Trình Thường trực xem xét.',
      submittedByUnitId: district,
      addressedToUnitId: standing,
    },
  })
  await house.setToday('2023-10-18')
  await sendDigests(house.organization, new Date('2023-01-01T09:00:00+07:00'))
  await house.setToday('2023-10-05')
  const { body } = await house.organization.db
    .selectFrom('mail')
    .select('body')
    .where('to_person_id', '=', cast.leader.personId)
    .where('kind', '=', 'digest')
    .executeTakeFirstOrThrow()
  expect(body).toContain('Xin ý kiến về hai phương án')
  expect(body).toContain(`/kien-nghi/trinh-xin-y-kien/${id}`)
})

it('is sent once when several take it at the same moment', async () => {
  const id = await plantMail()
  const before = post.taken.length
  await Promise.all([1, 2, 3].map(() => deliverMail(house.organization, id)))
  await deliverMail(house.organization, id)
  expect(post.taken.length).toBe(before + 1)
  expect(await mailOf(id)).toMatchObject({ state: 'sent', attempts: 1 })
})

it('is unclear when the process died while it went, and goes again only when a person asks, under its name', async () => {
  const id = await plantMail()
  const { db } = house.organization
  await db
    .updateTable('mail')
    .set({ state: 'handed', attempts: 1, version: 2 })
    .where('id', '=', id)
    .execute()
  const before = post.taken.length
  await deliverMail(house.organization, id)
  await deliverMail(house.organization, id)
  expect(post.taken.length).toBe(before)
  expect(await mailOf(id)).toMatchObject({ state: 'unclear' })
  const { version } = await mailOf(id)
  await cast.office.call(resendMail, { params: { id }, body: { version } })
  await deliverMail(house.organization, id)
  expect(post.taken.at(-1)).toContain(`<${id}@tinh-mau.test>`)
  const again = await cast.office.try(resendMail, {
    params: { id },
    body: { version: (await mailOf(id)).version },
  })
  expect(again.json()).toMatchObject({ reason: 'mail_was_sent' })
})

it('waits and comes back for a server that is away, and is given up by one that will not', async () => {
  const away = await plantMail()
  await deliverMail(through({ ...post.server, port: 1 }), away)
  expect(await mailOf(away)).toMatchObject({ state: 'waiting', attempts: 1 })
  await deliverMail(house.organization, away)
  expect(await mailOf(away)).toMatchObject({ state: 'sent' })
  const refusing = await openPostOffice({
    onRcptTo: (_address, _session, callback) =>
      callback(Object.assign(new Error('no such reader'), { responseCode: 550 })),
  })
  const refused = await plantMail()
  await deliverMail(through(refusing.server), refused)
  await refusing.close()
  expect(await mailOf(refused)).toMatchObject({
    state: 'refused',
    problem: expect.stringContaining('no such reader'),
  })
})

it('carries the words of whoever urges, and waits for the morning when that was at night', async () => {
  const id = await assign(cast.leader, assignmentTo(house.units.district, { title: 'Việc gấp' }))
  await cast.leader.call(urge, { params: { id }, body: { note: 'Cần trước giao ban' } })
  const { rows } = await cast.office.call(listMails, { query: { limit: 1 } })
  expect(rows).toMatchObject([{ kind: 'urging', state: 'waiting' }])
  const mail = await mailOf(rows[0]?.id ?? '')
  expect(mail.subject).toBe('Nhịp: đôn đốc "Việc gấp"')
  expect(mail.body).toContain('Cần trước giao ban')
  const logged = await house.organization.db
    .selectFrom('event')
    .select('after')
    .where('noun', '=', 'mail')
    .execute()
  expect(JSON.stringify(logged)).not.toMatch(/Cần trước giao ban|tinh-mau\.test/)
})

it('is tried out by whoever watches over it, to their own address', async () => {
  expect((await cast.office.try(tryOutMail, { body: { id: newId() } })).json()).toMatchObject({
    reason: 'no_address_of_yours',
  })
  await wantMail(cast.office, 'van-phong')
  const { id } = await cast.office.call(tryOutMail, { body: { id: newId() } })
  await deliverMail(house.organization, id)
  expect(post.taken.at(-1)).toContain('To: van-phong@tinh-mau.test')
  expect((await cast.clerk.try(listMails)).statusCode).toBe(403)
})
