import { afterAll, beforeAll, expect, it } from 'vitest'
import pg from 'pg'
import { vi } from 'vitest'
import { decimal } from '#domain/quantity/decimal.ts'
import type { ResponseOf } from '#domain/contract/route.ts'
import { readColumn } from '#domain/target/board-cell.ts'
import { findTarget, listTargets, readBoard } from '#domain/target/board-contract.ts'
import { adjustTarget, getTarget, setTarget } from '#domain/target/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { plantIndicator, plantTarget } from './target-fixture.ts'

let house: TestHouse
let office: TestPerson
let clerk: TestPerson
let members: string
let rate: string
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  clerk = await house.person('district', 'unit_clerk', 'subtree')
  members = await plantIndicator(office, 'Kết nạp đảng viên mới')
  rate = await plantIndicator(office, 'Tỷ lệ chi bộ họp đúng kỳ', { aggregation: 'mean', decimals: 1 })
  const of = (unit: 'province' | 'district' | 'otherDistrict' | 'commune', planned: number) => ({
    indicatorId: members,
    unit,
    planned,
  })
  await plantTarget(house, office, of('province', 230), [], clerk)
  await plantTarget(house, office, of('district', 120), [20, 5, 5, 5, 5, 5, 5, 5, 5], clerk)
  await plantTarget(house, office, of('otherDistrict', 110), [9, 10, 9, 10, 9, 10, 9, 10], clerk)
  await plantTarget(house, office, of('commune', 24), [1, 2, 1, 2, 1, 2, 1, 2, 1], clerk)
  const years = { indicatorId: members, unit: 'commune' as const, planned: 20, year: 2022 }
  await plantTarget(house, office, years, [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 14], clerk)
  await plantTarget(house, office, { indicatorId: rate, unit: 'commune', planned: 98 }, [90, 91], clerk)
})
afterAll(() => house.close())

/** The cell of a unit and an indicator, as the map draws it. */
function cellOf(board: ResponseOf<typeof readBoard>, unitId: string, indicatorId: string) {
  const column = board.columns.find((each) => each.indicatorId === indicatorId)
  const place = board.units.findIndex(({ id }) => id === unitId)
  return column && readColumn(column)[place]
}

const standingOf = async (unitId: string, indicatorId: string) => {
  const { id } = await office.call(findTarget, { query: { unitId, indicatorId, year: 2023 } })
  return (await office.call(getTarget, { params: { id } })).standing
}

it('shows where each target stands, the province as the exact sum of its units', async () => {
  const board = await office.call(readBoard)
  expect(board).toMatchObject({
    year: 2023,
    through: 9,
    years: [2023, 2022],
    can: { keep: { allowed: true } },
  })
  expect(board.units.map((unit) => unit.shortName)).toEqual([
    'Tỉnh ủy tỉnh Mẫu',
    'Huyện ủy A',
    'Đảng ủy xã A1',
    'Huyện ủy B',
  ])
  expect(cellOf(board, house.units.district, members)).toEqual({
    verdict: 'behind',
    figure: '67',
    isPartial: false,
    isSum: false,
    share: null,
  })
  expect(cellOf(board, house.units.province, members)).toMatchObject({ isSum: true, isPartial: true })
  expect(cellOf(board, house.units.district, rate)).toBeNull()
  expect(await standingOf(house.units.district, members)).toMatchObject({
    basis: 'own',
    figures: { actualToDate: '60', expectedToDate: '90', neededPerPeriod: '20', verdict: 'behind' },
    unapprovedMonths: [1, 2, 3, 4, 5, 6, 7, 8, 9],
  })
  expect(await standingOf(house.units.province, members)).toMatchObject({
    basis: 'sum_of_units',
    figures: { actualToDate: '136', asOfMonth: 9, remaining: '94' },
    missingUnits: [{ shortName: 'Huyện ủy B' }],
  })
  expect((await standingOf(house.units.commune, members)).figures).toMatchObject({
    bestMonth: { year: 2022, month: 12, value: '14' },
    verdict: 'behind',
  })
  expect(board.totals).toMatchObject([
    { indicatorId: members, figures: { actualToDate: '136', planned: '230' } },
  ])
  expect(board.counts).toEqual({ exceeded: 0, on_pace: 1, behind: 2, hard: 1, unknown: 0 })
})

it('lists what lags, the greatest need first, and says of how many', async () => {
  const list = await office.call(listTargets, { query: { verdict: 'lagging' } })
  expect([list.matching, list.all, list.next]).toEqual([3, 4, null])
  expect(list.rows.map((row) => [row.unit.shortName, row.figures.verdict])).toEqual([
    ['Đảng ủy xã A1', 'hard'],
    ['Huyện ủy A', 'behind'],
    ['Đảng ủy xã A1', 'behind'],
  ])
  const byShortfall = await office.call(listTargets, { query: { sort: 'shortfall', limit: 1 } })
  expect(byShortfall.rows[0]?.unit.shortName).toBe('Huyện ủy A')
})

it('goes from page to page through every target once, and narrows by unit, indicator and words', async () => {
  const seen: string[] = []
  let after: string | undefined
  do {
    const page = await office.call(listTargets, {
      query: { limit: 2, sums: true, ...(after ? { after } : {}) },
    })
    seen.push(...page.rows.map(({ targetId }) => targetId))
    after = page.next ?? undefined
  } while (after)
  expect([seen.length, new Set(seen).size]).toEqual([5, 5])
  const named = async (query: object) =>
    (await office.call(listTargets, { query })).rows.map((row) => row.unit.shortName)
  expect(await named({ text: 'huyen uy b' })).toEqual(['Huyện ủy B'])
  expect(await named({ text: 'ky' })).toEqual(['Đảng ủy xã A1'])
  expect(await named({ below: house.units.district, indicatorId: members })).toEqual([
    'Huyện ủy A',
    'Đảng ủy xã A1',
  ])
  const wrong = await office.try(listTargets, { query: { after: 'abc_def' } })
  expect(wrong.json()).toMatchObject({ status: 422, code: 'invalid' })
  expect(
    (await office.try(findTarget, { query: { unitId: newId(), indicatorId: members, year: 2023 } }))
      .statusCode,
  ).toBe(404)
})

it('weighs a target as the office says, and puts the heaviest first', async () => {
  const { id } = await office.call(findTarget, {
    query: { unitId: house.units.otherDistrict, indicatorId: members, year: 2023 },
  })
  const body = { planned: decimal(110), weight: decimal('2.5'), reason: 'Chỉ tiêu trọng tâm', version: 1 }
  await office.call(adjustTarget, { params: { id }, body: { ...body, profile: { kind: 'even' } } })
  const list = await office.call(listTargets, { query: { sort: 'weight' } })
  expect(list.rows[0]).toMatchObject({ targetId: id, weight: '2.5' })
  const again = { planned: decimal(110), reason: 'Như cũ', version: 2 }
  await office.call(adjustTarget, { params: { id }, body: { ...again, profile: { kind: 'even' } } })
  expect((await office.call(getTarget, { params: { id } })).weight).toBe('2.5')
})

it('shows each reader no more than theirs, and each what they may do', async () => {
  const board = await clerk.call(readBoard)
  expect(board.units.map((unit) => unit.shortName)).toEqual(['Huyện ủy A', 'Đảng ủy xã A1'])
  expect(board.entersFor).toEqual([house.units.district, house.units.commune])
  expect(board.can.keep).toEqual({ allowed: false, reason: 'only_the_office_sets_targets' })
  const staff = await house.person('district', 'staff', 'own')
  expect((await staff.call(readBoard)).units).toEqual([])
  expect((await staff.call(listTargets)).rows).toEqual([])
})

it('asks the database the same number of questions however much there is', async () => {
  const asked = vi.spyOn(pg.Client.prototype, 'query')
  const countOf = async () => {
    asked.mockClear()
    await office.call(readBoard)
    return asked.mock.calls.length
  }
  const before = await countOf()
  const more = await plantIndicator(office, 'Lớp bồi dưỡng')
  for (const unit of ['board', 'district', 'otherDistrict', 'commune'] as const)
    await plantTarget(house, office, { indicatorId: more, unit, planned: 12, year: 2021 }, [1, 1, 1], clerk)
  await plantTarget(house, office, { indicatorId: more, unit: 'board', planned: 12 }, [1, 1, 1], clerk)
  await office.call(readBoard)
  expect(await countOf()).toBe(before)
  asked.mockRestore()
})

it('refuses years and months that are none', async () => {
  for (const query of [{ year: 1800 }, { year: 99999 }, { through: 0 }, { through: 13 }]) {
    const answer = await office.try(readBoard, { query })
    expect(answer.json()).toMatchObject({ status: 422, code: 'invalid' })
  }
  expect((await office.call(readBoard, { query: { year: 2024 } })).through).toBe(0)
})

it('keeps the value set first when a target is adjusted, and refuses who may not, stale or what does not add up', async () => {
  const id = newId()
  const body = {
    id,
    indicatorId: members,
    unitId: house.units.board,
    year: 2023,
    planned: decimal(10),
  }
  expect((await clerk.try(setTarget, { body })).json()).toMatchObject({
    code: 'forbidden',
    reason: 'only_the_office_sets_targets',
  })
  const unknown = await office.try(setTarget, { body: { ...body, unitId: newId() } })
  expect(unknown.statusCode).toBe(404)
  await office.call(setTarget, { body })
  const twice = await office.try(setTarget, { body: { ...body, id: newId() } })
  expect(twice.json()).toMatchObject({ code: 'refused', reason: 'target_already_set' })
  const amounts = Array.from({ length: 12 }, () => decimal(1))
  const uneven = {
    planned: decimal(15),
    reason: 'Bổ sung',
    version: 1,
    profile: { kind: 'typed' as const, amounts },
  }
  const refused = await office.try(adjustTarget, { params: { id }, body: uneven })
  expect(refused.json()).toMatchObject({ code: 'refused', reason: 'profile_does_not_add_up' })
  const adjusted = { planned: decimal(12), reason: 'Bổ sung', version: 1 }
  await office.call(adjustTarget, { params: { id }, body: { ...adjusted, profile: { kind: 'even' } } })
  const stale = await office.try(adjustTarget, { params: { id }, body: adjusted })
  expect(stale.json()).toMatchObject({ code: 'conflict', current: { planned: '12', first_planned: '10' } })
  expect((await clerk.try(adjustTarget, { params: { id }, body: adjusted })).statusCode).toBe(404)
})
