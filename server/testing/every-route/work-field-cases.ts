import { nameWorkField } from '#domain/work-field/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type Cases, everyone, only } from './route-case.ts'

const keepers = ['office', 'administrator'] as const

/** The fields of work: read by everyone, kept by the office and the administrator. */
export const workFieldCases: Cases = {
  'GET /work-fields': everyone(),
  'POST /work-fields': only(keepers, () => ({ body: { id: newId(), name: `Lĩnh vực ${newId()}` } })),
  'PUT /work-fields/:id': only(keepers, async ({ cast }) => {
    const id = newId()
    await cast.office.call(nameWorkField, { body: { id, name: `Lĩnh vực ${id}` } })
    return { params: { id }, body: { name: `Lĩnh vực khác ${id}`, isEnded: false, version: 1 } }
  }),
}
