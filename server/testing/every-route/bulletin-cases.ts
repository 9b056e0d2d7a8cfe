import {
  approveNews,
  draftNewsItem,
  editNews,
  publishNews,
  readNews,
  submitNews,
} from '#domain/bulletin/contract.ts'
import { uploadFile } from '#domain/file/contract.ts'
import { newId } from '#server/kernel/id.ts'
import type { Persona } from './cast.ts'
import { type OfficeInFull, plantMeeting } from './office-in-full.ts'
import { type Cases, everyone, except, insiders, ofOffice, only } from './route-case.ts'
import { personas } from './cast.ts'

type State = 'draft' | 'submitted' | 'approved' | 'published'
const editors: Persona[] = ['leader', 'office', 'inspector']
const unseen = except(personas, ...editors)

async function plantNews(office: OfficeInFull, state: State): Promise<{ id: string; version: number }> {
  const { cast } = office
  const id = newId()
  const { id: meetingId } = await plantMeeting(office, 'closed')
  await cast.office.call(draftNewsItem, { body: { id, meetingId } })
  const params = { id }
  const steps = [submitNews, approveNews, publishNews].slice(
    0,
    ['draft', 'submitted', 'approved', 'published'].indexOf(state),
  )
  for (const [index, route] of steps.entries())
    await (index === 1 ? cast.leader : cast.office).call(route, { params, body: { version: index + 1 } })
  return { id, version: steps.length + 1 }
}

const step = (state: State, may: Persona[], more: object = {}) =>
  only(
    may,
    async (office) => {
      const { id, version } = await plantNews(office, state)
      return { params: { id }, body: { version, ...more } }
    },
    { unseen: state === 'published' ? [] : unseen },
  )

const reason = { note: 'Sửa tiêu đề' }

/** An item of the office's with a picture that it uploaded. */
async function plantPicture(office: OfficeInFull) {
  const { id } = await plantNews(office, 'draft')
  const { cast } = office
  const png =
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
  const file = await cast.office.call(uploadFile, {
    query: { name: 'a.png' },
    body: Buffer.from(png, 'base64'),
  })
  const params = { id }
  const { headline, summary, body, version } = await cast.office.call(readNews, { params })
  const picture = { id: newId(), fileId: file.id, caption: 'Ảnh', alternative: 'Ảnh', credit: null }
  const kept = { headline, summary, body, pictures: [picture], coverId: null, relatedIds: [], version }
  await cast.office.call(editNews, { params, body: kept })
  return { id, pictureId: picture.id }
}

/** The bulletin: drafts are seen by those who write, approve and inspect; what is published by everyone. */
export const bulletinCases: Cases = {
  'GET /news': everyone(async (office) => {
    await plantNews(office, 'draft')
    return {}
  }),
  'GET /news/:id': ofOffice(async (office) => ({ params: { id: (await plantNews(office, 'draft')).id } })),
  'POST /news': only(
    ['office'],
    async (office) => ({ body: { id: newId(), meetingId: (await plantMeeting(office, 'closed')).id } }),
    { unseen: except(personas, ...insiders) },
  ),
  'PUT /news/:id': only(
    ['office'],
    async (office) => {
      const { id, version } = await plantNews(office, 'draft')
      const { headline, summary, body } = await office.cast.office.call(readNews, { params: { id } })
      return {
        params: { id },
        body: { headline, summary, body, pictures: [], coverId: null, relatedIds: [], version },
      }
    },
    { unseen },
  ),
  'POST /news/:id/facts': step('draft', ['office']),
  'POST /news/:id/submission': step('draft', ['office']),
  'POST /news/:id/approval': step('submitted', ['leader']),
  'POST /news/:id/return': step('submitted', ['leader'], reason),
  'POST /news/:id/publication': step('approved', ['office']),
  'POST /news/:id/revision': step('published', ['office']),
  'POST /news/:id/withdrawal': step('published', ['office'], reason),
  'GET /news/:id/pictures/:pictureId': ofOffice(async (office) => ({ params: await plantPicture(office) })),
  'GET /news/:id/export': everyone(
    async (office) => ({ params: { id: (await plantNews(office, 'published')).id } }),
    { knows: personas },
  ),
  'GET /bulletin': everyone(),
  'PUT /bulletin': only(['administrator'], async ({ house }) => {
    const setting = await house.organization.db
      .selectFrom('setting')
      .select('version')
      .where('name', '=', 'bulletin')
      .executeTakeFirst()
    return { body: { title: 'Bản tin', isPublic: false, version: setting?.version ?? null } }
  }),
}
