import { describe, expect, it } from 'vitest'
import { openSource } from '../layout/source-text.ts'
import { quoteTokens, tokensOf } from '../layout/tokens.ts'
import { readUnitList } from './unit-list.ts'

function unitsOf(words: string): string[] {
  const { flow, text } = openSource(words)
  const tokens = tokensOf(flow, { start: 0, end: flow.length })
  return readUnitList(tokens, 0)?.units.map(({ from, to }) => quoteTokens(text, tokens, from, to).text) ?? []
}

describe('readUnitList', () => {
  it.each([
    ['Ban Dân vận Tỉnh ủy, Báo Mẫu còn khó khăn', ['Ban Dân vận Tỉnh ủy', 'Báo Mẫu']],
    ['phòng Nội vụ – Lao động khẩn trương rà soát', ['phòng Nội vụ – Lao động']],
    ['Sở Văn hóa, Thể thao và Du lịch tổ chức', ['Sở Văn hóa, Thể thao và Du lịch']],
    ['Sở Xây dựng kiểm tra', ['Sở Xây dựng']],
    ['Phòng Quản lý đào tạo rà soát', ['Phòng Quản lý đào tạo']],
    ['Ban Quản lý rừng và phát triển du lịch tập trung', ['Ban Quản lý rừng và phát triển du lịch']],
    ['Ban Chỉ huy phòng, chống thiên tai tỉnh thường trực', ['Ban Chỉ huy phòng, chống thiên tai tỉnh']],
    ['UBND các xã, thị trấn phối hợp', ['UBND các xã, thị trấn']],
    ['UBND xã (thị trấn) đăng ký', ['UBND xã (thị trấn)']],
    ['Ban Thường vụ, Thường trực Tỉnh ủy chỉ đạo', ['Ban Thường vụ, Thường trực Tỉnh ủy']],
    ['Thường trực Tỉnh uỷ Mẫu họp', ['Thường trực Tỉnh uỷ Mẫu']],
    ['các tổ chức cơ sở Đảng thực hiện', ['các tổ chức cơ sở Đảng']],
    [
      'các sở: Nội vụ, Kế hoạch và Đầu tư; UBND huyện',
      ['các sở', 'Nội vụ', 'Kế hoạch và Đầu tư', 'UBND huyện'],
    ],
    ['Công an huyện, Ban Chỉ huy quân sự huyện phối hợp', ['Công an huyện', 'Ban Chỉ huy quân sự huyện']],
    ['UBND huyện kế hoạch triển khai', ['UBND huyện']],
    [
      'đồng chí Trần Thị Mẫu, Phó Chủ tịch UBND huyện chỉ đạo',
      ['đồng chí Trần Thị Mẫu, Phó Chủ tịch UBND huyện'],
    ],
  ])('%s', (words, units) => {
    expect(unitsOf(words)).toEqual(units)
  })

  it.each([
    'Hội nghị tổ chức',
    'ban hành kế hoạch',
    'bộ máy tinh gọn',
    'trường hợp này',
    'phòng chống dịch',
    'Báo cáo kết quả',
  ])('finds no body in: %s', (words) => {
    expect(unitsOf(words)).toEqual([])
  })
})
