/** The real server in a process of its own, so that its CPU and memory are counted apart: forked by start-app.ts. */
import { readConfig } from '#server/config.ts'
import { freeMemorySoon } from '#server/free-memory-soon.ts'
import { createLog } from '#server/log.ts'
import { serve } from '#server/main.ts'
import { type Asked, type Told, askedSchema } from './messages.ts'
import { noteStatements } from './note-statements.ts'

let notes: ReturnType<typeof noteStatements> | undefined

const tell = (told: Told) => process.send?.(told)

async function answer(asked: Asked): Promise<void> {
  if (asked.ask === 'serve') {
    freeMemorySoon()
    const config = readConfig({ NHIP_DATA: asked.dataDirectory, NHIP_PORT: '0' })
    const log = createLog(config.logLevel)
    const { address } = await serve({ config, databases: asked.databases, log, webDirectory: 'none' })
    tell({ tell: 'serving', address })
  } else if (asked.ask === 'note statements') {
    notes = noteStatements()
    tell({ tell: 'noting' })
  } else {
    tell({ tell: 'statements', statements: notes?.stop() ?? [] })
  }
}

process.on('message', (message) => void answer(askedSchema.parse(message)))
process.on('disconnect', () => process.exit(0))
