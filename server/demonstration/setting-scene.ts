import { calendarDate } from '#domain/calendar/date.ts'
import { newId } from '#server/kernel/id.ts'
import type { Scene } from './scene.ts'

const notice = {
  superiorBody: 'Tỉnh ủy tỉnh Mẫu',
  issuingBody: 'Văn phòng',
  symbol: 'TB/VPTU',
  place: 'Mẫu',
  authority: 'T/L Ban Thường vụ',
  position: 'Chánh Văn phòng',
}

/** What the invented province set for its notices of conclusions. */
export const settingScene: Scene = {
  on: calendarDate('2022-12-26'),
  async play(stage) {
    await stage.perform('quan-tri', 'keep-setting', async ({ tx }) => {
      const value = JSON.stringify(notice)
      await tx
        .insertInto('setting')
        .values({ id: newId(), name: 'meeting_notice', value, source: 'Minh họa' })
        .execute()
    })
  },
}
