import { decimal } from '#domain/quantity/decimal.ts'
import { writeWorkbook } from '#documents/out/xlsx/write-workbook.ts'
import { newId } from '#server/kernel/id.ts'
import type { Persona } from './cast.ts'
import { type OfficeInFull, plantFigures } from './office-in-full.ts'
import { type Cases, everyone, insiders, ofDistrict, only } from './route-case.ts'

const year = 2023
const month = 9
const enterers: Persona[] = ['districtHead', 'districtClerk', 'provinceHead']
const keepers: Persona[] = ['office']

const period = ({ house }: OfficeInFull) => ({ unitId: house.units.district, year, month })

/** A step on the figures of September, as they were seen. */
const stepOn = (state: 'draft' | 'submitted', may: Persona[], more: object = {}) =>
  ofDistrict(may, async (office) => {
    const { actualId } = await plantFigures(office, state)
    return { body: { ...period(office), seen: [{ id: actualId, version: 1 }], ...more } }
  })

const titles = ['TT', 'Chỉ tiêu', 'Đơn vị', 'ĐVT', `Kế hoạch năm ${year}`, 'Tháng 1']
const columns = titles.map((title) => ({ title, width: 12 }))

async function planOf(indicator: string): Promise<Uint8Array> {
  const rows = [[{ number: decimal(1) }, indicator, 'Huyện ủy A', 'hồ sơ', { number: decimal(120) }, null]]
  return writeWorkbook([{ name: 'Kế hoạch', columns, rows }], { isDemonstration: false })
}

/** The smallest picture in PNG. */
const onePixel =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=='

export const targetCases: Cases = {
  'GET /indicators': everyone(),
  'POST /indicators': only(keepers, () => {
    const id = newId()
    return { body: { id, code: id.slice(-8), name: `Chỉ tiêu ${id}`, unitOfMeasure: 'hồ sơ' } }
  }),
  'GET /targets/board': everyone(async (office) => {
    await plantFigures(office)
    return { query: { year } }
  }),
  'GET /targets': everyone(async (office) => {
    await plantFigures(office)
    return { query: { year } }
  }),
  'GET /targets/of': ofDistrict([...insiders], async (office) => {
    const { indicatorId } = await plantFigures(office)
    return { query: { unitId: office.house.units.district, indicatorId, year } }
  }),
  'GET /targets/:id': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantFigures(office)).id },
  })),
  'POST /targets': only(keepers, (office) => ({
    body: {
      id: newId(),
      indicatorId: office.indicatorId,
      unitId: office.house.units.district,
      year: 2024,
      planned: '120',
    },
  })),
  'POST /targets/:id/adjustments': ofDistrict(keepers, async (office) => ({
    params: { id: (await plantFigures(office)).id },
    body: { planned: '130', reason: 'Cấp trên điều chỉnh', version: 1 },
  })),
  'GET /targets/grid': ofDistrict([...insiders], async (office) => {
    await plantFigures(office)
    return { query: period(office) }
  }),
  'GET /targets/reporting': everyone(() => ({ query: { year, month } })),
  'PUT /targets/actuals': ofDistrict(enterers, async (office) => {
    const { id, actualId } = await plantFigures(office, 'draft')
    const cell = { id: actualId, targetId: id, value: '41', version: 1 }
    return { body: { ...period(office), cells: [cell] } }
  }),
  'POST /targets/submissions': stepOn('draft', enterers),
  'POST /targets/approvals': stepOn('submitted', keepers),
  'POST /targets/returns': stepOn('submitted', keepers, { reason: 'Chưa khớp' }),
  'POST /targets/actuals/:id/corrections': ofDistrict(enterers, async (office) => ({
    params: { id: (await plantFigures(office)).actualId },
    body: { value: '42', reason: 'Nhập nhầm', version: 1 },
  })),
  'POST /targets/imports': only(keepers, async () => ({
    query: { year, name: 'Kế hoạch.xlsx', dryRun: false, defineMissing: true },
    body: await planOf(`Chỉ tiêu ${newId()}`),
  })),
  'POST /targets/imports/large': only(keepers, async () => ({
    query: { id: newId(), year, name: 'Kế hoạch lớn.xlsx' },
    body: await planOf(`Chỉ tiêu ${newId()}`),
  })),
  'POST /targets/imports/large/:id/confirmation': {
    elsewhere: 'large-import.test.ts: only a job that a node has done can be confirmed',
  },
  'POST /targets/imports/large/:id/layout': {
    elsewhere: 'large-import.test.ts: only a job that a node has done can be mapped',
  },
  'GET /onlookers': ofDistrict([...insiders], async (office) => ({ query: period(office) })),
  'GET /targets/template': everyone(() => ({ query: { year } })),
  'GET /targets/board/export': everyone(() => ({ query: { year } })),
  'GET /targets/comparison': everyone(async (office) => {
    await plantFigures(office)
    return { query: { years: String(year) } }
  }),
  'GET /targets/comparison/export': everyone(() => ({ query: { years: String(year) } })),
  'GET /targets/:id/export': ofDistrict([...insiders], async (office) => ({
    params: { id: (await plantFigures(office)).id },
  })),
  // Whoever sees a chart may put it into a document: the server adds nothing to what is sent.
  'POST /charts/word': everyone(() => ({
    body: {
      caption: 'Giải ngân 9 tháng',
      picture: onePixel,
      columns: [{ title: 'Đơn vị', isNumber: false }],
      rows: [['Huyện ủy A']],
      source: 'Nhịp',
    },
  })),
}
