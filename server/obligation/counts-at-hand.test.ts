import { afterAll, beforeAll, expect, it } from 'vitest'
import fc from 'fast-check'
import { sql } from 'kysely'
import type pg from 'pg'
import { calendarDate } from '#domain/calendar/date.ts'
import { type Db, type Tx, openDb, openPool } from '#server/kernel/database.ts'
import { assign, assignmentTo, openCast } from '#server/task/task-story.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { countsAtHand } from './counts-at-hand.ts'
import { type Part, readTallies, wholeLedger } from './read-tallies.ts'

const today = calendarDate('2023-10-05')
const periods = [
  { today },
  { today, from: calendarDate('2023-10-01'), to: calendarDate('2023-10-31') },
  { today: calendarDate('2023-12-01') },
]
let house: TestHouse
let other: Db
let otherPool: pg.Pool
beforeAll(async () => {
  house = await openTestHouse(today)
  const { leader } = await openCast(house)
  const due = ['2023-09-01', '2023-10-04', '2023-10-05', '2023-11-30', '2023-06-01', '2023-10-20']
  for (const [at, dueOn] of due.entries()) {
    const unit = at % 2 ? house.units.district : house.units.otherDistrict
    await house.setToday(at % 3 ? '2023-05-01' : '2023-04-01')
    await assign(leader, assignmentTo(unit, { dueOn: calendarDate(dueOn) }))
  }
  await house.setToday(today)
  otherPool = openPool({
    connection: house.databases.app,
    schema: house.organization.schema,
    size: 2,
    onError() {},
  })
  other = openDb(otherPool)
})
afterAll(async () => {
  await otherPool.end()
  await house.close()
})

const inOrder = (parts: readonly Part[]) =>
  parts
    .filter(({ tasks, contributions }) =>
      [...Object.values(tasks), ...Object.values(contributions)].some((count) => count !== 0),
    )
    .toSorted((a, b) =>
      [a.unitId, a.source, a.isLimited].join().localeCompare([b.unitId, b.source, b.isLimited].join()),
    )

const recounted = async (db: Db, period: (typeof periods)[number]) =>
  inOrder((await readTallies(db, wholeLedger, period)).parts)

interface Change {
  readonly kind: 'due' | 'claim' | 'verify' | 'cancel' | 'update' | 'limit' | 'move'
  readonly at: number
  readonly days: number
}
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('due', 'claim', 'verify', 'cancel', 'update', 'limit', 'move'),
  at: fc.nat(20),
  days: fc.integer({ min: -200, max: 100 }),
})

/** Changes a row past the commands, as any path might. */
async function make(db: Db | Tx, { kind, at, days }: Change): Promise<void> {
  const day = sql`date '2023-10-05' + ${sql.lit(days)}`
  const units = [house.units.district, house.units.commune, house.units.otherDistrict]
  const what = {
    due: sql`due_on = ${day}, first_due_on = coalesce(first_due_on, ${day})`,
    claim: sql`claimed_on = ${day}, verified_on = null, quality = null`,
    verify: sql`claimed_on = ${day}, verified_on = ${day}, quality = 'meets', cancelled_on = null, cancelled_reason = null`,
    cancel: sql`cancelled_on = ${day}, cancelled_reason = 'Thôi', verified_on = null, quality = null`,
    update: sql`last_updated_on = ${day}`,
    limit: sql`confidentiality = ${days % 2 ? 'limited' : 'ordinary'}::confidentiality`,
    move: sql`owed_by_unit_id = ${units[Math.abs(days) % 3]}`,
  }[kind]
  await sql`update obligation set ${what} where id = (
    select id from obligation order by id offset ${at} % (select count(*) from obligation) limit 1)`.execute(
    db,
  )
}

it('holds after any changes, on every node, what a recount of the whole ledger gives', async () => {
  const { db } = house.organization
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      for (const each of changes) await make(db, each)
      for (const period of periods) {
        const expected = await recounted(db, period)
        expect(inOrder(await countsAtHand(db, period))).toEqual(expected)
        expect(inOrder(await countsAtHand(other, period))).toEqual(expected)
      }
    }),
    { numRuns: 60 },
  )
}, 120_000)

it('counts nothing that is not committed, and misses nothing that was under way when it looked', async () => {
  const { db } = house.organization
  const [period] = [{ today }]
  await db.transaction().execute(async (tx) => {
    await make(tx, { kind: 'due', at: 1, days: -150 })
    await make(db, { kind: 'due', at: 2, days: -90 })
    expect(inOrder(await countsAtHand(other, period))).toEqual(await recounted(other, period))
  })
  expect(inOrder(await countsAtHand(other, period))).toEqual(await recounted(db, period))
})

it('is asked by many at once while others write, and ends with what a recount gives', async () => {
  const { db } = house.organization
  const writes = Array.from({ length: 20 }, (_, at) => make(db, { kind: 'due', at, days: -at }))
  const reads = Array.from({ length: 20 }, () => countsAtHand(other, { today }))
  await Promise.all([...writes, ...reads])
  expect(inOrder(await countsAtHand(other, { today }))).toEqual(await recounted(db, { today }))
})
