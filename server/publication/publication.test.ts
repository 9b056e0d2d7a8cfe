import { afterAll, beforeAll, expect, it } from 'vitest'
import {
  listChanges,
  listPublications,
  listPublished,
  publishFigures,
  readPublication,
} from '#domain/publication/contract.ts'
import { correctActual } from '#domain/target/actual-contract.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { adjustTarget, getTarget, setTarget } from '#domain/target/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { plantIndicator, plantTarget } from '#server/target/target-fixture.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
let clerk: TestPerson
let leader: TestPerson
let district: string
let province: string
const first = newId()
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  leader = await house.person('standing', 'leader', 'all')
  clerk = await house.person('district', 'unit_clerk', 'unit')
  const indicatorId = await plantIndicator(office, 'Kết nạp đảng viên mới')
  const months = [10, 10, 10, 10, 10, 10, 10, 10, 10]
  district = await plantTarget(house, office, { indicatorId, unit: 'district', planned: 120 }, months, clerk)
  await plantTarget(
    house,
    office,
    { indicatorId, unit: 'otherDistrict', planned: 120 },
    months.slice(1),
    clerk,
  )
  province = newId()
  const body = { id: province, indicatorId, unitId: house.units.province, year: 2023, planned: decimal(240) }
  await office.call(setTarget, { body })
})
afterAll(() => house.close())

const review = { year: 2023, through: 9 }
const body = (more: object = {}) => ({ id: newId(), ...review, supersedesId: null, ...more })

it('is made by the office, of months that are over, once', async () => {
  expect((await leader.try(publishFigures, { body: body() })).json()).toMatchObject({
    code: 'forbidden',
    reason: 'only_the_office_publishes',
  })
  expect((await office.try(publishFigures, { body: body({ through: 10 }) })).json()).toMatchObject({
    reason: 'period_not_over',
  })
  expect((await office.try(publishFigures, { body: body({ year: 2022, through: 3 }) })).json()).toMatchObject(
    { reason: 'nothing_to_publish' },
  )
  const published = await office.call(publishFigures, { body: body({ id: first, note: 'Báo cáo 9 tháng' }) })
  expect(published).toMatchObject({ ...review, note: 'Báo cáo 9 tháng', supersededById: null })
  const { figures } = await leader.call(readPublication, { params: { id: first } })
  expect(
    figures.map(({ unit, actualToDate, percentOfExpected, difference, basis }) => [
      unit.shortName,
      actualToDate,
      percentOfExpected,
      basis,
      difference,
    ]),
  ).toEqual([
    ['Tỉnh ủy tỉnh Mẫu', '170', '94.444444', 'sum_of_units', null],
    ['Huyện ủy A', '90', '100', 'own', null],
    ['Huyện ủy B', '80', '100', 'own', null],
  ])
  expect(figures[0]?.missingUnits).toMatchObject([{ shortName: 'Huyện ủy B' }])
})

it('stays as it was when a figure is corrected, and the difference is shown everywhere', async () => {
  const { months } = await clerk.call(getTarget, { params: { id: district } })
  const change = { value: '4', reason: 'Trừ hồ sơ trùng', version: 1 }
  await clerk.call(correctActual, { params: { id: months[8]?.actual?.id ?? '' }, body: change })
  const changes = await leader.call(listChanges, { query: review })
  expect(changes).toMatchObject({ publication: { id: first }, of: 3 })
  expect(changes.figures).toMatchObject([
    {
      unit: { shortName: 'Tỉnh ủy tỉnh Mẫu' },
      actualToDate: '170',
      now: { actualToDate: '164' },
      difference: { actualToDate: '-6', percentPoints: '-3.333333' },
    },
    {
      unit: { shortName: 'Huyện ủy A' },
      actualToDate: '90',
      now: { actualToDate: '84' },
      difference: { actualToDate: '-6', percentPoints: '-6.666667', verdictChanged: true },
    },
  ])
  const { published } = await clerk.call(listPublished, { query: { targetId: district } })
  expect(published).toMatchObject([
    { publication: { id: first }, figure: { actualToDate: '90', now: { actualToDate: '84' } } },
  ])
})

it('shows each reader the units that are theirs', async () => {
  const { figures } = await clerk.call(readPublication, { params: { id: first } })
  expect(figures.map(({ unit }) => unit.shortName)).toEqual(['Huyện ủy A'])
  const neighbour = await house.person('otherDistrict', 'unit_clerk', 'unit')
  expect((await neighbour.call(listChanges, { query: review })).figures).toEqual([])
  expect((await neighbour.try(listPublished, { query: { targetId: district } })).statusCode).toBe(404)
  expect((await neighbour.try(readPublication, { params: { id: newId() } })).statusCode).toBe(404)
})

it('is superseded by the next, of two at once only one, and stays readable', async () => {
  const blind = await office.try(publishFigures, { body: body() })
  expect(blind.json()).toMatchObject({ code: 'conflict', current: { id: first } })
  const two = await Promise.all(
    [1, 2].map(() => office.try(publishFigures, { body: body({ supersedesId: first }) })),
  )
  expect(two.map((answer) => answer.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  const { publications } = await leader.call(listPublications, { query: { year: 2023 } })
  expect(publications.map(({ supersededById }) => supersededById !== null)).toEqual([false, true])
  expect((await leader.call(listChanges, { query: review })).figures).toEqual([])
  const old = await leader.call(readPublication, { params: { id: first } })
  expect(old.figures[1]).toMatchObject({ actualToDate: '90', difference: { actualToDate: '-6' } })
})

it('sees a plan that was adjusted since', async () => {
  const adjusted = { planned: '130', reason: 'Cấp trên điều chỉnh', version: 1 }
  await office.call(adjustTarget, { params: { id: district }, body: adjusted })
  const { figures } = await leader.call(listChanges, { query: review })
  expect(figures.find(({ targetId }) => targetId === district)).toMatchObject({
    planned: '120',
    difference: { planned: '10' },
  })
})
