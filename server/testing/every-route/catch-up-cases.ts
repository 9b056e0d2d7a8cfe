import { agreeCatchUp, draftCatchUp, returnCatchUp, submitCatchUp } from '#domain/target/catch-up-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { plantIndicator, plantTarget } from '#server/target/target-fixture.ts'
import type { Persona } from './cast.ts'
import { type OfficeInFull, markFigure, markWord } from './office-in-full.ts'
import { type Cases, everyone, insiders, ofDistrict, only } from './route-case.ts'

const drafters: Persona[] = ['districtHead', 'districtClerk', 'provinceHead']
const deciders: Persona[] = ['leader', 'office']

/** A target of the district that lags after nine months. */
async function plantLag({ house, cast }: OfficeInFull): Promise<string> {
  const indicatorId = await plantIndicator(cast.office, `Chỉ tiêu ${newId()}`)
  const plan = { indicatorId, unit: 'district' as const, planned: markFigure }
  return plantTarget(house, cast.office, plan, [1, 2, 3, 4, 5, 6, 7, 8, 9], cast.districtClerk)
}

const drafted = ({ house }: OfficeInFull, more: object = {}) => ({
  id: newId(),
  cause: 'staff',
  causeDetail: `${markWord} thiếu người`,
  remedy: `${markWord} mở đợt cao điểm`,
  amounts: ['10', '20', '30'],
  steps: [
    {
      id: newId(),
      title: `${markWord} bước một`,
      leadUnitId: house.units.district,
      dueOn: '2023-11-30',
      acceptance: 'Có số liệu',
    },
  ],
  version: null,
  ...more,
})

async function plantPlan(
  office: OfficeInFull,
  state: 'draft' | 'submitted',
): Promise<{ id: string; version: number }> {
  const { districtClerk } = office.cast
  const params = { id: await plantLag(office) }
  const draft = await districtClerk.call(draftCatchUp, { params, body: drafted(office) })
  if (state === 'draft') return draft
  return districtClerk.call(submitCatchUp, { params: { id: draft.id }, body: { version: 1 } })
}

const stepOn = (state: 'draft' | 'submitted', may: Persona[], more: object = {}) =>
  ofDistrict(may, async (office) => {
    const { id, version } = await plantPlan(office, state)
    return { params: { id }, body: { version, ...more } }
  })

const pathOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`

/** Plans to catch up, what is missing shared out, the course of a year, and the thresholds of pace. */
export const catchUpCases: Cases = {
  'GET /targets/:id/outlook': ofDistrict([...insiders], async (office) => ({
    params: { id: await plantLag(office) },
  })),
  'GET /targets/:id/catch-up': ofDistrict([...insiders], async (office) => ({
    params: { id: await plantLag(office) },
  })),
  'GET /targets/:id/what-if/export': ofDistrict([...insiders], async (office) => ({
    params: { id: await plantLag(office) },
    query: { total: '30', sharing: 'equal', until: 12 },
  })),
  [pathOf(draftCatchUp)]: ofDistrict(drafters, async (office) => ({
    params: { id: await plantLag(office) },
    body: drafted(office),
  })),
  [pathOf(submitCatchUp)]: stepOn('draft', drafters),
  [pathOf(agreeCatchUp)]: stepOn('submitted', deciders),
  [pathOf(returnCatchUp)]: stepOn('submitted', deciders, { reason: 'Chưa rõ ai làm' }),
  'GET /targets/thresholds': everyone(),
  'PUT /targets/thresholds': only(['office'], async ({ house }) => {
    const setting = await house.organization.db
      .selectFrom('setting')
      .select('version')
      .where('name', '=', 'pace_thresholds')
      .executeTakeFirst()
    const thresholds = { exceeded: 105, onPace: 95, hardAgainst: 'best_month' }
    return { body: { ...thresholds, reason: 'Theo quy chế', version: setting?.version ?? null } }
  }),
}
