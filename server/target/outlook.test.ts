import { afterAll, beforeAll, expect, it } from 'vitest'
import { listTargets } from '#domain/target/board-contract.ts'
import { readOutlook } from '#domain/target/outlook-contract.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { plantIndicator, plantTarget } from './target-fixture.ts'

let house: TestHouse
let office: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  await house.setToday('2023-10-05')
  office = await house.person('office', 'office', 'all')
})
afterAll(() => house.close())

const parts = ['commune', 'otherDistrict'] as const
const everyMonth = (value: number, months: number): number[] => Array.from({ length: months }, () => value)

/** A province whose target is new this year; its parts reported nine months, and in the year before those given. */
async function plantWhole(name: string, before: readonly (typeof parts)[number][]): Promise<string> {
  const indicatorId = await plantIndicator(office, name)
  const id = await plantTarget(house, office, { indicatorId, unit: 'province', planned: 240 }, [], office)
  for (const unit of parts)
    await plantTarget(house, office, { indicatorId, unit, planned: 120 }, everyMonth(10, 9), office)
  for (const unit of before)
    await plantTarget(
      house,
      office,
      { indicatorId, unit, planned: 96, year: 2022 },
      everyMonth(8, 12),
      office,
    )
  return id
}

it('looks at the earlier years of its parts where the whole had no target', async () => {
  const id = await plantWhole('Lớp bồi dưỡng', parts)
  const { lastYear, forecast } = await office.call(readOutlook, { params: { id } })
  expect(lastYear).toMatchObject({ year: 2022, actualToDate: '144', change: { value: '25' } })
  expect(forecast).toMatchObject({ years: 1 })
})

it('takes no year in which one of them had none for a low one', async () => {
  const id = await plantWhole('Cuộc kiểm tra', ['commune'])
  const { lastYear, forecast } = await office.call(readOutlook, { params: { id } })
  expect(lastYear).toBeNull()
  expect(forecast).toMatchObject({ years: 0 })
})

it('stands in the list of targets, which it can set in order: what ends furthest below its plan first', async () => {
  await plantWhole('Bài tuyên truyền', parts)
  const { rows } = await office.call(listTargets, { query: { sort: 'forecast', limit: 50 } })
  const gaps = rows.map(({ figures, forecast }) =>
    forecast ? 1 - Number(forecast.total) / Number(figures.planned) : Number.NEGATIVE_INFINITY,
  )
  expect(gaps.filter(Number.isFinite).length).toBeGreaterThan(4)
  expect(gaps).toEqual(gaps.toSorted((a, b) => b - a))
  const [first, second] = rows
  const page = await office.call(listTargets, { query: { sort: 'forecast', limit: 1 } })
  const next = await office.call(listTargets, {
    query: { sort: 'forecast', limit: 1, after: page.next ?? '' },
  })
  expect([page.rows[0]?.targetId, next.rows[0]?.targetId]).toEqual([first?.targetId, second?.targetId])
  const { forecast } = await office.call(readOutlook, { params: { id: first?.targetId ?? '' } })
  expect(forecast).toMatchObject(first?.forecast ?? {})
})
