import { afterAll, beforeAll, expect, it } from 'vitest'
import { correctDay, declareDay, listCalendarDays } from '#domain/calendar/contract.ts'
import { isWorkingDay } from '#domain/calendar/working-days.ts'
import { calendarDate } from '#domain/calendar/date.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { readCalendar } from './read-calendar.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

it('declares a day once, with its source, and every clock follows', async () => {
  const office = await house.person('office', 'office', 'all')
  const body = {
    id: newId(),
    on: '2026-01-10',
    kind: 'swapped_working',
    name: 'Làm bù ngày 02/01',
    source: 'Thông báo minh họa',
  }
  const day = await office.call(declareDay, { body })
  expect(isWorkingDay(calendarDate('2026-01-10'), await readCalendar(house.organization.db))).toBe(true)
  const twice = await office.try(declareDay, { body: { ...body, id: newId() } })
  expect(twice.json()).toMatchObject({
    reason: 'day_already_declared',
    params: { name: 'Làm bù ngày 02/01' },
  })
  const { id: _id, ...fields } = body
  const stale = await office.try(correctDay, {
    params: { id: day.id },
    body: { ...fields, kind: 'holiday', version: 7 },
  })
  expect(stale.statusCode).toBe(409)
  await office.call(correctDay, {
    params: { id: day.id },
    body: { ...fields, on: '2026-01-17', version: day.version },
  })
  const { days } = await office.call(listCalendarDays, { query: { year: 2026 } })
  expect(days.map(({ on }) => on)).toEqual(['2026-01-17'])
})

it('is kept by the office and the administrator', async () => {
  const clerk = await house.person('district', 'unit_clerk', 'unit')
  const body = { id: newId(), on: '2026-02-16', kind: 'holiday', name: 'Tết', source: 'x' }
  expect((await clerk.try(declareDay, { body })).json()).toMatchObject({
    code: 'forbidden',
    reason: 'only_office_or_administrator',
  })
  expect((await clerk.call(listCalendarDays, { query: { year: 2026 } })).can.keep).toMatchObject({
    allowed: false,
  })
})
