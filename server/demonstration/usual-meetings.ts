import type { Meeting } from './meetings.ts'

export const weekly = 'Giao ban tuần Thường trực'
export const monthly = 'Giao ban tháng các ban Đảng'

/** A meeting of the monthly and one of the weekly series: what they concluded was only told, nothing was given to do. */
export const usualMeetings: readonly Meeting[] = [
  {
    series: monthly,
    title: 'Giao ban các ban Đảng tháng 8 năm 2023',
    scheduledOn: '08-29',
    heldOn: '09-06',
    periods: ['08-01', '08-31', '09-01', '09-30'],
    agenda: [
      ['Kết quả tháng 8 của các ban', 'van-phong', 30],
      ['Việc tháng 9', 'thuong-truc', 15],
    ],
    absent: [],
    substitutes: [['kiem-tra', 'Ủy viên Ủy ban Kiểm tra']],
    conclusions: [
      { text: 'Các ban gửi chương trình kiểm tra quý IV trước khi trình Ban Thường vụ.' },
      { text: 'Văn phòng sắp lịch thẩm định, không dồn dự thảo vào cuối tháng.' },
    ],
  },
  {
    series: weekly,
    title: 'Giao ban tuần, ngày 02/10/2023',
    scheduledOn: '09-29',
    heldOn: '10-02',
    periods: ['09-25', '10-01', '10-02', '10-08'],
    agenda: [
      ['Lịch tuần, việc cần ý kiến', 'van-phong', 15],
      ['Chuẩn bị giao ban 9 tháng', 'van-phong', 15],
    ],
    absent: [['kiem-tra', 'Đi kiểm tra cơ sở']],
    conclusions: [
      { text: 'Giao ban 9 tháng tập trung vào chỉ tiêu chậm và kiến nghị chưa trả lời; báo cáo viết ngắn.' },
    ],
  },
]
