import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate, isCalendarDate } from '#domain/calendar/date.ts'
import { UnitMatcher } from '#domain/intake/match-unit.ts'
import { readLine } from './read-line.ts'

const unit = (id: string, name: string, shortName = name) => ({ id, name, shortName })
const units = new UnitMatcher([
  unit('to-chuc', 'Ban Tổ chức Tỉnh ủy', 'Ban Tổ chức'),
  unit('van-phong', 'Văn phòng Tỉnh ủy', 'Văn phòng'),
  unit('tuyen-giao', 'Ban Tuyên giáo Tỉnh ủy', 'Ban Tuyên giáo'),
  unit('huyen-b', 'Huyện ủy B'),
  unit('bao', 'Báo Mẫu'),
])
const today = calendarDate('2023-10-05')
const read = (line: string) => readLine(line, units, today)

describe('a line of minutes', () => {
  it.each([
    [
      '3. Ban Tổ chức chủ trì, phối hợp Văn phòng rà soát biên chế các huyện ủy, trước 30/10',
      {
        leadUnitId: 'to-chuc',
        cooperatingUnitIds: ['van-phong'],
        dueOn: '2023-10-30',
        text: 'Rà soát biên chế các huyện ủy',
      },
    ],
    [
      'Giao Báo Mẫu phối hợp với Ban Tuyên giáo tăng tin, bài về chuyển đổi số, hoàn thành trước ngày 30/11/2023; yêu cầu: ít nhất 3 tin một tuần',
      {
        leadUnitId: 'bao',
        cooperatingUnitIds: ['tuyen-giao'],
        dueOn: '2023-11-30',
        requiredQuality: 'Ít nhất 3 tin một tuần',
      },
    ],
    [
      'yêu cầu Huyện ủy B khẩn trương gửi danh sách chỉ tiêu chậm trước 15/01',
      { leadUnitId: 'huyen-b', dueOn: '2024-01-15' },
    ],
    [
      '5. Huyện ủy B chủ trì rà soát hồ sơ, báo cáo hằng tháng',
      { leadUnitId: 'huyen-b', dueOn: null, rhythm: 'monthly' },
    ],
    ['KL: các đơn vị gửi báo cáo tháng đúng hạn', { leadUnitId: null, dueOn: null }],
    ['12) Ghi nhận kết quả của các đơn vị', { leadUnitId: null, text: 'Ghi nhận kết quả của các đơn vị' }],
  ])('%s', (line, expected) => {
    expect(read(line)).toMatchObject({ kind: 'conclusion', ...expected })
  })

  it.each([
    'Đại diện Huyện ủy B nêu khó khăn về kinh phí',
    'đồng chí Trưởng ban phát biểu lúc 8 giờ 30',
    '- Ban Tổ chức chủ trì việc này, ghi để nhớ',
    '',
  ])('stays a note: %s', (line) => {
    expect(read(line).kind).toBe('note')
  })

  it('reads NFD and the old tone placement alike', () => {
    const line = 'Ban Tổ chức chủ trì rà soát hồ sơ đảng viên trước 30/10'
    expect(read(line.normalize('NFD'))).toEqual(read(line))
    expect(read('1. Huyện uỷ B chủ trì rà soát hồ sơ cũ')).toMatchObject({ leadUnitId: 'huyen-b' })
  })

  it('makes of any line something that can be kept: no day that is none, nobody beside the lead twice', () => {
    const word = fc.constantFrom(
      '3.',
      'KL:',
      'Ban Tổ chức',
      'Văn phòng',
      'chủ trì',
      'phối hợp',
      'trước',
      '29/2',
      '31/2',
      '30/10/2023',
      'yêu cầu:',
      ',',
      ';',
      '- ',
      'rà soát',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(word, fc.string({ maxLength: 8 })), { maxLength: 14 }), (words) => {
        const line = read(words.join(' '))
        if (line.kind === 'note') return
        expect(line.dueOn === null || isCalendarDate(line.dueOn)).toBe(true)
        expect(line.cooperatingUnitIds).not.toContain(line.leadUnitId)
        expect(new Set(line.cooperatingUnitIds).size).toBe(line.cooperatingUnitIds.length)
      }),
    )
  })
})
