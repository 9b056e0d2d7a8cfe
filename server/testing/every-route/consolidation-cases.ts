import { addWorkbook, openConsolidation, readConsolidation } from '#domain/consolidation/contract.ts'
import { decimal } from '#domain/quantity/decimal.ts'
import { writeWorkbook } from '#documents/out/xlsx/write-workbook.ts'
import { newId } from '#server/kernel/id.ts'
import type { Persona } from './cast.ts'
import type { OfficeInFull } from './office-in-full.ts'
import { type Cases, only } from './route-case.ts'

const keepers: Persona[] = ['office']
const titles = ['TT', 'Chỉ tiêu', 'Đơn vị', 'ĐVT', 'Kế hoạch năm 2023', 'Tháng 1']
const columns = titles.map((title) => ({ title, width: 12 }))

/** A workbook of one line that nobody has sent before. */
async function workbook(): Promise<Uint8Array> {
  const name = `Chỉ tiêu ${newId()}`
  const rows = [[{ number: decimal(1) }, name, 'Huyện ủy A', 'hồ sơ', { number: decimal(120) }, null]]
  return writeWorkbook([{ name: 'Kế hoạch', columns, rows }], { isDemonstration: false })
}

async function plant({ cast }: OfficeInFull): Promise<string> {
  const id = newId()
  await cast.office.call(openConsolidation, { body: { id, year: 2023 } })
  return id
}

/** An open consolidation with one workbook in it. */
async function plantWithFile(office: OfficeInFull) {
  const [id, fileId] = [await plant(office), newId()]
  const query = { fileId, name: 'Huyện A.xlsx' }
  await office.cast.office.call(addWorkbook, { params: { id }, query, body: await workbook() })
  const { layouts, version } = await office.cast.office.call(readConsolidation, { params: { id } })
  return { id, fileId, version, fingerprint: layouts[0]?.fingerprint ?? '' }
}

export const consolidationCases: Cases = {
  'GET /consolidations': only(keepers, () => ({})),
  'POST /consolidations': only(keepers, () => ({ body: { id: newId(), year: 2023, month: 9 } })),
  'GET /consolidations/:id': only(keepers, async (office) => ({
    params: { id: (await plantWithFile(office)).id },
  })),
  'POST /consolidations/:id/files': only(keepers, async (office) => ({
    params: { id: await plant(office) },
    query: { fileId: newId(), name: 'Huyện B.xlsx' },
    body: await workbook(),
  })),
  'POST /consolidations/:id/files/:fileId/leaving': only(keepers, async (office) => {
    const { id, fileId } = await plantWithFile(office)
    return { params: { id, fileId }, body: { isLeftOut: true, version: 1 } }
  }),
  'POST /consolidations/:id/files/:fileId/unit': only(keepers, async (office) => {
    const { id, fileId } = await plantWithFile(office)
    return { params: { id, fileId }, body: { unitId: office.house.units.district } }
  }),
  'POST /consolidations/:id/names': only(keepers, async (office) => ({
    params: { id: await plant(office) },
    body: { kind: 'indicator', written: `Tên khác ${newId()}`, meansId: office.indicatorId },
  })),
  'POST /consolidations/:id/layouts': only(keepers, async (office) => {
    const { id, fingerprint } = await plantWithFile(office)
    const said = [{ column: 5, heading: 'Tháng 1', meaning: 'ignored' }]
    return { params: { id }, body: { fingerprint, columns: said } }
  }),
  'POST /consolidations/:id/confirmation': only(keepers, async (office) => {
    const { id, version } = await plantWithFile(office)
    return { params: { id }, body: { version, defineMissing: true } }
  }),
  'POST /consolidations/:id/calling-off': only(keepers, async (office) => ({
    params: { id: await plant(office) },
    body: { version: 1 },
  })),
}
