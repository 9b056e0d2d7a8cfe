import { afterAll, beforeAll, expect, it } from 'vitest'
import { countUnread } from '#domain/reminder/contract.ts'
import { adoptSuggestedRules } from '#domain/reminder/rule-contract.ts'
import { newId } from '#server/kernel/id.ts'
import { type Cast, openCast } from '#server/task/task-story.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { sendDigests } from './send-digests.ts'

let house: TestHouse
let cast: Cast
beforeAll(async () => {
  house = await openTestHouse()
  cast = await openCast(house)
})
afterAll(() => house.close())

const people = 2_000
const tasksEach = 5

/** People of the district, each with work that is due the day after tomorrow. */
async function plantWork(): Promise<void> {
  const { pool } = house.organization
  const ids = Array.from({ length: people }, newId)
  await pool.query('insert into person (id) select unnest($1::uuid[])', [ids])
  await pool.query(
    `insert into obligation (id, kind, number, year, title, required_quality, owed_by_unit_id, owed_by_person_id, owed_to_unit_id,
      assigned_on, first_due_on, due_on, acknowledged_on, last_updated_on)
    select gen_random_uuid(), 'task', row_number() over (), 2023, 'Việc', 'Rõ', $2, person, $3,
      '2023-10-04', '2023-10-09', '2023-10-09', '2023-10-04', '2023-10-04'
    from unnest($1::uuid[]) person cross join generate_series(1, $4)`,
    [ids, house.units.district, house.units.standing, tasksEach],
  )
}

it('sends ten thousand at once, each to its person, and answers everybody meanwhile', async () => {
  await plantWork()
  await cast.office.call(adoptSuggestedRules, { body: {} })
  const state = { isOver: false, answered: 0 }
  const sending = sendDigests(house.organization, new Date('2023-01-01T09:00:00+07:00')).finally(() => {
    state.isOver = true
  })
  while (!state.isOver) {
    await cast.clerk.call(countUnread)
    state.answered += 1
  }
  expect(await sending).toBe(people * tasksEach)
  expect(state.answered).toBeGreaterThan(people / 200)
  const { rows } = await house.organization.pool.query<{ digests: number; most: number }>(
    `select count(*)::int as digests, max(items)::int as most from (select count(*) as items from reminder group by digest_id) each`,
  )
  expect(rows).toEqual([{ digests: people, most: tasksEach }])
  expect(await sendDigests(house.organization, new Date('2023-01-01T10:00:00+07:00'))).toBe(0)
}, 120_000)
