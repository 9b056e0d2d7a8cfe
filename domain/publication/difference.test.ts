import { expect, it } from 'vitest'
import { type Decimal, decimal } from '#domain/quantity/decimal.ts'
import { isPercentage } from '#domain/target/percentage.ts'
import { type Comparable, changedSince } from './difference.ts'

const figure = (
  actual: string | null,
  percent: string | null,
  more: Partial<Comparable> = {},
): Comparable => ({
  planned: decimal(120),
  actualToDate: actual === null ? null : decimal(actual),
  percentOfExpected: percent === null ? null : decimal(percent),
  verdict: 'on_pace',
  ...more,
})

it('says nothing while nothing has changed, however the number was written', () => {
  expect(changedSince(figure('62', '68.9'), figure('62', '68.9'))).toBeNull()
  const written = { ...figure('62', '68.9'), actualToDate: '62.0' as Decimal }
  expect(changedSince(figure('62', '68.9'), written)).toBeNull()
  expect(changedSince(figure(null, null), figure(null, null))).toBeNull()
})

it('is now less then, and of two percentages in points', () => {
  const changed = changedSince(figure('62', '68.9'), figure('60', '66.7', { verdict: 'behind' }))
  expect(changed).toEqual({ planned: '0', actualToDate: '-2', percentPoints: '-2.2', verdictChanged: true })
})

it('is known as changed where a figure appeared or was withdrawn, though it has no size', () => {
  expect(changedSince(figure(null, null), figure('3', '10'))).toMatchObject({ actualToDate: null })
  expect(changedSince(figure('3', '10'), figure(null, null))).toMatchObject({ actualToDate: null })
})

it('sees an adjusted plan', () => {
  expect(changedSince(figure('62', '68.9'), figure('62', '68.9', { planned: decimal(130) }))).toMatchObject({
    planned: '10',
  })
})

it('knows a percentage by its unit of measure', () => {
  expect([isPercentage('%'), isPercentage('điểm %'), isPercentage('đảng viên')]).toEqual([true, true, false])
})
