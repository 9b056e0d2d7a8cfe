import { expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'

const read = (...lines: string[]) => {
  const { difficulties, recommendations, tasks } = readDocument(
    [
      'THÔNG BÁO',
      'Kết luận tại phiên họp tháng 8 năm 2031',
      'Chủ tịch UBND tỉnh kết luận như sau:',
      ...lines,
    ].join('\n'),
  )
  const of = (found: readonly { text: string }[]) => found.map(({ text }) => text)
  return { difficulties: of(difficulties), recommendations: of(recommendations), tasks: of(tasks) }
}

it('tells shortfalls from directions where a conclusion names both', () => {
  expect(
    read(
      '1. Thời gian qua còn một số tồn tại: việc kiểm tra chưa thường xuyên; phối hợp còn lỏng lẻo.',
      '2. Bên cạnh đó còn hạn chế: sinh hoạt ở cơ sở nặng hình thức.',
      '3. Giao Sở Mẫu rà soát quy chế.',
    ),
  ).toEqual({
    difficulties: [
      'việc kiểm tra chưa thường xuyên;',
      'phối hợp còn lỏng lẻo.',
      'sinh hoạt ở cơ sở nặng hình thức.',
    ],
    recommendations: [],
    tasks: ['Giao Sở Mẫu rà soát quy chế.'],
  })
})

it('begins a direction of its own after what was agreed', () => {
  expect(read('1. Đồng ý gia hạn đến hết năm; giao Phòng Mẫu thông báo đến các đơn vị.').tasks).toEqual([
    'giao Phòng Mẫu thông báo đến các đơn vị.',
  ])
})

it('takes the one who reports for the one who asks, though only its kind is named', () => {
  expect(
    readDocument('Họp giao ban\n\nPhòng kiến nghị Hiệu trưởng cho phép gia hạn nộp hồ sơ.').recommendations,
  ).toHaveLength(1)
})
