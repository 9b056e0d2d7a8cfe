/** `npm run test:operations [count]`: random changes of targets, figures and units, held against full recounts. */
import { spawnSync } from 'node:child_process'
import path from 'node:path'

const count = process.argv[2] ?? '100000'
const command = ['run', '--project', 'system', 'server/target/kept-year.test.ts', '-t', 'after any changes']
const vitest = path.join(import.meta.dirname, '../node_modules/.bin/vitest')
const env = { ...process.env, NHIP_OPERATIONS: count }
const { status } = spawnSync(vitest, command, { stdio: 'inherit', env })
process.exitCode = status ?? 1
