import type { ClientBase } from 'pg'
import type { App } from '../app/start-app.ts'
import type { Sendable, Sender } from './send.ts'
import { type Spread, spreadOf } from './statistics.ts'

/** Milliseconds of a page that is kept at hand. */
export interface Freshness {
  /** The first time after the server's start. */
  readonly first: number
  /** The statement that reads all it needs, alone on a plain connection. */
  readonly statement: Spread
  readonly unchanged: Spread
  /** After one figure has changed. */
  readonly figure: Spread
  /** After something has changed that concerns every figure, so that all is read anew. */
  readonly everything: Spread
}

interface Asked {
  readonly app: App
  readonly sender: Sender
  readonly request: Sendable
  /** A part of the text of the statement that reads all. */
  readonly statement: string
  readonly bare: ClientBase
  readonly changeFigure: (turn: number) => Promise<unknown>
  readonly changeEverything: () => Promise<unknown>
}

const turns = 5

/** To be asked of a server that has not answered this page yet; the ways are timed in turn. */
export async function measureFreshness(asked: Asked): Promise<Freshness> {
  const send = () => time(() => asked.sender.send(asked.request))
  let first = 0
  const statements = await asked.app.statementsOf(async () => {
    first = await send()
  })
  const reading = statements.find(({ text }) => text.includes(asked.statement))
  if (!reading) throw new Error(`no statement holds ${asked.statement}`)
  const times: { statement: number; unchanged: number; figure: number; everything: number }[] = []
  for (let turn = 0; turn < turns; turn++) {
    const statement = await time(() => asked.bare.query(reading.text, [...reading.values]))
    const unchanged = await send()
    await asked.changeFigure(turn)
    const figure = await send()
    await asked.changeEverything()
    times.push({ statement, unchanged, figure, everything: await send() })
  }
  const of = (name: 'statement' | 'unchanged' | 'figure' | 'everything') =>
    spreadOf(times.map((each) => each[name]))
  return {
    first,
    statement: of('statement'),
    unchanged: of('unchanged'),
    figure: of('figure'),
    everything: of('everything'),
  }
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
