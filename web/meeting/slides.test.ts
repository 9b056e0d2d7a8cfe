import { expect, it } from 'vitest'
import { slidesOf } from './slides.ts'

const rows = (count: number) =>
  Array.from({ length: count }, (_each, at) => ({ key: String(at), title: `Việc ${at}`, aside: null }))

it('puts six rows on a slide and loses none', () => {
  expect(slidesOf('a', 'b', [])).toEqual([])
  expect(slidesOf('a', 'b', rows(6)).map((slide) => slide.rows.length)).toEqual([6])
  expect(slidesOf('a', 'b', rows(13)).map((slide) => slide.rows.length)).toEqual([6, 6, 1])
})
