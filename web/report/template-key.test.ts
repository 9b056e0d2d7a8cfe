import { expect, it } from 'vitest'
import { keyOfTitle, withKeys } from './template-key.ts'

it('makes a key of a title and keeps those that are there', () => {
  expect(keyOfTitle('Kiến nghị, đề xuất', [])).toBe('kien-nghi-de-xuat')
  expect(keyOfTitle('Đánh giá', ['danh-gia'])).toBe('danh-gia-2')
  expect(keyOfTitle('…', [])).toBe('muc')
  const narrative = { kind: 'narrative' as const, hint: null, offers: [] }
  expect(
    withKeys(
      [
        { ...narrative, key: 'chung', title: 'Tên mới' },
        { ...narrative, key: 'c', title: 'Chung' },
        { ...narrative, key: '', title: 'Chung' },
      ],
      ['chung'],
    ).map(({ key }) => key),
  ).toEqual(['chung', 'chung-2', 'chung-3'])
})
