import { calendarDate } from '#domain/calendar/date.ts'
import { assignCharge as assignRoute, setChargeRules as rulesRoute } from '#domain/charge/contract.ts'
import { assignCharge } from '#server/charge/assign-charge.ts'
import { setChargeRules } from '#server/charge/charge-rules.ts'
import { newId } from '#server/kernel/id.ts'
import type { Scene } from './scene.ts'

/** Field, unit, whoever is in charge there, whoever stands in, the unit that covers. */
type Given = readonly [
  field: string,
  unit: string,
  person: string | null,
  deputy: string | null,
  cover: string | null,
]

const affairs = 'Nội chính'
const given: readonly Given[] = [
  [affairs, 'huyen-a', 'huyen-a-chuyen-vien', 'huyen-a-truong', null],
  [affairs, 'huyen-b', null, null, 'noi-chinh'],
  [affairs, 'huyen-c', null, null, 'huyen-d'],
  [affairs, 'huyen-d', 'huyen-d-chuyen-vien', null, null],
  [affairs, 'thanh-mau', 'thanh-mau-chuyen-vien', null, 'van-phong'],
  ['Dân vận', 'huyen-a', 'huyen-a-chuyen-vien', null, null],
  ['Tuyên giáo', 'huyen-a', 'huyen-a-chuyen-vien', null, null],
  ['Tổ chức xây dựng Đảng', 'huyen-a', 'huyen-a-chuyen-vien', null, null],
]

/** The office says which units must have someone for internal affairs; some have, some are covered, three have nobody. */
export const chargeScene: Scene = {
  on: calendarDate('2023-08-21'),
  async play(stage) {
    const named = await stage.organization.db.selectFrom('work_field').select(['id', 'name']).execute()
    const fieldOf = (name: string) => named.find((each) => each.name === name)?.id ?? ''
    const needs = [{ workFieldId: fieldOf(affairs), kinds: ['district', 'city'] }]
    const rules = { mostPerPerson: 3, needs, version: null }
    await stage.act('chanh-van-phong', rulesRoute, setChargeRules, { body: rules })
    for (const [field, unit, person, deputy, cover] of given)
      await stage.act('chanh-van-phong', assignRoute, assignCharge, {
        params: { workFieldId: fieldOf(field), unitId: stage.unitId(unit) },
        body: {
          id: newId(),
          personId: person && stage.personId(person),
          deputyId: deputy && stage.personId(deputy),
          coverUnitId: cover && stage.unitId(cover),
          version: null,
        },
      })
  },
}
