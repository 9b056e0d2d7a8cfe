import { expect, it } from 'vitest'
import { isSameDocument } from './same-document.ts'

it.each([
  ['Báo cáo tháng 9.docx', 'bao cao thang 9 (2).docx'],
  ['Báo cáo tháng 9.docx', 'Báo cáo tháng 9_v2.docx'],
  ['Báo cáo tháng 9.docx', 'Báo cáo tháng 9 - bản 2.pdf'],
  ['Báo cáo.docx', 'Báo cáo (bản 2).docx'],
  ['Báo cáo.docx', 'Báo cáo sửa lần 2 final.docx'],
])('takes %s and %s for one document', (one, other) => {
  expect(isSameDocument(one, other)).toBe(true)
})

it.each([
  ['Báo cáo tháng 9.docx', 'Báo cáo tháng 8.docx'],
  ['Phụ lục 1.xlsx', 'Phụ lục 2.xlsx'],
  ['Ảnh (1).jpg', 'Ảnh (2).jpg'],
  ['(1).docx', '(2).docx'],
])('takes %s and %s for two', (one, other) => {
  expect(isSameDocument(one, other)).toBe(false)
})
