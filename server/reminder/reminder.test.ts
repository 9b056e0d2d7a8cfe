import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import {
  countUnread,
  keepReminderSettings,
  listMyReminders,
  listRemindersOf,
  markRead,
  readReminderSettings,
  snoozeReminder,
  urge,
} from '#domain/reminder/contract.ts'
import {
  adoptSuggestedRules,
  changeReminderRule,
  keepReminderTimes,
  listReminderRules,
  previewReminders,
} from '#domain/reminder/rule-contract.ts'
import { suggestedRules } from '#domain/reminder/suggested-rules.ts'
import { taskStepRoutes as step } from '#domain/task/step-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type Cast, assign, assignmentTo, bringToSubmitted, openCast } from '#server/task/task-story.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { sendDigests } from './send-digests.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

/** The digests of a moment; the hour is that of Việt Nam. */
async function sendOn(day: string, hour = 9): Promise<number> {
  await house.setToday(day)
  return sendDigests(house.organization, new Date(`2023-01-01T${String(hour).padStart(2, '0')}:00:00+07:00`))
}

const titles = async (person: Cast['clerk']) =>
  (await person.call(listMyReminders)).rows.map(({ obligation, trigger }) => `${obligation.title} ${trigger}`)

it('starts without rules, takes the suggested set over once, and keeps a rule for whoever saw it', async () => {
  expect((await cast.clerk.try(adoptSuggestedRules, { body: {} })).json()).toMatchObject({
    reason: 'only_office_or_administrator_urges',
  })
  expect(await sendOn('2023-10-05')).toBe(0)
  const { rules } = await cast.office.call(adoptSuggestedRules, { body: {} })
  expect(rules).toHaveLength(suggestedRules.length)
  expect((await cast.office.try(adoptSuggestedRules, { body: {} })).json()).toMatchObject({
    reason: 'rules_already_set',
  })
  const [first] = rules
  if (!first) throw new Error('no rule')
  const { id, version, ...fields } = first
  const params = { id }
  const changed = await cast.office.call(changeReminderRule, {
    params,
    body: { ...fields, days: 3, version },
  })
  expect(changed).toMatchObject({ days: 3, version: version + 1 })
  expect(
    (await cast.office.try(changeReminderRule, { params, body: { ...fields, version } })).statusCode,
  ).toBe(409)
  const twice = { ...fields, trigger: 'before_due', repeatDays: 2, version: version + 1 }
  expect((await cast.office.try(changeReminderRule, { params, body: twice })).json()).toMatchObject({
    reason: 'before_due_comes_once',
  })
  await cast.office.call(changeReminderRule, { params, body: { ...fields, days: 2, version: version + 1 } })
})

it('sends one digest a day to each, in the open hours, and climbs the ladder with the days', async () => {
  const title = 'Việc có leo thang'
  const id = await assign(
    cast.leader,
    assignmentTo(house.units.district, { title, dueOn: calendarDate('2023-10-13') }),
  )
  await cast.head.call(step.acknowledge, { params: { id }, body: { version: 1 } })
  expect(await sendOn('2023-10-09')).toBe(0)
  expect(await sendOn('2023-10-10', 7)).toBe(0)
  expect(await sendOn('2023-10-10')).toBe(1)
  expect(await sendOn('2023-10-10', 10)).toBe(0)
  expect(await titles(cast.clerk)).toEqual([`${title} before_due`])
  expect(await cast.clerk.call(countUnread)).toEqual({ count: 1 })
  expect(await sendOn('2023-10-12')).toBe(0)
  expect(await sendOn('2023-10-13')).toBe(1)
  expect(await sendOn('2023-10-14')).toBe(0)
  // The head for what is late, the clerk for want of an update since the fifth.
  expect(await sendOn('2023-10-16')).toBe(2)
  expect(await titles(cast.head)).toEqual([`${title} after_due`])
  expect(await sendOn('2023-10-20')).toBe(1)
  expect(await titles(cast.office)).toEqual([`${title} after_due`])
  expect(await titles(cast.clerk)).toEqual([`${title} stale`, `${title} on_due`, `${title} before_due`])
})

it('tells what followed, and how soon; nothing more once it is claimed', async () => {
  const before = await cast.leader.call(listMyReminders)
  expect(before.rows).toEqual([])
  const { db } = house.organization
  const { obligation_id: id } = await db
    .selectFrom('reminder')
    .select('obligation_id')
    .executeTakeFirstOrThrow()
  await house.setToday('2023-10-24')
  await bringToSubmitted(cast.head, id)
  const { reminders } = await cast.head.call(listRemindersOf, { params: { id } })
  const last = reminders.find(({ rung }) => rung === 'office')
  expect(last).toMatchObject({ effect: { by: 'submitted', on: '2023-10-24', workingDays: 2 } })
  expect(await sendOn('2023-11-20')).toBe(0)
  const { rules } = await cast.office.call(listReminderRules)
  expect(rules.find(({ rung, effect }) => rung === 'office' && effect.sent > 0)?.effect).toEqual({
    sent: 1,
    followed: 1,
  })
})

it('is quiet until the day a person named, with their reason for all to read; the others still hear of it', async () => {
  await house.setToday('2023-10-05')
  const title = 'Việc xin tạm yên'
  const id = await assign(
    cast.leader,
    assignmentTo(house.units.district, { title, dueOn: calendarDate('2023-10-06') }),
  )
  await cast.head.call(step.acknowledge, { params: { id }, body: { version: 1 } })
  await sendOn('2023-10-05')
  const mine = (await cast.clerk.call(listMyReminders)).rows.find(({ obligation }) => obligation.id === id)
  const params = { id: mine?.id ?? '' }
  const snooze = (untilOn: string) => ({ id: newId(), untilOn, reason: 'Chờ số liệu của xã' })
  expect((await cast.clerk.try(snoozeReminder, { params, body: snooze('2023-10-05') })).json()).toMatchObject(
    {
      reason: 'snooze_ends_before_tomorrow',
    },
  )
  expect((await cast.clerk.try(snoozeReminder, { params, body: snooze('2024-10-05') })).json()).toMatchObject(
    {
      reason: 'snooze_too_long',
    },
  )
  expect((await cast.stranger.try(snoozeReminder, { params, body: snooze('2023-10-10') })).statusCode).toBe(
    404,
  )
  await cast.clerk.call(snoozeReminder, { params, body: snooze('2023-10-18') })
  const heard = async (person: Cast['clerk']) =>
    (await person.call(listMyReminders)).rows.filter(({ obligation }) => obligation.id === id).length
  const earlier = await heard(cast.clerk)
  await sendOn('2023-10-17')
  expect(await heard(cast.clerk)).toBe(earlier)
  expect(await heard(cast.head)).toBeGreaterThan(0)
  await sendOn('2023-10-19')
  expect(await heard(cast.clerk)).toBe(earlier + 1)
  const { snoozes } = await cast.leader.call(listRemindersOf, { params: { id } })
  expect(snoozes).toMatchObject([{ untilOn: '2023-10-18', reason: 'Chờ số liệu của xã' }])
  await cast.head.call(step.submit, {
    params: { id },
    body: { version: 2, note: 'Xong', evidenceOmittedReason: 'Không có tệp' },
  })
})

it('is urged by hand once a day by whoever is owed it, whatever the hour, and says with which words', async () => {
  await house.setToday('2023-10-07')
  const id = await assign(cast.leader, assignmentTo(house.units.district, { title: 'Việc cần gấp' }))
  const params = { id }
  expect((await cast.head.try(urge, { params, body: { note: 'x' } })).json()).toMatchObject({
    reason: 'only_the_giver',
  })
  expect((await cast.stranger.try(urge, { params, body: { note: 'x' } })).statusCode).toBe(404)
  const { told } = await cast.leader.call(urge, { params, body: { note: 'Cần trước giao ban' } })
  expect(told).toHaveLength(2)
  expect((await cast.leader.try(urge, { params, body: { note: 'Lần nữa' } })).json()).toMatchObject({
    reason: 'already_urged_today',
  })
  const [newest] = (await cast.clerk.call(listMyReminders)).rows
  expect(newest).toMatchObject({ note: 'Cần trước giao ban', trigger: null, isRead: false })
  const unread = (await cast.clerk.call(countUnread)).count
  await cast.clerk.call(markRead, { body: { ids: [newest?.id ?? ''] } })
  expect(await cast.clerk.call(countUnread)).toEqual({ count: unread - 1 })
  await cast.clerk.call(markRead, { body: {} })
  expect(await cast.clerk.call(countUnread)).toEqual({ count: 0 })
  await house.setToday('2023-10-08')
  await cast.leader.call(urge, { params, body: { note: 'Lần nữa' } })
  await cast.leader.call(step.cancel, { params, body: { version: 1, reason: 'Không còn cần' } })
})

it('shows what would go out on the next open day, by the rules or by the one being typed', async () => {
  await house.setToday('2023-10-06')
  const title = 'Việc sắp đến hạn'
  await assign(cast.leader, assignmentTo(house.units.district, { title, dueOn: calendarDate('2023-10-10') }))
  const preview = await cast.office.call(previewReminders)
  expect(preview).toMatchObject({ on: '2023-10-09', people: 1, items: 1 })
  expect(preview.digests[0]).toMatchObject({
    count: 1,
    items: [{ title, trigger: 'before_due', rung: 'person' }],
  })
  const typed = { trigger: 'before_due', days: 1, rung: 'leader' } as const
  expect((await cast.office.call(previewReminders, { query: typed })).digests[0]?.to.id).toBe(
    cast.leader.personId,
  )
  expect((await cast.clerk.try(previewReminders)).statusCode).toBe(403)
  await sendOn('2023-10-09')
  expect(await titles(cast.clerk)).toContain(`${title} before_due`)
})

it('lets each choose their hour within the open ones, and the office the quiet ones', async () => {
  const own = await cast.clerk.call(readReminderSettings)
  expect(own).toMatchObject({ byMail: true, digestAt: 480, version: null })
  const night = { byMail: false, mailAddress: null, digestAt: 1380, version: null }
  expect((await cast.clerk.try(keepReminderSettings, { body: night })).json()).toMatchObject({
    reason: 'digest_in_quiet_time',
  })
  await cast.clerk.call(keepReminderSettings, { body: { ...night, digestAt: 600 } })
  expect(await cast.clerk.call(readReminderSettings)).toMatchObject({
    byMail: false,
    digestAt: 600,
    version: 1,
  })
  const times = { quietFrom: 1080, quietTo: 420, quietOnDaysOff: false, digestAt: 430, version: null }
  expect(
    (await cast.office.try(keepReminderTimes, { body: { ...times, digestAt: 100 } })).json(),
  ).toMatchObject({
    reason: 'digest_in_quiet_time',
  })
  await cast.office.call(keepReminderTimes, { body: times })
  expect((await cast.office.call(listReminderRules)).times).toMatchObject({
    quietOnDaysOff: false,
    version: 1,
  })
})

it('is written once when two nodes remind at the same moment', async () => {
  await house.setToday('2023-10-30')
  await assign(
    cast.leader,
    assignmentTo(house.units.district, { title: 'Việc hai máy', dueOn: calendarDate('2023-10-31') }),
  )
  const moment = new Date('2023-01-01T11:00:00+07:00')
  const sent = await Promise.all([1, 2, 3].map(() => sendDigests(house.organization, moment)))
  const { db } = house.organization
  const { count } = await db
    .selectFrom('reminder')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('sent_on', '=', calendarDate('2023-10-30'))
    .where('digest_id', 'is not', null)
    .executeTakeFirstOrThrow()
  const perPerson = await db
    .selectFrom('digest')
    .select((select) => select.fn.countAll<number>().as('count'))
    .where('sent_on', '=', calendarDate('2023-10-30'))
    .groupBy('person_id')
    .execute()
  expect(perPerson.every((each) => each.count === 1)).toBe(true)
  expect(sent.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(0)
  expect(count).toBeGreaterThan(0)
})
