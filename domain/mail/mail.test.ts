import { expect, it } from 'vitest'
import { afterFailure, pauseAfter } from './mail.ts'

it.each([
  [false, null, 1, 'waiting'],
  [false, 421, 1, 'waiting'],
  [false, 535, 1, 'waiting'],
  [false, 550, 1, 'refused'],
  [true, 451, 1, 'waiting'],
  [true, 554, 1, 'refused'],
  [true, null, 1, 'unclear'],
  [false, null, 8, 'refused'],
] as const)('handed %s, answered %s, attempt %i: %s', (wasHanded, code, attempts, state) =>
  expect(afterFailure({ wasHanded, code, attempts })).toBe(state),
)

it('waits longer each time', () => {
  const pauses = [1, 2, 3, 4, 5, 6, 7].map(pauseAfter)
  expect(pauses.every((pause, at) => at === 0 || (pause ?? 0) > (pauses[at - 1] ?? 0))).toBe(true)
  expect(pauseAfter(8)).toBeNull()
})
