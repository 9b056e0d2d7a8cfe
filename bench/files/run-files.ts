import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Spread, spreadOf } from '../measure/statistics.ts'
import { bareParse } from './bare-parse.ts'
import { consolidate } from './consolidate.ts'
import { largeRows, writeLargeWorkbook } from './large-workbook.ts'
import { type Cost, convertWithLibreOffice, hasLibreOffice } from './libre-office.ts'
import { type MadeWorkbook, makeWorkbooks, rowCount, unitCount } from './make-workbooks.ts'

type Print = (line: string) => void
const run = promisify(execFile)

/** What is aimed at, and what must not be: between the two the bench says so and goes on. */
const [aimedOverBare, mostOverBare] = [2, 6]
const leastUnderOffice = 20
const mostMegabytes = 300
/** Both are run before they are measured, so that neither pays for being translated. */
const turnsBefore = 2

/** Measures what workbooks cost; answers what must not be. */
export async function runFiles(pairs: number, print: Print): Promise<string[]> {
  const workbooks = await makeWorkbooks()
  print(`${unitCount} workbooks of ${rowCount} lines, ${pairs} pairs`)
  const result = await consolidate(workbooks)
  const faults = result.lines === unitCount * rowCount && result.problems === 0 ? [] : ['lines were lost']
  const { own, overBare } = await againstBare(workbooks, pairs)
  const isReached = overBare.cpu.median <= aimedOverBare
  const aim = isReached ? '' : `; ${aimedOverBare} is aimed at and not reached`
  print(`consolidated, over a bare unzip-and-parse: ${ratios(overBare)}${aim}`)
  if (overBare.cpu.median > mostOverBare) faults.push('far slower than a bare parse')
  faults.push(...(await againstOffice(workbooks, own, print)))
  return [...faults, ...(await measureLarge(print))]
}

const ratios = ({ wall, cpu }: { wall: Spread; cpu: Spread }): string =>
  `CPU ${shown(cpu)}, time ${shown(wall)}`

const shown = ({ least, median, most }: Spread): string =>
  `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`

async function timed(work: () => unknown): Promise<Cost> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { wall: performance.now() - start, cpu: (user + system) / 1_000 }
}

/** Pairs run in turn, and in turn the one or the other first. */
async function againstBare(workbooks: readonly MadeWorkbook[], pairs: number) {
  const ours = () => timed(() => consolidate(workbooks))
  const bare = () => timed(() => workbooks.map(({ bytes }) => bareParse(bytes)))
  for (let turn = 0; turn < turnsBefore; turn++) {
    await ours()
    await bare()
  }
  const costs: { own: Cost; floor: Cost }[] = []
  for (let pair = 0; pair < pairs; pair++) {
    if (pair % 2 === 0) {
      const own = await ours()
      costs.push({ own, floor: await bare() })
    } else {
      const floor = await bare()
      costs.push({ own: await ours(), floor })
    }
  }
  const over = (part: keyof Cost) => spreadOf(costs.map(({ own, floor }) => own[part] / floor[part]))
  return {
    own: costs.map(({ own }) => own),
    overBare: { wall: over('wall'), cpu: over('cpu') },
  }
}

async function againstOffice(
  workbooks: readonly MadeWorkbook[],
  own: readonly Cost[],
  print: Print,
): Promise<string[]> {
  if (!hasLibreOffice()) {
    print('LibreOffice is not here; nothing to compare with')
    return []
  }
  const office = await convertWithLibreOffice(workbooks)
  const under = (part: keyof Cost) => spreadOf(own.map((cost) => office[part] / cost[part]))
  print(`LibreOffice over consolidated: ${ratios({ wall: under('wall'), cpu: under('cpu') })}`)
  return under('cpu').median < leastUnderOffice ? ['not twenty times as fast as LibreOffice'] : []
}

async function measureLarge(print: Print): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'nhip-large-'))
  try {
    const [workbook, lines] = [path.join(folder, 'large.xlsx'), path.join(folder, 'lines')]
    await writeLargeWorkbook(workbook)
    const script = path.join(import.meta.dirname, 'large-process.ts')
    const limit = '--max-old-space-size=256'
    const { stdout } = await run(process.execPath, [limit, script, workbook, lines])
    const cost = JSON.parse(stdout) as Cost & { lines: number; megabytes: number }
    print(
      `${cost.lines} lines read: ${cost.megabytes} MB more, ${(cost.cpu / 1_000).toFixed(1)} s of CPU, ${(cost.wall / 1_000).toFixed(1)} s`,
    )
    const faults = cost.lines === largeRows ? [] : [`${cost.lines} lines instead of ${largeRows}`]
    return cost.megabytes > mostMegabytes ? [...faults, `${cost.megabytes} MB`] : faults
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
