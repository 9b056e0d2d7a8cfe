import { afterAll, beforeAll, expect, it } from 'vitest'
import type pg from 'pg'
import { sql } from 'kysely'
import { calendarDate } from '#domain/calendar/date.ts'
import { Big } from 'big.js'
import fc from 'fast-check'
import { openDb, openPool } from '#server/kernel/database.ts'
import type { Db, Tx } from '#server/kernel/database.ts'
import { newId } from '#server/kernel/id.ts'
import { type TestHouse, type TestPerson, openTestHouse } from '#server/testing/test-house.ts'
import { bestColumns } from './best-before.ts'
import { findBestBefore } from './fill-best-before.ts'
import { loadYear } from './load-year.ts'
import { oneAtATime } from '#server/kernel/one-at-a-time.ts'
import { type YearReview, reviewYear } from './review-year.ts'
import { plantIndicator, plantTarget } from './target-fixture.ts'
import { yearAtHand } from './year-at-hand.ts'

const day = calendarDate('2023-10-05')
/** So many random changes in all are asked for by `npm run test:operations`; a few hundred without. */
const asked = Number(process.env['NHIP_OPERATIONS'] ?? 0)
/** Changes between two recounts of a long run. */
const stretch = 50
const extent =
  asked > 0
    ? { lengths: { minLength: stretch, maxLength: stretch }, runs: Math.ceil(asked / stretch), seed: 2023 }
    : { lengths: { minLength: 1, maxLength: 6 }, runs: 60, seed: undefined }
const units = ['province', 'board', 'district', 'otherDistrict', 'commune'] as const
let house: TestHouse
let office: TestPerson
let other: Db
let otherPool: pg.Pool
beforeAll(async () => {
  house = await openTestHouse()
  office = await house.person('office', 'office', 'all')
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

/** Where every target of the year stands, with all its figures, in an order of its own. */
const allFigures = ({ through }: YearReview) =>
  [...through(9).standings.values()]
    .flat()
    .map(({ target, figures, mark, need, missing }) => ({
      id: target.id,
      figures,
      mark,
      need,
      missing,
      weight: target.weight,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))

/** The same, read and reckoned anew from the figures alone, the bests from all history. */
async function recounted(db: Db): Promise<ReturnType<typeof allFigures>> {
  const loaded = await loadYear(db, 2023, day)
  const ids = [...loaded.held.values()].flat().map(({ id }) => id)
  const best = await findBestBefore(db, ids)
  const held = new Map(
    [...loaded.held].map(([indicatorId, targets]) => [
      indicatorId,
      targets.map((target) => ({
        ...target,
        bestBefore: best.get(target.id)?.bestBefore ?? null,
        runsBefore: () => best.get(target.id)?.runsBefore ?? [],
      })),
    ]),
  )
  return allFigures(reviewYear({ ...loaded, held }))
}

type Operation = {
  kind: 'enter' | 'state' | 'plan' | 'threshold' | 'move' | 'new' | 'indicator'
  at: number
  value: number
  year: number
  month: number
}
const operations: fc.Arbitrary<Operation> = fc.record({
  kind: fc.constantFrom('enter', 'enter', 'enter', 'state', 'plan', 'new', 'threshold', 'move', 'indicator'),
  at: fc.nat(1000),
  value: fc.nat(60),
  year: fc.constantFrom(2021, 2022, 2023, 2023, 2023, 2024),
  month: fc.integer({ min: 1, max: 12 }),
})

/** Changes the database past the commands, as any path might. */
async function change(db: Db | Tx, { kind, at, value, year, month }: Operation): Promise<void> {
  const { rows } = await sql<{
    id: string
  }>`select id from target where year = ${year} order by id offset ${at % 12} limit 1`.execute(db)
  const id = rows[0]?.id
  switch (kind) {
    case 'enter':
      if (id)
        await sql`insert into actual (id, target_id, month, value, state, submitted_by) values (${newId()}, ${id}, ${month}, ${value}, 'submitted', ${office.personId})
          on conflict (target_id, month) do update set value = excluded.value`.execute(db)
      break
    case 'state':
      await sql`update actual set state = case when state = 'draft' then 'submitted' else 'draft' end::actual_state where target_id = ${id ?? null} and month = ${month}`.execute(
        db,
      )
      break
    case 'plan':
      await sql`update target set planned = ${String(new Big(value).plus(1))}, weight = ${at % 5} where id = ${id ?? null}`.execute(
        db,
      )
      break
    case 'new':
      await sql`insert into target (id, indicator_id, unit_id, year, planned, first_planned)
        select ${newId()}, i.id, u.id, ${year}, 12, 12 from (select id from indicator order by id offset ${at % 3} limit 1) i,
          (select id from unit order by id offset ${value % 7} limit 1) u on conflict do nothing`.execute(db)
      break
    case 'threshold':
      await sql`insert into setting (id, name, value) values (${newId()}, 'pace_thresholds', ${JSON.stringify({ exceeded: 100 + (value % 20), onPace: 90 })}::jsonb)
        on conflict (name) do update set value = excluded.value`.execute(db)
      break
    case 'move':
      await sql`update unit_version set parent_id = ${value % 2 ? house.units.district : house.units.otherDistrict} where unit_id = ${house.units.commune}`.execute(
        db,
      )
      await sql`select rebuild_unit_closure()`.execute(db)
      break
    case 'indicator':
      await sql`update indicator set direction = ${value % 2 ? 'higher' : 'lower'}::indicator_direction, version = version + 1
        where id = (select id from indicator order by id offset ${at % 3} limit 1)`.execute(db)
  }
}

it(
  'holds after any changes, on every node, what a recount of everything gives',
  async () => {
    const { db } = house.organization
    for (const [index, name] of ['Kết nạp', 'Lớp bồi dưỡng', 'Tỷ lệ'].entries()) {
      const more = index === 2 ? { aggregation: 'mean' as const, decimals: 1 } : {}
      const indicatorId = await plantIndicator(office, name, more)
      for (const unit of units)
        for (const year of [2021, 2023])
          await plantTarget(
            house,
            office,
            { indicatorId, unit, planned: 60, year },
            unit === 'province' ? [] : [3, 4, null, 6],
            office,
          )
    }
    let made = 0
    await fc.assert(
      fc.asyncProperty(fc.array(operations, { ...extent.lengths, size: 'max' }), async (changes) => {
        for (const each of changes) await change(db, each)
        made += changes.length
        const expected = await recounted(db)
        expect(allFigures(await yearAtHand(db, 2023, day))).toEqual(expected)
        expect(allFigures(await yearAtHand(other, 2023, day))).toEqual(expected)
        const { rows } = await sql<{
          target_id: string
          runs: string
        }>`select b.* from best_before b`.execute(db)
        const found = await findBestBefore(
          db,
          rows.map(({ target_id: id }) => id),
        )
        for (const { target_id: id, ...kept } of rows)
          expect(kept).toEqual(bestColumns(found.get(id) ?? { bestBefore: null, runsBefore: [] }))
      }),
      { numRuns: extent.runs, ...(extent.seed ? { seed: extent.seed } : {}), endOnFailure: asked > 0 },
    )
    // oxlint-disable-next-line no-console -- whoever asked for so many wants to hear of it
    if (asked > 0) console.log(`${made} changes, ${extent.runs} recounts, 0 differences`)
  },
  120_000 + asked * 100,
)

it('shows nothing that is not committed, and misses nothing that was under way when it looked', async () => {
  const { db } = house.organization
  const before = allFigures(await yearAtHand(other, 2023, day))
  await db.transaction().execute(async (tx) => {
    await change(tx, { kind: 'enter', at: 1, value: 59, year: 2023, month: 1 })
    await change(db, { kind: 'enter', at: 5, value: 58, year: 2021, month: 1 })
    expect(allFigures(await yearAtHand(other, 2023, day))).toEqual(await recounted(other))
    expect(before.length).toBeGreaterThan(0)
  })
  expect(allFigures(await yearAtHand(other, 2023, day))).toEqual(await recounted(db))
})

it('refreshes one at a time; whoever asks meanwhile gets what was begun after they asked', async () => {
  const begun: number[] = []
  const waits: (() => void)[] = []
  const ask = oneAtATime<number>(async () => {
    begun.push(begun.length)
    const turn = begun.length
    await new Promise<void>((resolve) => waits.push(resolve))
    if (turn === 2) throw new Error('lost')
    return turn
  })
  const first = ask()
  const [second, third] = [ask(), ask()]
  waits[0]?.()
  expect(await first).toBe(1)
  await new Promise((resolve) => setImmediate(resolve))
  waits[1]?.()
  await expect(second).rejects.toThrow('lost')
  await expect(third).rejects.toThrow('lost')
  expect(begun).toHaveLength(2)
  const fourth = ask()
  waits[2]?.()
  expect(await fourth).toBe(3)
})
