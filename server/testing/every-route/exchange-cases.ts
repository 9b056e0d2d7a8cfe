import { keepExchangeForm } from '#domain/exchange/contract.ts'
import { writeWorkbook } from '#documents/out/xlsx/write-workbook.ts'
import { newId } from '#server/kernel/id.ts'
import type { Persona } from './cast.ts'
import type { OfficeInFull } from './office-in-full.ts'
import { type Cases, everyone, only } from './route-case.ts'

const keepers: Persona[] = ['office']
const columns = [
  { title: 'Nội dung nhiệm vụ', field: 'title', words: {} },
  { title: 'Đơn vị', field: 'unit', words: {} },
]
const chosen = { year: 2023, through: 9 }

async function plantForm({ cast }: OfficeInFull): Promise<{ id: string }> {
  const id = newId()
  await cast.office.call(keepExchangeForm, {
    body: { id, name: `Biểu ${id}`, about: 'task', sheet: 'Biểu', columns },
  })
  return { id }
}

const workbook = () =>
  writeWorkbook(
    [
      {
        name: 'Biểu',
        columns: columns.map(({ title }) => ({ title, width: 20 })),
        rows: [['Việc', 'Đơn vị']],
      },
    ],
    { isDemonstration: false },
  )

/** Forms of other systems are the office's alone; what documents say of a unit is for those who see it. */
export const exchangeCases: Cases = {
  'GET /exchange-forms': only(keepers, () => ({})),
  'POST /exchange-forms': only(keepers, () => {
    const id = newId()
    return { body: { id, name: `Biểu ${id}`, about: 'task', sheet: 'Biểu', columns } }
  }),
  'POST /exchange-forms/examples': only(keepers, async () => ({
    query: { about: 'task', name: 'mau.xlsx' },
    body: await workbook(),
  })),
  'PUT /exchange-forms/:id': only(keepers, async (office) => {
    const params = await plantForm(office)
    return { params, body: { name: `Biểu ${newId()}`, columns, isRetired: false, version: 1 } }
  }),
  'GET /exchange-forms/:id/preview': only(keepers, async (office) => ({
    params: await plantForm(office),
    query: chosen,
  })),
  'GET /exchange-forms/:id/file': only(keepers, async (office) => ({
    params: await plantForm(office),
    query: chosen,
  })),
  'POST /exchange-forms/:id/returns': only(keepers, async (office) => ({
    params: await plantForm(office),
    query: { ...chosen, name: 've.xlsx' },
    body: await workbook(),
  })),
  'GET /exchange-forms/:id/unit-codes': only(keepers, async (office) => ({
    params: await plantForm(office),
  })),
  'PUT /exchange-forms/:id/unit-codes': only(keepers, async (office) => ({
    params: await plantForm(office),
    body: { codes: [{ unitId: office.house.units.district, code: newId() }] },
  })),
  'GET /units/:id/remarks': everyone(({ house }) => ({ params: { id: house.units.district } })),
}
