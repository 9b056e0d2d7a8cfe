import type { Bench } from '../measure/measure-page.ts'
import { type Sendable, openSender } from '../measure/send.ts'
import { spreadOf } from '../measure/statistics.ts'
import { type Cost, type Processes, timeCost } from '../measure/time-cost.ts'
import type { Known } from '../pages/known.ts'
import { pages } from '../pages/pages.ts'
import { signIn } from '../pages/sign-in.ts'
import { type OtherProgram, readOtherProgram } from './other-program.ts'

/** Our page, what answers the same in the other program, and how many times less CPU it is to take. */
const questions = [
  { name: 'tasks-overdue', word: 'a1', wanted: 50 },
  { name: 'task-usual', word: 'b', wanted: 12 },
  { name: 'task', word: 'b', wanted: null },
  { name: 'report-progress', word: 'c', wanted: 10 },
  { name: 'search', word: 'd1', wanted: 40 },
  { name: 'search-unmarked', word: 'd2', wanted: 40 },
] as const
type Question = (typeof questions)[number]

interface Pair {
  readonly own: Cost
  readonly theirs: Cost
}

/**
 * Asks both programs the same in turn, and in turn the one or the other first. CPU is that of application and database.
 * What is wanted and missed is said, and is no fault of the run; an answer that fails is.
 */
export async function measureBeside(
  file: string,
  bench: Bench,
  known: Known,
  only: readonly string[],
  print: (line: string) => void,
): Promise<string[]> {
  const other = readOtherProgram(file)
  const faults: string[] = []
  print('page | CPU, other : Nhịp | median time, other : Nhịp | CPU ms, other | Nhịp | wanted')
  print('---|---|---|---|---|---')
  for (const question of questions) {
    if (only.length > 0 && !only.includes(question.name)) continue
    const pairs = await pairsOf(question, other, bench, known)
    print(lineOf(question, pairs))
    for (const { failures } of pairs.flatMap(({ own, theirs }) => [own, theirs]))
      for (const status of Object.keys(failures).filter((each) => Number(each) >= 300))
        faults.push(`${question.name}: answers ${status}`)
  }
  return faults
}

async function pairsOf({ name, word }: Question, other: OtherProgram, bench: Bench, known: Known) {
  const page = pages.find((each) => each.name === name)
  if (!page) throw new RangeError(`no page ${name}`)
  const { sender, app } = bench
  const cookie = await signIn(sender, known, page.as)
  const own = {
    address: app.address,
    processes: { app: app.pid, database: bench.databasePid() },
    requestOf: await page.prepare({ known, sender, cookie }),
  }
  const theirs = {
    address: other.address,
    processes: { app: other.appPid, database: other.databasePid },
    requestOf: other.requestsOf(word),
  }
  await timeTurn(bench, own)
  await timeTurn(bench, theirs)
  const pairs: Pair[] = []
  for (let run = 0; run < bench.runs; run++) {
    const first = run % 2 === 1 ? await timeTurn(bench, theirs) : null
    const between = await timeTurn(bench, own)
    pairs.push({ own: between, theirs: first ?? (await timeTurn(bench, theirs)) })
  }
  return pairs
}

interface Asked {
  readonly address: string
  readonly processes: Processes
  readonly requestOf: () => Sendable
}

/** One turn over connections of its own: those of a turn before may have been closed while the other was asked. */
async function timeTurn(
  { clients, seconds }: Bench,
  { address, processes, requestOf }: Asked,
): Promise<Cost> {
  const sender = openSender(address, clients)
  try {
    return await timeCost(processes, { sender, requestOf, clients, seconds })
  } finally {
    sender.close()
  }
}

function lineOf({ name, wanted }: Question, pairs: readonly Pair[]): string {
  const cpuOf = ({ appCpu, databaseCpu }: Cost) => appCpu + databaseCpu
  const cpu = spreadOf(pairs.map(({ own, theirs }) => cpuOf(theirs) / cpuOf(own)))
  const time = spreadOf(pairs.map(({ own, theirs }) => theirs.p50 / own.p50))
  const middle = (costs: readonly Cost[]) => spreadOf(costs.map(cpuOf)).median.toFixed(2)
  return [
    name,
    shown(cpu),
    shown(time),
    middle(pairs.map(({ theirs }) => theirs)),
    middle(pairs.map(({ own }) => own)),
    wanted ?? '',
  ].join(' | ')
}

const shown = ({ least, median, most }: ReturnType<typeof spreadOf>): string =>
  `${median.toFixed(1)} (${least.toFixed(1)}–${most.toFixed(1)})`
