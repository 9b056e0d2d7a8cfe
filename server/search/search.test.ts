import { afterAll, beforeAll, expect, it } from 'vitest'
import { raiseDifficulty } from '#domain/difficulty/contract.ts'
import { enterProgramme } from '#domain/programme/contract.ts'
import { enterProject } from '#domain/project/contract.ts'
import { search } from '#domain/search/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'

let house: TestHouse
let office: TestPerson
let owner: TestPerson
let outsider: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
  owner = await house.person('district', 'unit_head', 'subtree')
  outsider = await house.person('otherDistrict', 'unit_head', 'subtree')
})
afterAll(() => house.close())

const found = async (who: TestPerson, text: string) =>
  (await who.call(search, { query: { text } })).hits.map(({ kind, title }) => [kind, title])

it('finds difficulties, programmes and projects by their words, each for whoever sees it', async () => {
  await office.call(enterProgramme, {
    body: {
      id: newId(),
      name: 'Chuyển đổi số cầu Sông Lô',
      shortName: 'CĐS',
      beginsOn: '2021-01-01',
      endsOn: null,
    },
  })
  await office.call(enterProject, {
    body: {
      id: newId(),
      name: 'Sửa cầu Sông Lô',
      ownerUnitId: house.units.district,
      approval: 'Quyết định 12',
      approvedOn: '2022-12-01',
      investment: 1_000_000,
      startsOn: '2023-01-01',
      endsOn: '2024-06-30',
      milestones: [],
    },
  })
  await owner.call(raiseDifficulty, {
    body: {
      id: newId(),
      raisedByUnitIds: [house.units.district],
      kind: 'difficulty',
      cause: 'mechanism',
      text: 'Cầu Sông Lô chưa có đường gom',
    },
  })
  const programme = ['programme', 'Chuyển đổi số cầu Sông Lô']
  expect(await found(owner, 'cau song lo')).toEqual([
    ['difficulty', 'Cầu Sông Lô chưa có đường gom'],
    programme,
    ['project', 'Sửa cầu Sông Lô'],
  ])
  expect(await found(outsider, 'cau song lo')).toEqual([programme])
  expect(await found(office, 'cầu SÔNG')).toHaveLength(3)
})
