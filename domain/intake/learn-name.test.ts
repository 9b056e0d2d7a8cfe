import { expect, it } from 'vitest'
import type { TaskDraft } from './draft.ts'
import type { NamedBody } from './draft-items.ts'
import { learnNames } from './learn-name.ts'
import { UnitMatcher } from './match-unit.ts'

const read: TaskDraft = {
  kind: 'task',
  title: 'Rà soát',
  leadUnitIds: [],
  cooperatingUnitIds: ['b'],
  dueOn: null,
  rhythm: null,
  requiredQuality: null,
}
const named: NamedBody[] = [
  { field: 'leadUnitIds', words: 'VPTU' },
  { field: 'cooperatingUnitIds', words: 'Ban DV' },
]

it('learns a name where a person put one unit in its place', () => {
  expect(learnNames(named, read, { ...read, leadUnitIds: ['a'], cooperatingUnitIds: ['b', 'c'] })).toEqual([
    { words: 'VPTU', unitId: 'a' },
    { words: 'Ban DV', unitId: 'c' },
  ])
})

it('learns nothing from what could mean more than one thing', () => {
  expect(learnNames(named, read, { ...read, leadUnitIds: ['a', 'd'] })).toEqual([])
  expect(learnNames(named, read, read)).toEqual([])
  const two: NamedBody[] = [
    { field: 'leadUnitIds', words: 'VPTU' },
    { field: 'leadUnitIds', words: 'Ban khác' },
  ]
  expect(learnNames(two, read, { ...read, leadUnitIds: ['a'] })).toEqual([])
})

it('finds by a learnt name, were it one word, and never inside another', () => {
  const units = new UnitMatcher(
    [{ id: 'a', name: 'Văn phòng Tỉnh ủy', shortName: 'Văn phòng' }],
    [{ unitId: 'a', written: 'VPTU' }],
  )
  expect([units.find('VPTU'), units.find('VPTU2'), units.find('Ban VPTU và Báo')]).toEqual([['a'], [], []])
})
