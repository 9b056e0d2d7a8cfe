import fc from 'fast-check'
import { expect, it } from 'vitest'
import { findNearestName, nameKey } from './nearest-name.ts'

const units = ['Huyện ủy A', 'Ban Tổ chức Tỉnh ủy', 'Ban Tuyên giáo Tỉnh ủy', 'Đảng ủy Khối các cơ quan']

it.each([
  ['Ban Tuyen giao TU', 'Ban Tuyên giáo Tỉnh ủy'],
  ['Đảng uỷ Khối', 'Đảng ủy Khối các cơ quan'],
  ['huyện uỷ a', 'Huyện ủy A'],
  ['Báo Mẫu', null],
  ['Trường Chính trị', null],
  ['', null],
])('suggests for %s: %s', (written, nearest) => {
  expect(findNearestName(written, units)).toBe(nearest)
})

it('finds a name itself before any other, however it is written', () => {
  fc.assert(
    fc.property(fc.constantFrom(...units), (name) => {
      expect(findNearestName(name.normalize('NFD').toUpperCase(), units)).toBe(name)
    }),
  )
  expect(nameKey('  Huyện  uỷ — A ')).toBe('huyen uy a')
})
