import { Curve } from '#web/ui/chart/Curve.tsx'
import type { CurveData } from '#web/ui/chart/series.ts'

const none = (count: number): null[] => Array.from({ length: count }, () => null)

const data: CurveData = {
  periods: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'],
  series: [
    {
      kind: 'plan',
      name: 'Kế hoạch theo tháng',
      points: [24, 54, 108, 156, 216, 282, 324, 372, 432, 486, 546, 600],
      end: '600 kế hoạch năm',
    },
    { kind: 'actual', name: 'Thực hiện', points: [18, 42, 83, 115, 163, 224, 259, 301, 348, ...none(3)] },
    { kind: 'forecast', name: 'Dự báo', points: [...none(8), 348, 402, 455, 508], end: '508 dự báo' },
    { kind: 'needed', name: 'Nhịp cần', points: [...none(8), 348, 432, 516, 600] },
  ],
  band: {
    name: 'Khoảng 80 %',
    low: [...none(8), 348, 390, 431, 472],
    high: [...none(8), 348, 414, 481, 548],
  },
  now: { at: 8, title: 'hết kỳ 9' },
}

export function CurvePart() {
  return <Curve label="Kết nạp đảng viên mới: 348 trên 432 đến kỳ 9, dự báo năm 508 trên 600" data={data} />
}
