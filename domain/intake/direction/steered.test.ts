import { expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'

it('gives the work to the one body that is steered, and leaves that of many with whoever steers them', () => {
  const { tasks } = readDocument(
    [
      'THÔNG BÁO',
      'Kết luận tại phiên họp tháng 8 năm 2031',
      'Chủ tịch UBND huyện yêu cầu:',
      '1. Đảng ủy xã Mẫu:',
      '- Đặc biệt chỉ đạo Ban CHQS xã rà soát hồ sơ.',
      '- Chỉ đạo UBND các xã lập danh sách.',
      '- Tiếp tục chỉ đạo các ban, ngành kiểm tra.',
    ].join('\n'),
  )
  expect(tasks.map(({ lead }) => lead?.text)).toEqual(['Ban CHQS xã', 'Đảng ủy xã Mẫu', 'Đảng ủy xã Mẫu'])
})
