import { sql } from 'kysely'
import type { Tx } from './database.ts'

/** The next human number of a series in a year. The row is held until the transaction ends, so there are no gaps. */
export async function nextNumber(tx: Tx, name: string, year: number): Promise<number> {
  const row = await tx
    .insertInto('number_series')
    .values({ name, year, last_number: 1 })
    .onConflict((conflict) =>
      conflict.columns(['name', 'year']).doUpdateSet({ last_number: sql`number_series.last_number + 1` }),
    )
    .returning('last_number')
    .executeTakeFirstOrThrow()
  return row.last_number
}
