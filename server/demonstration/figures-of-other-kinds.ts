import { calendarDate } from '#domain/calendar/date.ts'
import { type PlannedIndicator, figuresBy } from './planned-indicator.ts'

/** One indicator of each remaining way of counting, held by the one or two units whose business it is. */
export const otherKinds: readonly PlannedIndicator[] = [
  {
    code: 'HSDV',
    name: 'Hồ sơ đảng viên được chuẩn hóa trên cơ sở dữ liệu',
    shortName: 'Chuẩn hóa hồ sơ',
    measure: 'hồ sơ',
    counting: { direction: 'by_date' },
    targets: [
      {
        unit: 'to-chuc',
        planned: 2400,
        dueOn: calendarDate('2023-11-30'),
        figures: figuresBy('month', [120, 150, 260, 280, 250, 230, 210, 190, 180]),
      },
      {
        unit: 'noi-chinh',
        planned: 300,
        dueOn: calendarDate('2023-10-31'),
        figures: figuresBy('month', [5, 10, 15, 20, 20, 25, 20, 20, 15]),
      },
    ],
    above: [],
  },
  {
    code: 'XL',
    name: 'Tỷ lệ đảng viên được đề nghị xếp loại hoàn thành xuất sắc',
    shortName: 'Xếp loại xuất sắc',
    measure: '%',
    decimals: 1,
    counting: { direction: 'band', aggregation: 'last', frequency: 'half_year' },
    targets: [
      { unit: 'huyen-a', planned: 15, plannedHigh: 20, figures: figuresBy('half_year', [18.4]) },
      { unit: 'huyen-c', planned: 15, plannedHigh: 20, figures: figuresBy('half_year', [22.1]) },
    ],
    above: [],
  },
  {
    code: 'QC',
    name: 'Ban hành quy chế phối hợp về công tác nội chính',
    shortName: 'Quy chế phối hợp',
    measure: 'có hoặc chưa',
    counting: { direction: 'yes_no', aggregation: 'last', frequency: 'quarter' },
    targets: [
      { unit: 'huyen-c', planned: 1, figures: figuresBy('quarter', [1, 1, 1]) },
      { unit: 'huyen-d', planned: 1, figures: figuresBy('quarter', [0, 1, 1]) },
      { unit: 'huyen-e', planned: 1, figures: figuresBy('quarter', [0, 0, 0]) },
      { unit: 'huyen-h', planned: 1, figures: figuresBy('quarter', [1, 1, 1]) },
    ],
    above: [['tinh', 100]],
  },
  {
    code: 'CDS',
    name: 'Mức độ chuyển đổi số của cơ quan',
    shortName: 'Mức chuyển đổi số',
    measure: 'mức',
    counting: { direction: 'scale', aggregation: 'last', frequency: 'quarter' },
    scaleLevels: ['Chưa bắt đầu', 'Khởi động', 'Đang triển khai', 'Cơ bản hoàn thành', 'Toàn diện'],
    targets: [
      { unit: 'van-phong', planned: 4, figures: figuresBy('quarter', [2, 3, 4]) },
      { unit: 'bao', planned: 5, figures: figuresBy('quarter', [3, 3, 4]) },
    ],
    above: [['tinh', 100]],
  },
  {
    code: 'BCV',
    name: 'Hội nghị báo cáo viên',
    shortName: 'Báo cáo viên',
    measure: 'hội nghị',
    counting: { frequency: 'quarter' },
    targets: [{ unit: 'tuyen-giao', planned: 12, figures: figuresBy('quarter', [3, 3, 2]) }],
    above: [],
  },
  {
    code: 'TT',
    name: 'Lượt người dự tuyên truyền, đối thoại (báo cáo lũy kế)',
    shortName: 'Lượt người dự',
    measure: 'lượt người',
    counting: { entry: 'cumulative' },
    targets: [
      {
        unit: 'dan-van',
        planned: 9000,
        profile: { kind: 'working_days' },
        figures: figuresBy('month', [420, 910, 1530, 2310, 3040, 3920, 4480, 5190, 5830]),
      },
    ],
    above: [],
  },
  {
    code: 'DTB',
    name: 'Điểm bình quân bài thi lý luận chính trị',
    shortName: 'Điểm bình quân',
    measure: 'điểm',
    decimals: 2,
    counting: { aggregation: 'weighted_mean', frequency: 'nine_months' },
    baseName: 'Số học viên dự thi',
    targets: [
      { unit: 'truong', planned: 8, figures: figuresBy('nine_months', [[7.86, 412]]) },
      { unit: 'khoi', planned: 8, figures: figuresBy('nine_months', [[8.12, 96]]) },
    ],
    above: [['tinh', 8]],
  },
  {
    code: 'SN',
    name: 'Số ngày xử lý một văn bản đến, lâu nhất trong tháng',
    shortName: 'Ngày xử lý lâu nhất',
    measure: 'ngày',
    counting: { direction: 'lower', aggregation: 'maximum' },
    targets: [{ unit: 'van-phong', planned: 10, figures: figuresBy('month', [7, 8, 6, 9, 8, 11, 9, 8, 10]) }],
    above: [],
  },
]
