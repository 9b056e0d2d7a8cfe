import { expect, it } from 'vitest'
import { faultsOfChange } from './change-indicator.ts'

const before = {
  unitOfMeasure: 'đảng viên',
  direction: 'higher',
  aggregation: 'sum',
  overUnits: 'sum',
  frequency: 'month',
  entry: 'in_period',
  per: 100,
  decimals: 2,
  scaleLevels: null,
} as const
const held = { isHeld: true, mostDecimals: 1 }

it('lets anything change of what nobody holds', () => {
  const after = { ...before, direction: 'lower', unitOfMeasure: 'lượt', decimals: 0 } as const
  expect(faultsOfChange(before, after, { isHeld: false, mostDecimals: 0 })).toEqual([])
})

it('names every field that would change what kept figures mean', () => {
  const after = { ...before, frequency: 'quarter', entry: 'cumulative', per: 1000 } as const
  const fault = 'would_change_kept_figures'
  expect(faultsOfChange(before, after, held)).toEqual([
    { field: 'frequency', fault },
    { field: 'entry', fault },
    { field: 'per', fault },
  ])
})

it('takes decimals away only as far as no figure has them', () => {
  expect(faultsOfChange(before, { ...before, decimals: 1 }, held)).toEqual([])
  expect(faultsOfChange(before, { ...before, decimals: 6 }, held)).toEqual([])
  expect(faultsOfChange(before, { ...before, decimals: 0 }, held)).toEqual([
    { field: 'decimals', fault: 'figures_have_more_decimals' },
  ])
})

it('renames the levels of a scale, but adds none and takes none away', () => {
  const scale = { ...before, scaleLevels: ['Yếu', 'Khá', 'Tốt'] }
  expect(faultsOfChange(scale, { ...scale, scaleLevels: ['Kém', 'Khá', 'Tốt'] }, held)).toEqual([])
  expect(faultsOfChange(scale, { ...scale, scaleLevels: ['Khá', 'Tốt'] }, held)).toMatchObject([
    { field: 'scaleLevels' },
  ])
})
