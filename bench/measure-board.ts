import { Client } from 'pg'
import type { Databases } from '#server/postgres/connection.ts'
import type { Bench } from './measure/measure-page.ts'
import { type Freshness, measureFreshness } from './measure/measure-freshness.ts'
import type { Spread } from './measure/statistics.ts'
import type { Known } from './pages/known.ts'
import type { Page } from './pages/page.ts'
import { signIn } from './pages/sign-in.ts'
import { schema } from './set/load-set.ts'

const changeFigure = `
  update actual set value = value + 1, version = version + 1 where id = (
    select a.id from actual a join target t on t.id = a.target_id where t.year = 2023 and a.month = 9 order by a.id offset $1 limit 1)`
const changeEverything =
  'update indicator set ordinal = ordinal, version = version + 1 where id = (select min(id::text)::uuid from indicator)'

/** What the board costs before anybody has asked for it, and after changes, beside the one statement that it needs. */
export async function measureBoard(
  bench: Bench,
  board: Page,
  known: Known,
  { owner }: Databases,
): Promise<Freshness> {
  const client = new Client({ ...owner, options: `-c search_path=${schema},shared` })
  await client.connect()
  try {
    const cookie = await signIn(bench.sender, known, board.as)
    const requestOf = await board.prepare({ known, cookie, sender: bench.sender })
    return await measureFreshness({
      app: bench.app,
      sender: bench.sender,
      request: requestOf(),
      statement: 'from target t join indicator i',
      bare: bench.bareClient,
      changeFigure: (turn) => client.query(changeFigure, [turn * 100]),
      changeEverything: () => client.query(changeEverything),
    })
  } finally {
    await client.end()
  }
}

/** One line: milliseconds, and each over the statement. */
export function freshnessLine({ first, statement, unchanged, figure, everything }: Freshness): string {
  const shown = (name: string, { median }: Pick<Spread, 'median'>) =>
    `${name} ${median.toFixed(1)} ms (${(median / statement.median).toFixed(2)})`
  return [
    `The board beside the one statement that reads it all, ${statement.median.toFixed(1)} ms`,
    shown('after nothing', unchanged),
    shown('after one figure', figure),
    shown('all read anew', everything),
    shown('first after the start', { median: first }),
  ].join('; ')
}
