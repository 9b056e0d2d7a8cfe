import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import path from 'node:path'

/** One named step of the checks; `report` names the JSON file from which its single tests are counted. */
interface Step {
  readonly name: string
  readonly command: readonly string[]
  readonly report?: string
}

interface Count {
  passed: number
  failed: number
}

const root = path.join(import.meta.dirname, '..')
const reports = path.join(root, '.cache/test')

const vitest = (project: string): Step['command'] => [
  'vitest',
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=.cache/test/${project}.json`,
]

const steps: readonly Step[] = [
  { name: 'format', command: ['oxfmt', '--check', '.'] },
  { name: 'lint and import directions', command: ['oxlint', '--type-aware'] },
  { name: 'types', command: ['tsc', '-p', '.'] },
  { name: 'generated files are fresh', command: ['node', 'tools/generate.ts', '--check'] },
  { name: 'pure rules', command: vitest('rules'), report: 'rules.json' },
  { name: 'commands on real PostgreSQL', command: vitest('system'), report: 'system.json' },
  {
    name: 'journeys in a real browser',
    command: ['node', 'tools/test-journeys.ts'],
    report: 'journeys.json',
  },
]

function run(command: readonly string[]): Promise<boolean> {
  const [program = '', ...parameters] = command
  const child = spawn(program, parameters, {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env['PATH']}`,
    },
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code) => resolve(code === 0))
  })
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  success: boolean
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
}

async function count({ report }: Step, succeeded: boolean): Promise<Count> {
  const whole = succeeded ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
  if (!report) return whole
  const text = await readFile(path.join(reports, report), 'utf8').catch(() => undefined)
  if (!text) return { passed: 0, failed: 1 }
  const read = JSON.parse(text) as VitestReport | PlaywrightReport
  const counted =
    'stats' in read
      ? { passed: read.stats.expected, failed: read.stats.unexpected + read.stats.flaky + read.stats.skipped }
      : { passed: read.numPassedTests, failed: read.numFailedTests }
  // A file that could not be read at all has no test of its own to fail.
  return succeeded || counted.failed > 0 ? counted : { ...counted, failed: 1 }
}

await rm(reports, { recursive: true, force: true })
await mkdir(reports, { recursive: true })
const total: Count = { passed: 0, failed: 0 }
const chosen = process.argv.slice(2)
for (const step of steps.filter(
  ({ name }) => chosen.length === 0 || chosen.some((word) => name.includes(word)),
)) {
  const begun = Date.now()
  console.log(`\n=== ${step.name}`)
  const { passed, failed } = await count(step, await run(step.command))
  total.passed += passed
  total.failed += failed
  console.log(
    `--- ${step.name}: ${passed} passed, ${failed} failed, ${((Date.now() - begun) / 1000).toFixed(1)} s`,
  )
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
