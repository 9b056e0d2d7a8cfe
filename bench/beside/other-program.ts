import { readFileSync } from 'node:fs'
import * as z from 'zod'
import type { Sendable } from '../measure/send.ts'

const processSchema = z.object({ pidfile: z.string() })

/** Another program that answers the same questions, as the file says that prepares it: where it listens, what to ask. */
const programSchema = z.object({
  base: z.url(),
  app: processSchema,
  db: processSchema,
  scenarios: z.array(
    z.object({
      name: z.string(),
      method: z.string().default('GET'),
      path: z.string(),
      headers: z.record(z.string(), z.string()).default({}),
      body: z.string().optional(),
    }),
  ),
})

export interface OtherProgram {
  readonly address: string
  readonly appPid: number
  readonly databasePid: number
  /** The requests of the scenario whose name begins with this word, one after another. */
  readonly requestsOf: (word: string) => () => Sendable
}

export function readOtherProgram(file: string): OtherProgram {
  const { base, app, db, scenarios } = programSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  return {
    address: base,
    appPid: pidIn(app.pidfile),
    databasePid: pidIn(db.pidfile),
    requestsOf(word) {
      const found = scenarios.find(({ name }) => name.split(' ')[0] === word)
      if (!found) throw new RangeError(`${file} has no scenario ${word}`)
      let turn = 0
      return () => {
        turn++
        const body = found.body && filled(found.body, turn)
        return { method: found.method, path: filled(found.path, turn), headers: found.headers, body }
      }
    },
  }
}

const pidIn = (file: string): number => Number.parseInt(readFileSync(file, 'utf8'))

const rows = 100_000

/** `{id}` is any of its rows, `{n}` the turn, `{a|b}` one or the other in turn. */
const filled = (text: string, turn: number): string =>
  text.replace(/\{([\w|]+)\}/g, (_all, what: string) => {
    if (what === 'id') return String(((turn * 7919) % rows) + 1)
    if (what === 'n') return String(turn)
    const choices = what.split('|')
    return choices[turn % choices.length] ?? ''
  })
