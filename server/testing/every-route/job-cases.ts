import { verifyLog } from '#domain/event/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type Persona, personas } from './cast.ts'
import type { OfficeInFull } from './office-in-full.ts'
import { type Cases, everyone, except, only } from './route-case.ts'

const keepers: Persona[] = ['office', 'administrator']
const overseers: Persona[] = ['leader', 'inspector']

/** Work that the leader asked for and that waits, for no node of these houses does any. */
async function plantJob({ cast }: OfficeInFull) {
  const { id } = await cast.leader.call(verifyLog, { body: { id: newId() } })
  return { params: { id } }
}

export const jobCases: Cases = {
  'GET /jobs': everyone(async (office) => {
    await plantJob(office)
    return { query: { whose: 'all', limit: 50 } }
  }),
  'GET /jobs/:id': only([...keepers, ...overseers], plantJob, {
    unseen: except(personas, ...keepers, ...overseers),
  }),
  'POST /jobs/:id/cancellation': only([...keepers, 'leader'], plantJob, {
    unseen: except(personas, ...keepers, ...overseers),
  }),
}
