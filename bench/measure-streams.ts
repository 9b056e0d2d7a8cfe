import http from 'node:http'
import { setTimeout } from 'node:timers/promises'
import { exportTasks } from '#domain/task/bulk-contract.ts'
import type { Bench } from './measure/measure-page.ts'
import { usageOf } from './measure/process-tree.ts'
import type { Known } from './pages/known.ts'
import { signIn } from './pages/sign-in.ts'

const mostFirstByte = 300
const mostConnectedMegabytes = 300
const people = 500
const lookedAtEvery = 50

/** What a long export and many open screens cost the server; answers what must not be. */
export async function measureStreams(
  bench: Bench,
  known: Known,
  print: (line: string) => void,
): Promise<string[]> {
  const cookie = await signIn(bench.sender, known, 'leader-1')
  const faults: string[] = []
  const before = usageOf(bench.app.pid)?.memory ?? 0
  const screens = await Promise.all(Array.from({ length: people }, () => watch(bench.app.address, cookie)))
  await setTimeout(2_000)
  const memory = usageOf(bench.app.pid)?.memory ?? 0
  print(
    `${people} open screens: ${megabytes(memory - before)} MB more, ${megabytes(memory)} MB in all, ${screens.filter(({ status }) => status === 200).length} answered`,
  )
  for (const { close } of screens) close()
  if (megabytes(memory) > mostConnectedMegabytes) faults.push(`live: ${megabytes(memory)} MB`)
  for (const turn of ['first', 'second', 'third']) {
    const { firstByte, seconds, bytes, grown } = await download(bench, cookie)
    print(
      `export, ${turn}: first byte after ${firstByte.toFixed(0)} ms, ${megabytes(bytes)} MB in ${seconds.toFixed(1)} s, ${megabytes(grown)} MB of memory more`,
    )
    if (turn !== 'first' && firstByte > mostFirstByte) faults.push(`export: ${firstByte.toFixed(0)} ms`)
  }
  return faults
}

const megabytes = (bytes: number): number => Math.round(bytes / 1_048_576)

interface Downloaded {
  readonly firstByte: number
  readonly seconds: number
  readonly bytes: number
  /** The most memory that the server took beyond what it began with. */
  readonly grown: number
}

async function download({ app }: Bench, cookie: string): Promise<Downloaded> {
  const before = usageOf(app.pid)?.memory ?? 0
  let most = before
  const looking = setInterval(() => (most = Math.max(most, usageOf(app.pid)?.memory ?? 0)), lookedAtEvery)
  const start = performance.now()
  try {
    const response = await open(`${app.address}/api/v1${exportTasks.path}`, cookie)
    let [bytes, firstByte] = [0, 0]
    for await (const chunk of response) {
      firstByte ||= performance.now() - start
      bytes += Buffer.from(chunk).byteLength
    }
    return { firstByte, seconds: (performance.now() - start) / 1_000, bytes, grown: most - before }
  } finally {
    clearInterval(looking)
  }
}

async function watch(address: string, cookie: string): Promise<{ status: number; close: () => void }> {
  const response = await open(`${address}/api/v1/live`, cookie)
  response.resume()
  response.on('error', () => {})
  return { status: response.statusCode ?? 0, close: () => response.destroy() }
}

const open = (address: string, cookie: string): Promise<http.IncomingMessage> =>
  new Promise((resolve, reject) => {
    http.get(address, { agent: false, headers: { cookie } }, resolve).on('error', reject)
  })
