import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { calendarDate } from '#domain/calendar/date.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import type { CommandContext } from './context.ts'
import { openFileStore } from './file-store.ts'
import { newId } from './id.ts'
import { runCommand } from './run-command.ts'

let house: TestHouse
let office: TestPerson
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
})
afterAll(() => house.close())

const run = <Response>(command: (context: CommandContext) => Promise<Response>) =>
  runCommand(
    {
      verb: 'change',
      route: 'POST /nothing',
      actor: { accountId: office.accountId, personId: office.personId, positions: [] },
      now: new Date(),
      today: calendarDate('2023-10-05'),
      requestId: newId(),
      organization: house.organization,
      files: openFileStore(house.filesDirectory),
      key: newId(),
      body: '{}',
    },
    command,
  )

const name = async ({ tx }: CommandContext, value: string) => {
  await sql`update person_detail set given_name = ${value} where id = ${office.personId}`.execute(tx)
}
const named = async () => {
  const row = await house.organization.db
    .selectFrom('person_detail')
    .select('given_name')
    .where('id', '=', office.personId)
    .executeTakeFirstOrThrow()
  return row.given_name
}

it('keeps nothing of a change whose receipt cannot be kept, and tells why', async () => {
  await run(async (context) => name(context, 'Trước'))
  const broken = run(async (context) => {
    await name(context, 'Sau')
    // PostgreSQL keeps no such character in JSON.
    return { text: '\u0000' }
  })
  await expect(broken).rejects.toMatchObject({ code: '22P05' })
  expect(await named()).toBe('Trước')
})

it('keeps nothing of a change that ends in an error, and the next one begins anew', async () => {
  await run(async (context) => name(context, 'Trước'))
  const failed = run(async (context) => {
    await name(context, 'Sau')
    throw new RangeError('no')
  })
  await expect(failed).rejects.toThrow(RangeError)
  expect(await named()).toBe('Trước')
  await run(async (context) => name(context, 'Lại'))
  expect(await named()).toBe('Lại')
})
