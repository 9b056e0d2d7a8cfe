/** One invented project of the demonstration; days of 2023 without the year are marked so in its scenes. */
export interface InventedProject {
  readonly name: string
  readonly owner: string
  /** Who of the owner records it. */
  readonly recorder: string
  readonly programme?: string
  readonly approval: string
  readonly approved: string
  readonly investment: number
  readonly starts: string
  readonly ends: string
  readonly milestones: readonly {
    readonly name: string
    readonly planned: string
    readonly weight: number
    readonly reached?: string
    readonly evidence?: string
  }[]
  readonly allotted: readonly (readonly [on: string, amount: number, document: string])[]
  readonly disbursed: readonly (readonly [on: string, amount: number])[]
  readonly obstacle?: { readonly on: string; readonly cause: 'mechanism' | 'money'; readonly text: string }
  readonly picture?: { readonly on: string; readonly caption: string }
}

/** Invented: one far behind, one on its plan, one finished, one that has no plan yet. */
export const projects: readonly InventedProject[] = [
  {
    name: 'Cải tạo, nâng cấp trụ sở Báo Mẫu (minh họa)',
    owner: 'bao',
    recorder: 'bao-truong',
    programme: 'Chuyển đổi số',
    approval: 'Quyết định 108 (minh họa)',
    approved: '2022-11-15',
    investment: 14_600_000_000,
    starts: '2022-12-01',
    ends: '2024-03-31',
    milestones: [
      { name: 'Phê duyệt thiết kế', planned: '2023-02-15', weight: 10, reached: '2023-03-20' },
      { name: 'Chọn nhà thầu', planned: '2023-04-15', weight: 5, reached: '2023-06-12' },
      { name: 'Khởi công', planned: '2023-05-05', weight: 5, reached: '2023-07-10' },
      { name: 'Xong phần móng, khung', planned: '2023-08-15', weight: 35 },
      { name: 'Xong phần hoàn thiện', planned: '2023-12-31', weight: 30 },
      { name: 'Nghiệm thu, bàn giao', planned: '2024-03-31', weight: 15 },
    ],
    allotted: [['2023-02-01', 12_000_000_000, 'Kế hoạch vốn 2023 (minh họa)']],
    disbursed: [
      ['2023-04-10', 780_000_000],
      ['2023-07-28', 1_950_000_000],
      ['2023-09-18', 1_240_000_000],
    ],
    obstacle: { on: '08-22', cause: 'mechanism', text: 'Chờ điều chỉnh thiết kế phần móng do nền đất yếu' },
    picture: { on: '09-12', caption: 'Thi công phần khung (hình vẽ minh họa)' },
  },
  {
    name: 'Xây nhà học lý luận, Trường Chính trị tỉnh Mẫu (minh họa)',
    owner: 'truong',
    recorder: 'truong-truong',
    approval: 'Quyết định 64 (minh họa)',
    approved: '2022-06-20',
    investment: 62_000_000_000,
    starts: '2022-08-01',
    ends: '2024-06-30',
    milestones: [
      { name: 'Khởi công', planned: '2022-10-01', weight: 5, reached: '2022-10-01' },
      { name: 'Xong phần khung', planned: '2023-05-31', weight: 40, reached: '2023-06-06' },
      { name: 'Cất nóc', planned: '2023-09-15', weight: 20, reached: '2023-09-12' },
      { name: 'Nghiệm thu, bàn giao', planned: '2024-06-30', weight: 35 },
    ],
    allotted: [['2023-01-20', 45_000_000_000, 'Kế hoạch vốn 2023 (minh họa)']],
    disbursed: [
      ['2023-06-20', 21_400_000_000],
      ['2023-09-25', 9_300_000_000],
    ],
  },
  {
    name: 'Sửa hội trường Huyện ủy D (minh họa)',
    owner: 'huyen-d',
    recorder: 'huyen-d-truong',
    programme: 'Nông thôn mới',
    approval: 'Quyết định 12 (minh họa)',
    approved: '2023-01-10',
    investment: 2_900_000_000,
    starts: '2023-02-01',
    ends: '2023-08-31',
    milestones: [
      { name: 'Khởi công', planned: '2023-03-01', weight: 10, reached: '2023-03-01' },
      { name: 'Nghiệm thu, bàn giao', planned: '2023-08-31', weight: 90, reached: '2023-09-08' },
    ],
    allotted: [['2023-02-10', 2_900_000_000, 'Kế hoạch vốn 2023 (minh họa)']],
    disbursed: [['2023-09-20', 2_710_000_000]],
  },
  {
    name: 'Kho lưu trữ Huyện ủy B (minh họa)',
    owner: 'huyen-b',
    recorder: 'huyen-b-truong',
    programme: 'Chuyển đổi số',
    approval: 'Quyết định 71 (minh họa)',
    approved: '2023-07-20',
    investment: 5_200_000_000,
    starts: '2023-10-15',
    ends: '2024-12-31',
    milestones: [],
    allotted: [],
    disbursed: [],
  },
]
