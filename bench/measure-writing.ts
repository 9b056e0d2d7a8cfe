import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { cancelJob, getJob, jobSchema } from '#domain/job/contract.ts'
import { hasEnded } from '#domain/job/job.ts'
import { confirmLargeImport, importLargeWorkbook } from '#domain/target/large-import.ts'
import { newId } from '#server/kernel/id.ts'
import type { Databases } from '#server/postgres/connection.ts'
import { largeRows, writeLargeWorkbook } from './files/large-workbook.ts'
import { untilQuiet } from './measure/measure-freshness.ts'
import type { Bench } from './measure/measure-page.ts'
import { usageOf } from './measure/process-tree.ts'
import type { Known } from './pages/known.ts'
import { signIn } from './pages/sign-in.ts'
import { schema } from './set/load-set.ts'

const [year, months] = [2023, 3]
const mostMegabytes = 300
const lookedAtEvery = 500

/** What importing a large workbook costs the server and the processes below it; answers what must not be. */
export async function measureWriting(
  bench: Bench,
  known: Known,
  databases: Databases,
  print: (line: string) => void,
): Promise<string[]> {
  const office = openOffice(bench, await signIn(bench.sender, known, 'office-1'))
  const bytes = await makeWorkbook(databases)
  await untilQuiet(bench.app)
  const before = usageOf(bench.app.pid)?.memory ?? 0
  const read = await office.read(bytes)
  const seen = await office.follow(read, bench.app.pid)
  print(`read and checked: ${told(seen, before)}`)
  const cancelled = await office.cancel(await office.confirm(read))
  print(`called off while writing: ${cancelled.state} after ${cancelled.seconds.toFixed(1)} s`)
  const written = await office.follow(await office.confirm(read), bench.app.pid)
  print(`written: ${told(written, before)}`)
  const grown = (Math.max(seen.memory, written.memory) - before) / 1_048_576
  return [
    ...(written.state === 'done' && written.result.includes('"imported"') ? [] : [written.result]),
    ...(cancelled.state === 'cancelled' ? [] : ['it could not be called off']),
    ...(grown > mostMegabytes ? [`${Math.round(grown)} MB`] : []),
  ]
}

interface Followed {
  readonly state: string
  readonly result: string
  readonly seconds: number
  readonly cpu: number
  /** The most that the server and its processes held at once, in all and by step. */
  readonly memory: number
  readonly memoryIn: ReadonlyMap<string, number>
  /** How often it was seen a step further. */
  readonly steps: number
}

const told = ({ state, result, seconds, cpu, memory, memoryIn, steps }: Followed, before: number): string =>
  [
    `${state}, ${largeRows} lines in ${seconds.toFixed(0)} s`,
    `${(cpu / 1_000).toFixed(0)} s of CPU of the server`,
    `${megabytes(memory - before)} MB more (${[...memoryIn].map(([step, most]) => `${step} ${megabytes(most - before)}`).join(', ')})`,
    `${steps} steps of progress seen`,
    result.slice(0, 200),
  ].join(', ')

const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576)

async function makeWorkbook({ owner }: Databases): Promise<Buffer> {
  const client = new Client({ ...owner, options: `-c search_path=${schema},shared` })
  await client.connect()
  const { rows } = await client.query<{ name: string }>('select name from unit_version order by name')
  await client.end()
  const folder = await mkdtemp(path.join(tmpdir(), 'nhip-large-'))
  try {
    const place = path.join(folder, 'large.xlsx')
    await writeLargeWorkbook(place, {
      year,
      months,
      unitName: (number) => rows[number % rows.length]?.name ?? '',
    })
    return await readFile(place)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What the office does: sends the workbook, confirms it, looks how far it is, calls it off. */
function openOffice({ sender }: Bench, cookie: string) {
  const ask = async (method: string, path: string, body?: string | Buffer, type = 'application/json') => {
    const named: Record<string, string> = body === undefined ? {} : { 'content-type': type }
    const headers = { cookie, 'x-nhip-csrf': '1', 'idempotency-key': newId(), ...named }
    const answer = await sender.send({ method, path: `/api/v1${path}`, headers, body })
    if (answer.status !== 200) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`)
    return answer.text
  }
  const look = async (id: string) =>
    jobSchema.parse(JSON.parse(await ask('GET', getJob.path.replace(':id', id))))
  return {
    async read(bytes: Buffer): Promise<string> {
      const id = newId()
      const query = new URLSearchParams({ id, year: String(year), name: 'large.xlsx', defineMissing: 'true' })
      await ask('POST', `${importLargeWorkbook.path}?${query}`, bytes, 'application/octet-stream')
      return id
    },
    async confirm(read: string): Promise<string> {
      const id = newId()
      const body = JSON.stringify({ id, defineMissing: true })
      await ask('POST', confirmLargeImport.path.replace(':id', read), body)
      return id
    },
    async cancel(id: string): Promise<{ state: string; seconds: number }> {
      for (
        let job = await look(id);
        job.progress.phase !== 'writing' && !hasEnded(job.state);
        job = await look(id)
      )
        await setTimeout(lookedAtEvery)
      const start = performance.now()
      await ask('POST', cancelJob.path.replace(':id', id))
      let job = await look(id)
      for (; !hasEnded(job.state); job = await look(id)) await setTimeout(lookedAtEvery)
      return { state: job.state, seconds: (performance.now() - start) / 1_000 }
    },
    async follow(id: string, pid: number): Promise<Followed> {
      const [start, before] = [performance.now(), usageOf(pid)?.cpu ?? 0]
      const seen = new Set<string>()
      const memoryIn = new Map<string, number>()
      let job = await look(id)
      for (; !hasEnded(job.state); job = await look(id)) {
        seen.add(JSON.stringify(job.progress))
        const step = job.progress.phase ?? job.state
        memoryIn.set(step, Math.max(memoryIn.get(step) ?? 0, usageOf(pid)?.memory ?? 0))
        await setTimeout(lookedAtEvery)
      }
      const cpu = (usageOf(pid)?.cpu ?? 0) - before
      const result = JSON.stringify(job.problem ?? job.result)
      return {
        state: job.state,
        result,
        seconds: (performance.now() - start) / 1_000,
        cpu,
        memory: Math.max(0, ...memoryIn.values()),
        memoryIn,
        steps: seen.size,
      }
    },
  }
}
