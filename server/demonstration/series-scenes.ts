import { calendarDate } from '#domain/calendar/date.ts'
import { foundSeries as seriesRoute } from '#domain/meeting/series-contract.ts'
import type { MeetingRhythm } from '#domain/meeting/rhythm.ts'
import { newId } from '#server/kernel/id.ts'
import { foundSeries } from '#server/meeting/found-series.ts'
import { units } from './cast.ts'
import { review } from './meetings.ts'
import type { Scene } from './scene.ts'
import { monthly, weekly } from './usual-meetings.ts'

interface Founded {
  readonly name: string
  readonly rhythm: MeetingRhythm
  readonly startsAt: string
  readonly invited: readonly string[]
  readonly agenda: readonly (readonly [title: string, speaker: string | null, minutes: number])[]
}

export const boards = ['van-phong', 'to-chuc', 'tuyen-giao', 'dan-van', 'noi-chinh', 'kiem-tra']
export const everyUnit = units
  .filter(({ parent, key }) => parent === 'tinh' && key !== 'thuong-truc')
  .map(({ key }) => key)

const series: readonly Founded[] = [
  {
    name: weekly,
    rhythm: 'weekly',
    startsAt: '07:30',
    invited: boards,
    agenda: [
      ['Lịch tuần, việc cần ý kiến', 'van-phong', 15],
      ['Kết luận', 'thuong-truc', 10],
    ],
  },
  {
    name: monthly,
    rhythm: 'monthly',
    startsAt: '14:00',
    invited: boards,
    agenda: [
      ['Kết quả tháng trước của các ban', 'van-phong', 30],
      ['Việc tháng này', 'thuong-truc', 15],
    ],
  },
  {
    name: review,
    rhythm: 'nine_months',
    startsAt: '08:00',
    invited: everyUnit,
    agenda: [
      ['Kết luận kỳ trước: việc đã xong, việc còn nợ', 'van-phong', 15],
      ['Chỉ tiêu chậm và giải pháp tăng tốc', 'van-phong', 30],
      ['Kết luận, giao nhiệm vụ', 'thuong-truc', 20],
    ],
  },
]

/** How the meetings of each series are held, said once the year's meetings are on the calendar. */
export const seriesScene: Scene = {
  on: calendarDate('2023-10-03'),
  async play(stage) {
    for (const { name, rhythm, startsAt, invited, agenda } of series)
      await stage.act('tong-hop', seriesRoute, foundSeries, {
        body: {
          id: newId(),
          hostUnitId: stage.unitId('thuong-truc'),
          name,
          rhythm,
          chairId: stage.personId('pho-bi-thu'),
          startsAt,
          place: 'Phòng họp số 1, Tỉnh ủy (minh họa)',
          invitedUnitIds: invited.map((key) => stage.unitId(key)),
          agenda: agenda.map(([title, speaker, minutes]) => ({
            title,
            speakerUnitId: speaker && stage.unitId(speaker),
            minutes,
          })),
        },
      })
  },
}
