import { calendarDate } from '#domain/calendar/date.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import type { ReportFigure, ReportLine } from '#domain/report/content.ts'
import type { ReportPaper } from '#domain/report/report-document.ts'

/** An invented consolidated report: for tests and for looking at in an office program. */

const unit = (name: string) => ({ id: '01a21eec-0000-7000-8000-000000000001', name, shortName: name })

const figure = (at: number, indicator: string, planned: number, actual: number): ReportFigure => ({
  targetId: `01a21eec-0000-7000-8000-0000000001${String(at).padStart(2, '0')}`,
  indicator,
  unitOfMeasure: 'đảng viên',
  decimals: 0,
  planned: decimal(planned),
  actualToDate: decimal(actual),
  expectedToDate: decimal(planned),
  percentOfExpected: decimal(90),
  percentOfPlan: decimal(Math.round((actual / planned) * 1000) / 10),
  verdict: actual * 4 < planned * 3 ? 'behind' : 'on_pace',
  asOfMonth: 9,
  basis: at % 2 === 0 ? 'own' : 'sum_of_units',
  aggregation: 'sum',
  overUnits: 'sum',
  missingUnits: at % 2 === 0 ? [] : [unit('Huyện ủy G')],
  parts: [],
  submitted: { name: 'Mẫu Thị Lan', on: calendarDate('2023-10-02') },
  approved: at % 3 === 0 ? null : { name: 'Mẫu Văn Bình', on: calendarDate('2023-10-04') },
})

const line = (at: number, text: string): ReportLine => ({
  id: `01a21eec-0000-7000-8000-0000000002${String(at).padStart(2, '0')}`,
  text,
  unit: unit(`Huyện ủy ${'ABCDEGH'[at % 7]}`),
  dueOn: calendarDate('2023-09-29'),
  doneOn: null,
  isLate: false,
})

const listOf = (...texts: string[]) => ({
  total: texts.length,
  lines: texts.map((text, at) => line(at, text)),
})

export const demonstrationReport: ReportPaper = {
  id: '01a21eec-0000-7000-8000-000000000009',
  title: 'Báo cáo 9 tháng đầu năm 2023',
  about: 'Tỉnh ủy tỉnh Mẫu',
  isFrozen: true,
  offered: [],
  origin: 'http://127.0.0.1:3000',
  layout: 'party',
  superiorBody: 'Tỉnh ủy tỉnh Mẫu',
  issuingBody: 'Văn phòng Tỉnh ủy',
  symbol: 'BC/VPTU',
  place: 'Thành phố Mẫu',
  recipients: ['Thường trực Tỉnh ủy', 'Lưu: Văn phòng'],
  signer: { authority: null, position: 'Chánh Văn phòng', name: null },
  today: calendarDate('2023-10-05'),
  isDemonstration: true,
  content: {
    sections: [
      { key: 'danh-gia', title: 'Đánh giá chung', kind: 'narrative', hint: null, offers: [] },
      { key: 'chi-tieu', title: 'Kết quả thực hiện chỉ tiêu', kind: 'targets' },
      { key: 'noi-chinh', title: 'Công tác nội chính', kind: 'narrative', hint: null, offers: [] },
      { key: 'qua-han', title: 'Nhiệm vụ quá hạn', kind: 'list', list: 'overdue' },
      { key: 'kien-nghi', title: 'Kiến nghị', kind: 'list', list: 'recommendations' },
    ],
    texts: { 'danh-gia': 'Chín tháng năm 2023, toàn tỉnh hoàn thành phần lớn nhiệm vụ được giao.' },
    paragraphs: {
      'noi-chinh': [
        {
          text: 'Đã tiếp nhận và giải quyết 12 đơn thư thuộc thẩm quyền, không có đơn tồn đọng kéo dài.',
          units: [unit('Huyện ủy A'), unit('Đảng ủy Khối')],
        },
        {
          text: 'Xử lý dứt điểm hai vụ việc kéo dài về đất đai tại các phường.',
          units: [unit('Thành ủy Mẫu')],
        },
      ],
    },
    facts: {
      figures: [
        figure(1, 'Kết nạp đảng viên mới', 860, 803),
        figure(2, 'Lớp bồi dưỡng lý luận chính trị', 158, 120),
        figure(3, 'Tổ chức đảng được kiểm tra theo chương trình', 300, 197),
        figure(4, 'Giải ngân kinh phí được giao', 66_000, 43_966),
      ],
      lists: {
        done: listOf(),
        overdue: listOf('Rà soát đảng viên đi làm ăn xa', 'Công khai kết quả giải ngân'),
        difficulties: listOf(),
        recommendations: listOf('Bố trí biên chế chuyên trách công tác nội chính ở cấp huyện'),
        next: listOf(),
      },
      tasks: { done: 11, doneOnTime: 10, overdue: 2, open: 14 },
    },
    asOf: calendarDate('2023-09-30'),
    ended: [],
    missingReports: [unit('Huyện ủy G'), unit('Ban Tuyên giáo')],
  },
}
