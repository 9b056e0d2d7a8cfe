import type { ReactNode } from 'react'

export type SlideRow = { key: string; mark?: string; title: string; below?: string; aside: ReactNode }
export type Slide = { key: string; title: string; sub: string; rows: readonly SlideRow[] }

/** How many rows can be read from ten metres at once. */
const most = 6

/** One subject on as many slides as its rows need, none when there is nothing to show. */
export function slidesOf(title: string, sub: string, rows: readonly SlideRow[]): Slide[] {
  const slides: Slide[] = []
  for (let from = 0; from < rows.length; from += most) {
    slides.push({ key: `${title} ${from}`, title, sub, rows: rows.slice(from, from + most) })
  }
  return slides
}
