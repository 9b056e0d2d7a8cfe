import { expect, it } from 'vitest'
import { bareTelephone, telephoneSchema } from './telephone.ts'

it('takes a number however it is parted, and nothing that is none', () => {
  for (const typed of ['0900000001', '0900 000 001', '+84 90.000.0001', '0209-3870-123'])
    expect(telephoneSchema.safeParse(typed).success).toBe(true)
  for (const typed of ['', '113', 'không có', '0900 000 00x', '0900  000001', '+', '1'.repeat(16)])
    expect(telephoneSchema.safeParse(typed).success).toBe(false)
  expect(bareTelephone('+84 90.000-0001')).toBe('+84900000001')
})
