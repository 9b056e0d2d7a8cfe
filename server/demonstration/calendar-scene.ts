import { declareDay as route } from '#domain/calendar/contract.ts'
import { calendarDate } from '#domain/calendar/date.ts'
import { declareDay } from '#server/calendar/keep-day.ts'
import { newId } from '#server/kernel/id.ts'
import type { Scene } from './scene.ts'

const source = 'Lịch minh họa của tỉnh Mẫu; đơn vị tự đối chiếu văn bản của năm'

/** Days off of the invented province in 2023. */
const days: readonly (readonly [on: string, kind: 'holiday' | 'compensatory', name: string])[] = [
  ['2023-01-01', 'holiday', 'Tết Dương lịch'],
  ['2023-01-02', 'compensatory', 'Nghỉ bù Tết Dương lịch'],
  ['2023-01-20', 'holiday', 'Tết Nguyên đán'],
  ['2023-01-23', 'holiday', 'Tết Nguyên đán'],
  ['2023-01-24', 'holiday', 'Tết Nguyên đán'],
  ['2023-01-25', 'compensatory', 'Nghỉ bù Tết Nguyên đán'],
  ['2023-01-26', 'compensatory', 'Nghỉ bù Tết Nguyên đán'],
  ['2023-05-01', 'holiday', 'Ngày Quốc tế Lao động'],
  ['2023-05-02', 'compensatory', 'Nghỉ bù Giỗ Tổ Hùng Vương'],
  ['2023-05-03', 'compensatory', 'Nghỉ bù ngày 30/4'],
  ['2023-09-01', 'holiday', 'Quốc khánh'],
  ['2023-09-04', 'compensatory', 'Nghỉ bù Quốc khánh'],
]

export const calendarScene: Scene = {
  on: calendarDate('2022-12-26'),
  async play(stage) {
    for (const [on, kind, name] of days) {
      await stage.act('quan-tri', route, declareDay, { body: { id: newId(), on, kind, name, source } })
    }
  },
}
