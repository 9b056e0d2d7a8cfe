/** A run of letters on a page: its words, where it stands (from the left, from the foot), and its size. */
export type TextRun = {
  readonly words: string
  readonly left: number
  readonly width: number
  readonly foot: number
  readonly size: number
}

/** A line of a page; `gap` is the free height above it, in its own height. */
export type PageLine = { readonly words: string; readonly foot: number; readonly gap: number }

const sameLine = 0.5
const wordGap = 0.15

/** The lines of a page from head to foot, runs of one height joined from left to right. */
export function linesOfPage(runs: readonly TextRun[]): PageLine[] {
  const rows: TextRun[][] = []
  const visible = runs.filter((run) => run.words.trim() !== '' && run.size > 0)
  for (const run of visible.toSorted((a, b) => b.foot - a.foot || a.left - b.left)) {
    const row = rows.at(-1)
    const first = row?.[0]
    if (row && first && Math.abs(first.foot - run.foot) < sameLine * Math.max(first.size, run.size))
      row.push(run)
    else rows.push([run])
  }
  return rows.map((row, index) => {
    const first = row[0]
    const above = rows[index - 1]?.[0]
    const gap = above && first ? (above.foot - first.foot) / first.size : 0
    return { words: wordsOf(row), foot: first?.foot ?? 0, gap }
  })
}

function wordsOf(row: readonly TextRun[]): string {
  let words = ''
  let end = Number.NEGATIVE_INFINITY
  for (const run of row.toSorted((a, b) => a.left - b.left)) {
    const isApart = run.left - end > wordGap * run.size
    words +=
      words !== '' && isApart && !words.endsWith(' ') && !run.words.startsWith(' ')
        ? ` ${run.words}`
        : run.words
    end = run.left + run.width
  }
  return words.replaceAll(/\s+/g, ' ').trim()
}
