import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** The next human number of a series in a year. The row is held until the transaction ends, so there are no gaps. */
export const nextNumber = (tx: Tx, name: string, year: number): Promise<number> =>
  nextNumbers(tx, name, year, 1)

/** The first of so many numbers in a row, taken at once. */
export async function nextNumbers(tx: Tx, name: string, year: number, count: number): Promise<number> {
  const row = await tx
    .insertInto('number_series')
    .values({ name, year, last_number: count })
    .onConflict((conflict) =>
      conflict
        .columns(['name', 'year'])
        .doUpdateSet({ last_number: sql`number_series.last_number + ${count}` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return row.last_number - count + 1
}
