import { describe, expect, it } from 'vitest'
import { readTypedNumber } from './typed-number.ts'

describe('readTypedNumber', () => {
  it('reads what could mean two things as the pages of that language write it', () => {
    expect(readTypedNumber('1.234', 'vi')).toEqual({ value: '1234' })
    expect(readTypedNumber('1,234', 'vi')).toEqual({ value: '1.234' })
    expect(readTypedNumber('1,234', 'en')).toEqual({ value: '1234' })
    expect(readTypedNumber('1.234', 'en')).toEqual({ value: '1.234' })
  })

  it('reads the rest alike in both, and keeps what is wrong with its cure', () => {
    expect(readTypedNumber('1.234,5', 'en')).toEqual({ value: '1234.5' })
    expect(readTypedNumber('31O', 'vi')).toEqual({ problem: 'letter_for_digit', cure: '310' })
  })
})
