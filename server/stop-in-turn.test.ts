import { expect, it } from 'vitest'
import { stopInTurn } from './stop-in-turn.ts'

it('stops one after the other, and names what fails and what never ends', async () => {
  const stopped: string[] = []
  const told: unknown[] = []
  const log = { warn: (fields: object) => void told.push(fields) }
  const failure = new Error('gone')
  await stopInTurn(
    [
      ['pages', async () => void stopped.push('pages')],
      ['queue', () => new Promise(() => {})],
      [
        'mail',
        () => {
          throw failure
        },
      ],
      ['pool', () => void stopped.push('pool')],
    ],
    log,
    20,
  )
  expect(stopped).toEqual(['pages', 'pool'])
  expect(told).toEqual([
    { part: 'queue', patience: 20 },
    { err: failure, part: 'mail' },
  ])
})
