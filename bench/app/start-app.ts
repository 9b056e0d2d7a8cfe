import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import type { EmbeddedPostgres } from '#server/postgres/launch.ts'
import { type Asked, type Statement, type Told, toldSchema } from './messages.ts'

export interface App {
  readonly address: string
  readonly pid: number
  /** The statements that the application sends while the work goes on. */
  readonly statementsOf: (work: () => Promise<unknown>) => Promise<Statement[]>
  readonly stop: () => Promise<void>
}

const program = path.join(import.meta.dirname, 'app-process.ts')

/** The engine as `npm start` sets it. */
const engineFlags = manifest.scripts.start.split(' ').filter((word) => word.startsWith('--'))

/** Starts the server apart, logging as it does by default (to nowhere). */
export async function startApp(postgres: EmbeddedPostgres, dataDirectory: string): Promise<App> {
  const child = fork(program, [], {
    serialization: 'advanced',
    execArgv: [...process.execArgv, ...engineFlags],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const { owner, app } = postgres
  const told = await ask(child, { ask: 'serve', dataDirectory, databases: { owner, app } })
  if (told.tell !== 'serving') throw new Error('the server did not start')
  return {
    address: told.address,
    pid: child.pid ?? 0,
    async statementsOf(work) {
      await ask(child, { ask: 'note statements' })
      await work()
      const noted = await ask(child, { ask: 'tell statements' })
      return noted.tell === 'statements' ? noted.statements : []
    },
    async stop() {
      const ended = once(child, 'exit')
      child.disconnect()
      await ended
    },
  }
}

async function ask(child: ChildProcess, asked: Asked): Promise<Told> {
  const over = new AbortController()
  const ended = once(child, 'exit', over).then(() => {
    throw new Error('the server ended')
  })
  ended.catch(() => {})
  try {
    const answered = once(child, 'message', over)
    answered.catch(() => {})
    child.send(asked)
    const [message] = await Promise.race([answered, ended])
    return toldSchema.parse(message)
  } finally {
    over.abort()
  }
}
