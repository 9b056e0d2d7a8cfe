import type { Measured } from './measure/measure-page.ts'
import type { Cost } from './measure/time-cost.ts'
import { type Spread, spreadOf } from './measure/statistics.ts'

const heads = [
  'page',
  'clients',
  'req/s',
  'p50 ms',
  'p95 ms',
  'app CPU ms',
  'db CPU ms',
  'KB',
  'statements',
  'bare SQL ms',
  'ratio',
  'p95 allowed',
]

/** Significant enough for a glance: three digits, fewer zeros. */
const shown = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)

const shownSpread = ({ least, median, most }: Spread): string =>
  `${shown(median)} (${shown(least)}–${shown(most)})`

/** Request over bare SQL, run by run. */
export const ratioOf = ({ runs }: Measured): Spread =>
  spreadOf(runs.map(({ one, bare }) => one.p50 / bare.p50))

/** Slowest twentieth of the requests over what is allowed: twice that of the statements and five milliseconds. */
const slowestOf = ({ runs }: Measured): Spread =>
  spreadOf(runs.map(({ one, bare }) => one.p95 / (2 * bare.p95 + 5)))

/** Two lines for a page: alone, with its bare SQL, and with many clients. */
export function linesOf(measured: Measured, clients: number): string[][] {
  const { name, runs, statementCounts } = measured
  const alone = [
    String(Math.min(...statementCounts)),
    shownSpread(spreadOf(runs.map(({ bare }) => bare.p50))),
    shownSpread(ratioOf(measured)),
    shownSpread(slowestOf(measured)),
  ]
  return [
    [name, '1', ...cellsOf(runs.map(({ one }) => one)), ...alone],
    ['', String(clients), ...cellsOf(runs.map(({ many }) => many)), '', '', '', ''],
  ]
}

function cellsOf(costs: readonly Cost[]): string[] {
  const spread = (value: (cost: Cost) => number) => spreadOf(costs.map(value))
  return [
    shownSpread(spread(({ requests, seconds }) => requests / seconds)),
    shownSpread(spread(({ p50 }) => p50)),
    shownSpread(spread(({ p95 }) => p95)),
    shown(spread(({ appCpu }) => appCpu).median),
    shown(spread(({ databaseCpu }) => databaseCpu).median),
    shown(spread(({ bytes }) => bytes / 1024).median),
  ]
}

export const headLine = (): string[] => [heads.join(' | '), heads.map(() => '---').join('|')]

/** What must not be: failed requests, more statements than allowed, or a number of them that varies. */
export function faultsOf({ name, runs, statementCounts, mostStatements }: Measured): string[] {
  const faults: string[] = []
  const fewest = Math.min(...statementCounts)
  const usual = statementCounts.filter((count) => count === fewest).length
  if (fewest > mostStatements) faults.push(`${name}: ${fewest} statements, more than ${mostStatements}`)
  if (usual * 2 < statementCounts.length)
    faults.push(`${name}: the number of statements varies: ${statementCounts.join(', ')}`)
  for (const { failures } of runs.flatMap(({ one, many }) => [one, many])) {
    for (const [status, count] of Object.entries(failures)) faults.push(`${name}: ${count} answers ${status}`)
  }
  return faults
}
