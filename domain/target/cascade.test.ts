import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decimal, sum } from '#domain/quantity/decimal.ts'
import { canStandBeside, leftOver, reshape, shareWhole } from './cascade.ts'
import { profileAddsUp } from './profile.ts'

const d = decimal
const summed = { overUnits: 'sum' as const }

describe('shareWhole', () => {
  it('shares exactly, the rest to the largest remainders', () => {
    expect(shareWhole(d(100), [d(1), d(1), d(1)], 0)).toEqual(['34', '33', '33'])
    expect(shareWhole(d('10.5'), [d(1), d(3)], 1)).toEqual(['2.6', '7.9'])
  })

  it('gives nothing to who has no weight, and shares nothing where nobody has', () => {
    expect(shareWhole(d(9), [d(2), null, d(1)], 0)).toEqual(['6', '0', '3'])
    expect(shareWhole(d(9), [null, d(0)], 0)).toBeNull()
  })

  it('comes to the whole whatever the weights', () => {
    const weights = fc.array(fc.nat(10_000), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(fc.nat(10_000_000), weights, fc.integer({ min: 0, max: 3 }), (units, given, decimals) => {
        const whole = d((units / 1000).toFixed(decimals))
        const parts = shareWhole(whole, given.map(d), decimals)
        expect(parts === null ? '0' : leftOver(whole, parts)).toBe('0')
        expect(parts === null).toBe(given.every((weight) => weight === 0))
      }),
    )
  })
})

describe('canStandBeside', () => {
  it('asks for a reason where parts differ, in either direction, and for none of a rate', () => {
    expect(canStandBeside(summed, d(10), [d(4), d(6)], null)).toEqual({ allowed: true })
    expect(canStandBeside(summed, d(10), [d(4), d(5)], null)).toMatchObject({
      reason: 'parts_differ_from_whole',
    })
    expect(canStandBeside(summed, d(10), [d(4), d(7)], null)).toMatchObject({ allowed: false })
    expect(canStandBeside(summed, d(10), [d(4)], 'để lại')).toEqual({ allowed: true })
    expect(canStandBeside({ overUnits: 'ratio' }, d(95), [d(95), d(90)], null)).toEqual({ allowed: true })
  })
})

describe('reshape', () => {
  const amounts = [10, 0, 0, 20, 0, 0, 30, 0, 0, 40, 0, 0].map(d)
  const typed = { kind: 'typed' as const, amounts }

  it('keeps the shape of what is summed, and it still adds up', () => {
    fc.assert(
      fc.property(fc.nat(100_000), (planned) => {
        const part = reshape(typed, d(100), d(planned), { aggregation: 'sum', decimals: 0 })
        expect(profileAddsUp(d(planned), part, 'sum')).toEqual({ allowed: true })
        expect(part.kind === 'even' ? d(planned) : sum(part.amounts)).toBe(d(planned))
      }),
    )
  })

  it('lays a rate evenly where its level differs', () => {
    const of = { aggregation: 'mean' as const, decimals: 1 }
    expect(reshape(typed, d(95), d(90), of)).toEqual({ kind: 'even' })
    expect(reshape(typed, d(95), d(95), of)).toEqual(typed)
  })
})
