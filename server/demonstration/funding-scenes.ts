import { calendarDate } from '#domain/calendar/date.ts'
import {
  allotFunding as allotRoute,
  approveFunding as approveRoute,
  askFunding as askRoute,
  spendFunding as spendRoute,
} from '#domain/funding/contract.ts'
import { askFunding } from '#server/funding/ask-funding.ts'
import { enterFunding } from '#server/funding/enter-funding.ts'
import { newId } from '#server/kernel/id.ts'
import type { Scene } from './scene.ts'

/** Money that one unit asked for because of a difficulty: a part of it approved, allotted, and most of that spent. */
export function fundingScenes(difficultyId: string): Scene[] {
  const id = newId()
  const entry = (on: string, amount: number, document: string, version: number) => ({
    params: { id },
    body: { id: newId(), amount, happenedOn: calendarDate(on), document, version },
  })
  return [
    {
      on: calendarDate('2023-06-12'),
      play: async (stage) => {
        const purpose = 'Nghiệm thu mô hình dân vận khéo ở các huyện'
        const body = { id, unitId: stage.unitId('dan-van'), difficultyId, purpose, amount: 60_000_000 }
        await stage.act('dan-van-truong', askRoute, askFunding, { body })
      },
    },
    {
      on: calendarDate('2023-07-05'),
      play: async (stage) => {
        const approved = entry('2023-07-05', 48_000_000, 'Quyết định 21 (minh họa)', 1)
        await stage.act('chanh-van-phong', approveRoute, enterFunding('approved'), approved)
      },
    },
    {
      on: calendarDate('2023-08-02'),
      play: async (stage) => {
        const allotted = entry('2023-08-02', 48_000_000, 'Lệnh chi 7 (minh họa)', 2)
        await stage.act('chanh-van-phong', allotRoute, enterFunding('allotted'), allotted)
      },
    },
    {
      on: calendarDate('2023-09-12'),
      play: async (stage) => {
        const spent = entry('2023-09-12', 31_500_000, 'Bảng kê 3 (minh họa)', 3)
        await stage.act('dan-van-truong', spendRoute, enterFunding('spent'), spent)
      },
    },
  ]
}
