import { expect, it } from 'vitest'
import { openOnlookers } from './onlookers.ts'

it('names the others at the same place until they have been silent for half a minute', () => {
  const { see } = openOnlookers()
  expect(see('grid', 'a', 0)).toEqual([])
  expect(see('grid', 'b', 5_000)).toEqual(['a'])
  expect(see('another', 'c', 6_000)).toEqual([])
  expect(see('grid', 'a', 20_000)).toEqual(['b'])
  expect(see('grid', 'a', 35_001)).toEqual([])
})

it('tells whoever listens that somebody came, once, and only where there is somebody to be told', () => {
  const { see, listen } = openOnlookers()
  let heard = 0
  const stop = listen(() => (heard += 1))
  see('grid', 'a', 0)
  expect(heard).toBe(0)
  see('grid', 'b', 1)
  see('grid', 'b', 2)
  expect(heard).toBe(1)
  stop()
  see('grid', 'c', 3)
  expect(heard).toBe(1)
})
