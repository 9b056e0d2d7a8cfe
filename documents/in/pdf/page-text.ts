import type { PageLine } from './page-lines.ts'

const pageNumber = /^(?:[-–—]\s*)?(?:trang\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?(?:\s*[-–—])?$/iu
const atEdge = 2
const fewestPages = 3
const paragraphGap = 1.9

/** The words of pages as lines: page numbers and lines that head or foot every page are dropped. */
export function textOfPages(pages: readonly (readonly PageLine[])[]): string {
  const running = runningLines(pages)
  return pages
    .map((lines) =>
      lines
        .filter(
          (line, index) =>
            !isEdge(lines, index) || !(pageNumber.test(line.words) || running.has(keyOf(line))),
        )
        .map((line) => (line.gap > paragraphGap ? `\n${line.words}` : line.words))
        .join('\n'),
    )
    .join('\n')
}

const isEdge = (lines: readonly PageLine[], index: number): boolean =>
  index < atEdge || index >= lines.length - atEdge

/** What stands at the edge of most pages, whatever number it holds. */
function runningLines(pages: readonly (readonly PageLine[])[]): ReadonlySet<string> {
  if (pages.length < fewestPages) return new Set()
  const counts = new Map<string, number>()
  for (const lines of pages) {
    const keys = new Set(lines.filter((_, index) => isEdge(lines, index)).map(keyOf))
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count > pages.length / 2).map(([key]) => key))
}

const keyOf = (line: PageLine): string => line.words.replaceAll(/\d+/g, '#')
