import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heading, plain } from './block.ts'
import { headingLabels, roman } from './heading-labels.ts'

const marks = { 1: '%- ', 2: '%. ', 3: '%) ' }

describe('headingLabels', () => {
  it('numbers each level within the one above', () => {
    const blocks = [
      heading(1, 'a'),
      plain('x'),
      heading(2, 'b'),
      heading(3, 'c'),
      heading(3, 'd'),
      heading(2, 'e'),
      heading(3, 'f'),
      heading(1, 'g'),
      heading(2, 'h'),
    ]
    expect(headingLabels(blocks, marks)).toEqual([
      'I- ',
      '',
      '1. ',
      'a) ',
      'b) ',
      '2. ',
      'a) ',
      'II- ',
      '1. ',
    ])
  })

  it('gives the fifth its Vietnamese letter and goes on by numbers after the last', () => {
    const labels = headingLabels(
      Array.from({ length: 25 }, () => heading(3, 'x')),
      marks,
    )
    expect([labels[4], labels[24]]).toEqual(['đ) ', '25) '])
  })
})

describe('roman', () => {
  it.each([
    [4, 'IV'],
    [13, 'XIII'],
    [49, 'XLIX'],
    [300, 'CCC'],
  ])('writes %i as %s', (value, text) => expect(roman(value)).toBe(text))

  it('gives every number its own numeral', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 399 }), fc.integer({ min: 1, max: 399 }), (one, other) => {
        expect(roman(one) === roman(other)).toBe(one === other)
      }),
    )
  })
})
