import { calendarDate } from '#domain/calendar/date.ts'
import {
  agreeCatchUp as agreeRoute,
  draftCatchUp as draftRoute,
  submitCatchUp as submitRoute,
} from '#domain/target/catch-up-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { agreeCatchUp } from '#server/target/agree-catch-up.ts'
import { draftCatchUp } from '#server/target/draft-catch-up.ts'
import { submitCatchUp } from '#server/target/submit-catch-up.ts'
import type { Scene } from './scene.ts'
import type { Plan } from './set-plan.ts'

/** The city lags after seven months, and says how it means to catch up: two months later its page shows what came of it. */
export function catchUpScenes(plan: Plan): Scene[] {
  const id = newId()
  return [
    {
      on: calendarDate('2023-08-09'),
      async play(stage) {
        const target = plan.get('thanh-mau')?.find(({ code }) => code === 'KN')
        if (!target) throw new Error('the city has no target to catch up with')
        const body = {
          id,
          cause: 'staff',
          causeDetail: 'Nguồn kết nạp ở doanh nghiệp ngoài nhà nước ít, hồ sơ dồn về một người làm.',
          remedy: 'Mỗi phường nhận một chỉ tiêu theo tháng; hồ sơ làm tập trung vào thứ Năm hằng tuần.',
          amounts: ['12', '14', '16', '18', '18'],
          steps: [
            {
              id: newId(),
              title: 'Rà soát quần chúng ưu tú ở các chi bộ doanh nghiệp',
              leadUnitId: stage.unitId('thanh-mau'),
              dueOn: calendarDate('2023-10-31'),
              acceptance: 'Danh sách của từng chi bộ, có xác nhận của cấp ủy cơ sở',
            },
            {
              id: newId(),
              title: 'Mở đợt kết nạp đảng viên chào mừng ngày thành lập thành phố',
              leadUnitId: stage.unitId('thanh-mau'),
              dueOn: calendarDate('2023-11-30'),
              acceptance: 'Quyết định kết nạp theo số đã nhận của từng tháng',
            },
          ],
          version: null,
        }
        const params = { id: target.targetId }
        await stage.act('thanh-mau-truong', draftRoute, draftCatchUp, { params, body })
        await stage.act('thanh-mau-truong', submitRoute, submitCatchUp, {
          params: { id },
          body: { version: 1 },
        })
      },
    },
    {
      on: calendarDate('2023-08-11'),
      play: async (stage) => {
        const body = { version: 2 }
        await stage.act('chanh-van-phong', agreeRoute, agreeCatchUp, { params: { id }, body })
      },
    },
  ]
}
