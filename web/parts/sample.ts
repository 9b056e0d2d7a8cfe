/** Invented units and figures, for the page that shows the parts. */
export const sampleUnits = [
  'Văn phòng Tỉnh ủy',
  'Ban Tổ chức',
  'Ban Tuyên giáo',
  'Ban Dân vận',
  'Huyện ủy A',
  'Huyện ủy B',
  'Thành ủy Mẫu',
] as const

export type SampleTarget = {
  unit: string
  title: string
  actual: number
  plan: number
  expected: number
  needed: string
}

export const sampleTargets: readonly SampleTarget[] = [
  {
    unit: 'Ban Dân vận',
    title: 'Giải ngân kinh phí được giao',
    actual: 1029,
    plan: 2100,
    expected: 1475,
    needed: '357',
  },
  {
    unit: 'Thành ủy Mẫu',
    title: 'Kết nạp đảng viên mới',
    actual: 70,
    plan: 140,
    expected: 101,
    needed: '23.3',
  },
  {
    unit: 'Huyện ủy B',
    title: 'Lớp bồi dưỡng lý luận chính trị',
    actual: 6,
    plan: 12,
    expected: 9,
    needed: '2',
  },
  { unit: 'Huyện ủy A', title: 'Mô hình “Dân vận khéo”', actual: 26, plan: 28, expected: 21, needed: '0.7' },
]
