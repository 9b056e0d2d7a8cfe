import { calendarDate } from '#domain/calendar/date.ts'
import {
  raiseDifficulty as difficultyRoute,
  raiseDifficultyAgain as againRoute,
} from '#domain/difficulty/contract.ts'
import type { DifficultyCause } from '#domain/difficulty/difficulty.ts'
import { raiseRecommendation as recommendRoute } from '#domain/recommendation/contract.ts'
import { raiseDifficultyAgain } from '#server/difficulty/raise-difficulty-again.ts'
import { raiseOwnDifficulty } from '#server/difficulty/raise-own-difficulty.ts'
import { newId } from '#server/kernel/id.ts'
import { raiseOwnRecommendation } from '#server/recommendation/raise-own-recommendation.ts'
import { fundingScenes } from './funding-scenes.ts'
import { matterScenes } from './matter-scenes.ts'
import { practiceScenes } from './practice-scenes.ts'
import type { Scene } from './scene.ts'

const difficulties: readonly (readonly [
  on: string,
  unit: string,
  cause: DifficultyCause,
  text: string,
  again?: readonly [on: string, unit: string],
])[] = [
  [
    '05-22',
    'dan-van',
    'money',
    'Kinh phí hoạt động thấp, chưa đủ chi cho nghiệm thu mô hình',
    ['09-20', 'bao'],
  ],
  [
    '06-05',
    'noi-chinh',
    'staff',
    'Cấp huyện chưa có người chuyên trách công tác nội chính, tổng hợp chậm',
    ['06-19', 'huyen-b'],
  ],
  ['08-16', 'bao', 'equipment', 'Máy quay, máy dựng đã cũ, chưa đáp ứng sản xuất nội dung số'],
  ['09-14', 'huyen-b', 'coordination', 'Thông tin giữa các ban về hồ sơ kết nạp chưa thông suốt'],
]

const recommendations: readonly (readonly [on: string, unit: string, text: string])[] = [
  ['06-12', 'dan-van', 'Bổ sung kinh phí hoạt động công tác dân vận năm 2023'],
  ['06-20', 'noi-chinh', 'Bố trí biên chế chuyên trách công tác nội chính ở cấp huyện'],
  ['09-11', 'bao', 'Cấp kinh phí bổ sung mua sắm thiết bị sản xuất nội dung số'],
  ['09-15', 'dan-van', 'Thúc chủ đầu tư sửa xong trụ sở các ban trong năm nay'],
  ['09-20', 'noi-chinh', 'Bố trí bộ phận tham mưu công tác nội chính ở cấp huyện'],
  ['09-25', 'bao', 'Nhắc chi bộ, đảng bộ cơ sở đặt đủ số báo Đảng'],
  ['09-27', 'huyen-b', 'Cấp chứng thư số cho cấp ủy cơ sở'],
]

/** The difficulties that units named during the year, what they asked and submitted, and what helped them. */
export function voiceScenes(): Scene[] {
  const [lackOfMoney = newId(), ...others] = difficulties.map(() => newId())
  const ids = [lackOfMoney, ...others]
  const named = difficulties.flatMap(([on, unit, cause, text, again], at): Scene[] => {
    const id = ids[at] ?? newId()
    const raise: Scene = {
      on: calendarDate(`2023-${on}`),
      play: async (stage) => {
        const body = { id, kind: 'difficulty', cause, text, raisedByUnitIds: [stage.unitId(unit)] }
        await stage.act(`${unit}-truong`, difficultyRoute, raiseOwnDifficulty, { body })
      },
    }
    if (!again) return [raise]
    const [againOn, other] = again
    const repeat: Scene = {
      on: calendarDate(`2023-${againOn}`),
      play: async (stage) => {
        await stage.act('chanh-van-phong', againRoute, raiseDifficultyAgain, {
          params: { id },
          body: { id: newId(), unitId: stage.unitId(other) },
        })
      },
    }
    return [raise, repeat]
  })
  const asked = recommendations.map(([on, unit, text]): Scene => ({
    on: calendarDate(`2023-${on}`),
    play: async (stage) => {
      const body = {
        id: newId(),
        text,
        raisedByUnitId: stage.unitId(unit),
        addressedToUnitId: stage.unitId('thuong-truc'),
      }
      await stage.act(`${unit}-truong`, recommendRoute, raiseOwnRecommendation, { body })
    },
  }))
  return [...named, ...asked, ...matterScenes(), ...practiceScenes(), ...fundingScenes(lackOfMoney)]
}
