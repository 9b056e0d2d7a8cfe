import type { Block } from './block.ts'

/** What is written before a heading of each level: `%` stands for its numeral. */
export interface HeadingMarks {
  readonly 1: string
  readonly 2: string
  readonly 3: string
}

const romans: readonly [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]
/** The letters by which Vietnamese documents list: without f, j, w, z, with đ. */
const letters = 'abcdđeghiklmnopqrstuvxy'

export function roman(value: number): string {
  let rest = value
  let text = ''
  for (const [size, sign] of romans) {
    while (rest >= size) {
      text += sign
      rest -= size
    }
  }
  return text
}

const numerals: Readonly<Record<1 | 2 | 3, (value: number) => string>> = {
  1: roman,
  2: String,
  3: (value) => letters[value - 1] ?? String(value),
}

/** The label of each block in turn; empty for what is no heading. A heading begins the count of those below it anew. */
export function headingLabels(blocks: readonly Block[], marks: HeadingMarks): string[] {
  const counted = { 1: 0, 2: 0, 3: 0 }
  return blocks.map((block) => {
    if (block.kind !== 'heading') return ''
    counted[block.level] += 1
    if (block.level < 3) counted[3] = 0
    if (block.level < 2) counted[2] = 0
    return marks[block.level].replace('%', numerals[block.level](counted[block.level]))
  })
}
