import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openBlocks, openIndex, openRarest, shareAtLeast } from './similar-sets.ts'

const share = (a: Uint32Array, b: Uint32Array): number => {
  const both = a.filter((each) => b.includes(each)).length
  return both / (a.length + b.length - both)
}
/** Sets of few different members, so that many are alike; members are spread as hashes are. */
const sets = fc.array(
  fc
    .uniqueArray(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 20 })
    .map((all) => Uint32Array.from(all, (each) => Math.imul(each, 0x9e_37_79_b1) >>> 0).sort()),
  { minLength: 2, maxLength: 8 },
)

it.each([0.3, 0.6, 0.88, 1])('finds whether %d is shared as counting all does', (least) => {
  fc.assert(
    fc.property(sets, (all) => {
      for (const a of all)
        for (const b of all) expect(shareAtLeast(a, b, least)).toBe(share(a, b) >= least - 1e-9)
    }),
  )
})

it.each([0.5, 0.6, 0.88])('gives any two that share %d a key in common', (least) => {
  fc.assert(
    fc.property(sets, (all) => {
      const alike = all.flatMap((a) => all.filter((b) => share(a, b) >= least).map((b) => [a, b] as const))
      for (const keysOf of [openRarest(all, least), openBlocks(least)])
        expect(alike.every(([a, b]) => keysOf(a).some((key) => keysOf(b).includes(key)))).toBe(true)
    }),
  )
})

it('gives sets that have little in common few keys in common', () => {
  const words = (from: number) =>
    Uint32Array.from({ length: 90 }, (_, at) => Math.imul(from + at, 0x9e_37_79_b1) >>> 0).sort()
  const all = [words(1), words(46), words(200)]
  for (const keysOf of [openRarest(all, 0.88), openBlocks(0.88)]) {
    const [a, b, c] = all.map((each) => new Set(keysOf(each)))
    expect(a?.intersection(c ?? new Set()).size).toBe(0)
    expect(a?.intersection(b ?? new Set()).size).toBeLessThan(10)
  }
})

it('keeps what was added under keys, the latest first, and tells of no more than asked for', () => {
  const keys = 2 ** 18
  const index = openIndex(keys)
  const under = (key: number, most: number) => {
    const told: number[] = []
    index.visit(key, most, (value) => told.push(value))
    return told
  }
  for (let value = 0; value < 600_000; value += 1) index.add((value % 3) * keys + 5, value)
  index.add(0xff_ff_ff_ff, 7)
  expect(under(5, 3)).toEqual([599_997, 599_994, 599_991])
  expect(under(keys + 5, 1)).toEqual([599_998])
  expect(under(0xff_ff_ff_ff, 9)).toEqual([7])
  expect(under(6, 9)).toEqual([])
})
