import type { ClientBase } from 'pg'
import type { App } from '../app/start-app.ts'
import type { Statement } from '../app/messages.ts'
import { type Page, type Visit, turnsLookedAt } from '../pages/page.ts'
import { timeBareSql } from './bare-sql.ts'
import type { Sendable, Sender } from './send.ts'
import { spin } from './spin.ts'
import { type Cost, timeCost } from './time-cost.ts'

export interface Run {
  readonly one: Cost
  /** Many clients at once. */
  readonly many: Cost
  /** Milliseconds of the same statements alone. */
  readonly bare: { readonly p50: number; readonly p95: number }
  readonly spins: readonly [number, number]
}

export interface Measured {
  readonly name: string
  readonly as: string
  readonly mostStatements: number
  /** How many statements each of the requests looked at sent; they should all be the same. */
  readonly statementCounts: readonly number[]
  readonly runs: readonly Run[]
}

export interface Bench {
  readonly app: App
  readonly databasePid: () => number
  /** A plain connection like those of the application. */
  readonly bareClient: ClientBase
  readonly sender: Sender
  readonly clients: number
  readonly seconds: number
  readonly runs: number
}

/** The request of a page, and the statements of some of its turns. */
export async function lookAt(
  bench: Bench,
  page: Page,
  visit: Visit,
): Promise<{ requestOf: () => Sendable; statements: Statement[]; counts: number[] }> {
  const requestOf = await page.prepare(visit)
  await sendWell(visit.sender, requestOf())
  const lists: Statement[][] = []
  for (let turn = 1; turn < turnsLookedAt; turn++) {
    lists.push(await bench.app.statementsOf(() => sendWell(visit.sender, requestOf())))
  }
  const counts = lists.map((list) => list.length)
  const fewest = Math.min(...counts)
  return { requestOf, counts, statements: lists.find((list) => list.length === fewest) ?? [] }
}

async function sendWell(sender: Sender, request: Sendable): Promise<void> {
  const { status, text } = await sender.send(request)
  if (status !== 200) throw new Error(`${request.method} ${request.path}: ${status} ${text}`)
}

/** Each run times the request alone, its statements alone, and many clients, one kind after the other. */
export async function measurePage(bench: Bench, page: Page, visit: Visit): Promise<Measured> {
  const { requestOf, statements, counts } = await lookAt(bench, page, visit)
  const time = (clients: number, seconds: number) =>
    timeCost(
      { app: bench.app.pid, database: bench.databasePid() },
      { sender: bench.sender, requestOf, clients, seconds },
    )
  await time(bench.clients, bench.seconds / 4)
  await time(1, bench.seconds / 4)
  const runs: Run[] = []
  for (let run = 0; run < bench.runs; run++) {
    const before = spin()
    const bareFirst =
      run % 2 === 1 ? await timeBareSql(bench.bareClient, statements, bench.seconds / 2) : null
    const one = await time(1, bench.seconds)
    const bare = bareFirst ?? (await timeBareSql(bench.bareClient, statements, bench.seconds / 2))
    const many = await time(bench.clients, bench.seconds)
    runs.push({ one, many, bare, spins: [before, spin()] })
  }
  const { name, as, mostStatements } = page
  return { name, as, mostStatements, statementCounts: counts, runs }
}
