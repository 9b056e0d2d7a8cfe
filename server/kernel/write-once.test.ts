import { expressionBuilder, sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Tables } from '#db/types.ts'
import { type TestHouse, openTestHouse } from '#server/testing/test-house.ts'
import { type Places, writeOnce } from './write-once.ts'

let house: TestHouse
beforeAll(async () => {
  house = await openTestHouse()
})
afterAll(() => house.close())

it('writes a statement once and takes other values each time, an expression as well as a value', async () => {
  let written = 0
  const others = writeOnce(({ id, isMeant }: Places<{ id: string; isMeant: boolean }>) => {
    written++
    return expressionBuilder<Tables>()
      .selectFrom('unit')
      .select(['kind', 'id'])
      .select(sql<boolean>`id = ${id}`.as('isSame'))
      .where('id', '=', id)
      .where('kind', '<>', 'nothing')
      .where(isMeant)
  })
  const { db } = house.organization
  for (const [id, kind] of [
    [house.units.district, 'district'],
    [house.units.office, 'office'],
  ] as const) {
    const { rows } = await others({ id, isMeant: sql<boolean>`kind = ${kind}` }).execute(db)
    expect(rows).toEqual([{ id, kind, isSame: true }])
    expect((await others({ id, isMeant: false }).execute(db)).rows).toEqual([])
  }
  expect(written).toBe(1)
})
