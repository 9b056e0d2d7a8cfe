import { keepView } from '#domain/view/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { personas } from './cast.ts'
import type { OfficeInFull } from './office-in-full.ts'
import { type Cases, everyone, except, only } from './route-case.ts'

const fields = () => ({ name: `Cách xem ${newId()}`, choices: { cell: 'open_overdue' }, isShared: false })

/** A view that the clerk of the district keeps for herself. */
async function plantView({ cast }: OfficeInFull): Promise<string> {
  const { id } = await cast.districtClerk.call(keepView, { body: { id: newId(), ...fields() } })
  return id
}

const unseen = except(personas, 'districtClerk')

/** Named ways of looking at the list of tasks. */
export const viewCases: Cases = {
  'GET /views': everyone(),
  'POST /views': everyone(() => ({ body: { id: newId(), ...fields() } })),
  'PUT /views/:id': only(
    ['districtClerk'],
    async (office) => ({ params: { id: await plantView(office) }, body: { ...fields(), version: 1 } }),
    { unseen },
  ),
  'POST /views/:id/removal': only(
    ['districtClerk'],
    async (office) => ({ params: { id: await plantView(office) }, body: { version: 1 } }),
    { unseen },
  ),
}
