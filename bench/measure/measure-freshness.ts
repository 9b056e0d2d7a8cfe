import { setTimeout } from 'node:timers/promises'
import type { ClientBase } from 'pg'
import type { App } from '../app/start-app.ts'
import type { Sendable, Sender } from './send.ts'
import { type Spread, spreadOf } from './statistics.ts'

/** Milliseconds of a page that is kept at hand. */
export interface Freshness {
  /** Asked at once after the server's start, while it takes the year at hand. */
  readonly first: number
  /** The statement that reads all it needs, alone on a plain connection. */
  readonly statement: Spread
  readonly unchanged: Spread
  /** After one figure has changed. */
  readonly figure: Spread
  /** After an indicator has changed: all its targets. */
  readonly indicator: Spread
  /** After the thresholds have changed: where every target stands. */
  readonly thresholds: Spread
  /** As of a day that nobody has asked for: all is read anew. */
  readonly everything: Spread
}

interface Asked {
  readonly app: App
  readonly sender: Sender
  readonly request: Sendable
  /** The same as of another day each time. */
  readonly requestAnew: () => Sendable
  /** A part of the text of the statement that reads all. */
  readonly statement: string
  readonly bare: ClientBase
  readonly changeFigure: (turn: number) => Promise<unknown>
  readonly changeIndicator: () => Promise<unknown>
  readonly changeThresholds: (turn: number) => Promise<unknown>
}

const turns = 5
const quietMilliseconds = 500

/** To be asked of a server that has just started; the ways are timed in turn. */
export async function measureFreshness(asked: Asked): Promise<Freshness> {
  const send = (request = asked.request) => time(() => asked.sender.send(request))
  const first = await send()
  await untilQuiet(asked.app)
  const statements = await asked.app.statementsOf(() => send(asked.requestAnew()))
  const reading = statements.find(({ text }) => text.includes(asked.statement))
  if (!reading) throw new Error(`no statement holds ${asked.statement}`)
  const times: Omit<Record<keyof Freshness, number>, 'first'>[] = []
  for (let turn = 0; turn < turns; turn++) {
    const statement = await time(() => asked.bare.query(reading.text, [...reading.values]))
    const unchanged = await send()
    await asked.changeFigure(turn)
    const figure = await send()
    await asked.changeIndicator()
    const indicator = await send()
    await asked.changeThresholds(turn)
    const thresholds = await send()
    const everything = await send(asked.requestAnew())
    times.push({ statement, unchanged, figure, indicator, thresholds, everything })
  }
  const of = (name: keyof (typeof times)[number]) => spreadOf(times.map((each) => each[name]))
  return {
    first,
    statement: of('statement'),
    unchanged: of('unchanged'),
    figure: of('figure'),
    indicator: of('indicator'),
    thresholds: of('thresholds'),
    everything: of('everything'),
  }
}

/** Other organisations are taken at hand after this one; their statements must not be taken for its own. */
export async function untilQuiet(app: App): Promise<void> {
  const noted = await app.statementsOf(() => setTimeout(quietMilliseconds))
  if (noted.length > 0) await untilQuiet(app)
}

async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}
