import { readOnlookers } from '#domain/target/onlooker-contract.ts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { enterActuals, readGrid } from '#domain/target/actual-contract.ts'
import { defineIndicator, setTarget } from '#domain/target/contract.ts'
import { enterYear, readYear } from '#domain/target/year-entry-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { plantIndicator, plantTarget } from './target-fixture.ts'

let house: TestHouse
let office: TestPerson
let clerk: TestPerson
let head: TestPerson
let members: string
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  clerk = await house.person('district', 'unit_clerk', 'unit')
  head = await house.person('district', 'unit_head', 'subtree')
  const indicatorId = await plantIndicator(office, 'Kết nạp đảng viên mới')
  members = await plantTarget(
    house,
    office,
    { indicatorId, unit: 'district', planned: 120 },
    [9, 8, 7],
    clerk,
  )
})
afterAll(() => house.close())

const of = () => ({ unitId: house.units.district, year: 2023 })
const figure = (targetId: string, month: number, value: string, version: number | null = null) => ({
  id: newId(),
  targetId,
  month,
  value,
  version,
})

it('saves several months of a year in one act, and says who wrote each', async () => {
  const cells = [figure(members, 5, '5'), figure(members, 6, '6'), figure(members, 10, '1')]
  const saved = await clerk.call(enterYear, { body: { ...of(), cells } })
  expect(saved.cells.map(({ month, value, enteredBy }) => [month, value, enteredBy?.id])).toEqual([
    [5, '5', clerk.personId],
    [6, '6', clerk.personId],
    [10, '1', clerk.personId],
  ])
  const { rows, lastBegunMonth } = await head.call(readYear, { query: of() })
  expect(lastBegunMonth).toBe(10)
  expect(rows[0]?.cells.map(({ month }) => month)).toEqual([1, 2, 3, 5, 6, 10])
})

it('saves none of several months when one is wrong: submitted, ahead, changed since', async () => {
  const rest = figure(members, 7, '7')
  const frozen = await clerk.try(enterYear, { body: { ...of(), cells: [rest, figure(members, 1, '1', 1)] } })
  expect(frozen.json()).toMatchObject({ fields: [{ path: 'cells.1.value', code: 'already_submitted' }] })
  const ahead = await clerk.try(enterYear, { body: { ...of(), cells: [rest, figure(members, 11, '1')] } })
  expect(ahead.json()).toMatchObject({ reason: 'month_not_begun' })
  const stale = await clerk.try(enterYear, { body: { ...of(), cells: [rest, figure(members, 5, '9')] } })
  expect(stale.json()).toMatchObject({ code: 'conflict', current: { cells: [{ month: 5, value: '5' }] } })
  const { rows } = await clerk.call(readYear, { query: of() })
  expect(rows[0]?.cells.some(({ month }) => month === 7)).toBe(false)
})

it('of two first figures of a cell, entered at the same moment, one is told of the other', async () => {
  const statuses = await Promise.all(
    [clerk, head, clerk, head].map(async (person, at) => {
      const { id, targetId, value, version } = figure(members, 8, String(at + 1))
      const body = { ...of(), month: 8, cells: [{ id, targetId, value, version }] }
      return (await person.try(enterActuals, { body })).statusCode
    }),
  )
  expect(statuses.toSorted((a, b) => a - b)).toEqual([200, 409, 409, 409])
})

it('takes pairs, answers and levels as they are counted, and nothing of a period that does not end', async () => {
  const define = async (body: object) => {
    const id = newId()
    await office.call(defineIndicator, {
      body: { id, code: id.slice(-8), name: id, unitOfMeasure: 'x', ...body },
    })
    const targetId = newId()
    await office.call(setTarget, { body: { id: targetId, indicatorId: id, ...of(), planned: '1' } })
    return targetId
  }
  const ratio = await define({ aggregation: 'ratio', baseName: 'vốn giao', unitOfMeasure: '%' })
  const answer = await define({ direction: 'yes_no', aggregation: 'last', frequency: 'quarter' })
  const level = await define({ direction: 'scale', aggregation: 'last', scaleLevels: ['Yếu', 'Khá', 'Tốt'] })
  const pair = { ...figure(ratio, 9, '40'), base: '80' }
  const body = { ...of(), cells: [pair, figure(answer, 9, '1'), figure(level, 9, '3')] }
  await clerk.call(enterYear, { body })
  const { rows } = await clerk.call(readGrid, { query: { ...of(), month: 9 } })
  expect(rows.find(({ targetId }) => targetId === ratio)?.cell).toMatchObject({ value: '40', base: '80' })
  const wrong = [figure(ratio, 8, '4'), figure(answer, 8, '1'), figure(level, 8, '4'), figure(answer, 6, '2')]
  const refused = await clerk.try(enterYear, { body: { ...of(), cells: wrong } })
  expect(refused.json()).toMatchObject({
    fields: [
      { path: 'cells.0.value', code: 'base_needed' },
      { path: 'cells.1.targetId', code: 'no_period_ends_here' },
      { path: 'cells.2.value', code: 'level_of_scale_expected' },
      { path: 'cells.3.value', code: 'yes_or_no_expected' },
    ],
  })
})

it('names who else has the grid open, to those who may see the unit', async () => {
  const query = { unitId: house.units.district, year: 2023, month: 9 }
  expect(await clerk.call(readOnlookers, { query })).toEqual({ others: [] })
  const { others } = await head.call(readOnlookers, { query })
  expect(others).toMatchObject([{ id: clerk.personId, name: expect.any(String) }])
  expect((await head.call(readOnlookers, { query: { ...query, month: 8 } })).others).toEqual([])
  const stranger = await house.person('otherDistrict', 'unit_clerk', 'unit')
  expect((await stranger.try(readOnlookers, { query })).statusCode).toBe(404)
  expect((await clerk.call(readOnlookers, { query })).others).toMatchObject([{ id: head.personId }])
})
