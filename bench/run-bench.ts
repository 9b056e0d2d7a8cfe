import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import path from 'node:path'
import { openPool } from '#server/kernel/database.ts'
import { type App, startApp } from './app/start-app.ts'
import type { Arguments } from './arguments.ts'
import { measureBeside } from './beside/measure-beside.ts'
import { type Bench, type Measured, lookAt, measurePage } from './measure/measure-page.ts'
import { usageOf } from './measure/process-tree.ts'
import { freshnessLine, measureBoard } from './measure-board.ts'
import { measureReports } from './measure-reports.ts'
import { measureStreams } from './measure-streams.ts'
import { measureWriting } from './measure-writing.ts'
import { openSender } from './measure/send.ts'
import { type Known, readKnown } from './pages/known.ts'
import { pages } from './pages/pages.ts'
import { signIn } from './pages/sign-in.ts'
import { plansOf } from './print-plans.ts'
import { faultsOf, headLine, linesOf } from './report.ts'
import { type LoadTimes, schema } from './set/load-set.ts'
import { type LoadedDatabase, startDatabase } from './start-database.ts'

type Print = (line: string) => void

/** Runs the whole bench; answers what must not be, page by page. */
export async function runBench(asked: Arguments, print: Print): Promise<string[]> {
  const directory = asked.data ?? (await mkdtemp(path.join(tmpdir(), 'nhip-bench-')))
  try {
    const database = await startDatabase(directory, asked.size)
    try {
      return await measureOn(database, directory, asked, print)
    } finally {
      await database.postgres.stop()
    }
  } finally {
    if (!asked.data) await rm(directory, { recursive: true, force: true })
  }
}

async function measureOn(
  { postgres, loaded }: LoadedDatabase,
  directory: string,
  asked: Arguments,
  print: Print,
): Promise<string[]> {
  print(`Set "${asked.size.name}", Node ${process.versions.node}, ${availableParallelism()} cores`)
  if (loaded) print(loadLine(loaded))
  const app = await startApp(postgres, directory)
  const pool = openPool({ connection: postgres.app, schema, size: 1, onError: () => {} })
  const bareClient = await pool.connect()
  const sender = openSender(app.address, asked.clients)
  try {
    const { seconds, runs, clients } = asked
    const bench: Bench = { app, databasePid: postgres.pid, bareClient, sender, clients, seconds, runs }
    const known = await readKnown(postgres)
    if (asked.streams) return await measureStreams(bench, known, print)
    if (asked.beside) return await measureBeside(asked.beside, bench, known, asked.only, print)
    if (asked.reports) return await measureReports(bench, known, postgres, print)
    if (asked.writing) return await measureWriting(bench, known, postgres, print)
    const board = pages.find(({ name }) => name === 'targets-board')
    const isAsked = board && !asked.plans && (asked.only.length === 0 || asked.only.includes(board.name))
    const freshness = isAsked ? await measureBoard(bench, board, known, postgres) : null
    if (freshness) print(freshnessLine(freshness))
    const measured = await walkPages(bench, known, asked, print)
    print(memoryLine(app, postgres.pid()))
    if (asked.json)
      await writeFile(asked.json, JSON.stringify({ set: asked.size, loaded, freshness, measured }, null, 1))
    return measured.flatMap(faultsOf)
  } finally {
    sender.close()
    bareClient.release()
    await pool.end()
    await app.stop()
  }
}

async function walkPages(bench: Bench, known: Known, asked: Arguments, print: Print): Promise<Measured[]> {
  const chosen = pages.filter(({ name }) => asked.only.length === 0 || asked.only.includes(name))
  if (!asked.plans) for (const line of headLine()) print(line)
  const measured: Measured[] = []
  for (const page of chosen) {
    const visit = { known, sender: bench.sender, cookie: await signIn(bench.sender, known, page.as) }
    if (asked.plans) {
      const { statements } = await lookAt(bench, page, visit)
      print(`\n=== ${page.name} (${page.as})\n${await plansOf(bench.bareClient, statements)}`)
      continue
    }
    const result = await measurePage(bench, page, visit)
    measured.push(result)
    for (const line of linesOf(result, bench.clients)) print(line.join(' | '))
  }
  return measured
}

const loadLine = ({ rowsSeconds, logSeconds, sealSeconds, events }: LoadTimes): string =>
  `Loaded: rows in ${rowsSeconds.toFixed(1)} s, log of ${events} events in ${logSeconds.toFixed(1)} s, sealed in ${sealSeconds.toFixed(1)} s`

function memoryLine(app: App, databasePid: number): string {
  const megabytes = (pid: number) => {
    const usage = usageOf(pid)
    return usage ? `${Math.round(usage.memory / 1_048_576)} MB` : 'unknown'
  }
  return `Memory (shared pages counted once): application ${megabytes(app.pid)}, PostgreSQL ${megabytes(databasePid)}`
}
