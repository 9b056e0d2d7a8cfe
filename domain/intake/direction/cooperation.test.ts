import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'

const head = 'THÔNG BÁO\nKết luận tại phiên họp tháng 8 năm 2031\nChủ tịch UBND tỉnh yêu cầu:\n'
const read = (...lines: string[]) =>
  readDocument(head + lines.join('\n')).tasks.map(({ lead, cooperating, deadline }) => ({
    lead: lead?.text ?? null,
    with: cooperating.map(({ text }) => text),
    ...(deadline ? { by: deadline.text } : {}),
  }))

describe('who works together', () => {
  it.each([
    [
      '1. Sở Mẫu phối hợp chặt chẽ, thường xuyên với Sở Thử, Công an tỉnh tổ chức hội thi.',
      ['Sở Thử', 'Công an tỉnh'],
    ],
    ['1. Sở Mẫu phối hợp thực hiện cùng UBND huyện Thử di dời lưới điện.', ['UBND huyện Thử']],
    [
      '1. Giao Sở Mẫu chủ trì, Sở Thử và Kho bạc Nhà nước phối hợp rà soát biên chế.',
      ['Sở Thử', 'Kho bạc Nhà nước'],
    ],
    ['1. Sở Mẫu làm đầu mối, Phòng Thử phối hợp, lập dự toán.', ['Phòng Thử']],
    ['1. Sở Mẫu tiến hành kiểm tra, có sự phối hợp của Sở Thử và Công an tỉnh.', ['Sở Thử', 'Công an tỉnh']],
    [
      '1. Sở Mẫu chủ trì, phối hợp với lực lượng Công an, Quân sự và Biên phòng tuần tra.',
      ['Công an', 'Quân sự', 'Biên phòng'],
    ],
    [
      '1. Sở Mẫu phối hợp với Báo và Đài Phát thanh - Truyền hình tỉnh đưa tin.',
      ['Báo', 'Đài Phát thanh - Truyền hình tỉnh'],
    ],
    ['1. Sở Mẫu chủ trì, cùng Sở Thử tham mưu bổ sung biên chế.', ['Sở Thử']],
    [
      '1. Sở Mẫu chủ trì, phối hợp với: Sở Thử; Sở Xa; Thanh tra tỉnh thẩm định dự thảo.',
      ['Sở Thử', 'Sở Xa', 'Thanh tra tỉnh'],
    ],
  ])('%s', (sentence, partners) => {
    expect(read(sentence)).toEqual([{ lead: 'Sở Mẫu', with: partners }])
  })

  it('takes those named after "cùng với" for partners, not for leads', () => {
    expect(read('1. Sở Mẫu cùng với Hội Nông dân tỉnh tổ chức hội chợ.')).toEqual([
      { lead: 'Sở Mẫu', with: ['Hội Nông dân tỉnh'] },
    ])
  })

  it('names no one for a paper of cooperation, nor for those who are not named', () => {
    expect(read('1. Sở Mẫu xây dựng quy chế phối hợp với Sở Thử.')[0]?.with).toEqual([])
    expect(read('1. Sở Mẫu phối hợp với các đơn vị liên quan rà soát.')[0]?.with).toEqual([])
  })
})

describe('labels of plans', () => {
  it('reads them below the work, each on a line', () => {
    expect(
      read(
        '1. Khảo sát điểm du lịch',
        'Đơn vị chủ trì: Phòng Mẫu.',
        'Đơn vị phối hợp: UBND xã Thử, Hội Nông dân huyện.',
        'Thời gian: Quý I/2032.',
        '2. Tập huấn cho các hộ dân',
        '- Chủ trì: Trung tâm Thử',
        '- Thời gian: tháng 5/2032',
      ),
    ).toEqual([
      { lead: 'Phòng Mẫu', with: ['UBND xã Thử', 'Hội Nông dân huyện'], by: 'Quý I/2032' },
      { lead: 'Trung tâm Thử', with: [], by: 'tháng 5/2032' },
    ])
  })

  it('reads them in brackets', () => {
    expect(
      read('1. Tập huấn cho cán bộ xã (Chủ trì: Sở Mẫu; phối hợp: Trường Thử; thời gian: tháng 10/2031).'),
    ).toEqual([{ lead: 'Sở Mẫu', with: ['Trường Thử'], by: 'tháng 10/2031' }])
    expect(read('1. Sửa đường vào bản (Ban Quản lý dự án Mẫu chủ trì, Phòng Thử phối hợp).')).toEqual([
      { lead: 'Ban Quản lý dự án Mẫu', with: ['Phòng Thử'] },
    ])
  })
})
