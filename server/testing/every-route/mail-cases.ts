import { newId } from '#server/kernel/id.ts'
import type { Persona } from './cast.ts'
import type { OfficeInFull } from './office-in-full.ts'
import { type Cases, only } from './route-case.ts'

const watchers: Persona[] = ['office', 'administrator']

async function plantRefused({ house, cast }: OfficeInFull): Promise<string> {
  const id = newId()
  await house.organization.db
    .insertInto('mail')
    .values({
      id,
      kind: 'digest',
      to_person_id: cast.districtClerk.personId,
      subject: 'Nhịp',
      body: 'Nhịp',
      state: 'refused',
      problem: '550',
      created_at: new Date(),
    })
    .execute()
  return id
}

/** What goes out by mail. */
export const mailCases: Cases = {
  'GET /mails': only(watchers, () => ({ query: { limit: 200 } })),
  'POST /mails/:id/resending': only(watchers, async (office) => ({
    params: { id: await plantRefused(office) },
    body: { version: 1 },
  })),
  'GET /received-mails': only(watchers, () => ({ query: { limit: 200 } })),
  'POST /mails/trial': only(watchers, () => ({ body: { id: newId() } }), { status: 422 }),
}
