import { expect, it } from 'vitest'
import { atMost } from './at-most.ts'

it('runs no more than so many at once, in turn, and goes on after one that fails', async () => {
  const inTurn = atMost(2)
  const begun: number[] = []
  let running = 0
  let most = 0
  const work = (index: number) => async () => {
    begun.push(index)
    most = Math.max(most, (running += 1))
    await new Promise((done) => setTimeout(done, 5))
    running -= 1
    if (index === 1) throw new Error('one fails')
    return index
  }
  const answers = await Promise.allSettled([0, 1, 2, 3, 4].map((index) => inTurn(work(index))))
  expect([most, begun]).toEqual([2, [0, 1, 2, 3, 4]])
  expect(answers.map(({ status }) => status)).toEqual([
    'fulfilled',
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
})
