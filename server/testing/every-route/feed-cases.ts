import { randomBytes } from 'node:crypto'
import { openFeed } from '#domain/feed/contract.ts'
import { newId } from '#server/kernel/id.ts'
import { personas } from './cast.ts'
import { type Cases, everyone, except, only } from './route-case.ts'

const freshToken = () => randomBytes(32).toString('base64url')

/** Deadlines in people's own calendars. */
export const feedCases: Cases = {
  'GET /feeds/mine': everyone(),
  'POST /feeds': everyone(() => ({ body: { id: newId(), token: freshToken() } })),
  'POST /feeds/:id/closing': only(
    ['districtClerk'],
    async ({ cast }) => {
      const { id } = await cast.districtClerk.call(openFeed, { body: { id: newId(), token: freshToken() } })
      return { params: { id }, body: { version: 1 } }
    },
    { unseen: except(personas, 'districtClerk') },
  ),
  'GET /feeds/:organization/:token': { elsewhere: 'its address is the key: feed.test.ts' },
}
