import { afterAll, beforeAll, expect, it } from 'vitest'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { newId } from './id.ts'
import { sweep } from './sweep.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

it('keeps receipts ninety days and ended sessions a week', async () => {
  const { db } = house.organization
  const { accountId } = await house.person('office', 'office', 'all')
  for (const days of [89, 91]) {
    await db
      .insertInto('command_receipt')
      .values({
        account_id: accountId,
        id: newId(),
        route: String(days),
        body_hash: '',
        created_at: daysAgo(days),
      })
      .execute()
  }
  for (const days of [6, 8]) {
    await db
      .insertInto('session')
      .values({
        token_hash: String(days),
        account_id: accountId,
        created_at: daysAgo(9),
        last_seen_at: daysAgo(9),
        expires_at: daysAgo(days),
      })
      .execute()
  }
  await sweep(db, new Date())
  const receipts = await db
    .selectFrom('command_receipt')
    .select('route')
    .where('account_id', '=', accountId)
    .execute()
  const sessions = await db
    .selectFrom('session')
    .select('token_hash')
    .where('expires_at', '<', new Date())
    .execute()
  expect(receipts).toEqual([{ route: '89' }])
  expect(sessions).toEqual([{ token_hash: '6' }])
})
