import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { readDocument } from '#domain/intake/read-document.ts'
import { spreadOf } from '../measure/statistics.ts'
import { lettersOfTwentyPages, madeNotice } from './made-notice.ts'

type Print = (line: string) => void
const run = promisify(execFile)

const documents = 1_000
const [mostSeconds, mostMegabytes] = [0.3, 300]
/** The first readings pay for being translated. */
const turnsBefore = 3

/** Measures what reading costs: a notice of twenty pages, and a thousand documents in one run. */
export async function runIntake(turns: number, print: Print): Promise<string[]> {
  return [...measureOne(turns, print), ...(await measureMany(print))]
}

function measureOne(turns: number, print: Print): string[] {
  const text = madeNotice(480, 1)
  const costs: number[] = []
  let tasks = 0
  for (let turn = -turnsBefore; turn < turns; turn += 1) {
    const before = process.cpuUsage()
    tasks = readDocument(text).tasks.length
    const { user, system } = process.cpuUsage(before)
    if (turn >= 0) costs.push((user + system) / 1e6)
  }
  const { least, median, most } = spreadOf(costs)
  const seconds = `${median.toFixed(3)} (${least.toFixed(3)}–${most.toFixed(3)}) s of CPU`
  print(`a notice of ${text.length} letters, ${tasks} tasks: ${seconds}`)
  if (text.length < lettersOfTwentyPages) return [`only ${text.length} letters`]
  return median > mostSeconds ? [`a notice of twenty pages took ${median.toFixed(2)} s of CPU`] : []
}

async function measureMany(print: Print): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhip-intake-'))
  try {
    const files = Array.from({ length: documents }, (_, index) => path.join(folder, `${index}.txt`))
    for (const [index, file] of files.entries()) await writeFile(file, madeNotice(30 + (index % 40), index))
    const out = path.join(folder, 'read')
    const script = path.join(import.meta.dirname, 'many-process.ts')
    const { stdout } = await run(process.execPath, [script, out, ...files])
    const cost = JSON.parse(stdout) as { failures: number; megabytes: number; cpuSeconds: number }
    const read = (await readdir(out)).length
    print(`${read} documents in one run: ${cost.megabytes} MB, ${cost.cpuSeconds.toFixed(1)} s of CPU`)
    const faults =
      read === documents && cost.failures === 0 ? [] : [`${documents - read} documents were not read`]
    return cost.megabytes > mostMegabytes ? [...faults, `${cost.megabytes} MB`] : faults
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
