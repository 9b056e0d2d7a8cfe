import { Client } from 'pg'
import { addDays, dateOf } from '#domain/calendar/date.ts'
import { readBoard } from '#domain/target/board-contract.ts'
import type { Databases } from '#server/postgres/connection.ts'
import type { Bench } from './measure/measure-page.ts'
import { type Freshness, measureFreshness } from './measure/measure-freshness.ts'
import type { Spread } from './measure/statistics.ts'
import type { Known } from './pages/known.ts'
import { type Page, page } from './pages/page.ts'
import { signIn } from './pages/sign-in.ts'
import { schema } from './set/load-set.ts'

const changeFigure = `
  update actual set value = value + 1, version = version + 1 where id = (
    select a.id from actual a join target t on t.id = a.target_id where t.year = 2023 and a.month = 9 order by a.id offset $1 limit 1)`
const changeIndicator =
  'update indicator set ordinal = ordinal, version = version + 1 where id = (select min(id::text)::uuid from indicator)'

const changeThresholds = `
  insert into setting (id, name, value) values (gen_random_uuid(), 'pace_thresholds', jsonb_build_object('exceeded', 105 + $1::int, 'onPace', 95))
  on conflict (name) do update set value = excluded.value`

/** The board as of another day each time, of which a server holds nothing. */
const ofAnotherDay = page('targets-board-anew', 'leader-1', readBoard, (_known, turn) => ({
  query: { on: addDays(dateOf(2023, 12, 1), turn) },
}))

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
    const visit = { known, cookie, sender: bench.sender }
    const requestOf = await board.prepare(visit)
    return await measureFreshness({
      app: bench.app,
      sender: bench.sender,
      request: requestOf(),
      requestAnew: await ofAnotherDay.prepare(visit),
      statement: 'from target t join indicator i',
      bare: bench.bareClient,
      changeFigure: (turn) => client.query(changeFigure, [turn * 100]),
      changeIndicator: () => client.query(changeIndicator),
      changeThresholds: (turn) => client.query(changeThresholds, [turn]),
    })
  } finally {
    await client.end()
  }
}

/** One line: milliseconds, and each over the statement. */
export function freshnessLine({ first, statement, ...after }: Freshness): string {
  const shown = (name: string, { median }: Pick<Spread, 'median'>) =>
    `${name} ${median.toFixed(1)} ms (${(median / statement.median).toFixed(2)})`
  return [
    `The board beside the one statement that reads it all, ${statement.median.toFixed(1)} ms`,
    shown('after nothing', after.unchanged),
    shown('after one figure', after.figure),
    shown('after an indicator', after.indicator),
    shown('after the thresholds', after.thresholds),
    shown('all read anew', after.everything),
    shown('at once after the start', { median: first }),
  ].join('; ')
}
