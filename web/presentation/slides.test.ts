import fc from 'fast-check'
import { expect, it } from 'vitest'
import { pagesOf, slidesOf, type SlideRow } from './slides.ts'

const row = (length: number, at: number): SlideRow => ({
  key: String(at),
  title: 'a'.repeat(length),
  below: '',
  aside: '',
})

it('puts seven short rows on a slide, fewer when they are long', () => {
  expect(pagesOf(Array.from({ length: 9 }, (_, at) => row(20, at))).map((page) => page.length)).toEqual([
    7, 2,
  ])
  expect(pagesOf(Array.from({ length: 9 }, (_, at) => row(90, at))).map((page) => page.length)).toEqual([
    5, 4,
  ])
  expect(pagesOf([row(20, 1), row(4000, 2), row(20, 3)]).map((page) => page.length)).toEqual([1, 1, 1])
})

it('loses no row and keeps their order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(500), { maxLength: 60 }), (lengths) => {
      const rows = lengths.map(row)
      const pages = pagesOf(rows)
      expect(pages.flat()).toEqual(rows)
      expect(pages.every((page) => page.length > 0 && page.length <= 7)).toBe(true)
    }),
  )
})

it('shows a subject without rows on one slide', () => {
  const subject = { title: 'a', sub: '', summary: '', empty: 'none', rows: [] }
  expect(slidesOf(subject)).toHaveLength(1)
})
