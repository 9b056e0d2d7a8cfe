import { setTarget } from '#domain/target/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { plantIndicator } from '#server/target/target-fixture.ts'
import type { Persona } from './cast.ts'
import { type OfficeInFull, plantFigures } from './office-in-full.ts'
import { type Cases, everyone, insiders, ofDistrict, only } from './route-case.ts'

const year = 2023
const keepers: Persona[] = ['office']
const enterers: Persona[] = ['districtHead', 'districtClerk', 'provinceHead']

/** An indicator of its own, so that a change of it troubles no other request. */
const indicatorOf = async ({ cast }: OfficeInFull) => {
  const id = await plantIndicator(cast.office, `Chỉ tiêu ${newId()}`)
  const names = { code: id.slice(-8), name: 'Tên khác', shortName: 'Khác', unitOfMeasure: 'đảng viên' }
  const counting = { direction: 'higher', aggregation: 'sum', overUnits: 'sum', frequency: 'month' }
  return {
    id,
    body: { ...names, ...counting, entry: 'in_period', per: 100, decimals: 0, ordinal: 1, version: 1 },
  }
}

/** A target of the district to be shared with the commune below it. */
async function plantWhole({ house, cast }: OfficeInFull): Promise<string> {
  const indicatorId = await plantIndicator(cast.office, `Chỉ tiêu ${newId()}`)
  const id = newId()
  const body = { id, indicatorId, unitId: house.units.district, year, planned: '120' }
  await cast.office.call(setTarget, { body })
  return id
}

export const planCases: Cases = {
  'GET /indicators/catalogue': everyone(() => ({ query: { year } })),
  'PATCH /indicators/:id': only(keepers, async (office) => {
    const { id, body } = await indicatorOf(office)
    return { params: { id }, body }
  }),
  'POST /indicators/:id/retirement': only(keepers, async (office) => ({
    params: { id: (await indicatorOf(office)).id },
    body: { retiredOn: '2023-12-31', version: 1 },
  })),
  'GET /targets/clauses': only(keepers, () => ({ query: { text: 'kế hoạch' } })),
  'GET /targets/mismatches': everyone(() => ({ query: { year } })),
  'POST /targets/of-kind': only(keepers, async (office) => ({
    body: { indicatorId: (await indicatorOf(office)).id, year, unitKind: 'district', planned: '3' },
  })),
  'GET /targets/:id/cascade': ofDistrict([...insiders], async (office) => ({
    params: { id: await plantWhole(office) },
  })),
  'POST /targets/:id/cascade': ofDistrict(keepers, async (office) => {
    const { commune } = office.house.units
    const parts = [{ id: newId(), unitId: commune, planned: '120', version: null }]
    return { params: { id: await plantWhole(office) }, body: { parts, version: 1 } }
  }),
  'GET /targets/grid/year': ofDistrict([...insiders], async (office) => {
    await plantFigures(office)
    return { query: { unitId: office.house.units.district, year } }
  }),
  'PUT /targets/actuals/year': ofDistrict(enterers, async (office) => {
    const { id, actualId } = await plantFigures(office, 'draft')
    const cell = { id: actualId, targetId: id, month: 9, value: '41', version: 1 }
    return { body: { unitId: office.house.units.district, year, cells: [cell] } }
  }),
}
