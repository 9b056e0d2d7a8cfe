import { assignCharge, readCharges } from '#domain/charge/contract.ts'
import { nameWorkField } from '#domain/work-field/contract.ts'
import { newId } from '#server/kernel/id.ts'
import type { OfficeInFull } from './office-in-full.ts'
import { type Cases, everyone, insiders, ofDistrict, only } from './route-case.ts'

const assigners = ['leader', 'office', 'provinceHead', 'districtHead'] as const

async function place({ house, cast }: OfficeInFull): Promise<{ workFieldId: string; unitId: string }> {
  const id = newId()
  await cast.office.call(nameWorkField, { body: { id, name: `Lĩnh vực ${id}` } })
  return { workFieldId: id, unitId: house.units.district }
}

const covered = ({ house }: OfficeInFull) => ({
  id: newId(),
  personId: null,
  coverUnitId: house.units.office,
  version: null,
})

async function plant(office: OfficeInFull) {
  const params = await place(office)
  await office.cast.office.call(assignCharge, { params, body: covered(office) })
  return params
}

/** Who is in charge: read within reach, said by heads, leaders and offices, what is expected by the office alone. */
export const chargeCases: Cases = {
  'GET /charges': everyone(async (office) => {
    await plant(office)
    return { query: { limit: 200 } }
  }),
  'GET /charges/:workFieldId/:unitId': ofDistrict([...insiders], async (office) => ({
    params: await plant(office),
  })),
  'PUT /charges/:workFieldId/:unitId': ofDistrict([...assigners], async (office) => ({
    params: await place(office),
    body: covered(office),
  })),
  'POST /charges/:workFieldId/:unitId/end': ofDistrict([...assigners], async (office) => ({
    params: await plant(office),
    body: { version: 1 },
  })),
  'PUT /charges/rules': only(['office', 'administrator'], async ({ cast }) => {
    const { rules } = await cast.office.call(readCharges)
    return { body: { mostPerPerson: 3, needs: [], version: rules.version } }
  }),
}
