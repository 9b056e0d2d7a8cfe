import { expect, it } from 'vitest'
import { guessFields } from './exchange-field.ts'

it('knows the columns of a follow-up system by their headings', () => {
  expect(
    guessFields('task', [
      'STT',
      'Mã nhiệm vụ',
      'Nội dung nhiệm vụ',
      'Đơn vị chủ trì',
      'Ngày giao',
      'Hạn ban đầu',
      'Hạn xử lý',
      'Trạng thái',
      'Ghi chú',
    ]),
  ).toEqual([
    'ordinal',
    'external_code',
    'title',
    'unit',
    'assigned_on',
    'first_due_on',
    'due_on',
    'state',
    null,
  ])
})

it('knows those of a sheet of targets, each field once', () => {
  expect(
    guessFields('target', [
      'TT',
      'Chỉ tiêu',
      'ĐVT',
      'Đơn vị',
      'Kế hoạch năm',
      'Thực hiện',
      'Tỷ lệ % so kế hoạch',
      'Đơn vị',
    ]),
  ).toEqual([
    'ordinal',
    'indicator',
    'unit_of_measure',
    'unit',
    'planned',
    'actual_to_date',
    'percent_of_plan',
    null,
  ])
})
