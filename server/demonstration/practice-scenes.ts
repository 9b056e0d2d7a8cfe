import { calendarDate } from '#domain/calendar/date.ts'
import {
  recommendPractice as recommendRoute,
  recordPractice as recordRoute,
} from '#domain/practice/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { recommendPractice } from '#server/practice/recommend-practice.ts'
import { recordPractice } from '#server/practice/record-practice.ts'
import type { Scene } from './scene.ts'

/** What helped one unit, recommended by the office to the others. */
export function practiceScenes(): Scene[] {
  const id = newId()
  return [
    {
      on: calendarDate('2023-07-10'),
      play: async (stage) => {
        const body = {
          id,
          unitId: stage.unitId('dan-van'),
          title: 'Nghiệm thu mô hình theo cụm xã',
          text: 'Ba xã gần nhau nghiệm thu chung một ngày, một đoàn đi, hồ sơ ký tại chỗ.',
          result: 'Thời gian nghiệm thu một mô hình từ 20 ngày còn 6 ngày.',
        }
        await stage.act('dan-van-truong', recordRoute, recordPractice, { body })
      },
    },
    {
      on: calendarDate('2023-07-17'),
      play: async (stage) => {
        const body = { why: 'Không tốn kinh phí, huyện nào cũng làm được.', version: 1 }
        await stage.act('chanh-van-phong', recommendRoute, recommendPractice, { params: { id }, body })
      },
    },
  ]
}
