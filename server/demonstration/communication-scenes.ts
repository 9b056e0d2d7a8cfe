import { calendarDate } from '#domain/calendar/date.ts'
import type { Channel } from '#domain/communication/channel.ts'
import {
  planCommunication as planRoute,
  recordUnplanned as unplannedRoute,
  tellAppeared as appearedRoute,
} from '#domain/communication/contract.ts'
import { recordSession as sessionRoute } from '#domain/communication/session-contract.ts'
import { enterProgramme as programmeRoute } from '#domain/programme/contract.ts'
import { planCommunication } from '#server/communication/plan-communication.ts'
import { recordSession } from '#server/communication/record-session.ts'
import { recordUnplanned, tellAppeared } from '#server/communication/tell-appeared.ts'
import { newId } from '#server/kernel/id.ts'
import { enterProgramme } from '#server/programme/keep-programme.ts'
import type { Scene } from './scene.ts'

const newspaper = 'bao-truong'
const programmes = [
  ['ntm', 'Xây dựng nông thôn mới', 'Nông thôn mới', 'tuyen-giao'],
  ['ngheo', 'Giảm nghèo bền vững', 'Giảm nghèo', 'dan-van'],
  [
    'dtts',
    'Phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi',
    'Vùng dân tộc',
    'dan-van',
  ],
  ['so', 'Chuyển đổi số trong các cơ quan Đảng', 'Chuyển đổi số', 'van-phong'],
] as const
type Key = (typeof programmes)[number][0]

/** Planned by the newspaper on 15 August: programme, topic, channel, the day; and the day on which it appeared, if it did. */
const planned: readonly (readonly [Key, string, Channel, string, string | null])[] = [
  ['ntm', 'Thôn, bản làm đường', 'print', '08-25', '08-25'],
  ['ntm', 'Thôn, bản làm đường', 'online', '09-05', '09-08'],
  ['ntm', 'Sản phẩm của xã', 'online', '09-20', '09-19'],
  ['ntm', 'Sản phẩm của xã', 'television', '10-15', null],
  ['ngheo', 'Vay vốn ưu đãi', 'print', '08-30', '08-30'],
  ['ngheo', 'Vay vốn ưu đãi', 'loudspeaker', '09-10', null],
  ['ngheo', 'Dạy nghề cho hộ nghèo', 'online', '09-28', '09-28'],
  ['ngheo', 'Dạy nghề cho hộ nghèo', 'print', '10-20', null],
  ['so', 'Nộp hồ sơ trên mạng', 'online', '09-15', null],
  ['so', 'Nộp hồ sơ trên mạng', 'social', '10-12', null],
]
const unplanned = ['ngheo', 'Hộ tự viết đơn thoát nghèo', 'online', '09-12'] as const
const day = (monthAndDay: string) => calendarDate(`2023-${monthAndDay}`)
const addressOf = (at: number) => `https://bao-mau.example/minh-hoa/${at + 1}`

/** The newspaper plans what it tells of each programme with those who stand for it; some of it appears, some is missing. */
export function communicationScenes(): Scene[] {
  const ids = new Map<Key, string>(programmes.map(([key]) => [key, newId()]))
  const idOf = (key: Key) => ids.get(key) ?? newId()
  const items = planned.map((item) => ({ id: newId(), item }))
  const enter: Scene = {
    on: day('08-01'),
    play: async (stage) => {
      for (const [key, name, shortName, standing] of programmes) {
        const span = { beginsOn: calendarDate('2021-01-01'), endsOn: calendarDate('2025-12-31') }
        const body = { id: idOf(key), name, shortName, ...span, standingUnitIds: [stage.unitId(standing)] }
        await stage.act('chanh-van-phong', programmeRoute, enterProgramme, { body })
      }
    },
  }
  const meet: Scene = {
    on: day('08-10'),
    play: async (stage) => {
      const agreements = [
        'Ban Dân vận gửi danh sách hộ, mô hình tiêu biểu trước ngày 05 hằng tháng',
        'Mỗi tháng ít nhất một bài về vay vốn ưu đãi, có phát trên loa truyền thanh cơ sở',
      ].map((text) => ({ id: newId(), text }))
      const body = {
        id: newId(),
        programmeId: idOf('ngheo'),
        unitId: stage.unitId('bao'),
        heldOn: day('08-10'),
        subject: 'Truyền thông chính sách giảm nghèo quý IV năm 2023',
        unitIds: [stage.unitId('dan-van')],
        agreements,
      }
      await stage.act(newspaper, sessionRoute, recordSession, { body })
    },
  }
  const plan: Scene = {
    on: day('08-15'),
    play: async (stage) => {
      for (const { id, item } of items) {
        const [key, topic, channel, on] = item
        const what = {
          programmeId: idOf(key),
          unitId: stage.unitId('bao'),
          topic,
          channel,
          plannedOn: day(on),
        }
        await stage.act(newspaper, planRoute, planCommunication, { body: { id, ...what, agreementId: null } })
      }
    },
  }
  const appear = items.flatMap(({ id, item: [, , , , on] }, at): Scene[] =>
    on === null
      ? []
      : [
          {
            on: day(on),
            play: async (stage) => {
              const body = { appearedOn: day(on), link: addressOf(at), note: null, version: 1 }
              await stage.act(newspaper, appearedRoute, tellAppeared, { params: { id }, body })
            },
          },
        ],
  )
  const [key, topic, channel, on] = unplanned
  const beside: Scene = {
    on: day(on),
    play: async (stage) => {
      const what = { programmeId: idOf(key), unitId: stage.unitId('bao'), topic, channel }
      const body = { id: newId(), ...what, appearedOn: day(on), link: addressOf(items.length), note: null }
      await stage.act(newspaper, unplannedRoute, recordUnplanned, { body })
    },
  }
  return [enter, meet, plan, ...appear, beside]
}
