import { expect, it, vi } from 'vitest'
import { openStages } from './stages.ts'

it('counts the turns of each meeting apart and tells whoever listens', () => {
  const stages = openStages()
  const hear = vi.fn()
  const stop = stages.listen(hear)
  expect(stages.at('a')).toEqual({ slide: null, turns: 0 })
  stages.turn('a', 3)
  stages.turn('b', 1)
  expect(stages.turn('a', 4)).toEqual({ slide: 4, turns: 2 })
  expect(stages.at('b')).toEqual({ slide: 1, turns: 1 })
  stop()
  stages.turn('a', 5)
  expect(hear).toHaveBeenCalledTimes(3)
})

it('forgets the meetings turned longest ago', () => {
  const stages = openStages()
  for (let at = 0; at < 300; at += 1) stages.turn(String(at), at)
  expect(stages.at('0').slide).toBeNull()
  expect(stages.at('299').slide).toBe(299)
})
