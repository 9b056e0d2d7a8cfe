import { randomBytes } from 'node:crypto'
import ICAL from 'ical.js'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { closeFeed, openFeed, readMyFeed } from '#domain/feed/contract.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type Cast, assign, assignmentTo, openCast } from '#server/task/task-story.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

const freshToken = () => randomBytes(32).toString('base64url')
const addressOf = (token: string) => `/api/v1/feeds/${house.organization.id}/${token}.ics`

/** What a calendar program reads at an address: it has no session. */
async function readAt(address: string) {
  const answer = await house.app.inject({ method: 'GET', url: address })
  if (answer.statusCode !== 200) return answer.statusCode
  expect(answer.headers['content-type']).toBe('text/calendar; charset=utf-8')
  return new ICAL.Component(ICAL.parse(answer.body)).getAllSubcomponents('vevent').map((each) => {
    const event = new ICAL.Event(each)
    return { uid: event.uid, sequence: event.sequence, on: event.startDate.toString(), title: event.summary }
  })
}

it('shows the deadlines of whoever opened it, under names that stay, and forgets what is claimed', async () => {
  const token = freshToken()
  await cast.clerk.call(openFeed, { body: { id: newId(), token } })
  const title = 'Rà soát; chỉ tiêu, quý IV'
  const id = await assign(
    cast.leader,
    assignmentTo(house.units.district, { title, dueOn: calendarDate('2023-10-20') }),
  )
  await assign(cast.leader, assignmentTo(house.units.otherDistrict, { title: 'Việc của nơi khác' }))
  const first = { uid: `${id}@nhip`, sequence: 0, on: '2023-10-20', title }
  expect(await readAt(addressOf(token))).toEqual([first])
  await cast.clerk.call(step.acknowledge, { params: { id }, body: { version: 1 } })
  expect(await readAt(addressOf(token))).toEqual([{ ...first, sequence: 1 }])
  const done = { version: 2, note: 'Xong', evidenceOmittedReason: 'Không có tệp' }
  await cast.clerk.call(step.submit, { params: { id }, body: done })
  expect(await readAt(addressOf(token))).toEqual([])
})

it('is unknown once it is revoked, renewed, guessed, of another house, or of a closed account', async () => {
  const [first, second] = [freshToken(), freshToken()]
  await cast.head.call(openFeed, { body: { id: newId(), token: first } })
  expect(await readAt(addressOf(first))).toBeInstanceOf(Array)
  await cast.head.call(openFeed, { body: { id: newId(), token: second } })
  expect([await readAt(addressOf(first)), await readAt(addressOf(second))]).toEqual([404, expect.any(Array)])
  const { feed } = await cast.head.call(readMyFeed)
  await cast.head.call(closeFeed, { params: { id: feed?.id ?? '' }, body: { version: feed?.version ?? 0 } })
  expect(await readAt(addressOf(second))).toBe(404)
  for (const guess of [freshToken(), 'a', '%00', `${second}x`, '..%2f..'])
    expect(await readAt(addressOf(guess))).toBe(404)
  const third = freshToken()
  await cast.staff.call(openFeed, { body: { id: newId(), token: third } })
  expect(await readAt(`/api/v1/feeds/${newId()}/${third}.ics`)).toBe(404)
  const { db } = house.organization
  await db
    .updateTable('account')
    .set({ disabled_at: new Date() })
    .where('id', '=', cast.staff.accountId)
    .execute()
  expect(await readAt(addressOf(third))).toBe(404)
})

it('keeps its secret out of the database and the log, and takes no weak one', async () => {
  const token = freshToken()
  await cast.office.call(openFeed, { body: { id: newId(), token } })
  const { rows } = await house.organization.pool.query<{ kept: string }>(
    `select (select string_agg(f::text, '') from calendar_feed f) || (select string_agg(e::text, '') from event e)
      || (select string_agg(c::text, '') from command_receipt c) as kept`,
  )
  expect(rows[0]?.kept).not.toContain(token)
  expect((await cast.office.try(openFeed, { body: { id: newId(), token: 'ngan' } })).statusCode).toBe(422)
})
