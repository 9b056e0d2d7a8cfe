import { expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'

const leadOf = (line: string) =>
  readDocument(
    `THÔNG BÁO\nKết luận tại hội nghị giao ban tháng 3 năm 2031\nChủ tịch kết luận như sau:\n1. ${line}`,
  ).tasks[0]?.lead?.text

it.each([
  ['Giao đồng chí Trưởng Ban Tổ chức Huyện ủy rà soát quy hoạch.', 'đồng chí Trưởng Ban Tổ chức Huyện ủy'],
  ['Yêu cầu đồng chí Giám đốc Ban Quản lý dự án báo cáo tiến độ.', 'đồng chí Giám đốc Ban Quản lý dự án'],
  ['Đồng chí Chủ tịch UBND xã Mẫu giải quyết dứt điểm vụ việc.', 'Đồng chí Chủ tịch UBND xã Mẫu'],
  ['Giao Trưởng phòng Nội vụ tham mưu kế hoạch.', 'Trưởng phòng Nội vụ'],
])('%s', (line, lead) => {
  expect(leadOf(line)).toBe(lead)
})
