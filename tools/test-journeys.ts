import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { type Lane, laneOf, lanes } from '../e2e/lanes.ts'
import { findFreePort, prepareServer } from './server-under-test.ts'

/**
 * Journeys in a real browser against the program as `npm start` starts it, each lane on a demonstration of its own.
 * Words choose the journeys whose files hold one of them; what begins with a dash goes to Playwright.
 */
const root = path.join(import.meta.dirname, '..')
const reports = path.join(root, '.cache/test')
// The browser comes inside a package and is unpacked here: apart for each user, so that none stumbles over another's.
const temporary = await mkdtemp(path.join(tmpdir(), `nhip-journeys-${userInfo().uid}-`))
process.env['TMPDIR'] = temporary

const parameters = process.argv.slice(2)
const words = parameters.filter((each) => !each.startsWith('-'))
const journeys = readdirSync(path.join(root, 'e2e')).filter(
  (file) => file.endsWith('.spec.ts') && (words.length === 0 || words.some((word) => file.includes(word))),
)

const libraryFolders = [
  '/lib/x86_64-linux-gnu',
  '/usr/lib/x86_64-linux-gnu',
  '/usr/lib64',
  '/lib64',
  '/usr/lib',
]
if (!libraryFolders.some((folder) => existsSync(path.join(folder, 'libnss3.so')))) {
  // A bare machine lacks the libraries the browser needs; its package brings them for where it believes to run.
  process.env['AWS_LAMBDA_JS_RUNTIME'] = 'nodejs22.x'
}
const { default: chromium } = await import('@sparticuz/chromium')
const browser = await chromium.executablePath()

interface Stats {
  expected: number
  unexpected: number
  flaky: number
  skipped: number
}

/** The first start builds the pages and plays the year; each lane goes on from a copy of what it left. */
const demonstration = path.join(temporary, 'demonstration')

async function prepareDemonstration(): Promise<void> {
  const server = await prepareServer(demonstration)
  try {
    await server.start()
  } finally {
    await server.stop()
  }
}

/** Whether every journey of the lane came to its end and the log of its demonstration holds. */
async function run(lane: Lane, files: readonly string[]): Promise<boolean> {
  const mailPort = String(await findFreePort())
  const directory = path.join(temporary, lane)
  // With whom each file belongs to, which PostgreSQL looks at.
  await promisify(execFile)('cp', ['-a', demonstration, directory])
  const server = await prepareServer(directory, {
    NHIP_MAIL_IN: `127.0.0.1:${mailPort}`,
    // Mail comes in, none goes out: a demonstration has nobody to write to.
    NHIP_SMTP_URL: 'smtp://127.0.0.1:1',
    NHIP_MAIL_FROM: 'nhip@tinh-mau.test',
  })
  try {
    await server.start()
    const playwright = spawn(
      'playwright',
      [
        'test',
        '-c',
        'e2e/playwright.config.ts',
        ...parameters.filter((each) => each.startsWith('-')),
        ...files,
      ],
      {
        cwd: root,
        stdio: 'inherit',
        // Where the machine's language has no Vietnamese letters, the browser would call every download "download".
        env: {
          ...process.env,
          LC_ALL: 'C.UTF-8',
          NHIP_E2E_ADDRESS: server.address,
          NHIP_E2E_BROWSER: browser,
          NHIP_E2E_LANE: lane,
          NHIP_E2E_MAIL: mailPort,
        },
      },
    )
    const [code] = (await once(playwright, 'exit')) as [number | null]
    const verified = await server.run('verify')
    if (verified.exitCode !== 0) console.error(verified.output)
    return code === 0 && verified.exitCode === 0
  } finally {
    await server.stop()
  }
}

async function statsOf(lane: Lane): Promise<Stats> {
  const text = await readFile(path.join(reports, `journeys-${lane}.json`), 'utf8')
  return (JSON.parse(text) as { stats: Stats }).stats
}

const sum = (all: readonly Stats[]): Stats => ({
  expected: all.reduce((total, { expected }) => total + expected, 0),
  unexpected: all.reduce((total, { unexpected }) => total + unexpected, 0),
  flaky: all.reduce((total, { flaky }) => total + flaky, 0),
  skipped: all.reduce((total, { skipped }) => total + skipped, 0),
})

try {
  const chosen = lanes.filter((lane) => journeys.some((file) => laneOf(file) === lane))
  await prepareDemonstration()
  const passed = await Promise.all(
    chosen.map((lane) =>
      run(
        lane,
        journeys.filter((file) => laneOf(file) === lane),
      ),
    ),
  )
  const stats = sum(await Promise.all(chosen.map(statsOf)))
  await writeFile(path.join(reports, 'journeys.json'), JSON.stringify({ stats }))
  process.exitCode = chosen.length > 0 && passed.every(Boolean) ? 0 : 1
} finally {
  await rm(temporary, { recursive: true, force: true })
}
