import { expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'

const notice = `VĂN PHÒNG TỈNH ỦY
Số 12-TB/VPTU

THÔNG BÁO
kết luận của Thường trực Tỉnh ủy

1. Giao Huyện ủy A chủ trì, phối hợp với Ban Dân vận Tỉnh ủy rà soát các mô hình trước ngày 20/11/2023.
2. Ban Tổ chức Tỉnh ủy khẩn trương hoàn thiện hồ sơ quy hoạch.
`

it('finds the work of a notice that announces none', () => {
  const { tasks } = readDocument(notice)
  expect(tasks.map(({ lead, deadline }) => [lead?.text, deadline?.dueOn])).toEqual([
    ['Huyện ủy A', '2023-11-20'],
    ['Ban Tổ chức Tỉnh ủy', undefined],
  ])
})

it('finds none in a report that tells what was done', () => {
  const report = notice.replace(
    /\n1\.[^]*$/,
    '\nNăm qua, Ban Tổ chức Tỉnh ủy đã hoàn thiện hồ sơ quy hoạch.\n',
  )
  expect(readDocument(report).tasks).toEqual([])
})
