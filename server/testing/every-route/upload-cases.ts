import { createHash } from 'node:crypto'
import { abandonUpload, beginUpload, sendChunk } from '#domain/file/upload-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { personas } from './cast.ts'
import { type OfficeInFull, markWord } from './office-in-full.ts'
import { type Cases, except, only } from './route-case.ts'

const unseen = { unseen: except(personas, 'districtClerk') }
const own = ['districtClerk'] as const
const readers = ['inspector', 'otherInspector'] as const

const bytes = new TextEncoder().encode(`${markWord} họp giao ban`)
const query = { hash: createHash('sha256').update(bytes).digest('hex') }

/** One person has so many files on their way and no more: the last one makes room. */
let last: string | undefined

async function plantUpload({ cast }: OfficeInFull, isWhole: boolean): Promise<string> {
  const id = newId()
  if (last) await cast.districtClerk.try(abandonUpload, { params: { id: last }, body: {} })
  last = id
  const body = { id, name: 'ghi-chu.txt', size: bytes.length }
  await cast.districtClerk.call(beginUpload, { body })
  if (isWhole) await cast.districtClerk.call(sendChunk, { params: { id, ordinal: 0 }, query, body: bytes })
  return id
}

/** Files that come in pieces: they exist for whoever sends them only. */
export const uploadCases: Cases = {
  'POST /uploads': only(except(personas, ...readers), () => ({
    body: { id: newId(), name: 'ghi-chu.txt', size: 20 },
  })),
  'GET /uploads/:id': only(
    own,
    async (office) => ({ params: { id: await plantUpload(office, false) } }),
    unseen,
  ),
  'PUT /uploads/:id/chunks/:ordinal': only(
    own,
    async (office) => ({
      params: { id: await plantUpload(office, false), ordinal: '0' },
      query,
      body: bytes,
    }),
    unseen,
  ),
  'POST /uploads/:id/completion': only(
    own,
    async (office) => ({ params: { id: await plantUpload(office, true) }, body: {} }),
    unseen,
  ),
  'POST /uploads/:id/abandonment': only(
    own,
    async (office) => ({ params: { id: await plantUpload(office, false) }, body: {} }),
    unseen,
  ),
}
