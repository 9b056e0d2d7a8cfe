import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir, userInfo } from 'node:os'
import path from 'node:path'
import { prepareServer } from './server-under-test.ts'

/** Journeys in a real browser against the program as `npm start` starts it, on a demonstration of its own. */
const root = path.join(import.meta.dirname, '..')
// The browser comes inside a package and is unpacked here: apart for each user, so that none stumbles over another's.
const temporary = await mkdtemp(path.join(tmpdir(), `nhip-journeys-${userInfo().uid}-`))
process.env['TMPDIR'] = temporary

const server = await prepareServer(path.join(temporary, 'data'))
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
try {
  const [browser] = await Promise.all([chromium.executablePath(), server.start()])
  const playwright = spawn(
    'playwright',
    ['test', '-c', 'e2e/playwright.config.ts', ...process.argv.slice(2)],
    {
      cwd: root,
      stdio: 'inherit',
      // Where the machine's language has no Vietnamese letters, the browser would call every download "download".
      env: {
        ...process.env,
        LC_ALL: 'C.UTF-8',
        NHIP_E2E_ADDRESS: server.address,
        NHIP_E2E_BROWSER: browser,
      },
    },
  )
  const [code] = (await once(playwright, 'exit')) as [number | null]
  const verified = await server.run('verify')
  if (verified.exitCode !== 0) console.error(verified.output)
  process.exitCode = code === 0 && verified.exitCode === 0 ? 0 : 1
} finally {
  await server.stop()
  await rm(temporary, { recursive: true, force: true })
}
