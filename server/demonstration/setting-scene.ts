import { adoptSuggestedRules as adoptRoute } from '#domain/reminder/rule-contract.ts'
import { calendarDate } from '#domain/calendar/date.ts'
import { keepRule as ruleRoute } from '#domain/cut-off/contract.ts'
import { keepRule } from '#server/cut-off/keep-rule.ts'
import { adoptSuggestedRules } from '#server/reminder/keep-rule.ts'
import { newId } from '#server/kernel/id.ts'
import type { Scene } from './scene.ts'
import { nameWorkFields } from './work-fields.ts'

const cutOff = { year: 2023, dueDay: 3, frozenDay: 15, source: 'Quy chế thông tin, báo cáo (minh họa)' }

const notice = {
  superiorBody: 'Tỉnh ủy tỉnh Mẫu',
  issuingBody: 'Văn phòng',
  symbol: 'TB/VPTU',
  place: 'Mẫu',
  authority: 'T/L Ban Thường vụ',
  position: 'Chánh Văn phòng',
}

/** What the invented province set for its notices of conclusions, until when figures are due and frozen, how it urges, and its fields. */
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
    await stage.act('tong-hop', ruleRoute, keepRule, { body: { id: newId(), ...cutOff, version: null } })
    await nameWorkFields(stage)
    await stage.act('tong-hop', adoptRoute, adoptSuggestedRules, { body: {} })
  },
}
