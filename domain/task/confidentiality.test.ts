import { expect, it } from 'vitest'
import { canBeKept, confidentialityOf } from './confidentiality.ts'

it('keeps two levels, and refuses every level of state secrets', () => {
  expect(canBeKept('ordinary', ['Việc'])).toEqual({ allowed: true })
  expect(confidentialityOf('limited')).toBe('limited')
  for (const level of ['mat', 'toi_mat', 'tuyet_mat'] as const) {
    expect(canBeKept(level, ['Việc'])).toEqual({ allowed: false, reason: 'task_declared_secret' })
    expect(confidentialityOf(level)).toBeNull()
  }
})

it('refuses a stamp that stands by itself, not the plain word', () => {
  expect(canBeKept('ordinary', ['Rà soát', 'TỐI MẬT'])).toMatchObject({ reason: 'task_stamp_found' })
  expect(canBeKept('ordinary', ['Bảo mật thông tin', null])).toEqual({ allowed: true })
})
