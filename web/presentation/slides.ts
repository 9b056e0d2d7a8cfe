import type { ReactNode } from 'react'

export type SlideRow = {
  key: string
  mark?: string
  title: string
  below: string
  aside: ReactNode
}

/** One slide of a subject; `empty` is said when the subject has no row. */
export type Slide = {
  key: string
  title: string
  sub: string
  /** At the right of the head: how many, and how many of them are late. */
  summary: ReactNode
  rows: readonly SlideRow[]
  empty: string
}

const mostRows = 7
/** The height of a slide's body in rows of one line, what a further line of a title takes, and how long a line is. */
const bodyHeight = 7.4
const furtherLine = 0.45
const lineLength = 60

const heightOf = ({ title }: SlideRow): number =>
  1 + (Math.max(1, Math.ceil(title.length / lineLength)) - 1) * furtherLine

const fits = (page: readonly SlideRow[]): boolean =>
  page.length <= mostRows && page.reduce((sum, row) => sum + heightOf(row), 0) <= bodyHeight

/** The rows in pages of as many as can be read at once, in their order; a row too long for a page stands alone. */
export function pagesOf(rows: readonly SlideRow[]): SlideRow[][] {
  const pages: SlideRow[][] = []
  for (const row of rows) {
    const page = pages.at(-1)
    if (page && fits([...page, row])) page.push(row)
    else pages.push([row])
  }
  return pages
}

/** One subject on as many slides as its rows need, one when it has none. */
export function slidesOf(subject: Omit<Slide, 'key'>): Slide[] {
  const pages = pagesOf(subject.rows)
  return (pages.length > 0 ? pages : [[]]).map((rows, at) => ({
    ...subject,
    key: `${subject.title} ${at}`,
    rows,
  }))
}
