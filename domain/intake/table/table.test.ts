import { describe, expect, it } from 'vitest'
import { readDocument } from '../read-document.ts'

const plan = [
  'Kế hoạch triển khai công tác quý IV năm 2024',
  'Phụ lục phân công nhiệm vụ:',
  'TT | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành',
  '1 | Rà soát quy hoạch bến bãi | Sở Xây dựng | Sở Tài chính, UBND các huyện | Quý IV/2024',
  '2 | Tổ chức tập huấn | Văn phòng UBND tỉnh |  | 30/10/2024',
  '3 | Báo cáo kết quả | Các sở, ngành | Thanh tra tỉnh | Hằng tháng',
].join('\n')

describe('tables', () => {
  it('reads a task a row, with who leads, who joins and when it is due', () => {
    const { tasks } = readDocument(plan)
    expect(
      tasks.map(({ text, lead, cooperating, deadline }) => [
        text,
        lead?.text,
        cooperating.map((each) => each.text),
        deadline?.text,
        deadline?.dueOn,
      ]),
    ).toEqual([
      [
        'Rà soát quy hoạch bến bãi',
        'Sở Xây dựng',
        ['Sở Tài chính', 'UBND các huyện'],
        'Quý IV/2024',
        '2024-12-31',
      ],
      ['Tổ chức tập huấn', 'Văn phòng UBND tỉnh', [], '30/10/2024', '2024-10-30'],
      ['Báo cáo kết quả', 'Các sở, ngành', ['Thanh tra tỉnh'], 'Hằng tháng', null],
    ])
  })

  it('reads tabs as it reads bars, and lists the bodies of the cells', () => {
    const { tasks, units, text } = readDocument(plan.replaceAll(' | ', '\t'))
    expect(tasks.map((task) => text.slice(task.span.start, task.span.end))).toEqual(
      tasks.map((task) => task.text),
    )
    expect(tasks).toHaveLength(3)
    expect(units.map((unit) => unit.text)).toEqual(
      expect.arrayContaining(['Sở Xây dựng', 'Sở Tài chính', 'Thanh tra tỉnh']),
    )
  })

  it('reads a target a row, and leaves rows without figures alone', () => {
    const { targets } = readDocument(
      [
        'Báo cáo kết quả thực hiện chỉ tiêu năm 2023',
        'TT | Chỉ tiêu | Đơn vị tính | Kế hoạch | Thực hiện | So với kế hoạch (%)',
        'I | Kinh tế |  |  |  |',
        '1 | Thu ngân sách | Tỷ đồng | 1.200 | 1.260 | 105',
        '2 | Trồng rừng | ha | 350 |  |',
      ].join('\n'),
    )
    expect(
      targets.map(({ name, kind, value, measure, percentOfPlan }) => [
        name.text,
        kind,
        value?.text,
        measure?.text,
        percentOfPlan?.text ?? null,
      ]),
    ).toEqual([
      ['Thu ngân sách', 'actual', '1.260', 'Tỷ đồng', '105'],
      ['Trồng rừng', 'plan', '350', 'ha', null],
    ])
  })

  it('does not take bars for a table without a telling header', () => {
    const { tasks, targets } = readDocument(
      'Lịch công tác\nThứ hai | 8 giờ | Phòng họp\nThứ ba | 9 giờ | Hội trường',
    )
    expect([tasks, targets]).toEqual([[], []])
  })
})
